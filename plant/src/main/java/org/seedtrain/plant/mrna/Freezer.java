package org.seedtrain.plant.mrna;

import java.util.ArrayList;
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
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Sampling;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.probe.Calibration;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.ProbeKind;

/// A freezer for vials or a bag: the chamber follows its compressor, the load follows the chamber through its own
/// [Freezing]. What is taken out is thawed in a water bath.
public final class Freezer implements UnitModel<Freezer.State> {
    /// @param contents what stands in it
    /// @param chamber temperature of the air [K]
    /// @param setPoint [K]
    public record State(Mixture contents, double chamber, double setPoint, boolean on) {
        State contents(Mixture c) {
            return new State(c, chamber, setPoint, on);
        }
    }

    private static final double CELSIUS = 273.15;
    private static final double COLDEST = 183.15;

    private final String name;
    private final double volume;
    private final double transfer;
    private final double pullDown;
    private final double room;
    private final List<Tag> tags;
    private final Probe air;
    private final Probe load;

    private Freezer(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        volume = p.get("volume", "m3", 0.02, 1e-5, 10);
        transfer = p.get("loadTransfer", "W/(K kg)", 6, 0.01, 1e3);
        pullDown = p.get("pullDownTime", "s", 1800, 1, 1e6);
        room = p.get("roomTemperature", "K", 293.15, 250, 330);
        p.done();
        tags = List.of(
                Tags.reading(name + ".chamber.reading", "Chamber", "냉동고 온도", "Cel", -100, 60, 1),
                Tags.reading(name + ".load.reading", "Load probe", "적재물 온도", "Cel", -100, 60, 1),
                Tags.computed(name + ".ice", "Frozen water", "얼음 비율", "%", 0, 100, 0),
                Tags.computed(name + ".load", "Load", "적재량", "kg", 0, 1.2e3 * volume, 3),
                Tags.setting(name + ".setpoint", "Set-point", "설정 온도", "Cel", -90, 25, 0),
                Tags.onOff(name + ".on", "Compressor", "압축기"),
                Tags.computed(name + ".busy", "Load not at temperature", "온도 도달 전", "1", 0, 1, 0));
        air = Probe.of(ProbeKind.TEMPERATURE, tags, name + ".chamber.reading", 2);
        load = Probe.of(ProbeKind.TEMPERATURE, tags, name + ".load.reading");
    }

    public static Freezer create(UnitLayout layout) {
        return new Freezer(layout);
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
                Actions.of("load", "Put in", "넣기")
                        .name("container", "Container", "용기", Action.Kind.CONTAINER, true)
                        .action(),
                Actions.of("unload", "Take out and thaw", "꺼내어 해동")
                        .name("container", "Into", "받는 용기", Action.Kind.CONTAINER, true)
                        .action(),
                Sampling.action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(new AlarmLimit(
                name + ".load.reading", "warm", Map.of("en", "Load above -40 °C", "ko", "적재물 -40 °C 초과"), 2, true, -40,
                2, null));
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        List<MalfunctionKind> kinds = new ArrayList<>(List.of(
                MalfunctionKind.of("door", "Door stands open", "문 열림"),
                MalfunctionKind.of("compressor", "Compressor fails", "압축기 고장"),
                MalfunctionKind.of("thermometer", "Chamber probe reads too low (20 K at full severity)", "온도계 낮게 지시(최대 20 K)")));
        kinds.addAll(air.malfunctions());
        kinds.addAll(load.malfunctions());
        return List.copyOf(kinds);
    }

    @Override
    public State initial(long seed) {
        return new State(Mixture.NOTHING, 203.15, 203.15, true);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return tag.endsWith(".setpoint")
                ? new State(s.contents, s.chamber, value + CELSIUS, s.on)
                : new State(s.contents, s.chamber, s.setPoint, value > 0.5);
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        String container = act.names().get("container");
        return switch (act.action()) {
            case "load" -> load(s, site.take(container, 1));
            case "unload" -> {
                site.put(container, thawed(s.contents));
                yield s.contents(Mixture.NOTHING.at(s.chamber));
            }
            case "sample" -> {
                // Only the vials taken are thawed.
                Mixture rest = Sampling.draw(name, thawed(s.contents), act, site);
                yield s.contents(s.contents.part(rest.mass() / s.contents.mass()));
            }
            default -> throw new IllegalStateException(act.action());
        };
    }

    private State load(State s, Mixture added) {
        Mixture sum = s.contents.mass() > 0 ? s.contents.plus(added) : added;
        if (sum.volume() > volume) {
            throw new CommandRefused(
                    "refused.tooMuch",
                    name + " holds " + volume * 1e3 + " L; there would be " + sum.volume() * 1e3 + " L",
                    name, volume, sum.volume());
        }
        return s.contents(sum);
    }

