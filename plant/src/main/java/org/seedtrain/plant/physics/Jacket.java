package org.seedtrain.plant.physics;

import org.hipparchus.util.FastMath;

/// A stirred vessel heated or cooled by a jacket of constant temperature:
/// `T(t) = Tj - (Tj - T0) exp(-UA t / (m cp))`.
///
/// @param conductance UA [W/K]
public record Jacket(double conductance) {
    /// Specific heat of dilute aqueous solutions [J/(kg K)].
    public static final double HEAT_CAPACITY = 4184;

    /// Temperature [K] after a time [s].
    public double temperature(double start, double jacket, double mass, double time) {
        return jacket - (jacket - start) * FastMath.exp(-conductance * time / (mass * HEAT_CAPACITY));
    }

    /// Heat flow into the vessel [W].
    public double heat(double temperature, double jacket) {
        return conductance * (jacket - temperature);
    }
}
