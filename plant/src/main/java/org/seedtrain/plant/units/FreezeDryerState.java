package org.seedtrain.plant.units;

import java.util.List;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;

/// What a freeze dryer is at a moment.
///
/// @param load what was loaded, with all its water
/// @param vials loaded
/// @param groups vials in the middle and at the edge
/// @param shelf temperature [K]
/// @param shelfSet [K]
/// @param rate of the shelf [K/s]
/// @param vacuum whether the pump runs
/// @param pressure of the chamber [Pa]
/// @param pressureSet [Pa]
/// @param stoppered whether the vials are closed
/// @param condensed ice on the condenser since it was defrosted [kg]
/// @param aired air that leaked in while this load stood [kg]
/// @param leakRate found by the last leak test [Pa m3/s]; NaN before
/// @param gone mass of vapour that left vials so far, in all loads, less water and marks that came from outside [kg]
/// @param brought heat that came with loads so far, less what went with them [J]
public record FreezeDryerState(
        Mixture load,
        double vials,
        List<Group> groups,
        double shelf,
        double shelfSet,
        double rate,
        boolean vacuum,
        double pressure,
        double pressureSet,
        boolean stoppered,
        double condensed,
        double aired,
        double leakRate,
        double gone,
        double brought) {

    enum Stage { LIQUID, FREEZING, FROZEN }

    /// Vials that fare alike.
    ///
    /// @param temperature of the product, in the frozen part at the bottom [K]
    /// @param frozen share of the free water that is ice, while it freezes
    /// @param dried share of the ice that has gone
    /// @param bound water on the dried solids [kg/kg of all solids]
    /// @param collapsed share of the cake that dried above its collapse temperature
    /// @param resistance of the dried layer relative to a load that nucleated at -5 °C
    record Group(
            Stage stage, double temperature, double frozen, double dried, double bound, double collapsed,
            double resistance) {
        Group stage(Stage s, double t, double f) {
            return new Group(s, t, f, dried, bound, collapsed, resistance);
        }

        Group resistance(double r) {
            return new Group(stage, temperature, frozen, dried, bound, collapsed, r);
        }
    }

    public FreezeDryerState {
        groups = List.copyOf(groups);
    }

    FreezeDryerState program(double set, double speed, boolean on, double p) {
        return new FreezeDryerState(
                load, vials, groups, shelf, set, speed, on, pressure, p, stoppered, condensed, aired, leakRate, gone, brought);
    }

    FreezeDryerState groups(List<Group> g) {
        return new FreezeDryerState(
                load, vials, g, shelf, shelfSet, rate, vacuum, pressure, pressureSet, stoppered, condensed, aired, leakRate,
                gone, brought);
    }

    FreezeDryerState chamber(double ts, double p, double ice, double air) {
        return new FreezeDryerState(
                load, vials, groups, ts, shelfSet, rate, vacuum, p, pressureSet, stoppered, ice, air, leakRate, gone, brought);
    }

    FreezeDryerState stoppered(boolean closed) {
        return new FreezeDryerState(
                load, vials, groups, shelf, shelfSet, rate, vacuum, pressure, pressureSet, closed, condensed, aired, leakRate,
                gone, brought);
    }

    FreezeDryerState leakRate(double found) {
        return new FreezeDryerState(
                load, vials, groups, shelf, shelfSet, rate, vacuum, pressure, pressureSet, stoppered, condensed, aired, found,
                gone, brought);
    }

    FreezeDryerState loaded(Mixture what, double n, List<Group> g, double away, double joules) {
        return new FreezeDryerState(
                what, n, g, shelf, shelfSet, rate, vacuum, pressure, pressureSet, false, condensed, 0, leakRate, away, joules);
    }

    boolean empty() {
        return vials < 1;
    }

    /// What the vials hold now: the ice that is left, bound water, solids.
    ///
    /// @param shares of the groups
    Mixture now(double[] shares) {
        if (empty()) {
            return load;
        }
        double solids = FrozenVial.solids(load);
        double bound = Math.min(FrozenVial.BOUND * solids, load.mass(Species.WATER));
        double water = 0;
        double temperature = 0;
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            double left = 1 - group.dried();
            water += shares[g] * (FrozenVial.free(load) * left + bound * left + solids * group.bound());
            temperature += shares[g] * group.temperature();
        }
        double[] m = load.masses();
        m[Species.WATER.ordinal()] = Math.min(load.mass(Species.WATER), water);
        return new Mixture(m, temperature);
    }
}
