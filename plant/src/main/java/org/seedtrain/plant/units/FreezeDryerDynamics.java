package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.physics.VialDrying;
import org.seedtrain.plant.units.FreezeDryerState.Group;
import org.seedtrain.plant.units.FreezeDryerState.Stage;

/// The equations of a freeze dryer: shelf, chamber pressure, ice on the condenser, air that leaked in; then for each
/// group of vials its temperature (while it freezes: the share of ice), dried share, bound water, collapsed share and
/// relative resistance.
final class FreezeDryerDynamics implements Dynamics<FreezeDryerState> {
    private static final int CHAMBER = 4;
    private static final int GROUP = 5;
    private static final double SHELF_LAG = 60;
    private static final double PUMP_LAG = 100;
    private static final double DRY_AIR = 0.003;
    private static final double ROOM_AIR = 0.1;
    /// Ice begins to melt so far above where the last of it froze [K].
    private static final double MELTS = 0.05;

    private final FreezeDryer dryer;
    private final FreezeDryerState begin;
    private final Now now;
    private final int groups;
    private final double water;
    private final double solids;
    private final double height;
    private final double collapse;

    FreezeDryerDynamics(FreezeDryer dryer, FreezeDryerState begin, Now now) {
        this.dryer = dryer;
        this.begin = begin;
        this.now = now;
        groups = begin.groups().size();
        boolean full = !begin.empty();
        water = full ? FrozenVial.free(begin.load()) / begin.vials() : 1;
        solids = full ? FrozenVial.solids(begin.load()) / begin.vials() : 0;
        height = full ? dryer.height(begin) : 0.01;
        collapse = FrozenVial.collapseTemperature(begin.load());
    }

    @Override
    public int dimension() {
        return CHAMBER + GROUP * groups;
    }

    @Override
    public void start(double[] y, int at) {
        y[at] = begin.shelf();
        y[at + 1] = begin.pressure();
        y[at + 2] = begin.condensed();
        y[at + 3] = begin.aired();
        for (int g = 0; g < groups; g++) {
            Group group = begin.groups().get(g);
            int k = at + CHAMBER + GROUP * g;
            y[k] = group.stage() == Stage.FREEZING ? group.frozen() : group.temperature();
            y[k + 1] = group.dried();
            y[k + 2] = group.bound();
            y[k + 3] = group.collapsed();
            y[k + 4] = group.resistance();
        }
    }

    @Override
    public void magnitude(double[] size, int at) {
        size[at] = 10;
        size[at + 1] = 1;
        size[at + 2] = 0.1;
        size[at + 3] = 0.1;
        for (int g = 0; g < groups; g++) {
            int k = at + CHAMBER + GROUP * g;
            size[k] = begin.groups().get(g).stage() == Stage.FREEZING ? 1 : 10;
            size[k + 1] = 1;
            size[k + 2] = 0.1;
            size[k + 3] = 1;
            size[k + 4] = 1;
        }
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        Now then = new Now(t, now.seed(), now.faults());
        double pressure = Math.max(0.1, y[at + 1]);
        double goal = begin.shelfSet() + 5 * now.faults().severity("shelf", t);
        dydt[at] = Math.max(-begin.rate(), Math.min(begin.rate(), (goal - y[at]) / SHELF_LAG));
        double vapour = 0;
        for (int g = 0; g < groups; g++) {
            vapour += begin.vials() * dryer.shares[g] * group(g, y[at], pressure, y, at + CHAMBER + GROUP * g, dydt);
        }
        double leak = begin.vacuum() ? dryer.leak(then) : 0;
        double target = begin.vacuum()
                ? Math.max(
                        Math.max(begin.pressureSet(), (vapour + leak) / dryer.duct),
                        dryer.condenser(y[at + 2], then))
                : FreezeDryer.AIR;
        dydt[at + 1] = (target - y[at + 1]) / PUMP_LAG;
        dydt[at + 2] = vapour;
        dydt[at + 3] = leak;
    }

