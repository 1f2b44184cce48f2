package org.seedtrain.plant.culture;

import java.util.List;
import java.util.Map;
import org.seedtrain.plant.Parameters;

/// A culture with one feed, `dy/dt = f(F, y)`; time in hours, states in the units that [#columns] names. A model with
/// kinks is smooth within each of its regimes; [CultureRun] locates the change from one to another.
public sealed interface CultureModel permits Monod, AnaneEColi, ChoFedBatch, SonnleitnerKaeppeliYeast {
    /// Names of all models.
    List<String> NAMES = List.of("monod", "ecoli_anane", "cho_fedbatch", "yeast_sonnleitner_kaeppeli");

    /// A model by its name, with the parameters of its source where none are given. A name that does not exist or a value
    /// out of its limits is refused with [org.seedtrain.plant.LayoutRefused].
    static CultureModel of(String name, Map<String, Double> parameters) {
        Parameters p = new Parameters("culture model " + name, parameters);
        CultureModel model = switch (name) {
            case "monod" -> Monod.of(p);
            case "ecoli_anane" -> AnaneEColi.of(p);
            case "cho_fedbatch" -> ChoFedBatch.of(p);
            case "yeast_sonnleitner_kaeppeli" -> SonnleitnerKaeppeliYeast.of(p);
            default -> throw new org.seedtrain.plant.LayoutRefused(
                    "there is no culture model '" + name + "'; known are " + String.join(", ", NAMES));
        };
        p.done();
        return model;
    }

    /// The states with their units, e.g. `X_gL`.
    List<String> columns();

    /// For each state, how large it typically becomes; a hundredth of it is what does not matter.
    double[] typical();

    /// Whether it has a volume and can be fed.
    default boolean fed() {
        return true;
    }

    /// Writes the derivatives per hour.
    ///
    /// @param feed F [L/h], or as the volume's unit says
    /// @param regime side of each kink, one bit each, as [#regime] found it
    void rates(double feed, int regime, double[] y, double[] dydt);

    /// Number of kinks.
    default int kinks() {
        return 0;
    }

    /// Writes a function for each kink that is zero at it.
    default void kinks(double[] y, double[] g) {}

    /// On which side of each kink a state lies: bit k is set where kink k is above zero.
    default int regime(double[] y) {
        if (kinks() == 0) {
            return 0;
        }
        double[] g = new double[kinks()];
        kinks(y, g);
        int bits = 0;
        for (int k = 0; k < g.length; k++) {
            bits |= g[k] > 0 ? 1 << k : 0;
        }
        return bits;
    }
}
