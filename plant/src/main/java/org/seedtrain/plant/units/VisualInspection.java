package org.seedtrain.plant.units;

import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;

/// A booth in which somebody looks at every vial against black and white. A defect is seen with a probability that
/// depends on its kind, the time for a vial, the light and how long the inspector has been looking (Knapp and Abramson
/// 1990); good vials are rejected too.
public final class VisualInspection implements UnitModel<VisualInspection.State> {
    /// @param load vials in the booth
    /// @param seen vials looked at so far
    /// @param worked time at work since the last pause, which fades while resting [s]
    /// @param detected for each kind of defect: probabilities summed over the vials looked at
    /// @param mistaken the same of a good vial being rejected
    /// @param pace time for a vial [s]
    /// @param light [lx]
    /// @param rejected of the last lot
    /// @param found defects in the last sample of accepted vials
    public record State(
            Mixture load,
            double seen,
            double worked,
            List<Double> detected,
            double mistaken,
            double pace,
            double light,
            boolean running,
            double rejected,
            double found) {
        public State {
            detected = List.copyOf(detected);
        }

        State settings(double seconds, double lux, boolean on) {
            return new State(load, seen, worked, detected, mistaken, seconds, lux, on, rejected, found);
        }

        State moved(double n, double w, List<Double> d, double m) {
            return new State(load, n, w, d, m, pace, light, running, rejected, found);
        }

        State loaded(Mixture lot, double out) {
            return new State(lot, 0, worked, NONE, 0, pace, light, false, out, found);
        }

        State found(double n) {
            return new State(load, seen, worked, detected, mistaken, pace, light, running, rejected, n);
        }
    }

    private static final List<Double> NONE = List.of(0.0, 0.0, 0.0);
    /// Probability of detection that no time improves, by kind of [VialLot#DEFECTS].
    private static final double[] MOST = {0.97, 0.95, 0.8};
    /// Time constant of seeing [s] at full light, by kind.
    private static final double[] TIME = {2, 3.5, 3};
    private static final double MISTAKEN = 0.004;
    /// After so long at work attention has fallen by 1/e [s].
    private static final double TIRING = 7200;
    private static final double RESTING = 600;
    private static final double FULL_LIGHT = 2000;

    private final String name;
    private final double skill;
    private final List<Tag> tags;

