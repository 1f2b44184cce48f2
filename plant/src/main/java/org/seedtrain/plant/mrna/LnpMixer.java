package org.seedtrain.plant.mrna;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Link;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.ProbeKind;

/// Two pumps and a mixing tee: RNA in acid and lipids in ethanol become nanoparticles ([ParticleFormation]), a third pump
/// dilutes them at once. What comes first goes to waste until the pumps stand.
public final class LnpMixer implements UnitModel<LnpMixer.State> {
    /// @param hoses port to container
    /// @param flow of both streams together [m3/s]
    /// @param ratio aqueous to organic
    /// @param dilution volumes of buffer for a volume of the mix
    /// @param collecting into the product, else to waste
    /// @param organic speed of the organic pump, relative to its set-point
    /// @param made volume that left the tee since the start [m3]
    /// @param pressure as last seen [Pa]
    /// @param flows aqueous, organic and dilution as last seen [m3/s]
    public record State(
            Map<String, String> hoses,
            boolean running,
            double flow,
            double ratio,
            double dilution,
            boolean collecting,
            double organic,
            double made,
            double pressure,
            Flows flows) {
        State hoses(Map<String, String> h) {
            return new State(h, running, flow, ratio, dilution, collecting, organic, made, pressure, flows);
        }

        State settings(double q, double r, double d, boolean c) {
            return new State(hoses, running, q, r, d, c, organic, made, pressure, flows);
        }

        State run(boolean on) {
            return new State(
                    hoses, on, flow, ratio, dilution, collecting, 0, on && !running ? 0 : made, 0, Flows.NONE);
        }

        State moved(double o, double v, double p, Flows f) {
            return new State(hoses, running, flow, ratio, dilution, collecting, o, v, p, f);
        }
    }

    /// @param aqueous [m3/s]
    /// @param organic [m3/s]
    /// @param dilution [m3/s]
    public record Flows(double aqueous, double organic, double dilution) {
        static final Flows NONE = new Flows(0, 0, 0);
    }

    static final double MILLILITRE_PER_MINUTE = 1e-6 / 60;
    private static final List<String> PORTS = List.of("aqueous", "organic", "dilution", "product", "waste");

    final ParticleFormation formation;
    final double tripPressure;
    final String name;
    private final Map<String, String> hoses;
    private final List<Tag> tags;
    private final List<Probe> meters;
    private final Probe gauge;

