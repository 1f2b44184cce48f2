package org.seedtrain.plant.units;

import java.util.Map;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// Calcium hydrogen phosphate, CaHPO4 2H2O, that falls out of a medium where calcium and phosphate meet, and dissolves
/// again in acid: `dn/dt = k V (sqrt(S) - 1)` with the saturation S, k = 2e-3 mol/(m3 s); what is not there cannot
/// dissolve. It stays in the vessel when the liquid is pumped off.
final class Precipitate {
    /// [kg/mol]: calcium, phosphate, and the proton and water booked as water.
    static final double MOLAR_MASS =
            Species.CALCIUM.molarMass() + Species.PHOSPHATE.molarMass() + 1.008e-3 + 2 * Species.WATER.molarMass();

    private static final double RATE = 2e-3;
    private static final double NEAR = 0.02;
    private static final double LITTLE = 1e-6;

    private final boolean possible;
    /// Temperature at which the heat in it is counted [K].
    static final double COUNTED_AT = 293.15;

    private final double saturationAtBegin;
    private final double begin;
    private final IonicEquilibrium equilibrium = new IonicEquilibrium();

    Precipitate(MixingVesselState state) {
        Mixture liquid = state.liquid();
        begin = state.scale();
        possible = liquid.volume() > 1e-5 && (liquid.mass(Species.CALCIUM) > 0 || begin > 0);
        if (possible) {
            equilibrium.solve(liquid.masses(), 0, liquid.volume(), liquid.temperature());
            saturationAtBegin = equilibrium.brushiteSaturation();
        } else {
            saturationAtBegin = 1;
        }
    }

    static Mixture mixture(double moles) {
        return Mixture.of(
                Map.of(
                        Species.CALCIUM, moles * Species.CALCIUM.molarMass(),
                        Species.PHOSPHATE, moles * Species.PHOSPHATE.molarMass(),
                        Species.WATER, moles * (1.008e-3 + 2 * Species.WATER.molarMass())),
                COUNTED_AT);
    }

    /// Whether something falls out or dissolves now.
    boolean moves() {
        return possible
                && (saturationAtBegin > 1 + NEAR || (saturationAtBegin < 1 - NEAR && begin > LITTLE));
    }

    /// Adds to the rates of a liquid from `at` and returns how fast solid forms [mol/s].
    double add(double[] y, int at, double temperature, double moles, double[] dydt) {
        double volume = Liquid.volume(y, at);
        if (volume < 1e-5 || (y[at + Species.CALCIUM.ordinal()] <= 0 && moles <= 0)) {
            return 0;
        }
        equilibrium.solve(y, at, volume, temperature);
        double drive = Math.sqrt(Math.max(0, equilibrium.brushiteSaturation())) - 1;
        double there = Math.max(0, moles);
        double rate = RATE * volume * (drive > 0 ? drive : drive * there / (there + LITTLE));
        Liquid.in(Species.CALCIUM, -rate * Species.CALCIUM.molarMass(), temperature, dydt, at);
        Liquid.in(Species.PHOSPHATE, -rate * Species.PHOSPHATE.molarMass(), temperature, dydt, at);
        Liquid.in(
                Species.WATER, -rate * (1.008e-3 + 2 * Species.WATER.molarMass()), temperature, dydt, at);
        return rate;
    }

    /// Rises through zero when it comes to rest; below zero from the start.
    double rest(double[] y, int at, double temperature, double moles) {
        if (!moves()) {
            return -1;
        }
        equilibrium.solve(y, at, Math.max(1e-5, Liquid.volume(y, at)), temperature);
        double saturation = equilibrium.brushiteSaturation();
        return saturationAtBegin > 1
                ? 1 + 0.5 * NEAR - saturation
                : Math.max(saturation - (1 - 0.5 * NEAR), 0.5 * LITTLE - moles);
    }
}
