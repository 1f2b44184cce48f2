package org.seedtrain.plant.units;

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
import org.seedtrain.plant.Header;
import org.seedtrain.plant.Link;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
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
import org.seedtrain.plant.chemistry.IonicEquilibrium;
import org.seedtrain.plant.physics.AcidAggregation;
import org.seedtrain.plant.physics.LowPhInactivation;

/// A stirred vessel in which enveloped virus is killed by acid: acid is dosed to a pH that the probe shows, the product
/// stands, base brings it back. Its pH comes from charge balance; virus dies by pH, temperature and time, antibody
/// aggregates meanwhile, and drops on the wall see none of it until they are rinsed down.
public final class InactivationVessel implements UnitModel<InactivationVesselState> {
    private static final List<String> PORTS = List.of("acid", "base");
    private static final double CELSIUS = 273.15;
    private static final double MILLILITRE_PER_MINUTE = 1e-6 / 60;
    private static final InactivationVesselState.Dosing OFF = InactivationVesselState.Dosing.OFF;

    final double volume;
    final double conductance;
    final double loss;
    final double room;
    final double wallShare;
    final double probeLag;
    final double citrate;
    final LowPhInactivation law;
    final AcidAggregation aggregation;
    private final String name;
    private final Hoses hoses;
    private final List<Tag> tags;