    private LnpMixer(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        hoses = Map.copyOf(layout.hoses());
        formation = new ParticleFormation(
                p.get("throat", "m", 1e-3, 1e-5, 0.02),
                p.get("loss", "1", 3, 0.1, 100),
                p.get("smallestSize", "m", 6.8e-8, 1e-8, 1e-6),
                p.get("apparentPKa", "1", 6.2, 3, 10));
        tripPressure = p.get("tripPressure", "Pa", 1e6, 1e4, 1e8);
        p.done();
        tags = List.of(
                Tags.reading(name + ".aqueous.reading", "Aqueous flow", "수상 유량", "mL/min", 0, 2000, 1),
                Tags.reading(name + ".organic.reading", "Organic flow", "유기상 유량", "mL/min", 0, 2000, 1),
                Tags.reading(name + ".dilution.reading", "Dilution flow", "희석 유량", "mL/min", 0, 5000, 1),
                Tags.reading(name + ".pressure.reading", "Pressure before the tee", "혼합기 입구 압력", "bar", 0, 100, 2),
                Tags.computed(name + ".made", "Mixed since the start", "시작 후 혼합량", "mL", 0, 1e6, 0),
                Tags.setting(name + ".flow.setpoint", "Total flow rate", "총유량", "mL/min", 1, 2000, 0),
                Tags.setting(name + ".ratio.setpoint", "Flow ratio, aqueous to organic", "유량비(수상:유기상)", "1", 0.5, 9, 2),
                Tags.setting(name + ".dilution.setpoint", "Dilution, volumes", "인라인 희석 배수", "1", 0, 10, 2),
                Tags.choice(name + ".outlet", "Outlet", "출구", "Waste", "폐액", "Product", "제품"),
                Tags.onOff(name + ".run", "Pumps", "펌프"),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0));
        meters = List.of(
                Probe.of(ProbeKind.FLOW, tags, name + ".aqueous.reading"),
                Probe.of(ProbeKind.FLOW, tags, name + ".organic.reading"),
                Probe.of(ProbeKind.FLOW, tags, name + ".dilution.reading"));
        gauge = Probe.of(ProbeKind.PRESSURE, tags, name + ".pressure.reading");
    }

    public static LnpMixer create(UnitLayout layout) {
        return new LnpMixer(layout);
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
                Actions.of("connect", "Connect a hose", "호스 연결")
                        .name("port", "Port", "포트", Action.Kind.PORT, true)
                        .name("to", "Container", "용기", Action.Kind.CONTAINER, true)
                        .action(),
                Actions.of("disconnect", "Take a hose off", "호스 분리")
                        .name("port", "Port", "포트", Action.Kind.PORT, true)
                        .action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(new AlarmLimit(
                name + ".pressure.reading", "high", Map.of("en", "Mixer blocks", "ko", "혼합기 막힘"), 2, true,
                0.8e-5 * tripPressure, 0.1, null));
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        List<MalfunctionKind> kinds = new ArrayList<>(List.of(
                MalfunctionKind.of("pulsation", "Organic pump pulsates", "유기상 펌프 맥동"),
                MalfunctionKind.of("ratio", "Organic pump delivers less (half at full severity)", "유기상 펌프 토출 저하(최대 절반)"),
                MalfunctionKind.of("blocked", "Tee blocks", "혼합기 막힘"),
                MalfunctionKind.of("dilution", "Dilution pump fails", "희석 펌프 고장")));
        meters.forEach(meter -> kinds.addAll(meter.malfunctions()));
        kinds.addAll(gauge.malfunctions());
        return List.copyOf(kinds);
    }

    @Override
    public State initial(long seed) {
        return new State(hoses, false, 300 * MILLILITRE_PER_MINUTE, 3, 1, false, 0, 0, 0, Flows.NONE);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "flow.setpoint" -> s.settings(value * MILLILITRE_PER_MINUTE, s.ratio, s.dilution, s.collecting);
            case "ratio.setpoint" -> s.settings(s.flow, value, s.dilution, s.collecting);
            case "dilution.setpoint" -> s.settings(s.flow, s.ratio, value, s.collecting);
            case "outlet" -> s.settings(s.flow, s.ratio, s.dilution, value > 0.5);
            default -> {
                if (value > 0.5) {
                    require(s, "aqueous", "organic", "product", "waste");
                }
                yield s.run(value > 0.5);
            }
        };
    }

    private void require(State s, String... ports) {
        for (String port : ports) {
            if (!s.hoses.containsKey(port)) {
                throw new CommandRefused(
                        "refused.noHose", name + " has nothing connected at '" + port + "'", name, port);
            }
        }
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        String port = act.names().get("port");
        if (!PORTS.contains(port)) {
            throw new CommandRefused(
                    "refused.noSuchPort",
                    name + " has no port '" + port + "'; it has " + String.join(", ", PORTS), name, port);
        }
        Map<String, String> changed = new TreeMap<>(s.hoses);
        if (act.action().equals("disconnect")) {
            changed.remove(port);
        } else {
            site.contents(act.names().get("to"));
            changed.put(port, act.names().get("to"));
        }
        return s.hoses(Map.copyOf(changed));
    }

    private Optional<String> at(State s, String port) {
        return Optional.ofNullable(s.hoses.get(port));
    }

    @Override
    public List<Link> links(State s) {
        List<Link> links = new ArrayList<>();
        if (s.running) {
            at(s, "aqueous").ifPresent(from -> links.add(Link.from(from, "aqueous")));
            at(s, "organic").ifPresent(from -> links.add(Link.from(from, "organic")));
            if (s.dilution > 0) {
                at(s, "dilution").ifPresent(from -> links.add(Link.from(from, "dilution")));
            }
            String out = s.collecting ? "product" : "waste";
            at(s, out).ifPresent(to -> links.add(Link.to(to, out)));
        }
        return links;
    }

    /// Stops when a source is dry: lipids without RNA, or RNA without lipids, must not follow.
    @Override
    public State settle(State s, Now now, Ports ports) {
        if (!s.running) {
            return s;
        }
        boolean diluting = s.dilution > 0 && s.hoses.containsKey("dilution");
        boolean goes = ports.inlet("aqueous").open()
                && ports.inlet("organic").open()
                && (!diluting || ports.inlet("dilution").open())
                && ports.outlet(s.collecting ? "product" : "waste").open();
        return goes ? s : s.run(false);
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        return ports.closed() ? null : new LnpMixerDynamics(this, s, now, ports);
    }

    /// Each pump's own error of calibration, 0.7 %.
    double pump(long seed, String which) {
        return 1 + 0.007 * Noise.normal(seed, name + "." + which);
    }

    @Override
    public void read(State s, Now now, Readout out) {
        double[] flows = {s.flows.aqueous, s.flows.organic, s.flows.dilution};
        for (int i = 0; i < 3; i++) {
            meters.get(i).read(out, flows[i] / MILLILITRE_PER_MINUTE, now);
        }
        // A pulsating pump makes the needle tremble.
        double pulse = now.faults().severity("pulsation", now.time());
        double beat = Noise.normal(now.seed(), Noise.hash(name + ".beat"), Math.floor(now.time()));
        gauge.read(out, s.pressure * 1e-5 * Math.max(0, 1 + 0.15 * pulse * beat), now);
        out.set(4, s.made * 1e6);
        out.set(5, s.flow / MILLILITRE_PER_MINUTE);
        out.set(6, s.ratio);
        out.set(7, s.dilution);
        out.set(8, s.collecting ? 1 : 0);
        out.set(9, s.running ? 1 : 0);
        out.set(10, s.running ? 1 : 0);
    }

    @Override
    public List<Map<String, String>> outside(State s, Now now) {
        double time = formation.mixingTime(s.flow, 1 / (1 + s.ratio));
        return s.running && (time > 0.05 || s.ratio < 1 || s.ratio > 6)
                ? List.of(Map.of(
                        "en", "Sizes were fitted for flow ratios of 1 to 6 and mixing within 50 ms",
                        "ko", "입자 크기 식은 유량비 1~6, 혼합시간 50 ms 이내에서 맞춰진 것임"))
                : List.of();
    }
}
