package org.seedtrain.plant.units;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Dynamics;
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
import org.seedtrain.plant.chemistry.Water;

/// A virus-retentive filter (20 nm) at constant pressure: its flux decays as it blocks, aggregates block it early, and
/// what virus passes grows with the decay, after every pause and at too little pressure. It can be tested for leaks by
/// gas diffusion.
public final class VirusFilter implements UnitModel<VirusFilter.State> {
    /// @param holdUp liquid behind the membrane
    /// @param caught what stays in the filter
    /// @param pressure set [Pa]
    /// @param throughput [m3]
    /// @param relaxed how far virus in the pores has drifted loose in pauses, 0 to 1
    /// @param flux as last seen [m/s]
    /// @param damage share of the flow that passes by
    /// @param diffusion found by the last leak test [m3/s]; NaN before
    /// @param water mass that came from the water main less what it pushed out [kg]
    public record State(
            Mixture holdUp,
            Mixture caught,
            Hoses hoses,
            boolean running,
            double pressure,
            double throughput,
            double relaxed,
            double flux,
            double damage,
            double diffusion,
            double water) {
        State run(boolean on, double p) {
            return new State(holdUp, caught, hoses, on, p, throughput, relaxed, on ? flux : 0, damage, diffusion, water);
        }

        State hoses(Hoses h) {
            return new State(holdUp, caught, h, running, pressure, throughput, relaxed, flux, damage, diffusion, water);
        }

        State moved(Mixture h, Mixture c, double v, double r, double j) {
            return new State(h, c, hoses, running, pressure, v, r, j, damage, diffusion, water);
        }

        State membrane(double d, double found) {
            return new State(holdUp, caught, hoses, running, pressure, throughput, relaxed, flux, d, found, water);
        }

        State flushed(Mixture h, double w) {
            return new State(h, caught, hoses, false, pressure, throughput, relaxed, 0, damage, diffusion, w);
        }
    }

    private static final List<String> PORTS = List.of("feed", "filtrate");
    private static final double LMH = 1e-3 / 3600;
    private static final double MILLILITRE_PER_MINUTE = 1e-6 / 60;
    /// Time in which virus drifts loose when the flow stands [s].
    private static final double DRIFT = 600;

    final double area;
    final double holdUpVolume;
    final double permeability;
    final double capacityVolume;
    final double capacityAggregate;
    final double logReduction;
    /// Of the aggregates by mass: dimers (some 13 nm) pass pores of 20 nm, larger ones do not.
    final double aggregateRetention;
    final double lostWithFlux;
    final double lostInPause;
    private final double burst;
    private final double diffusionClean;
    private final double leastDiffusionPressure;
    private final String name;
    private final Hoses hoses;
    private final List<Tag> tags;