    /// Writes the derivatives of one group.
    ///
    /// @return vapour of one vial [kg/s]
    private double group(int g, double shelf, double pressure, double[] y, int k, double[] dydt) {
        Stage stage = begin.groups().get(g).stage();
        boolean freezing = stage == Stage.FREEZING;
        double temperature = freezing
                ? FrozenVial.FREEZING_POINT - FrozenVial.FREEZING_RANGE * y[k]
                : y[k];
        double dried = Math.max(0, Math.min(1, y[k + 1]));
        double collapsed = Math.max(0, Math.min(1, y[k + 3]));
        double vapour = dryer.vial.vapour(
                stage, temperature, dried, collapsed, y[k + 4], pressure, height, begin.stoppered());
        double heat = dryer.vial.law().heatTransfer(pressure) * dryer.warmer[g] * dryer.vial.law().outer() * (shelf - temperature)
                - VialDrying.SUBLIMATION * vapour;
        double capacity = dryer.vial.capacity(stage, water * (1 - dried), solids);
        dydt[k] = freezing
                ? -heat / (FrozenVial.FUSION * water * (1 - dried) + FrozenVial.FREEZING_RANGE * capacity)
                : heat / capacity;
        double drying = vapour / water;
        dydt[k + 1] = drying;
        dydt[k + 2] = FrozenVial.BOUND * drying + desorbed(temperature, dried, collapsed, y[k + 2], pressure);
        dydt[k + 3] = collapsing(stage, temperature, dried, collapsed, y[k + 4], pressure, drying);
        dydt[k + 4] = stage == Stage.FROZEN && dried < 0.01
                ? (0.7 - y[k + 4]) / 10_800 * Math.max(0, Math.min(1, (temperature - collapse) / 10))
                : 0;
        return vapour;
    }

    /// Bound water goes towards what the gas around leaves: little in vacuum, a tenth in the air of a room. The factor
    /// falls to nothing where all is gone already.
    private double desorbed(double temperature, double dried, double collapsed, double bound, double pressure) {
        if (begin.stoppered() || dried <= 0) {
            return 0;
        }
        double rest = dried * (pressure > 1e4 ? ROOM_AIR : DRY_AIR);
        return -FrozenVial.desorption(temperature) * (1 - 0.7 * collapsed) * (bound - rest);
    }

    /// What dries above its collapse temperature collapses, all of it 3 K above; what is not frozen foams.
    private double collapsing(
            Stage stage, double temperature, double dried, double collapsed, double resistance, double pressure,
            double drying) {
        if (pressure < 2000 && stage != Stage.FROZEN) {
            return (1 - collapsed) / 60;
        }
        double rp = dryer.vial.resistance(dried, collapsed, resistance, height);
        double ice = dryer.vial.law().interfaceTemperature(temperature, pressure, height * (1 - dried), rp);
        return drying * Math.max(0, Math.min(1, (ice - collapse) / 3)) * (1 - collapsed);
    }

    @Override
    public FreezeDryerState state(double t, double[] y, int at) {
        List<Group> now = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            Group was = begin.groups().get(g);
            int k = at + CHAMBER + GROUP * g;
            boolean freezing = was.stage() == Stage.FREEZING;
            double temperature =
                    freezing ? FrozenVial.FREEZING_POINT - FrozenVial.FREEZING_RANGE * y[k] : y[k];
            now.add(new Group(
                    was.stage(), temperature, freezing ? y[k] : 0, Math.max(0, Math.min(1, y[k + 1])),
                    Math.max(0, y[k + 2]), Math.max(0, Math.min(1, y[k + 3])), y[k + 4]));
        }
        return begin.chamber(y[at], y[at + 1], y[at + 2], y[at + 3]).groups(now);
    }

    /// For each group: goes on to the next stage, goes back.
    @Override
    public int events() {
        return 2 * groups;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        for (int i = 0; i < groups; i++) {
            double x = y[at + CHAMBER + GROUP * i];
            int e = gAt + 2 * i;
            switch (begin.groups().get(i).stage()) {
                case LIQUID -> {
                    g[e] = dryer.nucleation(begin, now.seed(), i) - x;
                    g[e + 1] = -1;
                }
                case FREEZING -> {
                    g[e] = x - 1;
                    g[e + 1] = -x;
                }
                case FROZEN -> {
                    g[e] = -1;
                    g[e + 1] = y[at + 1] > 2000 && begin.groups().get(i).dried() < 0.5
                            ? x - (FrozenVial.FREEZING_POINT - FrozenVial.FREEZING_RANGE) - MELTS
                            : -1;
                }
            }
        }
    }

    @Override
    public FreezeDryerState fired(int event, FreezeDryerState state, double t) {
        List<Group> changed = new ArrayList<>(state.groups());
        Group group = changed.get(event / 2);
        boolean onward = event % 2 == 0;
        changed.set(event / 2, switch (group.stage()) {
            case LIQUID -> dryer.vial.iced(group, water, solids);
            case FREEZING -> onward
                    ? group.stage(Stage.FROZEN, FrozenVial.FREEZING_POINT - FrozenVial.FREEZING_RANGE, 0)
                    : group.stage(Stage.LIQUID, FrozenVial.FREEZING_POINT, 0);
            case FROZEN -> dryer.vial.melted(group, water, solids);
        });
        return state.groups(changed);
    }
}
