package org.seedtrain.plant.seed;

import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.probe.Calibration;

/// A culture with gas over it at one moment.
///
/// @param broth what is in it
/// @param x what changes beside the matter, at the indexes below; never changed once it is in here
/// @param set settings, in the order of the unit's writable tags; never changed once it is in here
/// @param there whether a bag or flask is there
/// @param hole diameter of a hole in it [m]
/// @param pH adjustment of the pH transmitter
public record SeedState(Mixture broth, double[] x, double[] set, boolean there, double hole, Calibration pH) {
    /// ln of the proton's activity.
    static final int LN_H = 0;
    /// Ionic strength [mol/L].
    static final int STRENGTH = 1;
    /// What the pH and the oxygen sensor feel [pH; % of air].
    static final int PH_LAG = 2;
    static final int O2_LAG = 3;
    /// Mole fractions in the gas over the liquid, dry.
    static final int HEAD_O2 = 4;
    static final int HEAD_CO2 = 5;
    /// How many of the leading ones the equations read.
    static final int CORE = 6;
    /// Net mass that the liquid took from the gas, less vapour [kg].
    static final int GAS_NET = 6;
    /// Heat from elsewhere than what was poured and pumped [J].
    static final int HEAT_IN = 7;
    static final int COUNT = 8;

    static final double LN10 = 2.302585092994046;

    static double[] resting() {
        return new double[] {-7 * LN10, 1e-3, 7, 100, 0.2095, 4.2e-4, 0, 0};
    }

    SeedState broth(Mixture other) {
        return new SeedState(other, x, set, there, hole, pH);
    }

    SeedState set(int index, double value) {
        double[] changed = set.clone();
        changed[index] = value;
        return new SeedState(broth, x, changed, there, hole, pH);
    }

    SeedState pH(Calibration calibration) {
        return new SeedState(broth, x, set, there, hole, calibration);
    }

    double actualPh() {
        return -x[LN_H] / LN10;
    }
}
