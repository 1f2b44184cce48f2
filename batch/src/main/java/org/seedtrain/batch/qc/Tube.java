package org.seedtrain.batch.qc;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.Gases;

/// What happens in a sample tube between the draw and the test. A sample that stands warm goes on living: cells eat the
/// sugar and, without air, leave acetate; carbonic acid leaves into the air above and the pH rises.
public final class Tube {
    /// A 15 mL tube on a bench comes to room temperature with this time constant [s] (m c / (h A), about 15 g of water,
    /// 10 W/(m2 K) over 60 cm2, cooled further by evaporation and the rack).
    private static final double COOLING_TIME = 900;
    /// Exchange of dissolved gas with the air above a tube that is opened and tipped now and then [1/s].
    private static final double STRIPPING_RATE = 1.0 / 5400;
    /// Partial pressure of carbon dioxide in the air [Pa].
    private static final double AIR_CARBON_DIOXIDE = 42;
    /// Largest uptake of glucose by starved, unaerated cells at 37 C [kg/(kg s)]: about a third of the aerated 1.3 g/(g h).
    private static final double UPTAKE = 0.4 / 3600;
    /// Half-saturation of the uptake [kg/m3].
    private static final double AFFINITY = 0.05;
    /// Acetate left for a glucose eaten in mixed-acid fermentation [kg/kg].
    private static final double ACETATE_YIELD = 0.35;
    private static final int PARTS = 60;

    private Tube() {}

    /// The content of a tube after it has stood for some time.
    ///
    /// @param drawn as it left the vessel
    /// @param age [s]
    /// @param storage temperature of the place [K]
    public static Mixture after(Mixture drawn, double age, double storage) {
        if (drawn.mass() <= 0 || age <= 0) {
            return drawn;
        }
        double[] mass = drawn.masses();
        double step = age / PARTS;
        for (int i = 0; i < PARTS; i++) {
            double warm = FastMath.exp(-(i + 0.5) * step / COOLING_TIME);
            double temperature = storage + (drawn.temperature() - storage) * warm;
            eat(mass, temperature, step);
        }
        double last = storage + (drawn.temperature() - storage) * FastMath.exp(-age / COOLING_TIME);
        return strip(new Mixture(mass, last), age);
    }

    /// Uptake halves for every 10 K (Q10 = 2 below the optimum, 37 C).
    private static void eat(double[] mass, double temperature, double step) {
        double volume = new Mixture(mass, temperature).volume();
        double glucose = mass[Species.GLUCOSE.ordinal()];
        double living = mass[Species.CELLS.ordinal()]
                + mass[Species.PLASMID_FREE_CELLS.ordinal()]
                + mass[Species.CONTAMINANT.ordinal()];
        if (living <= 0 || glucose <= 0) {
            return;
        }
        double concentration = glucose / volume;
        double rate = UPTAKE
                * FastMath.pow(2, (temperature - 310.15) / 10)
                * concentration / (AFFINITY + concentration);
        double eaten = Math.min(glucose, living * rate * step);
        mass[Species.GLUCOSE.ordinal()] -= eaten;
        mass[Species.ACETATE.ordinal()] += ACETATE_YIELD * eaten;
        mass[Species.WATER.ordinal()] += (1 - ACETATE_YIELD) * eaten; // lactate, ethanol and gas are not told apart
    }

    /// Free carbon dioxide approaches the air's; bicarbonate follows only as far as it feeds it, so that the whole
    /// inorganic carbon falls towards what would stand in air at the present pH.
    private static Mixture strip(Mixture mixture, double age) {
        org.seedtrain.plant.chemistry.IonicEquilibrium.Solution now =
                org.seedtrain.plant.chemistry.IonicEquilibrium.of(mixture);
        double total = mixture.molarity(Species.CARBONATE);
        double free = now.carbonDioxide();
        double inAir = AIR_CARBON_DIOXIDE * Gases.carbonDioxide(mixture.temperature(), now.ionicStrength());
        if (total <= 0 || free <= inAir) {
            return mixture;
        }
        double gone = Math.min(total, free - inAir) * (1 - FastMath.exp(-STRIPPING_RATE * age));
        double[] mass = mixture.masses();
        mass[Species.CARBONATE.ordinal()] -= gone * Species.CARBONATE.molarMass() * mixture.volume();
        return new Mixture(mass, mixture.temperature());
    }
}
