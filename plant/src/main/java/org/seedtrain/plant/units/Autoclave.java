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
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.Link;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Supply;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.probe.Calibration;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.ProbeKind;
import org.seedtrain.plant.units.AutoclaveState.Found;
import org.seedtrain.plant.units.AutoclaveState.Load;
import org.seedtrain.plant.units.AutoclaveState.Phase;
import org.seedtrain.plant.units.AutoclaveState.Program;

/// A steam autoclave. Containers are loaded by name; air is pulsed out; the chamber heats, holds, cools. The coldest
/// point of each container lags by its size and stays cooler where air is left. On unloading each container is what the
/// cycle made of it: organisms that outlived it, proteins that did not.
public final class Autoclave implements UnitModel<AutoclaveState> {

    /// Air that a good vacuum pump leaves of what was there before a pulse.
    static final double AIR_LEFT_BY_PULSE = 0.15;

    final double room;
    final double chamberTime;
    /// Where its steam comes from; null: from a generator that is always in order.
    final @Nullable Supply steam;
    private final double d121;
    private final double volume;
    private final String name;
    private final List<Tag> tags;
    private final Probe drain;
    private final Probe loadProbe;

    private Autoclave(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        room = p.get("roomTemperature", "K", 293.15, 273, 323);
        chamberTime = p.get("chamberTimeConstant", "s", 120, 1, 1e4);
        d121 = p.get("d121", "s", 90, 1, 1e4);
        volume = p.get("volume", "m3", 0.15, 1e-3, 100);
        p.done();
        steam = Supply.of(layout, "steam");
        tags = List.of(
                Tags.reading(name + ".drain.temperature", "Drain", "배출구 온도", "Cel", 0, 150, 1),
                Tags.reading(name + ".load.temperature", "Load probe", "적재물 온도", "Cel", 0, 150, 1),
                Tags.computed(name + ".drain.F0", "F0 at the drain", "F0(배출구)", "min", 0, 1000, 1),
                Tags.computed(name + ".load.F0", "F0 in the load", "F0(적재물)", "min", 0, 1000, 1),
                Tags.setting(name + ".temperature.setpoint", "Set-point", "설정 온도", "Cel", 100, 135, 1),
                Tags.setting(name + ".hold", "Hold time", "유지 시간", "min", 0, 240, 1),
                Tags.setting(name + ".pulses", "Air removal pulses", "공기 제거 펄스", "1", 0, 10, 0),
                Tags.choice(name + ".holdBy", "Hold starts by", "유지 시작 기준", "Drain", "배출구", "Load probe", "적재물"),
                Tags.computed(name + ".phase", "Phase", "단계", "1", 0, 8, 0),
                Tags.computed(name + ".busy", "Cycle running", "운전 중", "1", 0, 1, 0),
                Tags.choice(
                        name + ".probeIn", "Load probe is in", "적재물 탐침 위치", "The largest bottle", "가장 큰 병",
                        "The smallest bottle", "가장 작은 병"),
                Tags.computed(name + ".coldest.F0", "F0 of the coldest container", "최저 F0 용기의 F0", "min", 0, 1000, 1),
                Tags.computed(name + ".leakRate", "Leak rate of the last test", "최근 누설 시험", "mbar/min", -1, 100, 2),
                Tags.computed(name + ".paleSpot", "Bowie-Dick: pale part", "보위딕 시험: 변색 불량", "%", -1, 100, 0),
                Tags.setting(name + ".drying", "Drying time", "건조 시간", "min", 0, 120, 1),
                Tags.computed(name + ".condensate", "Condensate on the load", "적재물 응축수", "g", 0, 1e5, 1));
        drain = Probe.of(ProbeKind.TEMPERATURE, tags, name + ".drain.temperature");
        loadProbe = Probe.of(ProbeKind.TEMPERATURE, tags, name + ".load.temperature");
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
                Actions.of("leakTest", "Leak test (empty, 15 min under vacuum)", "누설 시험(빈 챔버, 진공 15분)").action(),
                Actions.of("bowieDick", "Bowie-Dick test (empty, 3.5 min at 134 °C)", "보위딕 시험(빈 챔버, 134 °C 3.5분)").action(),
                Actions.of("unload", "Unload everything", "모두 꺼내기").action());
    }

    @Override
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> List.of("vacuum");
            case CHILLED_WATER -> List.of("cooling");
            case CLEAN_STEAM -> steam == null ? List.of("steamSupply") : List.of();
            case COMPRESSED_AIR -> List.of();
        };
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        List<MalfunctionKind> kinds = new ArrayList<>(List.of(
                MalfunctionKind.of("vacuum", "Vacuum pump leaves air behind", "진공펌프 성능 저하"),
                MalfunctionKind.of("doorSeal", "Door seal lets air in", "도어 씰 공기 유입"),
                MalfunctionKind.of("steamSupply", "Steam pressure is low (chamber up to 8 K too cold)", "스팀 압력 부족(챔버 최대 -8 K)"),
                MalfunctionKind.of("cooling", "Load is not cooled", "냉각 불량")));
        kinds.addAll(drain.malfunctions());
        kinds.addAll(loadProbe.malfunctions());
        return List.copyOf(kinds);
    }

    @Override
    public AutoclaveState initial(long seed) {
        return new AutoclaveState(
                List.of(), Phase.IDLE, 0, room, 0.35, 0, new Program(394.25, 900, 3, true, 0, 0), new Found(-1, -1, 0, 0));
    }

    @Override
    public AutoclaveState set(AutoclaveState s, String tag, double value, Site site) {
        Program p = s.program();
        return s.program(switch (tag.substring(name.length() + 1)) {
            case "temperature.setpoint" ->
                new Program(value + 273.15, p.hold(), p.pulses(), p.byLoad(), p.probeIn(), p.drying());
            case "hold" -> new Program(p.setPoint(), value * 60, p.pulses(), p.byLoad(), p.probeIn(), p.drying());
            case "pulses" -> new Program(p.setPoint(), p.hold(), (int) Math.rint(value), p.byLoad(), p.probeIn(), p.drying());
            case "probeIn" -> new Program(p.setPoint(), p.hold(), p.pulses(), p.byLoad(), (int) value, p.drying());
            case "drying" -> new Program(p.setPoint(), p.hold(), p.pulses(), p.byLoad(), p.probeIn(), value * 60);
            default -> new Program(p.setPoint(), p.hold(), p.pulses(), value > 0.5, p.probeIn(), p.drying());
        });
    }

    @Override
    public AutoclaveState act(AutoclaveState s, Command.Act act, Site site) {
        if (s.running() && !act.action().equals("abort")) {
            throw new CommandRefused("refused.doorLocked", name + " is running; its door is locked", name);
        }
        return switch (act.action()) {
            case "load" -> load(s, act.names().get("container"), site);
            case "start" -> s.fresh(room);
            case "abort" -> s.phase().test() ? s.enter(Phase.IDLE) : s.running() ? s.enter(Phase.COOLING) : s;
            case "leakTest" -> test(s, Phase.LEAK_TEST);
            case "bowieDick" -> test(s, Phase.BOWIE_DICK);
            default -> unload(s, site);
        };
    }

    private AutoclaveState load(AutoclaveState s, String container, Site site) {
        Mixture contents = site.contents(container);
        double held = contents.volume();
        List<Load> loads = new ArrayList<>(s.loads());
        if (loads.stream().anyMatch(one -> one.name().equals(container))) {
            throw new CommandRefused("refused.alreadyLoaded", container + " is already in " + name, container);
        }
        if (held > volume) {
            throw new CommandRefused("refused.tooMuch", container + " does not fit into " + name, container);
        }
        loads.add(new Load(container, held, contents.mass(), room, 0, 0));
        return s.loads(loads).enter(Phase.IDLE);
    }

    private AutoclaveState unload(AutoclaveState s, Site site) {
        double heat = s.found().heat();
        double water = s.found().water();
        for (Load load : s.loads()) {
            Mixture contents = site.take(load.name(), 1);
            Mixture after = s.phase() == Phase.DONE ? out(load, contents, site) : contents;
            site.put(load.name(), after);
            heat += after.enthalpy() - contents.enthalpy();
            water += after.mass() - contents.mass();
        }
        return s.loads(List.of()).found(new Found(s.found().leak(), s.found().spot(), heat, water)).enter(Phase.IDLE);
    }

    /// A container as it comes out: what condensed on it runs into it, what boiled is gone; germs grow through wet
    /// wrapping, one for 10 g of water.
    private Mixture out(Load load, Mixture contents, Site site) {
        double[] mass = HeatTreatment.of(contents, load.f(), d121).masses();
        double there = mass[Species.WATER.ordinal()];
        mass[Species.WATER.ordinal()] = there + Math.max(-there, load.wet());
        String drawn = name + ".wet." + load.name() + "@" + site.time();
        double germs = load.wet() > 0 ? Chance.poisson(site.now().seed(), drawn, load.wet() / 0.01) : 0;
        mass[Species.CONTAMINANT.ordinal()] += germs * Species.KG_PER_CFU;
        return new Mixture(mass, load.temperature());
    }

    private AutoclaveState test(AutoclaveState s, Phase phase) {
        if (!s.loads().isEmpty()) {
            throw new CommandRefused("refused.notEmpty", name + " is tested empty", name);
        }
        return s.enter(phase);
    }

    /// The end of a test.
    AutoclaveState tested(AutoclaveState s, Now now) {
        Found f = s.found();
        Found found = s.phase() == Phase.LEAK_TEST
                ? new Found(leakRate(now), f.spot(), f.heat(), f.water())
                : new Found(f.leak(), paleSpot(s, now), f.heat(), f.water());
        return s.found(found).enter(Phase.IDLE);
    }

    /// Rise of pressure in the evacuated chamber [mbar/min]; EN 285 allows 1.3.
    private double leakRate(Now now) {
        double noise = 0.05 * Noise.normal(now.seed(), Noise.hash(name + ".leakTest"), Math.rint(now.time()));
        return Math.max(0, 0.35 + noise + 12 * now.faults().severity("doorSeal", now.time()));
    }

    /// How much of the sheet stays pale: all of it where 2 % of air is left in the pack, nothing below 0.2 %.
    private static double paleSpot(AutoclaveState s, Now now) {
        double left = 0.35 * FastMath.pow(
                        AIR_LEFT_BY_PULSE, Math.max(4, s.program().pulses()) * suction(now.faults(), now.time()))
                + 0.02 * now.faults().severity("doorSeal", now.time());
        return 100 * Math.max(0, Math.min(1, (left - 0.002) / 0.018));
    }

    /// What is left of the pump's power.
    static double suction(Faults faults, double t) {
        return 1 - 0.8 * faults.severity("vacuum", t);
    }

    @Override
    public List<String> services() {
        return List.of("steam");
    }

    @Override
    public List<Link> links(AutoclaveState s) {
        return steam != null && s.running() ? List.of(steam.link("steam")) : List.of();
    }

    @Override
    public @Nullable Dynamics<AutoclaveState> open(AutoclaveState s, Now now, Ports ports) {
        return s.running() ? new AutoclaveCycle(this, s, now, ports.inlet("steam")) : null;
    }

    @Override
    public void read(AutoclaveState s, Now now, Readout out) {
        int probed = s.probed();
        double felt = probed < 0 ? s.chamber() : s.loads().get(probed).temperature();
        double coldest = s.loads().stream().mapToDouble(Load::f).min().orElse(0);
        drain.read(out, s.chamber() - 273.15, now);
        loadProbe.read(out, felt - 273.15, now);
        out.set(2, s.drainF() / 60);
        out.set(3, probed < 0 ? 0 : s.loads().get(probed).f() / 60);
        Program p = s.program();
        out.set(4, p.setPoint() - 273.15);
        out.set(5, p.hold() / 60);
        out.set(6, p.pulses());
        out.set(7, p.byLoad() ? 1 : 0);
        out.set(8, s.phase().ordinal());
        out.set(9, s.running() ? 1 : 0);
        out.set(10, p.probeIn());
        out.set(11, coldest / 60);
        out.set(12, s.found().leak());
        out.set(13, s.found().spot());
        out.set(14, p.drying() / 60);
        out.set(15, 1e3 * s.wet());
    }

    @Override
    public double heatFromOutside(AutoclaveState s) {
        return s.found().heat();
    }

    @Override
    public double fromOutside(AutoclaveState s) {
        return s.found().water();
    }

    /// What the probe that starts the hold shows [K].
    double shown(boolean load, double kelvin, Now now, double t) {
        Probe probe = load ? loadProbe : drain;
        return 273.15 + probe.shown(kelvin - 273.15, now.seed(), now.faults(), t, Calibration.NONE);
    }
}
