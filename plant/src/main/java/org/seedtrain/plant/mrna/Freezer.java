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
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.physics.Jacket;
import org.seedtrain.plant.probe.Calibration;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.ProbeKind;

/// A freezer for vials or a bag: the chamber follows its compressor, the load follows the chamber through its own
/// [Freezing]. What is taken out is thawed in a water bath.
public final class Freezer implements UnitModel<Freezer.State> {
    /// @param contents what stands in it
    /// @param freezing how that freezes: of its composition alone
    /// @param chamber temperature of the air [K]
    /// @param setPoint [K]
    /// @param heat into the load so far, from the air and in thawing [J]
    public record State(
            Mixture contents, Freezing freezing, double chamber, double setPoint, boolean on, double heat) {
        State contents(Mixture c) {
            return new State(c, new Freezing(c), chamber, setPoint, on, heat);
        }

        /// The same at another temperature or age.
        State later(Mixture c, double air, double joules) {
            return new State(c, freezing, air, setPoint, on, joules);
        }

        State heated(double joules) {
            return new State(contents, freezing, chamber, setPoint, on, heat + joules);
        }

        /// Heat in the load [J]: as mixtures count it where it is liquid, less what it gave off in freezing.
        double enthalpy() {
            return contents.mass()
                    * (freezing.enthalpy(contents.temperature()) - freezing.enthalpy(293.15)
                            + 293.15 * Jacket.HEAT_CAPACITY);
        }
    }

    private static final double CELSIUS = 273.15;
    private static final double COLDEST = 183.15;

    private final String name;
    private final double volume;
    final double transfer;
    final double pullDown;
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
        return new State(Mixture.NOTHING, new Freezing(Mixture.NOTHING), 203.15, 203.15, true, 0);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return tag.endsWith(".setpoint")
                ? new State(s.contents, s.freezing, s.chamber, value + CELSIUS, s.on, s.heat)
                : new State(s.contents, s.freezing, s.chamber, s.setPoint, value > 0.5, s.heat);
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        String container = act.names().get("container");
        return switch (act.action()) {
            case "load" -> load(s, site.take(container, 1));
            case "unload" -> {
                Mixture out = thawed(s.contents);
                site.put(container, out);
                yield s.contents(Mixture.NOTHING.at(s.chamber)).heated(out.enthalpy() - s.enthalpy());
            }
            case "sample" -> {
                // Only the vials taken are thawed.
                Mixture all = thawed(s.contents);
                Mixture rest = Sampling.draw(name, all, act, site);
                State left = s.contents(s.contents.part(rest.mass() / s.contents.mass()));
                yield left.heated(all.enthalpy() - rest.enthalpy() + left.enthalpy() - s.enthalpy());
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
        State loaded = s.contents(sum);
        if (s.contents.mass() <= 0 && added.temperature() >= loaded.freezing.freezingPoint()) {
            return loaded;
        }
        // What is warm melts some of what is frozen.
        double specific = (s.enthalpy() + added.enthalpy()) / sum.mass() - 293.15 * Jacket.HEAT_CAPACITY;
        double temperature = loaded.freezing.temperature(specific + loaded.freezing.enthalpy(293.15));
        return s.contents(sum.at(temperature));
    }

    private static Mixture thawed(Mixture frozen) {
        double growth = new Freezing(frozen).thaw(frozen.temperature());
        return growth > 0 ? Freezing.coalesced(frozen, growth).at(293.15) : frozen;
    }

    /// Where the chamber goes [K]: until its probe shows the set-point, as far as the compressor can.
    double target(State s, double chamber, long seed, Faults faults, double t) {
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
        return moves ? new FreezerDynamics(this, s, now) : null;
    }

    @Override
    public State rest(State s, double since, Now now) {
        double time = now.time() - since;
        return time > 0 && Ageing.concerns(s.contents)
                ? s.later(Ageing.after(s.contents, s.contents.temperature(), time), s.chamber, s.heat)
                : s;
    }

    @Override
    public void read(State s, Now now, Readout out) {
        double element = s.chamber - CELSIUS - 20 * now.faults().severity("thermometer", now.time());
        double shown = air.shown(element, now);
        out.reading(0, shown, s.chamber - CELSIUS, air.noise(shown));
        boolean loaded = s.contents.mass() > 0;
        load.read(out, (loaded ? s.contents.temperature() : s.chamber) - CELSIUS, now);
        out.set(2, loaded ? 100 * s.freezing.ice(s.contents.temperature()) : 0);
        out.set(3, s.contents.mass());
        out.set(4, s.setPoint - CELSIUS);
        out.set(5, s.on ? 1 : 0);
        out.set(6, loaded && Math.abs(s.contents.temperature() - s.setPoint) > 3 ? 1 : 0);
    }

    @Override
    public List<Map<String, String>> outside(State s, Now now) {
        Mixture in = s.contents;
        boolean strange = in.mass() > 0
                && (in.mass(Species.SUCROSE) > 0.2 * in.mass() || in.mass(Species.ETHANOL) > 0.02 * in.mass());
        return strange
                ? List.of(Map.of(
                        "en", "Freezing was fitted for up to 15 % sucrose and no ethanol",
                        "ko", "동결 모델은 자당 15 % 이하, 에탄올 없는 조건에서 맞춰진 것임"))
                : List.of();
    }

    @Override
    public Mixture contents(State s) {
        return s.contents;
    }

    @Override
    public State withContents(State s, Mixture contents) {
        State other = s.contents(contents);
        return other.heated(other.enthalpy() - contents.enthalpy() - s.enthalpy() + s.contents.enthalpy());
    }

    @Override
    public double heatFromOutside(State s) {
        return s.heat;
    }

    @Override
    public double heatHeld(State s) {
        return s.enthalpy() - s.contents.enthalpy();
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
