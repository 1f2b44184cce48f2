package org.seedtrain.plant.physics;

import org.seedtrain.plant.numeric.Quick;

/// Inactivation of enveloped virus by acid:
/// `dlog10 N/dt = -1/D`, `D = Dref 10^((pH - pHref)/zpH) 10^((Tref - T)/zT)`.
///
/// @param decimal Dref [s] at `pH` and `temperature` [K]
/// @param zPH pH units for a tenfold change
/// @param zTemperature kelvin for a tenfold change
public record LowPhInactivation(double decimal, double pH, double zPH, double temperature, double zTemperature) {
    private static final double LN10 = 2.302585092994046;

    /// Decimal reduction time [s].
    public double decimalReduction(double atPH, double atTemperature) {
        return decimal
                * Quick.exp(LN10 * ((atPH - pH) / zPH + (temperature - atTemperature) / zTemperature));
    }

    /// Log10 reduction in a time [s].
    public double logReduction(double atPH, double atTemperature, double time) {
        return time / decimalReduction(atPH, atTemperature);
    }
}
