package org.seedtrain.plant.physics;

import org.hipparchus.util.FastMath;

/// Breakage of cells in a high-pressure homogeniser, Hetherington et al. (1971): `ln(1/(1-R)) = k N P^a`.
///
/// @param rate k [1/MPa^a]
/// @param exponent a: 2.9 for baker's yeast, about 2.2 for *E. coli*
public record Homogeniser(double rate, double exponent) {
    /// Part of the cells that is broken after `passes` at a pressure [Pa].
    public double broken(double passes, double pressure) {
        return -FastMath.expm1(-rate * passes * FastMath.pow(pressure * 1e-6, exponent));
    }

    /// All pressure becomes heat: `dT = P/(rho cp)` [K].
    public static double temperatureRise(double pressure) {
        return pressure / (1000 * Jacket.HEAT_CAPACITY);
    }

    /// Median size of debris [m] after `passes`, falling from the cell towards a third of it as
    /// `d = dInf + (d0 - dInf) exp(-(P/80 MPa) N)`, the shape seen by Siddiqi et al. (1996) for *E. coli*.
    public static double debrisSize(double cell, double passes, double pressure) {
        double least = cell / 3;
        return least + (cell - least) * FastMath.exp(-passes * pressure / 80e6);
    }
}
