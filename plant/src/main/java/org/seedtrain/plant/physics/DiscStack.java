package org.seedtrain.plant.physics;

import org.hipparchus.util.FastMath;

/// A disc-stack centrifuge after sigma theory (Ambler 1952; Svarovsky):
/// `Sigma = 2 pi n w^2 (r2^3 - r1^3) / (3 g tan(theta))` [m2], `vg = d^2 drho g / (18 mu)` [m/s], `Q = vg Sigma`.
///
/// @param discs number n
/// @param inner r1 [m]
/// @param outer r2 [m]
/// @param halfAngle theta [rad]
public record DiscStack(int discs, double inner, double outer, double halfAngle) {
    public static final double GRAVITY = 9.80665;

    /// Points of the eight-point Gauss-Hermite rule (Abramowitz and Stegun 25.10) for a log-normal size.
    private static final double[] POINTS = {
        0.381186990207322, 1.157193712446780, 1.981656756695843, 2.930637420257244
    };
    private static final double[] WEIGHTS = {
        6.611470125582e-1, 2.078023258149e-1, 1.707798300741e-2, 1.996040722114e-4
    };
    private static final double ROOT_PI = 1.7724538509055159;

    /// Equivalent settling area [m2] at an angular velocity [rad/s].
    public double sigma(double angularVelocity) {
        return 2 * FastMath.PI
                * discs
                * angularVelocity
                * angularVelocity
                * (outer * outer * outer - inner * inner * inner)
                / (3 * GRAVITY * FastMath.tan(halfAngle));
    }

    /// Settling velocity in gravity [m/s] of a sphere of `diameter` [m] heavier by `excessDensity` [kg/m3].
    public static double settling(double diameter, double excessDensity, double viscosity) {
        return diameter * diameter * excessDensity * GRAVITY / (18 * viscosity);
    }

    /// Settling velocity in a crowd by that of a single particle, Richardson and Zaki (1954): `(1 - phi)^4.65` below a
    /// Reynolds number of 0.2.
    ///
    /// @param phi volume share of the particles
    public static double hindered(double phi) {
        return FastMath.pow(1 - Math.max(0, Math.min(0.9, phi)), 4.65);
    }

    /// Share of particles of one size that is caught at a flow [m3/s], Mannweiler and Hoare (1992):
    /// `T = 1 - exp(-(0.865 d/dc)^2.08)`, dc the size whose `vg Sigma` is the flow.
    public double caught(
            double diameter, double excessDensity, double viscosity, double angularVelocity, double flow) {
        if (flow <= 0) {
            return 1;
        }
        double ratio = settling(diameter, excessDensity, viscosity) * sigma(angularVelocity) / flow;
        return ratio <= 0 ? 0 : -FastMath.expm1(-FastMath.pow(0.865 * Math.sqrt(ratio), 2.08));
    }

    /// Share that is caught of particles with a log-normal size by mass: median [m] and standard deviation of ln d.
    public double caughtOf(
            double median,
            double spread,
            double excessDensity,
            double viscosity,
            double angularVelocity,
            double flow) {
        double sum = 0;
        for (int i = 0; i < POINTS.length; i++) {
            double factor = FastMath.exp(Math.sqrt(2) * spread * POINTS[i]);
            sum += WEIGHTS[i]
                    * (caught(median * factor, excessDensity, viscosity, angularVelocity, flow)
                            + caught(median / factor, excessDensity, viscosity, angularVelocity, flow));
        }
        return sum / ROOT_PI;
    }
}
