package org.seedtrain.plant.physics;

import org.hipparchus.util.FastMath;

/// Moist-heat lethality (Ph. Eur. 5.1.5): `F = int 10^((T - Tref)/z) dt` [s], exact where temperature is linear in time.
///
/// @param reference Tref [K]
/// @param z kelvin for tenfold faster killing
public record Lethality(double reference, double z) {
    /// F0: 121.1 °C and 10 K.
    public static final Lethality F0 = new Lethality(394.25, 10);
    private static final double LN10 = 2.302585092994046;

    /// Seconds at the reference that one second at this temperature is worth.
    public double rate(double temperature) {
        return FastMath.exp(LN10 * (temperature - reference) / z);
    }

    /// Over a time [s] in which temperature goes linearly from one value to another [K].
    public double over(double time, double from, double to) {
        double a = LN10 * (to - from) / z;
        double mean = Math.abs(a) < 1e-300 ? 1 : FastMath.expm1(a) / a;
        return time * rate(from) * mean;
    }

    /// Spore log reduction of `f` seconds for a decimal reduction time `d121` [s]: `SLR = F/D`.
    public static double logReduction(double f, double d121) {
        return f / d121;
    }

    /// Survivors of `initial` organisms.
    public static double survivors(double initial, double f, double d121) {
        return initial * FastMath.exp(-LN10 * logReduction(f, d121));
    }
}
