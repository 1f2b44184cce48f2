package org.seedtrain.plant.units;

import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
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
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;

/// A normal-flow filter behind a pump: a depth filter that clarifies or a membrane that sterilises, by its parameters.
/// It blocks after the standard law (resistance grows with `1/(1 - V/Vmax - m/mmax)^2`), holds up liquid, and can be
/// tested for integrity by its bubble point and by diffusion.
public final class PlateFilter implements UnitModel<PlateFilter.State> {
    /// @param holdUp liquid inside
    /// @param caught what stays in the filter
    /// @param flow of the pump [m3/s]
    /// @param throughput [m3]
    /// @param pressure before the filter as last seen [Pa]
    /// @param damage share of the flow that passes by
    /// @param bubblePoint result of the last integrity test [Pa]; NaN before
    /// @param water flushed in so far [kg]
    /// @param diffusion result of the last diffusion test [m3/s]; NaN before
    public record State(
            Mixture holdUp,
            Mixture caught,
            Hoses hoses,
            boolean running,
            double flow,
            double throughput,
            double pressure,
            double damage,
            double bubblePoint,
            double water,
            double diffusion) {
        State run(boolean on, double q) {
            return new State(
                    holdUp, caught, hoses, on, q, throughput, pressure, damage, bubblePoint, water, diffusion);
        }

        State hoses(Hoses h) {
            return new State(
                    holdUp, caught, h, running, flow, throughput, pressure, damage, bubblePoint, water, diffusion);
        }

        State moved(Mixture h, Mixture c, double v, double p) {
            return new State(h, c, hoses, running, flow, v, p, damage, bubblePoint, water, diffusion);
        }

        State flushed(double mass) {
            return new State(
                    holdUp, caught, hoses, running, flow, throughput, pressure, damage, bubblePoint, water + mass,
                    diffusion);
        }

        State membrane(double d, double b) {
            return new State(
                    holdUp, caught, hoses, running, flow, throughput, pressure, d, b, water, diffusion);
        }

        State diffused(double gas) {
            return new State(
                    holdUp, caught, hoses, running, flow, throughput, pressure, damage, bubblePoint, water, gas);
        }
    }

    private static final List<String> PORTS = List.of("feed", "filtrate");
    private static final double LITRE_PER_HOUR = 1e-3 / 3600;
    private static final double MILLILITRE_PER_MINUTE = 1e-6 / 60;

    final double holdUpVolume;
    final double resistance;
    final double capacityVolume;
    final double capacitySolids;
    final double tripPressure;
    final double debrisPassage;
    final double cellPassage;
    final double bindsDna;
    final double dnaCapacity;
    final double bindsEndotoxin;
    final double stopsAggregate;
    /// Particles larger than this stay [m].
    final double pore;
    private final double nominalBubblePoint;
    private final double burst;
    private final double area;
    private final double gasPath;
    private final double testPressure;
    private final String name;
    private final Hoses hoses;
    private final List<Tag> tags;

