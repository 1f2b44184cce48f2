package org.seedtrain.plant.mrna;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// A solution that freezes: ice forms below the freezing point and what is dissolved is concentrated until the rest
/// turns to glass.
///
/// Ice, ideal dilute solution: `f = 1 - Tf/T` (Celsius, below Tf), `Tf = -1.858 K osmolality`; heat of
/// fusion 334 kJ/kg. Glass of the concentrate with sucrose at -32 °C (Her and Nail 1994).
///
/// Between freezing point and glass particles are pressed together and coalesce, `d ln d/dt = 1.5/h P`, with
/// `P = 1/(1 + (s/2 %)^2)` for a sucrose content s (mass percent). Only the outcome is published: a few per cent of growth with 8 % sucrose or
/// more, doubling and more without (Zhao et al. 2020, Kamiya et al. 2022, Ball et al. 2017); the rate is a fit to it, for cooling within hours.
/// A quarter of the growth shows again as RNA that leaks out.
public final class Freezing {
    static final double GLASS = 273.15 - 32;
    private static final double ICE_POINT = 273.15;
    private static final double FUSION = 334e3;
    private static final double LIQUID_HEAT = 4184;
    /// Of the partly frozen, mean [J/(kg K)].
    private static final double FROZEN_HEAT = 2300;
    private static final double COALESCENCE = 1.5 / 3600;

    private final double freezingPoint;
    private final double water;
    private final double protection;

    Freezing(Mixture mixture) {
        double mass = mixture.mass();
        double osmolality = mass > 0 ? IonicEquilibrium.of(mixture.at(298.15)).osmolality() : 0;
        freezingPoint = ICE_POINT - 1.858 * Math.max(0.02, osmolality);
        water = mass > 0 ? mixture.mass(Species.WATER) / mass : 1;
        double sucrose = mass > 0 ? 100 * mixture.mass(Species.SUCROSE) / mass : 0;
        protection = 1 / (1 + sucrose * sucrose / 4);
    }

    /// [K]
    double freezingPoint() {
        return freezingPoint;
    }

    /// Share of the water that is ice.
    double ice(double temperature) {
        return temperature < freezingPoint ? 1 - (freezingPoint - ICE_POINT) / (temperature - ICE_POINT) : 0;
    }

    /// Specific enthalpy above that at the freezing point [J/kg].
    double enthalpy(double temperature) {
        double below = temperature - freezingPoint;
        return below >= 0 ? LIQUID_HEAT * below : FROZEN_HEAT * below - FUSION * water * ice(temperature);
    }

    /// The temperature [K] that belongs to an enthalpy: the root of
    /// `c T2 - (c Tf + L w + h) T + L w Tf = 0` in Celsius, below freezing.
    double temperature(double enthalpy) {
        if (enthalpy >= 0) {
            return freezingPoint + enthalpy / LIQUID_HEAT;
        }
        double freeze = freezingPoint - ICE_POINT;
        double b = FROZEN_HEAT * freeze + FUSION * water + enthalpy;
        double root = Math.sqrt(b * b - 4 * FROZEN_HEAT * FUSION * water * freeze);
        double lower = (b - root) / (2 * FROZEN_HEAT);
        return ICE_POINT + lower;
    }

    /// `d ln d/dt` of particles [1/s].
    double coalescence(double temperature) {
        return temperature < freezingPoint && temperature > GLASS ? COALESCENCE * protection : 0;
    }

    /// What a quick thaw in the water bath adds to `ln d`, ten minutes in the dangerous zone.
    double thaw(double temperature) {
        return temperature < freezingPoint ? 600 * COALESCENCE * protection : 0;
    }

    /// Lets the particles of a mixture grow by `exp(logarithm)`; some of the RNA leaks out.
    static Mixture coalesced(Mixture mixture, double logarithm) {
        if (logarithm <= 0) {
            return mixture;
        }
        double[] m = mixture.masses();
        Ageing.grow(m, logarithm);
        int inside = Species.ENCAPSULATED.ordinal();
        double leaks = m[inside] * -FastMath.expm1(-0.25 * logarithm);
        m[inside] -= leaks;
        m[Species.WATER.ordinal()] += leaks;
        return new Mixture(m, mixture.temperature());
    }
}
