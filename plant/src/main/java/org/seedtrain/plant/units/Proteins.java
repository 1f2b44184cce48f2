package org.seedtrain.plant.units;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Species;

/// What the product and its companions have in common as proteins, whichever line they come from.
final class Proteins {
    /// Every soluble form of the product: antigen, antibody and its variants.
    private static final int[] PRODUCT = {
        Species.ANTIGEN.ordinal(),
        Species.ANTIBODY.ordinal(),
        Species.ANTIBODY_ACIDIC.ordinal(),
        Species.ANTIBODY_MANNOSE.ordinal()
    };
    private static final int AGGREGATE = Species.AGGREGATE.ordinal();
    private static final int HOST = Species.HOST_PROTEIN.ordinal();

    private Proteins() {}

    static boolean isProduct(Species species) {
        return switch (species) {
            case ANTIGEN, ANTIBODY, ANTIBODY_ACIDIC, ANTIBODY_MANNOSE -> true;
            default -> false;
        };
    }

    /// Soluble product from index `at` [unit of `c`].
    static double product(double[] c, int at) {
        double sum = 0;
        for (int form : PRODUCT) {
            sum += c[at + form];
        }
        return sum;
    }

    /// Product, aggregate and host protein together.
    static double all(double[] c, int at) {
        return product(c, at) + c[at + AGGREGATE] + c[at + HOST];
    }

    /// Lets product turn into aggregate with a rate constant [1/s].
    static void aggregate(double rate, double[] y, int at, double[] dydt) {
        for (int form : PRODUCT) {
            double lost = rate * y[at + form];
            dydt[at + form] -= lost;
            dydt[at + AGGREGATE] += lost;
        }
    }

    /// Turns a share of the product into aggregate.
    static void aggregate(double[] c, double share) {
        for (int form : PRODUCT) {
            double lost = share * c[form];
            c[form] -= lost;
            c[AGGREGATE] += lost;
        }
    }

    /// Relative viscosity of a protein solution, Ross and Minton (1977): `exp([eta] c / (1 - k/nu [eta] c))` with
    /// [eta] = 6.3 mL/g and k/nu = 0.37 (immunoglobulin G); c in kg/m3, held at 250 g/L.
    static double relativeViscosity(double c) {
        double reduced = 6.3e-3 * Math.max(0, Math.min(250, c));
        return FastMath.exp(reduced / (1 - 0.37 * reduced));
    }
}