    private static Mixture thawed(Mixture frozen) {
        double growth = new Freezing(frozen).thaw(frozen.temperature());
        return growth > 0 ? Freezing.coalesced(frozen, growth).at(293.15) : frozen;
    }

    /// Where the chamber goes [K]: until its probe shows the set-point, as far as the compressor can.
    private double target(State s, double chamber, long seed, Faults faults, double t) {
        double cold = s.on ? 1 - faults.severity("compressor", t) : 0;
        double element = chamber - CELSIUS - 20 * faults.severity("thermometer", t);
        double error = air.shown(element, seed, faults, t, Calibration.NONE) - (chamber - CELSIUS);
        double wanted = Math.max(COLDEST, Math.min(room, s.setPoint - error));
        double closed = room + (wanted - room) * cold;
        return closed + 0.7 * faults.severity("door", t) * (room - closed);
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        double goal = target(s, s.chamber, now.seed(), now.faults(), now.time());
        boolean moves = Math.abs(s.chamber - goal) > 0.1
                || s.contents.mass() > 0 && Math.abs(s.contents.temperature() - s.chamber) > 0.05
                || !now.faults().none();
        return moves ? new Cooling(s, now) : null;
    }

    @Override
    public State rest(State s, double since, Now now) {
        double time = now.time() - since;
        return time > 0 && Ageing.concerns(s.contents)
                ? s.contents(Ageing.after(s.contents, s.contents.temperature(), time))
                : s;
    }

    private final class Cooling implements Dynamics<State> {
        private final State begin;
        private final Faults faults;
        private final long seed;
        private final Freezing freezing;
        private final boolean loaded;

        Cooling(State begin, Now now) {
            this.begin = begin;
            faults = now.faults();
            seed = now.seed();
            freezing = new Freezing(begin.contents);
            loaded = begin.contents.mass() > 0;
        }

        /// Temperature of the chamber, enthalpy of the load [J/kg], growth of the particles.
        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public int core() {
            return 2;
        }

        @Override
        public void start(double[] y, int at) {
            y[at] = begin.chamber;
            y[at + 1] = freezing.enthalpy(loaded ? begin.contents.temperature() : begin.chamber);
            y[at + 2] = 0;
        }

        @Override
        public void magnitude(double[] size, int at) {
            size[at] = 100;
            size[at + 1] = 1e5;
            size[at + 2] = 1;
        }

        @Override
        public void rates(double t, double[] y, int at, double[] dydt) {
            dydt[at] = (target(begin, y[at], seed, faults, t) - y[at]) / pullDown;
            double temperature = freezing.temperature(y[at + 1]);
            dydt[at + 1] = transfer * (y[at] - temperature);
            dydt[at + 2] = freezing.coalescence(temperature);
        }

        @Override
        public State state(double t, double[] y, int at) {
            Mixture held = loaded
                    ? Freezing.coalesced(begin.contents, y[at + 2]).at(freezing.temperature(y[at + 1]))
                    : begin.contents.at(y[at]);
            return new State(held, y[at], begin.setPoint, begin.on);
        }

        /// Begins to freeze, thaws; turns to glass, softens.
        @Override
        public int events() {
            return 4;
        }

        @Override
        public void events(double t, double[] y, int at, double[] g, int gAt) {
            double glass = freezing.temperature(y[at + 1]) - Freezing.GLASS;
            g[gAt] = loaded ? -1e-3 * y[at + 1] : -1;
            g[gAt + 1] = loaded ? 1e-3 * y[at + 1] : -1;
            g[gAt + 2] = loaded ? -glass : -1;
            g[gAt + 3] = loaded ? glass : -1;
        }
    }

    @Override
    public void read(State s, Now now, Readout out) {
        double element = s.chamber - CELSIUS - 20 * now.faults().severity("thermometer", now.time());
        double shown = air.shown(element, now);
        out.reading(0, shown, s.chamber - CELSIUS, air.noise(shown));
        boolean loaded = s.contents.mass() > 0;
        load.read(out, (loaded ? s.contents.temperature() : s.chamber) - CELSIUS, now);
        out.set(2, loaded ? 100 * new Freezing(s.contents).ice(s.contents.temperature()) : 0);
        out.set(3, s.contents.mass());
        out.set(4, s.setPoint - CELSIUS);
        out.set(5, s.on ? 1 : 0);
        out.set(6, loaded && Math.abs(s.contents.temperature() - s.setPoint) > 3 ? 1 : 0);
    }

    @Override
    public Mixture contents(State s) {
        return s.contents;
    }

    @Override
    public State withContents(State s, Mixture contents) {
        return s.contents(contents);
    }

    @Override
    public double capacity() {
        return volume;
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
