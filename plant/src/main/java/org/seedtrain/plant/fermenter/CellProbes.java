package org.seedtrain.plant.fermenter;

import static org.seedtrain.plant.fermenter.FermenterState.*;

import org.seedtrain.plant.Noise;
import org.seedtrain.plant.organism.Cho;
import org.seedtrain.plant.organism.Organism;
import org.seedtrain.plant.organism.Place;

/// Probes that drift for weeks: dissolved carbon dioxide (Severinghaus: a pH glass behind a membrane), capacitance (what
/// intact membranes enclose), and the off-gas analyser.
final class CellProbes {
    /// Time constants [s].
    static final double CO2_LAG_TIME = 60;
    static final double CAPACITANCE_LAG_TIME = 30;
    static final double MMHG = 133.322;
    private static final double DAY = 86_400;

    private CellProbes() {}

    /// Individual errors of the instruments at the beginning.
    static void individual(double[] memory, long seed, String name) {
        memory[GAS_CALIBRATED] = -1;
        memory[OXYGEN_ERROR] = 0.004 * limited(seed, name + ".offgas:oxygen");
        memory[CO2_ERROR] = 0.015 * limited(seed, name + ".offgas:carbonDioxide");
        memory[ANALYSER_DRIFT] = 6e-4 / DAY * limited(seed, name + ".offgas:drift");
        memory[CO2_OFFSET] = 6 * MMHG * limited(seed, name + ".pCO2:offset");
        memory[CO2_DRIFT] = 0.8 * MMHG / DAY * limited(seed, name + ".pCO2:drift");
        memory[CAPACITANCE_GAIN] = 1 + 0.06 * limited(seed, name + ".capacitance:gain");
        memory[CAPACITANCE_FACTOR] = 1;
        memory[TEST_DROP] = -1;
    }

    private static double limited(long seed, String what) {
        return Math.max(-2.2, Math.min(2.2, Noise.normal(seed, what)));
    }

    /// Viable cells of a broth [kg/m3].
    static double viable(double[] c) {
        return Math.max(0, c[Place.CELLS]) + Math.max(0, c[Place.RESTING]);
    }

    /// [Pa]
    static double carbonDioxide(FermenterState s, double fault, double t) {
        double[] m = s.memory();
        return s.x()[CO2_LAG] + m[CO2_OFFSET] + m[CO2_DRIFT] * t + m[CO2_SHIFT] + 60 * MMHG * fault;
    }

    /// [pF/cm]: about one for a million viable cells in a millilitre.
    static double capacitance(FermenterState s, double fault) {
        double[] m = s.memory();
        return s.x()[CAPACITANCE_LAG] / Cho.GRAM_PER_1E9 * m[CAPACITANCE_GAIN] * m[CAPACITANCE_FACTOR] * (1 - 0.4 * fault);
    }

    /// Factor on the analyser's oxygen.
    static double oxygenFactor(FermenterState s, double fault, double t) {
        double[] m = s.memory();
        double since = Math.max(0, m[GAS_CALIBRATED]);
        return 1 + m[OXYGEN_ERROR] + m[ANALYSER_DRIFT] * (t - since) - 0.1 * fault;
    }

    /// Factor on the analyser's carbon dioxide.
    static double carbonDioxideFactor(FermenterState s, double t) {
        double[] m = s.memory();
        double since = Math.max(0, m[GAS_CALIBRATED]);
        return 1 + m[CO2_ERROR] + 3 * m[ANALYSER_DRIFT] * (t - since);
    }

    /// After calibration with air and a gas of known composition.
    static FermenterState analyserCalibrated(FermenterState s, double t, long seed, String name) {
        return s.remember(GAS_CALIBRATED, t)
                .remember(OXYGEN_ERROR, 3e-4 * Noise.normal(seed, Noise.hash(name + ":offgas"), t))
                .remember(CO2_ERROR, 3e-3 * Noise.normal(seed, Noise.hash(name + ":offgasCO2"), t));
    }

    /// The off-gas analyser also serves the respiratory quotient: of nothing it is 0.
    static double quotient(double carbonDioxide, double oxygen) {
        return oxygen > 0.05 ? carbonDioxide / oxygen : 0;
    }

    static double biomass(double[] mass, double volume) {
        return volume > 0 ? (Organism.biomass(mass) + Math.max(0, mass[Place.FREE])) / volume : 0;
    }
}