    private VisualInspection(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        skill = p.get("skill", "1", 1, 0.1, 1);
        p.done();
        tags = List.of(
                Tags.computed(name + ".vials", "Vials in the booth", "검사 대상 바이알", "1", 0, 1e6, 0),
                Tags.computed(name + ".inspected", "Vials looked at", "검사 수", "1", 0, 1e6, 0),
                Tags.computed(name + ".rejected", "Rejected of the last lot", "직전 로트 부적합 수", "1", 0, 1e6, 0),
                Tags.computed(name + ".worked", "At work since the last pause", "휴식 후 작업 시간", "min", 0, 1e4, 0),
                Tags.computed(name + ".aqlFound", "Defects found in the sample", "AQL 시료 결함 수", "1", 0, 1e4, 0),
                Tags.reading(name + ".light.reading", "Light at the vial", "조도", "lx", 0, 20_000, 0),
                Tags.setting(name + ".pace.setpoint", "Time for a vial", "바이알당 검사 시간", "s", 1, 60, 1),
                Tags.setting(name + ".light.setpoint", "Light", "조도 설정", "lx", 200, 10_000, 0),
                Tags.onOff(name + ".run", "Inspecting", "검사"),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0));
    }

    public static VisualInspection create(UnitLayout layout) {
        return new VisualInspection(layout);
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
                Actions.of("load", "Bring vials to the booth", "바이알 투입")
                        .name("container", "Vials", "바이알", Action.Kind.CONTAINER, true)
                        .action(),
                Actions.of("aql", "Look hard at a sample of vials (AQL)", "AQL 시료 검사")
                        .name("container", "Vials", "바이알", Action.Kind.CONTAINER, true)
                        .quantity("vials", "Sample", "시료 수", "1", 1, 10_000)
                        .action(),
                Actions.of("release", "Gather what was accepted", "적합품 반출")
                        .name("lot", "Name of the vials", "바이알 로트명", Action.Kind.LABEL, true)
                        .action());
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return List.of(
                MalfunctionKind.of("lamp", "Lamp gets dim", "조명 저하"),
                MalfunctionKind.of("attention", "Inspector is distracted", "검사자 주의 산만"));
    }

    @Override
    public State initial(long seed) {
        return new State(Mixture.NOTHING, 0, 0, NONE, 0, 10, FULL_LIGHT, false, 0, 0);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "pace.setpoint" -> s.settings(value, s.light, s.running);
            case "light.setpoint" -> s.settings(s.pace, value, s.running);
            default -> {
                if (value > 0.5 && VialLot.count(s.load) < 1) {
                    throw new CommandRefused("refused.noVials", name + " holds no vials", name);
                }
                yield s.settings(s.pace, s.light, value > 0.5);
            }
        };
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "load" -> load(s, act.names().get("container"), site);
            case "aql" -> s.found(sampled(act, site));
            default -> release(s, act.names().get("lot"), site);
        };
    }

    private State load(State s, String from, Site site) {
        if (VialLot.count(s.load) > 0) {
            throw new CommandRefused("refused.loaded", name + " is loaded", name);
        }
        if (VialLot.count(site.contents(from)) < 1) {
            throw new CommandRefused("refused.noVials", from + " holds no vials", from);
        }
        return s.loaded(site.take(from, 1), s.rejected);
    }

    /// Each defect is in the sample with the sample's share of the lot, and is then seen as well as anything can be.
    private double sampled(Command.Act act, Site site) {
        String from = act.names().get("container");
        Mixture lot = site.contents(from);
        double vials = VialLot.count(lot);
        if (vials < 1) {
            throw new CommandRefused("refused.noVials", from + " holds no vials", from);
        }
        double share = Math.min(1, act.quantities().get("vials") / vials);
        double found = 0;
        for (int k = 0; k < MOST.length; k++) {
            String drawn = name + ".aql." + k + "." + from;
            found += Chance.of(site.now().seed(), drawn, site.time(), VialLot.count(lot, VialLot.DEFECTS[k]), share * MOST[k]);
        }
        return found;
    }

    private State release(State s, String lot, Site site) {
        double vials = VialLot.count(s.load);
        if (vials < 1) {
            throw new CommandRefused("refused.noVials", name + " holds no vials", name);
        }
        if (s.seen < vials - 0.5) {
            throw new CommandRefused(
                    "refused.notInspected", name + " has looked at " + (long) s.seen + " of " + (long) vials + " vials",
                    name, Math.floor(s.seen), vials);
        }
        double[] kept = new double[MOST.length];
        double good = vials;
        double rejected = 0;
        for (int k = 0; k < kept.length; k++) {
            double there = VialLot.count(s.load, VialLot.DEFECTS[k]);
            double out = Chance.of(site.now().seed(), name + ".reject." + k, site.time(), there, s.detected.get(k) / s.seen);
            kept[k] = there - out;
            good -= there;
            rejected += out;
        }
        rejected += Chance.of(site.now().seed(), name + ".mistaken", site.time(), Math.max(0, good), s.mistaken / s.seen);
        Mixture accepted = VialLot.marked(
                s.load.part((vials - rejected) / vials), vials - rejected, kept[0], kept[1], kept[2]);
        site.create(lot, Math.max(1e-6, 1.01 * s.load.volume()));
        site.put(lot, accepted);
        double[] rest = s.load.masses();
        for (Species species : Species.values()) {
            rest[species.ordinal()] = Math.max(0, rest[species.ordinal()] - accepted.mass(species));
        }
        site.discard(new Mixture(rest, s.load.temperature()));
        return s.loaded(Mixture.NOTHING, rejected);
    }

    private double lux(State s, Now now) {
        return s.light * (1 - 0.9 * now.faults().severity("lamp", now.time()));
    }

    /// Probability that a defect is seen: `Pmax a (1 - exp(-t/tau min(1, E/E0)))`, a the attention.
    double seen(int kind, double pace, double lux, double attention) {
        return MOST[kind] * attention * -FastMath.expm1(-pace / TIME[kind] * Math.min(1, lux / FULL_LIGHT));
    }

    private double attention(double worked, Now now, double t) {
        return skill * FastMath.exp(-worked / TIRING) * (1 - 0.7 * now.faults().severity("attention", t));
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        return s.running ? new Looking(s, now) : null;
    }

    @Override
    public State rest(State s, double since, Now now) {
        double left = s.worked * FastMath.exp(-(now.time() - since) / RESTING);
        return s.moved(s.seen, left, s.detected, s.mistaken);
    }

    private final class Looking implements Dynamics<State> {
        private final State begin;
        private final Now now;
        private final double vials;

        Looking(State begin, Now now) {
            this.begin = begin;
            this.now = now;
            vials = VialLot.count(begin.load);
        }

        @Override
        public int dimension() {
            return 3 + MOST.length;
        }

        @Override
        public double longestStep() {
            return 600;
        }

        @Override
        public void start(double[] y, int at) {
            y[at] = begin.seen;
            y[at + 1] = begin.worked;
            y[at + 2] = begin.mistaken;
            for (int k = 0; k < MOST.length; k++) {
                y[at + 3 + k] = begin.detected.get(k);
            }
        }

        @Override
        public void magnitude(double[] size, int at) {
            for (int i = 0; i < dimension(); i++) {
                size[at + i] = i == 1 ? 60 : 1;
            }
        }

        @Override
        public void rates(double t, double[] y, int at, double[] dydt) {
            double speed = 1 / begin.pace;
            double attention = attention(y[at + 1], now, t);
            double lux = begin.light * (1 - 0.9 * now.faults().severity("lamp", t));
            dydt[at] = speed;
            dydt[at + 1] = 1;
            dydt[at + 2] = speed * MISTAKEN * (1 + 3 * (1 - attention));
            for (int k = 0; k < MOST.length; k++) {
                dydt[at + 3 + k] = speed * seen(k, begin.pace, lux, attention);
            }
        }

        @Override
        public State state(double t, double[] y, int at) {
            return begin.moved(
                    y[at], y[at + 1], List.of(y[at + 3], y[at + 4], y[at + 5]), y[at + 2]);
        }

        @Override
        public int events() {
            return 1;
        }

        @Override
        public void events(double t, double[] y, int at, double[] g, int gAt) {
            g[gAt] = y[at] - vials;
        }

        @Override
        public State fired(int event, State state, double t) {
            return state.settings(state.pace, state.light, false);
        }
    }

    @Override
    public void read(State s, Now now, Readout out) {
        double lux = lux(s, now);
        out.set(0, VialLot.count(s.load));
        out.set(1, Math.floor(s.seen + 1e-6));
        out.set(2, s.rejected);
        out.set(3, s.worked / 60);
        out.set(4, s.found);
        out.reading(5, lux, lux, 0.01 * lux);
        out.set(6, s.pace);
        out.set(7, s.light);
        out.set(8, s.running ? 1 : 0);
        out.set(9, s.running ? 1 : 0);
    }

    @Override
    public List<Map<String, String>> outside(State s, Now now) {
        return List.of();
    }

    @Override
    public @Nullable Mixture contents(State s) {
        return s.load;
    }

    @Override
    public boolean canGive(State s, String port) {
        return false;
    }

    @Override
    public boolean canTake(State s, String port) {
        return false;
    }
}
