package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
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
import org.seedtrain.plant.physics.Lethality;

/// A steam autoclave. Containers are loaded by name; air is pulsed out; the chamber heats, holds, cools. The coldest
/// point of the load lags by the size of its largest bottle and stays cooler where air is left. On unloading each
/// container is what the cycle made of it: organisms that outlived it, proteins that did not.
public final class Autoclave implements UnitModel<Autoclave.State> {
    /// Where a cycle stands.
    public enum Phase { IDLE, AIR_REMOVAL, HEATING, HOLDING, COOLING, DONE }

    /// @param loaded names of the containers inside
    /// @param largest volume of the largest [m3]
    /// @param phase where the cycle stands
    /// @param inPhase time in this phase [s]
    /// @param chamber temperature at the drain [K]
    /// @param load temperature at the coldest point [K]
    /// @param air mole fraction of air left in the load
    /// @param drainF F0 at the drain [s]
    /// @param loadF F0 at the coldest point [s]
    /// @param setPoint [K]
    /// @param hold [s]
    /// @param pulses of air removal
    /// @param byLoad whether the load probe starts the hold, else the drain
    public record State(
            List<String> loaded,
            double largest,
            Phase phase,
            double inPhase,
            double chamber,
            double load,
            double air,
            double drainF,
            double loadF,
            double setPoint,
            double hold,
            int pulses,
            boolean byLoad) {
        public State {
            loaded = List.copyOf(loaded);
        }

        State load(List<String> names, double volume) {
            return new State(
                    names, volume, phase, inPhase, chamber, load, air, drainF, loadF, setPoint, hold, pulses, byLoad);
        }

        State settings(double set, double time, int n, boolean probe) {
            return new State(
                    loaded, largest, phase, inPhase, chamber, load, air, drainF, loadF, set, time, n, probe);
        }

        State enter(Phase next) {
            return new State(
                    loaded, largest, next, 0, chamber, load, air, drainF, loadF, setPoint, hold, pulses, byLoad);
        }

        State fresh(double room) {
            return new State(
                    loaded, largest, Phase.AIR_REMOVAL, 0, chamber, room, 0.35, 0, 0, setPoint, hold, pulses, byLoad);
        }

        State moved(double time, double c, double l, double a, double fd, double fl) {
            return new State(loaded, largest, phase, time, c, l, a, fd, fl, setPoint, hold, pulses, byLoad);
        }

        boolean running() {
            return phase != Phase.IDLE && phase != Phase.DONE;
        }
    }

    final double room;
    final double chamberTime;
    private final double d121;
    private final double volume;
    private final String name;
    private final List<Tag> tags;

    private Autoclave(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        room = p.get("roomTemperature", "K", 293.15, 273, 323);
        chamberTime = p.get("chamberTimeConstant", "s", 120, 1, 1e4);
        d121 = p.get("d121", "s", 90, 1, 1e4);
        volume = p.get("volume", "m3", 0.15, 1e-3, 100);
        p.done();
        tags = List.of(
                Tags.reading(name + ".drain.temperature", "Drain", "배출구 온도", "Cel", 0, 150, 1),
                Tags.reading(name + ".load.temperature", "Load probe", "적재물 온도", "Cel", 0, 150, 1),
                Tags.computed(name + ".drain.F0", "F0 at the drain", "F0(배출구)", "min", 0, 1000, 1),
                Tags.computed(name + ".load.F0", "F0 in the load", "F0(적재물)", "min", 0, 1000, 1),
                Tags.setting(name + ".temperature.setpoint", "Set-point", "설정 온도", "Cel", 100, 135, 1),
                Tags.setting(name + ".hold", "Hold time", "유지 시간", "min", 0, 240, 1),
                Tags.setting(name + ".pulses", "Air removal pulses", "공기 제거 펄스", "1", 0, 10, 0),
                Tags.choice(name + ".holdBy", "Hold starts by", "유지 시작 기준", "Drain", "배출구", "Load probe", "적재물"),
                Tags.computed(name + ".phase", "Phase", "단계", "1", 0, 5, 0),
                Tags.computed(name + ".busy", "Cycle running", "운전 중", "1", 0, 1, 0));
    }

