package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Link;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.ProbeKind;
import org.seedtrain.plant.column.PackedBed;
import org.seedtrain.plant.column.PackingQuality;
import org.seedtrain.plant.column.Transports;

/// A chromatography skid with one column: two pumps draw from the hoses `a` and `b`, detectors for UV, conductivity and
/// pH stand behind the column, a valve sends what leaves to `waste` or to `pool`. A phase is a volume at a flow with a
/// share of B that may go up a straight line.
public final class ColumnSkid implements UnitModel<ColumnSkid.State> {
    /// @param bed contents of the column
    /// @param dead what stands at the detectors
    /// @param flow [m3/s]
    /// @param share of B now
    /// @param shareEnd of B at the end of the phase
    /// @param remaining volume of the phase [m3]
    /// @param toPool whether the outlet valve stands to the pool
    /// @param collectAbove UV at which the valve turns to the pool by itself [AU]; 0: by hand
    /// @param total volume through the column since it was packed [m3]
    /// @param frit mass of solids on the frit [kg]
    /// @param condition how the bed is
    /// @param heat from the room so far: what comes in takes its temperature [J]
    public record State(
            Bedding bed, Effluent dead, Hoses hoses, boolean running, double flow, double share, double shareEnd,
            double remaining, boolean toPool, double collectAbove, double total, double frit, BedCondition condition,
            double heat) {
        State run(boolean on) {
            return new State(
                    bed, dead, hoses, on, flow, share, on ? shareEnd : share, remaining, toPool, collectAbove, total, frit,
                    condition, heat);
        }

        State phase(double q, double from, double to, double volume) {
            return new State(bed, dead, hoses, true, q, from, to, volume, toPool, collectAbove, total, frit, condition, heat);
        }

        State valve(boolean pool, double above) {
            return new State(
                    bed, dead, hoses, running, flow, share, shareEnd, remaining, pool, above, total, frit, condition, heat);
        }

        State hoses(Hoses h) {
            return new State(
                    bed, dead, h, running, flow, share, shareEnd, remaining, toPool, collectAbove, total, frit, condition, heat);
        }

        State condition(BedCondition c) {
            return new State(
                    bed, dead, hoses, running, flow, share, shareEnd, remaining, toPool, collectAbove, total, frit, c, heat);
        }

        State moved(Bedding y, Effluent d, double x, double left, double volume, double solids, BedCondition c, double joules) {
            return new State(
                    y, d, hoses, running, flow, x, shareEnd, left, toPool, collectAbove, volume, solids, c, joules);
        }
    }

    static final List<String> PORTS = List.of("a", "b", "waste", "pool");
    private static final double LITRE_PER_MINUTE = 1e-3 / 60;
    private static final double OPEN_ENDED = 1e3;
    static final double COLLECT_HYSTERESIS = 0.02;
    /// Temperature of skid, bed and what leaves them [K].
    static final double ROOM = 293.15;
    /// What the air detector takes to stop the pumps [s].
    private static final double AIR_SEEN = 0.5;

    final ColumnSkidParameters parameters;
    final PackedBed column;
    final Transports transports = new Transports();
    private final String name;
    private final Hoses hoses;
    private final List<Tag> tags;
    private final Probe uv;
    private final Probe conductivity;
    private final Probe acidity;
    private final Probe gauge;

    private ColumnSkid(UnitLayout layout) {
        parameters = ColumnSkidParameters.of(layout);
        column = parameters.column();
        name = layout.name();
        hoses = Hoses.of(layout.hoses());
        tags = ColumnSkidPanel.tags(name, parameters.mostFlow());
        uv = Probe.of(ProbeKind.UV, tags, name + ".UV.reading");
        conductivity = Probe.of(ProbeKind.CONDUCTIVITY, tags, name + ".conductivity.reading");
        acidity = Probe.of(ProbeKind.PH, tags, name + ".pH.reading");
        gauge = Probe.of(ProbeKind.PRESSURE, tags, name + ".pressure.reading");
    }

