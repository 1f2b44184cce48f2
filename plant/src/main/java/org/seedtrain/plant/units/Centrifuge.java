package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.Link;
import org.seedtrain.plant.Load;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.physics.DiscStack;

/// A disc-stack centrifuge: suspension in, centrate out, sludge gathers in the bowl and is shot out at intervals (here
/// drawn off evenly with that time constant). What is caught follows sigma theory for the size, density and viscosity
/// of what comes; a full bowl carries over.
public final class Centrifuge implements UnitModel<Centrifuge.State> {
    /// @param sludge in the bowl
    /// @param speed of the bowl [rad/s]
    /// @param speedSet [rad/s]
    /// @param flow of the feed pump [m3/s]
    /// @param interval between shots [s]
    /// @param processed volume since the start [m3]
    /// @param carried concentration of solids in the centrate as last seen [kg/m3]
    /// @param heat of the drive that went into the liquid so far [J]
    /// @param full whether the whole bowl is shot out at each interval, else a part of the sludge
    /// @param sinceShot time since the last full shot [s]; below zero while one runs
    /// @param lysed share of the cells that broke on their way, as seen last
    public record State(
            Mixture sludge,
            Hoses hoses,
            boolean running,
            double speed,
            double speedSet,
            double flow,
            boolean cooling,
            double interval,
            double processed,
            double carried,
            double outletTemperature,
            double heat,
            boolean full,
            double sinceShot,
            double lysed) {

        State moved(Mixture s, double v, double p, double c, double t, double joules) {
            return new State(
                    s, hoses, running, v, speedSet, flow, cooling, interval, p, c, t, joules, full, sinceShot, lysed);
        }

        State shot(double since, double broken) {
            return new State(
                    sludge, hoses, running, speed, speedSet, flow, cooling, interval, processed, carried,
                    outletTemperature, heat, full, since, broken);
        }

        State discharge(boolean whole) {
            return new State(
                    sludge, hoses, running, speed, speedSet, flow, cooling, interval, processed, carried,
                    outletTemperature, heat, whole, 0, lysed);
        }

        State settings(boolean on, double set, double q, boolean cool, double every) {
            return new State(
                    sludge, hoses, on, speed, set, q, cool, every, processed, carried, outletTemperature, heat, full, sinceShot,
                    lysed);
        }

        State hoses(Hoses h) {
            return new State(
                    sludge, h, running, speed, speedSet, flow, cooling, interval, processed, carried,
                    outletTemperature, heat, full, sinceShot, lysed);
        }
    }

    static final List<String> PORTS = List.of("feed", "centrate", "solids");
    private static final double RPM = 2 * FastMath.PI / 60;
    private static final double LITRE_PER_HOUR = 1e-3 / 3600;

    final DiscStack stack;
    final double sludgeSpace;
    final double windage;
    final double fullSpeed;
    /// Share of the cells that break in the feed zone at full speed; of animal cells with the cube of speed (dissipation).
    final double shear;
    final Lysis.Kind kind;
    final double cellSize;
    final double cellExcess;
    /// Liquid and sludge that a whole shot throws out [m3].
    final double bowl;
    private final String name;
    private final Hoses hoses;
    private final List<Tag> tags;