    private VirusFilter(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        hoses = Hoses.of(layout.hoses());
        area = p.get("area", "m2", 0.1, 1e-5, 100);
        holdUpVolume = p.get("holdUp", "m3", 1e-4, 1e-7, 0.1);
        permeability = p.get("permeability", "m/(s Pa)", 50 * LMH / 1e5, 1e-13, 1e-8);
        capacityVolume = p.get("vmax", "m3/m2", 1.0, 1e-3, 1e3) * area;
        capacityAggregate = p.get("aggregateCapacity", "kg/m2", 0.02, 1e-6, 10) * area;
        logReduction = p.get("logReduction", "1", 5.5, 0, 12);
        aggregateRetention = p.get("aggregateRetention", "1", 0.15, 0, 1);
        lostWithFlux = p.get("reductionLostWithFlux", "1", 2, 0, 12);
        lostInPause = p.get("reductionLostInPause", "1", 1.5, 0, 12);
        burst = p.get("burstPressure", "Pa", 4.5e5, 1e4, 1e7);
        diffusionClean = p.get("diffusion", "m3/(s m2)", 12 * MILLILITRE_PER_MINUTE, 0, 1) * area;
        leastDiffusionPressure = p.get("testPressure", "Pa", 3.5e5, 1e4, 1e7);
        p.done();
        tags = List.of(
                Tags.reading(name + ".pressure.reading", "Inlet pressure", "입구 압력", "bar", 0, 10, 2),
                Tags.reading(name + ".flux.reading", "Flux", "투과 유속", "L/(m2.h)", 0, 1000, 1),
                Tags.computed(name + ".fluxDecay", "Flux decay", "유속 감소율", "%", 0, 100, 0),
                Tags.computed(name + ".throughput", "Throughput", "여과량", "L/m2", 0, 10000, 1),
                Tags.computed(name + ".diffusion", "Diffusion found", "측정 확산 유량", "mL/min", 0, 1e4, 2),
                Tags.setting(name + ".pressure.setpoint", "Pressure set-point", "압력 설정", "bar", 0, 6, 2),
                Tags.onOff(name + ".run", "Filtering", "여과"),
                Validity.tag(name),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0));
    }

    public static VirusFilter create(UnitLayout layout) {
        return new VirusFilter(layout);
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
                Actions.of("flush", "Flush with water and leave it full", "주사용수로 세척 및 습윤").action(),
                Actions.of("blowOut", "Push the hold-up out", "잔류액 배출")
                        .name("to", "Into", "받는 용기", Action.Kind.CONTAINER, true)
                        .action(),
                Actions.of("test", "Leak test by gas diffusion", "확산 유량 완전성 시험").action(),
                Actions.of("renew", "Put a new filter in", "필터 교체").action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(new AlarmLimit(
                name + ".fluxDecay", "high", Map.of("en", "Virus filter blocks", "ko", "바이러스 필터 막힘"), 2, true, 75, 2,
                name + ".run"),
                Validity.alarm(name, "outside 0.3 to 4 bar", "0.3~4 bar 범위 밖"));
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return List.of(
                MalfunctionKind.of("leak", "Membrane leaks", "막 누설"),
                MalfunctionKind.of("regulator", "Pressure regulator sags", "압력 조절기 저하"));
    }

    @Override
    public State initial(long seed) {
        return new State(
                Mixture.NOTHING, Mixture.NOTHING, hoses, false, 2e5, 0, 0, 0, 0, Double.NaN, 0);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        if (!tag.endsWith(".run")) {
            return over(s.run(s.running, value * 1e5));
        }
        if (value > 0.5) {
            s.hoses.require(name, "feed", "filtrate");
        }
        return over(s.run(value > 0.5, s.pressure));
    }

    private State over(State s) {
        return s.running && s.pressure > burst ? s.membrane(s.damage + 1e-3, s.diffusion) : s;
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "flush" -> {
                site.discard(s.holdUp);
                double mass = holdUpVolume / Species.WATER.specificVolume();
                yield s.flushed(Mixture.of(Map.of(Species.WATER, mass), 293.15), s.water + mass);
            }
            case "blowOut" -> {
                site.put(act.names().get("to"), s.holdUp.part(0.9));
                yield s.flushed(s.holdUp.part(0.1), s.water);
            }
            case "test" -> s.membrane(s.damage, diffusion(s, site.now()));
            case "renew" -> {
                site.discard(s.holdUp);
                site.discard(s.caught);
                yield new State(
                        Mixture.NOTHING, Mixture.NOTHING, s.hoses, false, s.pressure, 0, 0, 0, 0, Double.NaN, s.water);
            }
            default -> s.hoses(s.hoses.act(act, PORTS, site));
        };
    }

    /// Gas through the wet membrane: dissolved and diffusing by area, `D (1 + 0.3 where protein is left)`, and through a
    /// hole with the flow that passes by at test pressure, thinner than liquid by 50.
    private double diffusion(State s, Now now) {
        if (s.holdUp.volume() < 0.05 * holdUpVolume) {
            throw new CommandRefused("refused.dryFilter", name + " is dry; wet it before the test", name);
        }
        double protein = Proteins.all(s.holdUp.masses(), 0) / s.holdUp.volume();
        double wetting = protein > 0.5 ? 1.3 : 1;
        double hole = 50 * passesBy(s, now) * permeability * leastDiffusionPressure * area;
        double noise = 1 + 0.02 * Noise.normal(now.seed(), Noise.hash(name + ".test"), now.time());
        return (diffusionClean * wetting + hole) * noise;
    }

    double passesBy(State s, Now now) {
        return Math.min(1, s.damage + 1e-3 * now.faults().severity("leak", now.time()));
    }

    double pressure(State s, Now now) {
        return s.pressure * (1 - 0.9 * now.faults().severity("regulator", now.time()));
    }

    /// Flux of the new filter with this liquid [m/s].
    double cleanFlux(double pressure, double[] c, double temperature) {
        double viscosity = Water.viscosity(temperature) / Water.viscosity(293.15)
                * Proteins.relativeViscosity(Proteins.all(c, 0));
        return permeability * pressure / viscosity;
    }

    /// log10 of virus held back: less by the flux decay, by pauses and below half a bar, never below zero.
    double reduction(double open, double relaxed, double pressure) {
        double lost = lostWithFlux * (1 - open * open)
                + lostInPause * Math.max(0, Math.min(1, relaxed))
                + 2 * StrictMath.exp(-pressure / 0.3e5);
        return Math.max(0, logReduction - lost);
    }

    double open(double throughput, double aggregate, long seed) {
        double room = Math.max(0.3, 1 + 0.1 * Noise.normal(seed, name + ".capacity"));
        return Math.max(0.05, 1 - (throughput / capacityVolume + aggregate / capacityAggregate) / room);
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
        return s.running && !through ? s.run(false, s.pressure) : s;
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        return ports.closed() ? null : new VirusFilterDynamics(this, s, now, ports);
    }

    /// While the flow stands virus drifts loose.
    @Override
    public State rest(State s, double since, Now now) {
        if (s.throughput <= 0 || s.relaxed > 0.999) {
            return s;
        }
        double relaxed = 1 - (1 - s.relaxed) * StrictMath.exp(-(now.time() - since) / DRIFT);
        return s.moved(s.holdUp, s.caught, s.throughput, relaxed, 0);
    }

    @Override
    public void read(State s, Now now, Readout out) {
        double pressure = s.running ? pressure(s, now) : 0;
        out.reading(0, pressure * 1e-5, pressure * 1e-5, s.running ? 0.005 : 0);
        out.reading(1, s.flux / LMH, s.flux / LMH, s.running ? 0.2 : 0);
        double open = open(s.throughput, VirusFilterDynamics.blocking(s.caught), now.seed());
        out.set(2, 100 * (1 - open * open));
        out.set(3, s.throughput / area * 1e3);
        out.set(4, Double.isNaN(s.diffusion) ? 0 : s.diffusion / MILLILITRE_PER_MINUTE);
        out.set(5, s.pressure * 1e-5);
        out.set(6, s.running ? 1 : 0);
        out.set(7, s.running && (pressure < 0.3e5 || pressure > 4e5) ? 1 : 0);
        out.set(8, s.running ? 1 : 0);
    }

    /// Nobody pours anything into it or takes anything out by hand.
    @Override
    public double fromOutside(State s) {
        return s.water - s.holdUp.mass() - s.caught.mass();
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
