package org.seedtrain.plant.physics;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.numeric.Quick;

/// Oxygen from bubbles into liquid.
public final class OxygenTransfer {
    /// Factor and exponents of van 't Riet's laws, natural logarithms of 0.026 and 0.002.
    private static final double LN_COALESCING = -3.649658740960655;
    private static final double LN_SEPARATE = -6.214608098422191;

    private OxygenTransfer() {}

    /// van 't Riet (1979): coalescing `0.026 (P/V)^0.4 vs^0.5` and non-coalescing `0.002 (P/V)^0.7 vs^0.2` [1/s], P/V in
    /// W/m3, vs in m/s, joined geometrically by how far salts keep bubbles apart.
    ///
    /// @param apart 0 (pure water) to 1 (salt solution)
    public static double kLa(double powerPerVolume, double velocity, double apart) {
        double p = Quick.log(Math.max(powerPerVolume, 1e-3));
        double v = Quick.log(Math.max(velocity, 1e-9));
        double coalescing = LN_COALESCING + 0.4 * p + 0.5 * v;
        double separate = LN_SEPARATE + 0.7 * p + 0.2 * v;
        return Quick.exp(coalescing + apart * (separate - coalescing));
    }

    /// Share of saturation after a time of gassing from nothing: `1 - exp(-kLa t)`.
    public static double saturation(double kLa, double time) {
        return -FastMath.expm1(-kLa * time);
    }

    /// What a probe of first order shows of it: `1 - (exp(-kLa t) - kLa tau exp(-t/tau))/(1 - kLa tau)`.
    public static double reading(double kLa, double tau, double time) {
        double ratio = kLa * tau;
        if (Math.abs(ratio - 1) < 1e-7) {
            return 1 - FastMath.exp(-kLa * time) * (1 + kLa * time);
        }
        return 1 - (FastMath.exp(-kLa * time) - ratio * FastMath.exp(-time / tau)) / (1 - ratio);
    }
}
