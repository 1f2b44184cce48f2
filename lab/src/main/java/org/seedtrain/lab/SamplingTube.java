package org.seedtrain.lab;

import org.hipparchus.util.FastMath;

/// The tube between the probe in a room and a particle counter: what settles, hits the wall in turbulence, or does not follow a bend.
/// Unit density, air at 20 C.
///
/// @param length_m horizontal
/// @param bends of 90 degrees
/// @param flow_L_min through 9.5 mm inner diameter
record SamplingTube(double length_m, int bends, double flow_L_min) {
    private static final double DIAMETER = 9.5e-3;
    private static final double VISCOSITY = 1.81e-5;
    private static final double AIR = 1.20;

    /// Part of the particles that arrives: gravity `exp(-4/pi L vs / (d U))` (Fuchs 1964, turbulent), walls `exp(-pi d L V / Q)` with
    /// `V = 6e-4 tau+^2 u*` (Liu and Agarwal 1974; Blasius' friction), each bend `10^(-0.963 Stk)` (Pui et al. 1987).
    double penetration(double diameter_um) {
        double d = diameter_um * 1e-6;
        double flow = flow_L_min / 60_000;
        double speed = flow / (FastMath.PI * DIAMETER * DIAMETER / 4);
        double slip = 1 + 0.166 / diameter_um;
        double relaxation = 1000 * d * d * slip / (18 * VISCOSITY);
        double settling = relaxation * 9.81;
        double gravity = FastMath.exp(-4 / FastMath.PI * length_m * settling / (DIAMETER * speed));
        double reynolds = AIR * speed * DIAMETER / VISCOSITY;
        double friction = speed * FastMath.sqrt(0.316 / FastMath.pow(reynolds, 0.25) / 8);
        double plus = relaxation * friction * friction * AIR / VISCOSITY;
        double walls = FastMath.exp(-FastMath.PI * DIAMETER * length_m * 6e-4 * plus * plus * friction / flow);
        double stokes = relaxation * speed / (DIAMETER / 2) / 2;
        return gravity * walls * FastMath.pow(10, -0.963 * stokes * bends);
    }
}
