package org.seedtrain.plant.units;

import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.Solid;
import org.seedtrain.plant.chemistry.Water;
import org.seedtrain.plant.numeric.Quick;
import org.seedtrain.plant.physics.DiscStack;

/// How fast a powder dissolves in a stirred vessel. Its heap is wetted and opened first, `1/tau max(0.02, N/200)`; what is
/// suspended dissolves from its surface (Noyes and Whitney 1897; Nernst 1904), `dm/dt = -k A cs (1 - S)`,
/// `A = 6 m/(rho d)`, k after Levins and Glastonbury (1972):
/// `k d/D = 2 + 0.47 (d^(4/3) e^(1/3)/nu)^0.62 (Di/Dt)^0.17 Sc^0.36`, e the power by mass. What lies on the bottom
/// dissolves from its surface by free convection, 1e-5 m/s. Suspended is `(N/Njs)^3` of it, Njs after Zwietering (1958).
/// Where more is dissolved than the solution holds (S > 1), what is still solid grows by the same law.
final class Dissolution {
    private static final double STIRRED = 200 / 60.0;
    private static final double FASTEST = 400 / 60.0;
    private static final double LEAST = 0.02;
    private static final double FREE_CONVECTION = 1e-5;
    private static final double POWER_NUMBER = 1.5;
    private static final double ZWIETERING = 5;
    /// ln of `0.47 (Di/Dt)^0.17`.
    private static final double LOG_SHERWOOD = StrictMath.log(0.47) - 0.17 * StrictMath.log(3);
    /// Of crystals as they are bought [m].
    static final double USUAL = 3e-4;
    /// Closer to saturation than this it rests.
    static final double SATURATED = 1e-3;

    private final @Nullable Solid solid;
    private final double mass;
    private final double time;
    private final double tank;
    /// ln of `5 (g drho/rho)^0.45 / Di^0.85`.
    private final double logLifting;
    /// ln of the grain [m].
    private final double logGrain;
    /// Di^5.
    private final double pumping;
    // A Jacobian asks again and again at one temperature.
    private double knownTemperature = Double.NaN;
    /// ln of the kinematic viscosity [m2/s].
    private double logViscosity;
    private double diffusion;
    /// ln of Sc^0.36.
    private double logSchmidt;
    /// Of it in pure water [mol/kg], and in a volume [kg/m3].
    private double solubility;
    private double holds;

    /// @param vessel volume [m3]: as high as wide, the stirrer a third of it
    Dissolution(MixingVesselState.Powder powder, double vessel) {
        solid = Solid.of(powder.rest());
        logGrain = Quick.log(powder.grain());
        mass = powder.rest().mass();
        time = powder.time();
        tank = FastMath.cbrt(4 * vessel / FastMath.PI);
        double impeller = tank / 3;
        double excess = DiscStack.GRAVITY * Math.max(10, density() - 1000) / 1000;
        logLifting = Quick.log(ZWIETERING) + 0.45 * Quick.log(excess) - 0.85 * Quick.log(impeller);
        pumping = impeller * impeller * impeller * impeller * impeller;
    }

    private double density() {
        return solid == null ? 1500 : solid.density();
    }

    /// How far the solution is saturated with it.
    double saturation(double[] y, int at, double temperature) {
        if (solid == null) {
            return 0;
        }
        look(temperature);
        return solid.saturatedBy(y, at, solubility);
    }

    static boolean rests(MixingVesselState.Powder powder, Mixture liquid) {
        Solid solid = Solid.of(powder.rest());
        return liquid.mass() <= 0
                || solid != null
                        && Math.abs(1 - solid.saturation(liquid.masses(), 0, liquid.temperature())) < SATURATED;
    }

    /// Share that is off the bottom.
    ///
    /// @param speed [1/s]
    /// @param share of it that is still solid
    /// @param liquid [kg]
    double suspended(double speed, double share, double liquid, double temperature) {
        look(temperature);
        return lifted(speed, logSize(share), share, liquid);
    }

    /// ln of the size [m] of what is left of its particles.
    private double logSize(double share) {
        return logGrain + Quick.log(Math.max(1e-6, share)) / 3;
    }

    private double lifted(double speed, double logSize, double share, double liquid) {
        double percent = Math.max(0.01, 100 * share * mass / Math.max(1e-6, liquid));
        double logJust = logLifting + 0.1 * logViscosity + 0.2 * logSize + 0.13 * Quick.log(percent);
        double n = speed * Quick.exp(-logJust);
        return Math.min(1, n * n * n);
    }

    /// What dissolves of the whole in a second; below zero where it grows.
    ///
    /// @param speed of the stirrer [1/s]
    /// @param share of it that is still solid
    double rate(double speed, double share, double[] y, int at, double liquid, double volume, double temperature) {
        if (y[at + Species.WATER.ordinal()] < 1e-6 || share <= 0) {
            return 0;
        }
        look(temperature);
        double wetted = share / time * Math.max(LEAST, Math.min(speed, FASTEST) / STIRRED);
        double logSize = logSize(share);
        double d = Quick.exp(logSize);
        double there = share * mass;
        double off = lifted(speed, logSize, share, liquid);
        double area = 6 * there / (density() * d);
        double bottom = Math.min(0.25 * FastMath.PI * tank * tank, area) * (1 - off);
        double free = 1 - saturation(y, at, temperature);
        double kg = (transfer(speed, d, logSize, volume) * off * area + FREE_CONVECTION * bottom) * holds * free;
        double surface = kg / mass;
        return surface > 0 ? wetted * surface / (wetted + surface) : surface;
    }

    private void look(double temperature) {
        if (temperature == knownTemperature) {
            return;
        }
        knownTemperature = temperature;
        logViscosity = Quick.log(Water.viscosity(temperature) / 1000);
        diffusion = solid == null ? 6e-10 : solid.diffusion(temperature);
        logSchmidt = 0.36 * (logViscosity - Quick.log(diffusion));
        solubility = solid == null ? 0 : solid.solubility(temperature);
        holds = solid == null ? 500 : solid.saturated(temperature);
    }

    /// [m/s]
    private double transfer(double speed, double d, double logSize, double volume) {
        double power = POWER_NUMBER * speed * speed * speed * pumping / Math.max(1e-3, volume);
        double logReynolds = (4 * logSize + Quick.log(power)) / 3 - logViscosity;
        double sherwood = 2 + Quick.exp(LOG_SHERWOOD + 0.62 * logReynolds + logSchmidt);
        return sherwood * diffusion / d;
    }

    /// Turbidity of what is suspended [NTU]: twice the cross-section of the particles, `12 c/(rho d)` in SI with
    /// 0.25 1/m for one NTU of formazine.
    static double turbidity(double concentration, double density, double grain) {
        return 12 * concentration / (density * grain);
    }
}
