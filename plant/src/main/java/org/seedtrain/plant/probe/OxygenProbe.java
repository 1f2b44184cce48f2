package org.seedtrain.plant.probe;

import org.seedtrain.plant.Noise;

/// A membrane-covered (Clark) oxygen electrode with its transmitter: the current follows the oxygen pressure in the broth
/// with a lag, `i = i0 + k(T) pO2`; the transmitter shows percent between the currents at its zero and its span. The
/// membrane lets more through when it is warm (3 %/K), which the transmitter takes out but for a small rest. Immutable.
///
/// @param sensitivity k at 310 K [A/Pa]
/// @param zero residual current [A]
/// @param zeroCal current the transmitter takes for 0 %
/// @param spanCal current the transmitter takes for 100 %
public record OxygenProbe(double sensitivity, double zero, double zeroCal, double spanCal) {
    /// Time constant of the membrane [s].
    public static final double LAG = 20;
    /// Standard deviation of a reading [%].
    public static final double NOISE = 0.15;

    private static final double REST = 0.0015;
    /// Oxygen pressure of moist air at 1 atm and 310 K [Pa].
    private static final double AIR = 19_900;

    public static OxygenProbe used(long seed, String name) {
        double k = 60e-9 / AIR * (1 + 0.05 * limited(Noise.normal(seed, name + ":sensitivity")));
        double zero = 0.4e-9 * (1 + 0.3 * limited(Noise.normal(seed, name + ":zero")));
        double oldSpan = 60e-9 * (1 + 0.06 * limited(Noise.normal(seed, name + ":lastSpan")));
        return new OxygenProbe(k, zero, 0, oldSpan);
    }

    private static double limited(double normal) {
        return Math.max(-2.2, Math.min(2.2, normal));
    }

    /// @param pressure oxygen pressure the membrane feels, lagged [Pa]
    public double current(double pressure, double temperature) {
        return zero + sensitivity * pressure * (1 + REST * (temperature - 310.15));
    }

    /// [%]
    public double shown(double current) {
        return 100 * (current - zeroCal) / (spanCal - zeroCal);
    }

    public double reading(double pressure, double temperature) {
        return shown(current(pressure, temperature));
    }

    /// Steam stretches the membrane.
    public OxygenProbe sterilised(double luck) {
        return new OxygenProbe(sensitivity * (0.93 + 0.02 * limited(luck)), zero, zeroCal, spanCal);
    }

    public OxygenProbe zeroed(double current) {
        return new OxygenProbe(sensitivity, zero, current, spanCal);
    }

    public OxygenProbe spanned(double current) {
        return new OxygenProbe(sensitivity, zero, zeroCal, current);
    }

    /// A fouled membrane lets less through.
    public OxygenProbe fouled(double part) {
        return new OxygenProbe(sensitivity * (1 - part), zero, zeroCal, spanCal);
    }

    /// Lag of a membrane at a temperature [s].
    public static double lag(double temperature) {
        return LAG * StrictMath.exp(-0.03 * (temperature - 310.15));
    }
}
