package org.seedtrain.plant.units;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;

/// A label printer and the machine that puts its labels on vials. Labels are pieces that somebody counts: printed, on
/// vials, spoiled and in the reject tray, left on the roll. A few spoil, and now and then one sticks under a roller
/// where nobody sees it: it is missing from the count until it is searched for.
public final class Labeller implements UnitModel<Labeller.State> {
    /// @param printed as the printer counts
    /// @param roll labels that were on the roll, whatever the printer counted
    /// @param fed labels that left the roll
    /// @param spoiling hazard of a spoiled label so far
    /// @param straying hazard of a lost label so far
    /// @param found lost labels that a search brought back
    /// @param order vials to label
    /// @param speed [1/s]
    /// @param destroyed left and spoiled labels that were destroyed
    public record State(
            double printed,
            double roll,
            double fed,
            double spoiling,
            double straying,
            double found,
            double order,
            double speed,
            boolean running,
            double destroyed) {
        State moved(double f, double s, double l) {
            return new State(printed, roll, f, s, l, found, order, speed, running, destroyed);
        }

        State run(boolean on, double vials, double v) {
            return new State(printed, roll, fed, spoiling, straying, found, vials, v, on, destroyed);
        }

        State found(double more) {
            return new State(printed, roll, fed, spoiling, straying, found + more, order, speed, running, destroyed);
        }
    }

    private final String name;
    private final double spoilage;
    private final double loss;
    private final double searchTime;
    private final List<Tag> tags;