    private Centrifuge(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        hoses = Hoses.of(layout.hoses());
        stack = new DiscStack(
                (int) p.get("discs", "1", 72, 1, 500),
                p.get("innerRadius", "m", 0.02, 1e-3, 1),
                p.get("outerRadius", "m", 0.045, 2e-3, 1),
                FastMath.toRadians(p.get("halfAngle_deg", "deg", 40, 10, 80)));
        sludgeSpace = p.get("sludgeSpace", "m3", 1.0e-3, 1e-6, 1);
        windage = p.get("windage", "W", 1500, 0, 1e5);
        fullSpeed = p.get("fullSpeed", "rad/s", 12000 * RPM, 1, 1e4);
        boolean animal = p.get("animalCells", "1", 0, 0, 1) > 0.5;
        kind = animal ? Lysis.ANIMAL : Lysis.BACTERIA;
        shear = p.get("shearBreakage", "1", animal ? 0.08 : 0.015, 0, 1);
        cellSize = p.get("cellSize", "m", kind.size(), 1e-7, 1e-4);
        cellExcess = p.get("cellExcess", "kg/m3", animal ? 50 : 70, 1, 500);
        bowl = p.get("bowlVolume", "m3", 2 * sludgeSpace, 1e-6, 1);
        p.done();
        tags = List.of(
                Tags.reading(name + ".speed.reading", "Bowl speed", "볼 회전수", "1/min", 0, 15000, 0),
                Tags.reading(name + ".turbidity.reading", "Centrate turbidity", "원심액 탁도", "NTU", 0, 20000, 0),
                Tags.reading(name + ".temperature.reading", "Outlet temperature", "출구 온도", "Cel", 0, 100, 1),
                Tags.computed(name + ".processed", "Volume processed", "처리량", "L", 0, 10000, 2),
                Tags.computed(name + ".sludge", "Sludge in the bowl", "볼 내 슬러지", "L", 0, 100, 2),
                Tags.setting(name + ".speed.setpoint", "Bowl speed set-point", "회전수 설정", "1/min", 0, 12000, 0),
                Tags.setting(name + ".flow.setpoint", "Feed flow", "공급 유량", "L/h", 0, 1000, 0),
                Tags.setting(name + ".interval", "Discharge interval", "배출 주기", "s", 30, 7200, 0),
                Tags.onOff(name + ".cooling", "Bowl cooling", "볼 냉각"),
                Tags.onOff(name + ".run", "Feed pump", "공급 펌프"),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0),
                Tags.choice(name + ".shots", "Shots", "배출 방식", "Partial", "부분 배출", "Full", "전체 배출"),
                Tags.computed(name + ".lysed", "Cells broken on the way (LDH released, of all)", "통과 중 파괴된 세포(LDH 방출률)", "%", 0, 100, 1));
    }

    public static Centrifuge create(UnitLayout layout) {
        return new Centrifuge(layout);
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
        return Hoses.with(Actions.of("desludge", "Discharge the bowl by hand", "수동 배출")
                .name("to", "Into", "받는 용기", Action.Kind.CONTAINER, true)
                .option("share", "Part of the bowl", "배출 비율", "%", 1, 100, 100)
                .action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(new AlarmLimit(
                name + ".turbidity.reading",
                "high",
                Map.of("en", "Solids carry over", "ko", "고형물 월류"),
                2,
                true,
                3000,
                300,
                name + ".run"));
    }

    @Override
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> List.of("drive");
            case COMPRESSED_AIR, CHILLED_WATER, CLEAN_STEAM -> List.of();
        };
    }

    /// Against the air in its housing.
    @Override
    public Load load(State s, Now now) {
        double share = Math.max(0, s.speed()) / fullSpeed;
        return Load.power(windage * share * share * share / 0.85);
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return List.of(MalfunctionKind.of("drive", "Bowl does not reach its speed", "볼 회전수 저하"));
    }

    @Override
    public State initial(long seed) {
        return new State(Mixture.NOTHING, hoses, false, 0, 0, 0, true, 300, 0, 0, 293.15, 0, false, 0, 0);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "speed.setpoint" -> s.settings(s.running, value * RPM, s.flow, s.cooling, s.interval);
            case "flow.setpoint" -> s.settings(s.running, s.speedSet, value * LITRE_PER_HOUR, s.cooling, s.interval);
            case "interval" -> s.settings(s.running, s.speedSet, s.flow, s.cooling, value);
            case "shots" -> s.discharge(value > 0.5);
            case "cooling" -> s.settings(s.running, s.speedSet, s.flow, value > 0.5, s.interval);
            default -> {
                if (value > 0.5) {
                    s.hoses.require(name, "feed", "centrate");
                }
                yield s.settings(value > 0.5, s.speedSet, s.flow, s.cooling, s.interval);
            }
        };
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        if (Hoses.isOne(act)) {
            return s.hoses(s.hoses.act(act, PORTS, site));
        }
        double share = 0.01 * act.quantities().get("share");
        site.put(act.names().get("to"), s.sludge.part(share));
        return s.moved(
                s.sludge.part(Math.max(0, 1 - share)), s.speed, s.processed, s.carried, s.outletTemperature, s.heat);
    }

    @Override
    public List<Link> links(State s) {
        List<Link> links = new ArrayList<>();
        if (s.running && s.hoses.of("feed").isPresent() && s.hoses.of("centrate").isPresent()) {
            links.add(Link.from(s.hoses.of("feed").get(), "feed"));
            links.add(Link.to(s.hoses.of("centrate").get(), "centrate"));
            s.hoses.of("solids").ifPresent(to -> links.add(Link.to(to, "solids")));
        }
        return links;
    }

    @Override
    public State settle(State s, Now now, Ports ports) {
        boolean through = ports.inlet("feed").open() && ports.outlet("centrate").open();
        return s.running && !through ? s.settings(false, s.speedSet, s.flow, s.cooling, s.interval) : s;
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        if (ports.closed() && Math.abs(s.speed - s.speedSet) < 1e-3) {
            return null;
        }
        return new CentrifugeDynamics(this, s, now, ports);
    }

    @Override
    public boolean steady(State s, Faults faults) {
        return true;
    }

    @Override
    public void read(State s, Now now, Readout out) {
        out.reading(0, s.speed / RPM, s.speed / RPM, 5);
        double turbidity = 600 * s.carried;
        out.reading(1, turbidity, turbidity, 0.02 * turbidity + 2);
        double celsius = s.outletTemperature - 273.15;
        out.reading(2, celsius, celsius, 0.1);
        out.set(3, s.processed * 1e3);
        out.set(4, s.sludge.volume() * 1e3);
        out.set(5, s.speedSet / RPM);
        out.set(6, s.flow / LITRE_PER_HOUR);
        out.set(7, s.interval);
        out.set(8, s.cooling ? 1 : 0);
        out.set(9, s.running ? 1 : 0);
        out.set(10, s.running ? 1 : 0);
        out.set(11, s.full ? 1 : 0);
        out.set(12, s.running ? 100 * s.lysed : 0);
    }

    @Override
    public Mixture contents(State s) {
        return s.sludge;
    }

    @Override
    public State withContents(State s, Mixture contents) {
        return s.moved(contents, s.speed, s.processed, s.carried, s.outletTemperature, s.heat);
    }

    /// Only through its own hoses: other units cannot draw from the bowl.
    @Override
    public boolean canGive(State s, String port) {
        return PORTS.contains(port);
    }

    @Override
    public boolean canTake(State s, String port) {
        return PORTS.contains(port);
    }

    @Override
    public double heatFromOutside(State s) {
        return s.heat;
    }
}
