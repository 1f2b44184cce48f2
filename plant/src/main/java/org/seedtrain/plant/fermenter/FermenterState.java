package org.seedtrain.plant.fermenter;

import java.util.SortedMap;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.physics.Jacket;
import org.seedtrain.plant.probe.OxygenProbe;
import org.seedtrain.plant.probe.PhProbe;

/// A fermenter at one moment. The arrays are never changed once they are in here.
///
/// @param mass broth [kg], by ordinal of [Species]
/// @param x what changes continuously, at the indexes below
/// @param memory settings (at the ordinals of [Setting]) and what the sequences remember (at the indexes below)
/// @param deadLeg what stands in the sample port
/// @param hoses port to unit
record FermenterState(
        double[] mass,
        double[] x,
        double[] memory,
        Mixture deadLeg,
        SortedMap<String, String> hoses,
        PhProbe pH,
        OxygenProbe oxygen) {

    /// ln of the proton's activity; relaxes to the charge balance as fast as the broth is mixed.
    static final int LN_H = 0;
    /// Ionic strength [mol/L], relaxing likewise.
    static final int STRENGTH = 1;
    /// Broth, jacket and coldest point (the drain) [K].
    static final int T = 2;
    static final int JACKET = 3;
    static final int COLD = 4;
    /// Air trapped at the coldest point, as a part of the gas there.
    static final int TRAPPED = 5;
    /// Head space [mol].
    static final int N_O2 = 6;
    static final int N_CO2 = 7;
    static final int N_N2 = 8;
    /// What the probes feel: pH at the glass, oxygen pressure at the membrane [Pa], temperature [K].
    static final int PH_LAG = 9;
    static final int O2_LAG = 10;
    static final int T_LAG = 11;
    /// Integral parts of the loops [%].
    static final int I_T = 12;
    static final int I_PH = 13;
    static final int I_DO = 14;
    static final int I_P = 15;
    /// Foam above the broth [m].
    static final int FOAM = 16;
    /// How many of the leading ones the equations of a fermenter read.
    static final int CORE = 17;
    /// What the probes of a cell culture feel: pressure of carbon dioxide [Pa], viable cells [kg/m3].
    static final int CO2_LAG = 17;
    static final int CAPACITANCE_LAG = 18;
    /// How many of the leading ones the equations of a cell culture read.
    static final int CORE_OF_CELLS = 19;
    /// How wet the vent filter is, 1 = blocked.
    static final int WET = 19;
    /// Lethality at 121.1 °C, z 10 K [s].
    static final int F0_COLD = 20;
    static final int F0_VESSEL = 21;
    /// Pumped so far [m3].
    static final int FEED_TOTAL = 22;
    static final int ACID_TOTAL = 23;
    static final int BASE_TOTAL = 24;
    static final int ANTIFOAM_TOTAL = 25;
    /// Net mass that came from the gas less vapour that left [kg].
    static final int GAS_NET = 26;
    /// Oxygen that went into the broth and carbon dioxide that left it [kg].
    static final int O2_TOTAL = 27;
    static final int CO2_TOTAL = 28;
    /// Moved by the running fill and the running emptying [m3].
    static final int FILLED = 29;
    static final int EMPTIED = 30;
    /// Second feed and carbon dioxide gas so far [m3; mol].
    static final int FEED_B_TOTAL = 31;
    static final int CO2_GAS_TOTAL = 32;
    /// Heat from elsewhere than what was pumped and poured so far [J].
    static final int HEAT_IN = 33;
    static final int X_COUNT = 34;

    /// Stage of the sterilisation: 0 none, 1 heating, 2 holding, 3 cooling.
    static final int STAGE = Setting.COUNT;
    static final int HOLD_END = Setting.COUNT + 1;
    static final int FEED_START = Setting.COUNT + 2;
    static final int FILL_VOLUME = Setting.COUNT + 3;
    static final int FILL_FLOW = Setting.COUNT + 4;
    static final int EMPTY_VOLUME = Setting.COUNT + 5;
    static final int EMPTY_FLOW = Setting.COUNT + 6;
    /// Time of inoculation, -1 before.
    static final int INOCULATED = Setting.COUNT + 7;
    /// Bag in the holder: 0 none, 1 installed; diameter of its hole [m]; end of the running test [s], 0 when there is none;
    /// pressure drop of the last test [mbar], -1 before one.
    static final int BAG = Setting.COUNT + 8;
    static final int HOLE = Setting.COUNT + 9;
    static final int TEST_END = Setting.COUNT + 10;
    static final int TEST_DROP = Setting.COUNT + 11;
    /// When the off-gas analyser was calibrated [s], -1 for long ago.
    static final int GAS_CALIBRATED = Setting.COUNT + 12;
    /// What the operator added to the pCO2 probe's reading [Pa], and the factor on the capacitance.
    static final int CO2_SHIFT = Setting.COUNT + 13;
    static final int CAPACITANCE_FACTOR = Setting.COUNT + 14;
    /// Errors of the off-gas analyser when it was last calibrated (parts of the reading) and their growth [1/s].
    static final int OXYGEN_ERROR = Setting.COUNT + 15;
    static final int CO2_ERROR = Setting.COUNT + 16;
    static final int ANALYSER_DRIFT = Setting.COUNT + 17;
    /// What the pCO2 probe adds [Pa] and its growth [Pa/s]; what the capacitance probe multiplies by.
    static final int CO2_OFFSET = Setting.COUNT + 18;
    static final int CO2_DRIFT = Setting.COUNT + 19;
    static final int CAPACITANCE_GAIN = Setting.COUNT + 20;
    /// When the steam was turned on last [s].
    static final int STEAMED = Setting.COUNT + 21;
    static final int MEMORY_COUNT = Setting.COUNT + 22;

    double set(Setting setting) {
        return memory[setting.ordinal()];
    }

    boolean is(Setting setting, int choice) {
        return memory[setting.ordinal()] == choice;
    }

    FermenterState with(Setting setting, double value) {
        return remember(setting.ordinal(), value);
    }

    FermenterState remember(int index, double value) {
        double[] changed = memory.clone();
        changed[index] = value;
        return new FermenterState(mass, x, changed, deadLeg, hoses, pH, oxygen);
    }

    FermenterState x(int index, double value) {
        double[] changed = x.clone();
        changed[index] = value;
        return new FermenterState(mass, changed, memory, deadLeg, hoses, pH, oxygen);
    }

    /// With a part of its broth, or with none: the wall keeps its temperature.
    FermenterState broth(Mixture mixture) {
        double[] changed = x.clone();
        changed[T] = mixture.mass() > 0 ? mixture.temperature() : x[T];
        return new FermenterState(mixture.masses(), changed, memory, deadLeg, hoses, pH, oxygen);
    }

    /// With what was poured in: broth and wall come to one temperature.
    ///
    /// @param wall heat capacity [J/K]
    FermenterState poured(Mixture mixture, double wall) {
        double there = Jacket.HEAT_CAPACITY * mixture.mass();
        double mixed = mixture.temperature() == x[T]
                ? x[T]
                : (mixture.enthalpy() + wall * x[T]) / (there + wall);
        return broth(mixture.at(mixed));
    }

    FermenterState mass(Species species, double kilograms) {
        double[] changed = mass.clone();
        changed[species.ordinal()] = kilograms;
        return new FermenterState(changed, x, memory, deadLeg, hoses, pH, oxygen);
    }

    FermenterState deadLeg(Mixture mixture) {
        return new FermenterState(mass, x, memory, mixture, hoses, pH, oxygen);
    }

    FermenterState hoses(SortedMap<String, String> changed) {
        return new FermenterState(mass, x, memory, deadLeg, changed, pH, oxygen);
    }

    FermenterState pH(PhProbe probe) {
        return new FermenterState(mass, x, memory, deadLeg, hoses, probe, oxygen);
    }

    FermenterState oxygen(OxygenProbe probe) {
        return new FermenterState(mass, x, memory, deadLeg, hoses, pH, probe);
    }

    Mixture broth() {
        return new Mixture(mass, x[T]);
    }

    double volume() {
        double volume = 0;
        for (int i = 0; i < mass.length; i++) {
            volume += mass[i] * Species.of(i).specificVolume();
        }
        return volume;
    }
}