    public static Autoclave create(UnitLayout layout) {
        return new Autoclave(layout);
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
                Actions.of("load", "Load a container", "용기 적재")
                        .name("container", "Container", "용기", Action.Kind.CONTAINER, true)
                        .action(),
                Actions.of("start", "Start the cycle", "운전 시작").action(),
                Actions.of("abort", "Abort and cool", "중단 및 냉각").action(),
                Actions.of("unload", "Unload everything", "모두 꺼내기").action());
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return List.of(MalfunctionKind.of("vacuum", "Vacuum pump leaves air behind", "진공펌프 성능 저하"));
    }

    @Override
    public State initial(long seed) {
        return new State(
                List.of(), 0, Phase.IDLE, 0, room, room, 0.35, 0, 0, 394.25, 900, 3, true);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "temperature.setpoint" -> s.settings(value + 273.15, s.hold, s.pulses, s.byLoad);
            case "hold" -> s.settings(s.setPoint, value * 60, s.pulses, s.byLoad);
            case "pulses" -> s.settings(s.setPoint, s.hold, (int) Math.rint(value), s.byLoad);
            default -> s.settings(s.setPoint, s.hold, s.pulses, value > 0.5);
        };
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        if (s.running() && !act.action().equals("abort")) {
            throw new CommandRefused("refused.doorLocked", name + " is running; its door is locked", name);
        }
        return switch (act.action()) {
            case "load" -> load(s, act.names().get("container"), site);
            case "start" -> s.fresh(room);
            case "abort" -> s.running() ? s.enter(Phase.COOLING) : s;
            default -> unload(s, site);
        };
    }

    private State load(State s, String container, Site site) {
        double held = site.contents(container).volume();
        List<String> names = new ArrayList<>(s.loaded);
        if (names.contains(container)) {
            throw new CommandRefused("refused.alreadyLoaded", container + " is already in " + name, container);
        }
        if (held > volume) {
            throw new CommandRefused("refused.tooMuch", container + " does not fit into " + name, container);
        }
        names.add(container);
        return s.load(names, Math.max(s.largest, held)).enter(Phase.IDLE);
    }

    private State unload(State s, Site site) {
        for (String container : s.loaded) {
            Mixture contents = site.take(container, 1);
            site.put(container, s.phase == Phase.DONE ? sterilised(contents, s.loadF).at(s.load) : contents);
        }
        return s.load(List.of(), 0).enter(Phase.IDLE);
    }

    /// Organisms die with D121, vegetative cells at once; dissolved proteins coagulate.
    private Mixture sterilised(Mixture contents, double f) {
        double[] mass = contents.masses();
        double foreign = mass[Species.CONTAMINANT.ordinal()];
        double left = Lethality.survivors(foreign, f, d121);
        mass[Species.CONTAMINANT.ordinal()] = left;
        mass[Species.DEBRIS.ordinal()] += foreign - left;
        double share = -FastMath.expm1(-f / 5);
        move(mass, Species.CELLS, Species.DEAD_CELLS, share);
        move(mass, Species.RESTING_CELLS, Species.DEAD_CELLS, share);
        move(mass, Species.PLASMID_FREE_CELLS, Species.DEAD_CELLS, share);
        move(mass, Species.ANTIGEN, Species.AGGREGATE, share);
        brown(mass, f);
        return new Mixture(mass, contents.temperature());
    }

    /// Sugar that is heated together with amines browns (Maillard): 1 % in 15 min at 121 °C with the amines of a medium;
    /// a third of it becomes acid, the rest is booked as water.
    private static void brown(double[] mass, double f) {
        double amines = mass[Species.YEAST_EXTRACT.ordinal()] + mass[Species.AMMONIA.ordinal()];
        double water = Math.max(1e-9, mass[Species.WATER.ordinal()]);
        double rate = 1.1e-5 * Math.min(3, amines / water / 2e-3);
        double browned = -FastMath.expm1(-rate * f) * mass[Species.GLUCOSE.ordinal()];
        mass[Species.GLUCOSE.ordinal()] -= browned;
        mass[Species.ACETATE.ordinal()] += browned / 3;
        mass[Species.WATER.ordinal()] += browned * 2 / 3;
    }

    private static void move(double[] mass, Species from, Species to, double share) {
        double moved = share * mass[from.ordinal()];
        mass[from.ordinal()] -= moved;
        mass[to.ordinal()] += moved;
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        return s.running() ? new AutoclaveCycle(this, s, now) : null;
    }

    @Override
    public void read(State s, Now now, Readout out) {
        out.reading(0, s.chamber - 273.15, s.chamber - 273.15, 0.05);
        out.reading(1, s.load - 273.15, s.load - 273.15, 0.05);
        out.set(2, s.drainF / 60);
        out.set(3, s.loadF / 60);
        out.set(4, s.setPoint - 273.15);
        out.set(5, s.hold / 60);
        out.set(6, s.pulses);
        out.set(7, s.byLoad ? 1 : 0);
        out.set(8, s.phase.ordinal());
        out.set(9, s.running() ? 1 : 0);
    }
}