    private Labeller(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        spoilage = p.get("spoilage", "1", 0.002, 0, 0.5);
        loss = p.get("loss", "1", 2e-5, 0, 0.1);
        searchTime = p.get("searchTime", "s", 120, 1, 1e5);
        p.done();
        tags = List.of(
                Tags.computed(name + ".issued", "Labels printed", "라벨 발행 수", "1", 0, 1e6, 0),
                Tags.computed(name + ".applied", "Labels on vials", "부착 라벨 수", "1", 0, 1e6, 0),
                Tags.computed(name + ".spoiled", "Spoiled labels in the tray", "불량 라벨 수", "1", 0, 1e6, 0),
                Tags.computed(name + ".left", "Labels left on the roll", "잔여 라벨 수", "1", 0, 1e6, 0),
                Tags.setting(name + ".speed.setpoint", "Speed", "속도", "1/min", 1, 600, 0),
                Tags.onOff(name + ".run", "Labelling", "라벨 부착"),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0));
    }

    public static Labeller create(UnitLayout layout) {
        return new Labeller(layout);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Tag> tags() {
        return tags;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Actions.of("print", "Print labels onto an empty roll", "빈 롤에 라벨 인쇄")
                        .quantity("labels", "Labels", "라벨 수", "1", 1, 100_000)
                        .action(),
                Actions.of("label", "Label vials", "바이알 라벨 부착")
                        .quantity("vials", "Vials", "바이알 수", "1", 1, 100_000)
                        .action(),
                Actions.of("search", "Search machine and floor for stray labels", "설비와 바닥에서 유실 라벨 수색")
                        .quantity("time", "How long", "수색 시간", "min", 0, 240)
                        .action(),
                Actions.of("destroy", "Destroy spoiled and left labels", "불량 및 잔여 라벨 폐기").action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of();
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return List.of(
                MalfunctionKind.of("applicator", "Applicator tears labels", "부착기 라벨 찢김"),
                MalfunctionKind.of("printer", "Printer prints more than it counts", "프린터 계수 누락(과다 인쇄)"),
                MalfunctionKind.of("rollers", "Labels creep under the rollers", "롤러 밑 라벨 유실"));
    }

    @Override
    public State initial(long seed) {
        return new State(0, 0, 0, 0, 0, 0, 0, 150.0 / 60, false, 0);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return tag.endsWith(".run")
                ? s.run(value > 0.5, s.order, s.speed)
                : s.run(s.running, s.order, value / 60);
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        Now now = site.now();
        return switch (act.action()) {
            case "print" -> print(s, act.quantities().get("labels"), now);
            case "label" -> s.run(true, onVials(s, now.seed()) + Math.rint(act.quantities().get("vials")), s.speed);
            case "search" -> s.found(searched(s, 60 * act.quantities().get("time"), now));
            default -> destroy(s, now);
        };
    }

    private State print(State s, double labels, Now now) {
        if (Math.floor(s.fed) + s.destroyed < s.roll) {
            throw new CommandRefused("refused.rollNotEmpty", name + " still has labels on its roll", name);
        }
        double counted = Math.rint(labels);
        double extra = Math.rint(20 * now.faults().severity("printer", now.time()));
        return new State(counted, counted + extra, 0, 0, 0, 0, 0, s.speed, false, 0);
    }

    private String key(State s, String what) {
        return name + "." + what + "." + (long) s.printed;
    }

    private double spoiled(State s, long seed) {
        return Chance.count(seed, key(s, "spoil"), s.spoiling);
    }

    private double strayed(State s, long seed) {
        return Chance.count(seed, key(s, "stray"), s.straying);
    }

    private double onVials(State s, long seed) {
        return Math.max(0, Math.floor(s.fed + 1e-6) - spoiled(s, seed) - strayed(s, seed));
    }

    /// Each stray label is found within a time t with probability `1 - exp(-t/tau)`.
    private double searched(State s, double time, Now now) {
        double hidden = strayed(s, now.seed()) - s.found;
        double chance = 1 - StrictMath.exp(-time / searchTime);
        return Chance.of(now.seed(), name + ".search", now.time(), hidden, chance);
    }

    private State destroy(State s, Now now) {
        double left = left(s);
        return new State(
                s.printed, s.roll, s.fed, s.spoiling, s.straying, s.found, s.order, s.speed, false, s.destroyed + left);
    }

    private static double left(State s) {
        return Math.max(0, s.roll - Math.floor(s.fed + 1e-6) - s.destroyed);
    }

    @Override
    public State settle(State s, Now now, Ports ports) {
        return s.running && (left(s) < 1 || onVials(s, now.seed()) >= s.order) ? s.run(false, s.order, s.speed) : s;
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        return s.running ? new Labelling(s, now) : null;
    }

    /// Labels leave the roll with the speed of the machine; hazards grow with them.
    private final class Labelling implements Dynamics<State> {
        private final State begin;
        private final long seed;
        private final Faults faults;

        Labelling(State begin, Now now) {
            this.begin = begin;
            seed = now.seed();
            faults = now.faults();
        }

        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public int core() {
            return 0;
        }

        /// So that no label is passed over when the last vial is looked for.
        @Override
        public double longestStep() {
            return 60;
        }

        @Override
        public void start(double[] y, int at) {
            y[at] = begin.fed;
            y[at + 1] = begin.spoiling;
            y[at + 2] = begin.straying;
        }

        @Override
        public void magnitude(double[] size, int at) {
            size[at] = 1;
            size[at + 1] = 1;
            size[at + 2] = 1;
        }

        @Override
        public void rates(double t, double[] y, int at, double[] dydt) {
            dydt[at] = begin.speed;
            dydt[at + 1] = begin.speed * Math.min(0.5, spoilage * (1 + 50 * faults.severity("applicator", t)));
            dydt[at + 2] = begin.speed * Math.min(0.2, loss + 1e-3 * faults.severity("rollers", t));
        }

        @Override
        public State state(double t, double[] y, int at) {
            return begin.moved(y[at], y[at + 1], y[at + 2]);
        }

        /// Enough vials, end of the roll.
        @Override
        public int events() {
            return 2;
        }

        @Override
        public void events(double t, double[] y, int at, double[] g, int gAt) {
            State s = state(t, y, at);
            double good = s.fed - spoiled(s, seed) - strayed(s, seed);
            g[gAt] = good - begin.order;
            g[gAt + 1] = s.fed - (begin.roll - begin.destroyed);
        }

        @Override
        public State fired(int event, State state, double t) {
            double whole = Math.rint(state.fed);
            return state.moved(whole, state.spoiling, state.straying).run(false, state.order, state.speed);
        }
    }

    @Override
    public boolean steady(State s, Faults faults) {
        return true;
    }

    @Override
    public void read(State s, Now now, Readout out) {
        out.set(0, s.printed);
        out.set(1, onVials(s, now.seed()));
        out.set(2, spoiled(s, now.seed()) + s.found);
        out.set(3, left(s));
        out.set(4, s.speed * 60);
        out.set(5, s.running ? 1 : 0);
        out.set(6, s.running ? 1 : 0);
    }

    @Override
    public List<Map<String, String>> outside(State s, Now now) {
        return List.of();
    }
}