    public static ColumnSkid create(UnitLayout layout) {
        return new ColumnSkid(layout);
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
        return ColumnSkidPanel.actions(parameters.mostFlow());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return ColumnSkidPanel.alarms(name, parameters.mostPressure());
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        List<MalfunctionKind> kinds = new ArrayList<>(ColumnSkidPanel.malfunctions());
        for (Probe probe : List.of(uv, conductivity, acidity, gauge)) {
            kinds.addAll(probe.malfunctions());
        }
        return List.copyOf(kinds);
    }

    @Override
    public State initial(long seed) {
        double[] full = column.full();
        double[] dead = Arrays.copyOfRange(full, full.length - 2 * Species.COUNT, full.length - Species.COUNT);
        return new State(
                Bedding.of(full), new Effluent(dead), hoses, false, LITRE_PER_MINUTE, 0, 0, OPEN_ENDED, false, 0, 0, 0,
                BedCondition.delivered(seed, name, parameters.mostFlow()), 0);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "flow.setpoint" -> {
                State changed = s.phase(value * LITRE_PER_MINUTE, s.share, s.shareEnd, s.remaining);
                yield s.running ? changed : changed.run(false);
            }
            case "B.setpoint" -> {
                State changed = s.phase(s.flow, 0.01 * value, 0.01 * value, s.remaining);
                yield s.running ? changed : changed.run(false);
            }
            case "outlet" -> s.valve(value > 0.5, s.collectAbove);
            case "collectAbove" -> s.valve(s.toPool, value);
            default -> value > 0.5 ? s.phase(s.flow, s.share, s.share, OPEN_ENDED) : s.run(false);
        };
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "phase" -> {
                Map<String, Double> q = act.quantities();
                double from = 0.01 * q.get("fromB");
                double to = q.containsKey("toB") ? 0.01 * q.get("toB") : from;
                if (from < 1 || to < 1) {
                    s.hoses.require(name, "a");
                }
                if (from > 0 || to > 0) {
                    s.hoses.require(name, "b");
                }
                s.hoses.require(name, "waste");
                yield s.phase(q.get("flow") * LITRE_PER_MINUTE, from, to, q.get("volume") * 1e-3);
            }
            case "zeroUV" -> s.condition(s.condition.zeroed(-absorbance(s.dead.concentration()), site.time()));
            case "ventTrap" -> s.condition(s.condition.vented());
            case "pack" -> s.run(false).condition(s.condition.packed(
                    site.now().seed(), name, act.quantities().get("flow") * LITRE_PER_MINUTE, parameters));
            case "testPacking" -> {
                double worse = 1 + 6 * site.now().faults().severity("packing", site.time());
                double flow = act.quantities().get("flow") * LITRE_PER_MINUTE;
                yield s.run(false).condition(
                        s.condition.tested(PackingQuality.of(s.condition.bed(column, 1, 1, worse), flow)));
            }
            case "stop" -> s.run(false);
            default -> s.hoses(s.hoses.act(act, PORTS, site));
        };
    }

    @Override
    public List<Link> links(State s) {
        if (!s.running) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        if (s.share < 1 || s.shareEnd < 1) {
            s.hoses.of("a").ifPresent(from -> links.add(Link.from(from, "a")));
        }
        if (s.share > 0 || s.shareEnd > 0) {
            s.hoses.of("b").ifPresent(from -> links.add(Link.from(from, "b")));
        }
        if (!s.toPool || s.collectAbove > 0) {
            s.hoses.of("waste").ifPresent(to -> links.add(Link.to(to, "waste")));
        }
        if (s.toPool || s.collectAbove > 0) {
            s.hoses.of("pool").ifPresent(to -> links.add(Link.to(to, "pool")));
        }
        return links;
    }

    @Override
    public State settle(State s, Now now, Ports ports) {
        if (!s.running) {
            return s;
        }
        boolean first = s.share < 1 || s.shareEnd < 1;
        boolean second = s.share > 0 || s.shareEnd > 0;
        boolean comes = (!first || ports.inlet("a").open()) && (!second || ports.inlet("b").open());
        boolean goes = s.collectAbove > 0
                ? ports.outlet("pool").open() && ports.outlet("waste").open()
                : ports.outlet(s.toPool ? "pool" : "waste").open();
        if (!(comes && goes && s.remaining > 1e-9)) {
            return s.run(false).condition(comes || !goes ? s.condition : drewAir(s, now));
        }
        if (s.collectAbove > 0) {
            double over = shownAbsorbance(s, s.dead.concentration(), now) - s.collectAbove;
            boolean pool = s.toPool ? over > -COLLECT_HYSTERESIS * s.collectAbove : over >= 0;
            return pool == s.toPool ? s : s.valve(pool, s.collectAbove);
        }
        return s;
    }

    private BedCondition drewAir(State s, Now now) {
        double blind = 1200 * now.faults().severity("airDetector", now.time());
        double room = parameters.trap() * (1 - now.faults().severity("trapValve", now.time()));
        return s.condition.drewAir(Math.min(s.remaining, s.flow * (AIR_SEEN + blind)), room, column.volume());
    }

    /// What stands in the bed goes on working.
    @Override
    public State rest(State s, double since, Now now) {
        BedCondition c = s.condition;
        return s.running || c.hydroxide() < 1e-3 ? s : s.condition(c.standing(now.time() - since, parameters.hydrolysis()));
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        return ports.closed() ? null : new ColumnSkidDynamics(this, s, now, ports);
    }

    double absorbance(double[] c) {
        return Absorbance.of(c, parameters.path());
    }

    /// Pressure over the bed [Pa]; viscosity rises by 1 % for each g/L protein; 50 g/m2 of solids on the frit double it.
    private double pressure(State s) {
        return parameters.drop(s.flow, 1 + 0.01 * Math.max(0, protein(s)))
                * (1 + s.frit / (0.05 * column.area()))
                * (1 + 2 * s.condition.fouling());
    }

    private static double protein(State s) {
        double[] c = s.dead.concentration();
        return c[Species.ANTIGEN.ordinal()] + c[Species.HOST_PROTEIN.ordinal()];
    }

    double shownAbsorbance(State s, double[] dead, Now now) {
        double light = absorbance(dead)
                + s.condition.drift(now.seed(), name, now.time())
                + 0.3 * now.faults().severity("lamp", now.time());
        return uv.shown(light, now);
    }

    @Override
    public void read(State s, Now now, Readout out) {
        out.reading(0, shownAbsorbance(s, s.dead.concentration(), now), absorbance(s.dead.concentration()), 0.0005);
        if (out.wants(1) || out.wants(2)) {
            conductivity.read(out, 10 * s.dead.conductivity(), now);
            acidity.read(out, s.dead.pH(), now);
        }
        gauge.read(out, s.running ? pressure(s) * 1e-5 : 0, now);
        out.set(4, s.total * 1e3);
        out.set(5, s.total / column.volume());
        out.set(6, s.running && s.remaining < OPEN_ENDED / 2 ? s.remaining * 1e3 : 0);
        out.set(7, 100 * s.share);
        out.set(8, s.flow / LITRE_PER_MINUTE);
        out.set(9, 100 * s.shareEnd);
        out.set(10, s.toPool ? 1 : 0);
        out.set(11, s.collectAbove);
        out.set(12, s.running ? 1 : 0);
        out.set(13, protein(s) > 100 ? 1 : 0);
        out.set(14, s.running ? 1 : 0);
        out.set(15, s.condition.trapped() * 1e3);
        out.set(16, s.condition.plateHeight() * 1e3);
        out.set(17, s.condition.asymmetry());
        out.set(18, s.condition.packings());
        out.set(19, 100 * s.condition.ligand());
        out.set(20, 1e6 * s.condition.leached());
    }

    /// What is in the column now.
    public Mixture bed(State s) {
        return column.contents(s.bed.values());
    }

    @Override
    public double held(State s) {
        return bed(s).mass();
    }

    @Override
    public double heatFromOutside(State s) {
        return s.heat;
    }

    @Override
    public double heatHeld(State s) {
        return bed(s).at(ROOM).enthalpy();
    }
}