    private PlateFilter(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        hoses = Hoses.of(layout.hoses());
        area = p.get("area", "m2", 1, 1e-4, 100);
        holdUpVolume = p.get("holdUp", "m3", 1e-3, 1e-6, 0.1);
        resistance = p.get("resistance", "1/m", 3e11, 1e8, 1e15) / area;
        capacityVolume = p.get("vmax", "m3/m2", 1, 1e-4, 1e4) * area;
        capacitySolids = p.get("solidsCapacity", "kg/m2", 0.5, 1e-6, 100) * area;
        tripPressure = p.get("tripPressure", "Pa", 2.5e5, 1e4, 1e7);
        debrisPassage = p.get("debrisPassage", "1", 0.01, 0, 1);
        cellPassage = FastMath.pow(10, -p.get("logReduction", "1", 4, 0, 12));
        bindsDna = p.get("dnaBinding", "1", 0.6, 0, 1);
        dnaCapacity = p.get("dnaCapacity", "kg/m2", 0.01, 1e-9, 10) * area;
        bindsEndotoxin = p.get("endotoxinBinding", "1", 0.2, 0, 1);
        stopsAggregate = p.get("aggregateRetention", "1", 0.5, 0, 1);
        pore = p.get("particleCutOff", "m", 2e-7, 1e-9, 1e-3);
        nominalBubblePoint = p.get("bubblePoint", "Pa", 3.5e5, 1e3, 2e6);
        burst = p.get("burstPressure", "Pa", 5e5, 1e4, 1e7);
        gasPath = p.get("gasPath", "m", 3.2e-4, 1e-6, 0.1);
        testPressure = p.get("testPressure", "Pa", 0.8 * nominalBubblePoint, 1e3, 2e6);
        p.done();
        tags = List.of(
                Tags.reading(name + ".pressure.reading", "Inlet pressure", "입구 압력", "bar", 0, 10, 2),
                Tags.reading(name + ".turbidity.reading", "Filtrate turbidity", "여과액 탁도", "NTU", 0, 20000, 0),
                Tags.computed(name + ".throughput", "Throughput", "여과량", "L", 0, 10000, 2),
                Tags.computed(name + ".bubblePoint", "Bubble point found", "측정 버블포인트", "bar", 0, 20, 2),
                Tags.setting(name + ".flow.setpoint", "Flow", "유량", "L/h", 0.1, 1000, 1),
                Tags.onOff(name + ".run", "Pump", "펌프"),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0),
                Tags.computed(name + ".diffusion", "Diffusion found", "측정 확산 유량", "mL/min", 0, 1e6, 2));
    }

    public static PlateFilter create(UnitLayout layout) {
        return new PlateFilter(layout);
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
                Actions.of("wet", "Flush with water and leave it full", "주사용수로 습윤").action(),
                Actions.of("blowOut", "Blow the hold-up out", "잔류액 배출")
                        .name("to", "Into", "받는 용기", Action.Kind.CONTAINER, true)
                        .action(),
                Actions.of("test", "Bubble-point test", "버블포인트 시험").action(),
                Actions.of("diffusionTest", "Diffusion test", "확산 유량 시험").action(),
                Actions.of("renew", "Put a new filter in", "필터 교체").action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(new AlarmLimit(
                name + ".pressure.reading",
                "high",
                Map.of("en", "Filter blocks", "ko", "필터 막힘"),
                2,
                true,
                0.8 * tripPressure * 1e-5,
                0.1,
                null));
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return List.of(MalfunctionKind.of("leak", "Membrane leaks", "멤브레인 누설"));
    }

    @Override
    public State initial(long seed) {
        return new State(Mixture.NOTHING, Mixture.NOTHING, hoses, false, 20 * LITRE_PER_HOUR, 0, 0, 0, Double.NaN, 0, Double.NaN);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        if (!tag.endsWith(".run")) {
            return s.run(s.running, value * LITRE_PER_HOUR);
        }
        if (value > 0.5) {
            s.hoses.require(name, "feed", "filtrate");
        }
        return s.run(value > 0.5, s.flow);
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "wet" -> {
                site.discard(s.holdUp);
                double mass = holdUpVolume / Species.WATER.specificVolume();
                Mixture water = Mixture.of(Map.of(Species.WATER, mass), 293.15);
                yield s.moved(water, s.caught, s.throughput, 0).flushed(mass);
            }
            case "blowOut" -> {
                site.put(act.names().get("to"), s.holdUp.part(0.9));
                yield s.moved(s.holdUp.part(0.1), s.caught, s.throughput, 0);
            }
            case "test" -> s.membrane(s.damage, bubblePoint(s, site.now()));
            case "diffusionTest" -> s.diffused(diffusion(s, site.now()));
            case "renew" -> {
                site.discard(s.holdUp);
                site.discard(s.caught);
                yield new State(
                        Mixture.NOTHING, Mixture.NOTHING, s.hoses, false, s.flow, 0, 0, 0, Double.NaN, s.water,
                        Double.NaN);
            }
            default -> s.hoses(s.hoses.act(act, PORTS, site));
        };
    }

    private void mustBeWet(State s) {
        if (s.holdUp.volume() < 0.05 * holdUpVolume) {
            throw new CommandRefused("refused.dryFilter", name + " is dry; wet it before the test", name);
        }
    }

    /// `P = 4 gamma cos(theta)/d`: protein and surfactant lower the surface tension, a leak opens a wide pore; a dry
    /// filter cannot be tested.
    private double bubblePoint(State s, Now now) {
        mustBeWet(s);
        double hole = Math.min(0.8, passesBy(s, now.faults(), now.time()) * 1e3);
        double noise = 1 + 0.01 * Noise.normal(now.seed(), Noise.hash(name + ".test"), now.time());
        return nominalBubblePoint * Integrity.tension(s.holdUp) * (1 - hole) * noise;
    }

    /// Gas through the wet membrane at test pressure: it diffuses, blows through what is broken, and through the pores
    /// if the liquid in them does not stand that pressure.
    private double diffusion(State s, Now now) {
        mustBeWet(s);
        double blown = 1 - Math.min(1, nominalBubblePoint * Integrity.tension(s.holdUp) / testPressure);
        double water = testPressure / (1e-3 * resistance);
        double gas = Integrity.diffusion(area, gasPath, testPressure, s.holdUp)
                + Integrity.blown(Math.min(1, passesBy(s, now.faults(), now.time()) + blown) * water);
        return gas * (1 + 0.02 * Noise.normal(now.seed(), Noise.hash(name + ".diffusion"), now.time()));
    }

    static double passesBy(State s, Faults faults, double t) {
        return s.damage + 1e-3 * faults.severity("leak", t);
    }

    @Override
    public List<Link> links(State s) {
        return s.running && s.hoses.of("feed").isPresent() && s.hoses.of("filtrate").isPresent()
                ? List.of(
                        Link.from(s.hoses.of("feed").get(), "feed"),
                        Link.to(s.hoses.of("filtrate").get(), "filtrate"))
                : List.of();
    }

    @Override
    public State settle(State s, Now now, Ports ports) {
        boolean through = ports.inlet("feed").open() && ports.outlet("filtrate").open();
        return s.running && !through ? s.run(false, s.flow) : s;
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        return ports.closed() ? null : new PlateFilterDynamics(this, s, now, ports);
    }

    State trip(State s) {
        return s.run(false, s.flow).membrane(s.damage + (s.pressure > burst ? 0.01 : 0), s.bubblePoint);
    }

    @Override
    public boolean steady(State s, Faults faults) {
        return true;
    }

    @Override
    public void read(State s, Now now, Readout out) {
        double bar = s.running ? s.pressure * 1e-5 : 0;
        out.reading(0, bar, bar, s.running ? 0.005 : 0);
        double[] c = s.holdUp.masses();
        double turbidity = s.holdUp.volume() > 0 ? 600 * Lysis.solids(c) / s.holdUp.volume() : 0;
        out.reading(1, turbidity, turbidity, 0.02 * turbidity + 0.5);
        out.set(2, s.throughput * 1e3);
        out.set(3, Double.isNaN(s.bubblePoint) ? 0 : s.bubblePoint * 1e-5);
        out.set(4, s.flow / LITRE_PER_HOUR);
        out.set(5, s.running ? 1 : 0);
        out.set(6, s.running ? 1 : 0);
        out.set(7, Double.isNaN(s.diffusion) ? 0 : s.diffusion / MILLILITRE_PER_MINUTE);
    }

    @Override
    public double held(State s) {
        return s.holdUp.mass() + s.caught.mass();
    }

    @Override
    public double fromOutside(State s) {
        return s.water;
    }

    @Override
    public double heatFromOutside(State s) {
        return Mixture.of(Map.of(Species.WATER, s.water), 293.15).enthalpy();
    }

    @Override
    public double heatHeld(State s) {
        return s.holdUp.enthalpy() + s.caught.enthalpy();
    }
}
