package org.seedtrain.plant.physics;

import org.seedtrain.plant.numeric.Quick;

/// Aggregation of antibody in acid, first order: `k = kRef 10^((pHref - pH)/z) exp(E/R (1/Tref - 1/T))`. At pH 3.5 and
/// 21 °C a third of a per cent in an hour, ten times more for every 0.5 below (order of magnitude of Skamris et al. 2016
/// and Jin et al. 2019 for acid-sensitive antibodies; E = 80 kJ/mol).
///
/// @param rate kRef [1/s] at `pH` and `temperature` [K]
/// @param z pH units for a tenfold change
/// @param activation E [J/mol]
public record AcidAggregation(double rate, double pH, double z, double temperature, double activation) {
    private static final double LN10 = 2.302585092994046;
    private static final double GAS_CONSTANT = 8.314462618;
    /// Below it everything is unfolded at once anyway.
    private static final double LOWEST = 2;

    /// [1/s]
    public double at(double atPH, double atTemperature) {
        return rate
                * Quick.exp(LN10 * (pH - Math.max(LOWEST, atPH)) / z
                        + activation / GAS_CONSTANT * (1 / temperature - 1 / atTemperature));
    }
}