    private InactivationVessel(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        hoses = Hoses.of(layout.hoses());
        volume = p.get("volume", "m3", 0.05, 1e-4, 5);
        conductance = p.get("jacketConductance", "W/K", 200, 1, 1e5);
        loss = p.get("heatLoss", "W/K", 3, 0, 1e4);
        room = p.get("roomTemperature", "K", 293.15, 273, 323);
        wallShare = p.get("wallShare", "1", 2e-5, 0, 0.01);
        probeLag = p.get("probeLag", "s", 8, 0.5, 600);
        citrate = p.get("citrateSlows", "1", 1.5, 1, 10);
        law = new LowPhInactivation(
                p.get("decimalReduction", "s", 360, 0.1, 1e6),
                p.get("referencePH", "[pH]", 3.6, 2, 7),
                p.get("pHPerDecade", "[pH]", 0.25, 0.05, 2),
                p.get("referenceTemperature", "K", 288.15, 270, 330),
                p.get("kelvinPerDecade", "K", 20, 1, 100));
        aggregation = new AcidAggregation(
                p.get("aggregation", "1/s", 1e-6, 0, 1), 3.5, p.get("aggregationPHPerDecade", "[pH]", 0.5, 0.1, 5),
                294.15, 80e3);
        p.done();
        tags = List.of(
                Tags.reading(name + ".weight", "Net weight", "순중량", "kg", 0, 1.3e3 * volume, 2),
                Tags.reading(name + ".temperature.reading", "Temperature", "온도", "Cel", 0, 100, 1),
                Tags.reading(name + ".pH.reading", "pH", "pH", "[pH]", 0, 14, 2),
                Tags.reading(name + ".conductivity.reading", "Conductivity at 25 °C", "전도도(25 °C)", "mS/cm", 0, 300, 2),
                Tags.computed(name + ".dosed", "Acid and base dosed", "산·염기 투입량", "L", 0, 1e3 * volume, 3),
                Tags.setting(name + ".stirrer.speed", "Stirrer", "교반기", "1/min", 0, 600, 0),
                Tags.setting(name + ".temperature.setpoint", "Temperature set-point", "온도 설정값", "Cel", 2, 40, 1),
                Tags.onOff(name + ".temperature.on", "Temperature control", "온도 제어"),
                Tags.setting(name + ".pH.setpoint", "Dose to pH", "목표 pH", "[pH]", 2, 9, 2),
                Tags.setting(name + ".dose.flow", "Dosing flow", "투입 유량", "mL/min", 0.1, 5000, 1),
                Tags.choice(name + ".dosing", "Dosing", "산·염기 투입", "Off", "정지", "Acid", "산", "Base", "염기"),
                Validity.tag(name),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0));
    }

    public static InactivationVessel create(UnitLayout layout) {
        return new InactivationVessel(layout);
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
        return Hoses.with(
                Actions.of("charge", "Charge a container's contents", "용기 내용물 투입")
                        .name("container", "Container", "용기", Action.Kind.CONTAINER, true)
                        .option("mass", "Mass", "질량", "kg", 0, 1e4, Double.NaN)
                        .action(),
                Actions.of("rinseWall", "Rinse the wall with the liquid (spray ball)", "내벽 순환 세척(스프레이 볼)").action(),
                Actions.of("transfer", "Pump out", "펌프 이송")
                        .name("to", "Target", "대상", Action.Kind.CONTAINER, true)
                        .option("volume", "Volume", "부피", "L", 0, 1e4, 1e4)
                        .option("flow", "Flow", "유량", "L/min", 0.01, 100, 2)
                        .action(),
                Actions.of("stop", "Stop the pumps", "펌프 정지").action(),
                Sampling.action(),
                Actions.of("standardise", "Standardise the pH probe in two buffers", "완충액 2점 pH 교정").action(),
                Actions.of("discard", "Empty and rinse to the drain", "배수 및 세척").action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(Validity.alarm(name, "below pH 2.5 kinetics are a guess", "pH 2.5 미만에서는 속도식이 추정값임"));
    }

    @Override
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> List.of("stirrer");
            case COMPRESSED_AIR, CHILLED_WATER, CLEAN_STEAM -> List.of();
        };
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return List.of(
                MalfunctionKind.of("stirrer", "Stirrer coupling slips", "교반기 커플링 미끄럼"),
                MalfunctionKind.of("pH", "pH probe reads too low (0.5 at full severity)", "pH 센서 낮게 지시"),
                MalfunctionKind.of("dosing", "Dosing valve does not close at the end", "투입 밸브 닫힘 지연"));
    }

    @Override
    public InactivationVesselState initial(long seed) {
        return new InactivationVesselState(
                Mixture.NOTHING, Mixture.NOTHING, hoses, 0, false, 294.15, OFF, 3.55, 50 * MILLILITRE_PER_MINUTE, 7,
                0.03 * Noise.normal(seed, name + ".pH.offset"), 0, 0, "", 0, 0, 0);
    }

    @Override
    public InactivationVesselState set(InactivationVesselState s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "stirrer.speed" -> s.agitation(value, s.tempering(), s.setPoint());
            case "temperature.setpoint" -> s.agitation(s.stirrer(), s.tempering(), value + CELSIUS);
            case "temperature.on" -> s.agitation(s.stirrer(), value > 0.5, s.setPoint());
            case "pH.setpoint" -> s.dose(s.dosing(), value, s.doseFlow());
            case "dose.flow" -> s.dose(s.dosing(), s.pHSet(), value * MILLILITRE_PER_MINUTE);
            default -> dose(s, InactivationVesselState.Dosing.values()[(int) value], site.now());
        };
    }

    /// The first drop of acid finds drops on the wall that it will not reach; base washes them down again.
    private InactivationVesselState dose(InactivationVesselState s, InactivationVesselState.Dosing what, Now now) {
        if (what == OFF) {
            return s.dose(OFF, s.pHSet(), s.doseFlow());
        }
        InactivationVesselState dosing = s.dose(what, s.pHSet(), s.doseFlow());
        s.hoses().require(name, dosing.doses());
        if (what == InactivationVesselState.Dosing.BASE) {
            return rinsed(dosing);
        }
        double splashed = wallShare * (1 + Math.max(0, s.stirrer() - 200) / 50);
        return s.wall().mass() > 0 || s.liquid().mass() <= 0
                ? dosing
                : dosing.liquid(s.liquid().part(1 - splashed), s.liquid().part(splashed));
    }

    private static InactivationVesselState rinsed(InactivationVesselState s) {
        return s.liquid(s.liquid().plus(s.wall()), Mixture.NOTHING.at(s.liquid().temperature()));
    }

    @Override
    public InactivationVesselState act(InactivationVesselState s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "charge" -> charge(s, act, site);
            case "rinseWall" -> rinsed(s);
            case "transfer" -> transfer(s, act);
            case "stop" -> s.pump("", 0, 0).dose(OFF, s.pHSet(), s.doseFlow());
            case "sample" -> s.liquid(Sampling.draw(name, s.liquid(), act, site), s.wall());
            case "standardise" -> s.offset(
                    0.01 * Noise.normal(site.now().seed(), Noise.hash(name + ".standardise"), site.time()));
            case "discard" -> {
                site.discard(s.liquid());
                site.discard(s.wall());
                yield s.liquid(Mixture.NOTHING.at(room), Mixture.NOTHING)
                        .pump("", 0, 0).dose(OFF, s.pHSet(), s.doseFlow()).moved(7, 0, 0, 0);
            }
            default -> s.hoses(s.hoses().act(act, PORTS, site));
        };
    }

    private InactivationVesselState charge(InactivationVesselState s, Command.Act act, Site site) {
        Double mass = act.quantities().get("mass");
        String from = act.names().get("container");
        Mixture sum = s.liquid().plus(mass == null ? site.take(from, 1) : site.takeMass(from, mass));
        if (sum.volume() > volume) {
            throw new CommandRefused(
                    "refused.tooMuch",
                    name + " holds " + volume * 1e3 + " L; there would be " + sum.volume() * 1e3 + " L",
                    name, volume, sum.volume());
        }
        return s.liquid(sum, s.wall());
    }

    private InactivationVesselState transfer(InactivationVesselState s, Command.Act act) {
        String to = act.names().get("to");
        if (to.equals(name)) {
            throw new CommandRefused("refused.sameUnit", name + " cannot be pumped into itself", name);
        }
        return s.pump(to, act.quantities().get("flow") * 1e-3 / 60, act.quantities().get("volume") * 1e-3);
    }

    @Override
    public List<Link> links(InactivationVesselState s) {
        List<Link> links = new ArrayList<>();
        if (s.dosing() != OFF) {
            s.hoses().of(s.doses()).ifPresent(from -> links.add(Link.from(from, s.doses())));
        }
        if (s.pumping()) {
            links.add(Link.to(s.to(), "out"));
        }
        return links;
    }

    @Override
    public InactivationVesselState settle(InactivationVesselState s, Now now, Ports ports) {
        InactivationVesselState next = s;
        if (s.dosing() != OFF && (!ports.inlet(s.doses()).open() || s.liquid().volume() <= 2 * Liquid.EMPTY
                || reached(s, s.shown(), now) >= 0 || s.liquid().volume() >= volume - Liquid.EMPTY)) {
            next = next.dose(OFF, s.pHSet(), s.doseFlow());
        }
        if (s.pumping() && (!MixingVesselDynamics.outlet(ports, s.to()).open() || s.remaining() <= 1e-9)) {
            next = next.pump("", 0, 0);
        }
        return next;
    }

    double probe(InactivationVesselState s, double lagged, Now now) {
        return lagged + s.offset() - 0.5 * now.faults().severity("pH", now.time());
    }

    /// Zero or above when the probe has passed the set-point; a valve that hangs lets 0.4 pH more in.
    double reached(InactivationVesselState s, double lagged, Now now) {
        double late = 0.4 * now.faults().severity("dosing", now.time());
        double over = probe(s, lagged, now) - s.pHSet();
        return (s.dosing() == InactivationVesselState.Dosing.ACID ? -over : over) - late;
    }

    @Override
    public @Nullable Dynamics<InactivationVesselState> open(InactivationVesselState s, Now now, Ports ports) {
        boolean warm = s.tempering() || Math.abs(s.liquid().temperature() - room) > 0.02;
        boolean alive = s.liquid().mass(Species.VIRUS) > 0
                || Proteins.product(s.liquid().masses(), 0) > 0;
        boolean lags = Math.abs(s.shown() - trueOf(s.liquid())) > 1e-3;
        return ports.closed() && (s.liquid().volume() <= 2 * Liquid.EMPTY || !warm && !alive && !lags)
                ? null
                : new InactivationVesselDynamics(this, s, now, ports);
    }

    private static double trueOf(Mixture liquid) {
        return liquid.volume() > 2 * Liquid.EMPTY ? IonicEquilibrium.of(liquid).pH() : 7;
    }

    @Override
    public void read(InactivationVesselState s, Now now, Readout out) {
        boolean wet = s.liquid().volume() > 0.02 * volume;
        double mass = s.liquid().mass();
        out.reading(0, mass, mass, 0.005);
        double celsius = s.liquid().temperature() - CELSIUS;
        out.reading(1, celsius, celsius, 0.03);
        boolean asked = out.wants(2) || out.wants(3) || out.wants(11);
        IonicEquilibrium.Solution solution = IonicEquilibrium.of(asked ? s.liquid() : Mixture.NOTHING);
        out.reading(2, wet ? probe(s, s.shown(), now) : 7, solution.pH(), 0.005);
        double conductivity = wet ? 10 * solution.conductivity25() : 0;
        out.reading(3, conductivity, conductivity, 0.003 * conductivity);
        out.set(4, 1e3 * s.dosed());
        out.set(5, s.stirrer());
        out.set(6, s.setPoint() - CELSIUS);
        out.set(7, s.tempering() ? 1 : 0);
        out.set(8, s.pHSet());
        out.set(9, s.doseFlow() / MILLILITRE_PER_MINUTE);
        out.set(10, s.dosing().ordinal());
        out.set(11, wet && solution.pH() < 2.5 ? 1 : 0);
        out.set(12, s.pumping() || s.dosing() != OFF ? 1 : 0);
    }

    @Override
    public List<Map<String, String>> outside(InactivationVesselState s, Now now) {
        return s.liquid().volume() > 0.02 * volume && trueOf(s.liquid()) < 2.5
                ? List.of(Map.of("en", "below pH 2.5 kinetics are a guess", "ko", "pH 2.5 미만에서는 속도식이 추정값임"))
                : List.of();
    }

    @Override
    public Mixture contents(InactivationVesselState s) {
        return s.liquid();
    }

    @Override
    public double fromOutside(InactivationVesselState s) {
        return -s.wall().mass();
    }

    @Override
    public InactivationVesselState withContents(InactivationVesselState s, Mixture contents) {
        return s.liquid(contents, s.wall());
    }

    @Override
    public double capacity() {
        return volume;
    }

    @Override
    public boolean canGive(InactivationVesselState s, String port) {
        return s.liquid().volume() > 2 * Liquid.EMPTY;
    }

    @Override
    public boolean canTake(InactivationVesselState s, String port) {
        return s.liquid().volume() < volume - Liquid.EMPTY;
    }

    @Override
    public double heatFromOutside(InactivationVesselState s) {
        return s.heat();
    }

    @Override
    public double heatHeld(InactivationVesselState s) {
        return s.wall().enthalpy();
    }
}
