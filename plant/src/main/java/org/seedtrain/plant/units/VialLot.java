package org.seedtrain.plant.units;

import java.util.EnumMap;
import java.util.Map;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;

/// Vials as a mixture: what is in them, and as marks how many there are and how many have which defect.
final class VialLot {
    private VialLot() {}

    /// How many.
    static double count(Mixture lot) {
        return Math.rint(lot.mass(Species.VIALS) / Species.KG_PER_VIAL);
    }

    static double count(Mixture lot, Species defect) {
        return Math.rint(lot.mass(defect) / Species.KG_PER_VIAL);
    }

    /// The same with these numbers of vials.
    static Mixture marked(Mixture lot, double vials, double notTight, double unsightly, double scratched) {
        double[] m = lot.masses();
        m[Species.VIALS.ordinal()] = vials * Species.KG_PER_VIAL;
        m[Species.VIALS_NOT_TIGHT.ordinal()] = Math.min(vials, notTight) * Species.KG_PER_VIAL;
        m[Species.VIALS_UNSIGHTLY.ordinal()] = Math.min(vials, unsightly) * Species.KG_PER_VIAL;
        m[Species.VIALS_SCRATCHED.ordinal()] = Math.min(vials, scratched) * Species.KG_PER_VIAL;
        return new Mixture(m, lot.temperature());
    }

    /// Numbers by kind of defect.
    static Map<Species, Double> defects(Mixture lot) {
        Map<Species, Double> found = new EnumMap<>(Species.class);
        for (Species kind : DEFECTS) {
            found.put(kind, count(lot, kind));
        }
        return found;
    }

    static final Species[] DEFECTS = {
        Species.VIALS_NOT_TIGHT, Species.VIALS_UNSIGHTLY, Species.VIALS_SCRATCHED
    };

    /// Mass of the marks themselves [kg].
    static double marks(Mixture lot) {
        double sum = lot.mass(Species.VIALS);
        for (Species kind : DEFECTS) {
            sum += lot.mass(kind);
        }
        return sum;
    }
}
