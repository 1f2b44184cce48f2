package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.plant.probe.ProbeKind;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.Calibration;
import org.seedtrain.plant.control.Pi;
import org.seedtrain.plant.chemistry.Water;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.CommandRefused;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Link;
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
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.chemistry.IonicEquilibrium;
import org.seedtrain.plant.physics.GelPolarisation;

/// An ultrafiltration skid with its recirculation tank: load, concentrate, diafilter at constant volume, recover.
public final class Ultrafilter implements UnitModel<Ultrafilter.State> {
    /// What the skid is doing.
    public enum Phase { STOPPED, LOADING, CONCENTRATING, DIAFILTERING, RECOVERING }

    /// @param tank its contents
    /// @param pressure transmembrane [Pa]
    /// @param crossFlow [m3/s]
    /// @param target volume at which concentrating ends [m3]
    /// @param diavolumes at which diafiltration ends
    /// @param volumes diavolumes done
    /// @param fouling added resistance relative to the clean membrane
    /// @param flux as last seen [m/s]
    /// @param diffusion of air that the last integrity test found [m3/s]; 0: none yet
    /// @param loop the retentate valve and its controller
    /// @param water permeability for water at 20 °C that the last flush found [m/(s Pa)]
    public record State(
            Mixture tank,
            Hoses hoses,
            Phase phase,
            double pressure,
            double crossFlow,
            double target,
            double diavolumes,
            double volumes,
            double fouling,
            double flux,
            double diffusion,
            Loop loop,
            double water) {
        State phase(Phase p) {
            return new State(
                    tank, hoses, p, pressure, crossFlow, target, diavolumes,
                    p == Phase.DIAFILTERING && phase != Phase.DIAFILTERING ? 0 : volumes, fouling, 0, diffusion, loop, water);
        }

        State settings(double p, double q, double v, double n) {
            return new State(tank, hoses, phase, p, q, v, n, volumes, fouling, flux, diffusion, loop, water);
        }

        State hoses(Hoses h) {
            return new State(tank, h, phase, pressure, crossFlow, target, diavolumes, volumes, fouling, flux, diffusion, loop, water);
        }

        State moved(Mixture t, double n, double f, double j) {
            return new State(t, hoses, phase, pressure, crossFlow, target, diavolumes, n, f, j, diffusion, loop, water);
        }

        State loop(Loop other) {
            return new State(
                    tank, hoses, phase, pressure, crossFlow, target, diavolumes, volumes, fouling, flux, diffusion, other,
                    water);
        }

        State flushed(double permeability) {
            return new State(
                    tank, hoses, Phase.STOPPED, pressure, crossFlow, target, diavolumes, volumes, fouling, 0, diffusion,
                    loop, permeability);
        }

        State tested(double air) {
            return new State(
                    tank, hoses, Phase.STOPPED, pressure, crossFlow, target, diavolumes, volumes, fouling, 0, air, loop, water);
        }
    }

    /// @param valve how far the retentate valve is closed, 0 to 1
    /// @param integral part of its controller
    public record Loop(double valve, double integral) {}

    /// Of the retentate valve: closes as the transmembrane pressure that is shown falls short.
    static final Pi CONTROLLER = new Pi(8e-7, 3, 0, 3, 0, 1);
    /// Pressure along the channel at the reference cross-flow, and over the open valve [Pa].
    private static final double CHANNEL = 0.5e5;
    private static final double OPEN_VALVE = 0.05e5;
    /// Equal percentage: the shut valve holds e^5 as much.
    private static final double RANGEABILITY = 5;
    /// Relief of the feed pump [Pa].
    private static final double RELIEF = 6e5;

    private static final List<String> PORTS = List.of("feed", "buffer", "permeate", "product");
    private static final double LITRE_PER_MINUTE = 1e-3 / 60;
    /// Air through a wet intact membrane at 1 bar, and through the holes of a torn one [m/s]: 5 mL and 5 L/(min m2).
    private static final double DIFFUSION = 5e-6 / 60;
    private static final double DEFECT = 5e-3 / 60;
    private static final double LMH = 1e-3 / 3600;

    final double area;
    final double permeability;
    final double transferAtReference;
    final double referenceCrossFlow;
    final double gel;
    final double tankVolume;
    final double heel;
    final double pumpFlow;
    final double antigenSieving;
    final double endotoxinSieving;
    final double shear;
    final double rnaSieving;
    final double enzymeSieving;
    final double dnaSieving;
    private final String name;
    private final Hoses hoses;
    private final List<Tag> tags;
    private final Probe gauge;

    private Ultrafilter(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        hoses = Hoses.of(layout.hoses());
        area = p.get("area", "m2", 0.5, 1e-4, 100);
        permeability = p.get("permeability", "m/(s Pa)", 2.8e-10, 1e-13, 1e-8);
        transferAtReference = p.get("massTransfer", "m/s", 25 * LMH, 1e-8, 1e-3);
        referenceCrossFlow = p.get("referenceCrossFlow", "m3/s", 5 * LITRE_PER_MINUTE, 1e-8, 1);
        gel = p.get("gelConcentration", "kg/m3", 250, 1, 1000);
        tankVolume = p.get("volume", "m3", 0.03, 1e-5, 10);
        heel = p.get("heel", "m3", 1.5e-4, 1e-7, 1);
        pumpFlow = p.get("pumpFlow", "m3/s", 2 * LITRE_PER_MINUTE, 1e-9, 1);
        antigenSieving = p.get("antigenSieving", "1", 0.003, 0, 1);
        endotoxinSieving = p.get("endotoxinSieving", "1", 0.03, 0, 1);
        rnaSieving = p.get("rnaSieving", "1", 0.001, 0, 1);
        enzymeSieving = p.get("enzymeSieving", "1", 0.3, 0, 1);
        dnaSieving = p.get("dnaSieving", "1", 0, 0, 1);
        shear = p.get("pumpAggregation", "1", 2e-6, 0, 1);
        p.done();
        tags = UltrafilterPanel.tags(name, tankVolume);
        gauge = Probe.of(ProbeKind.PRESSURE, tags, name + ".TMP.reading");
    }

    public static Ultrafilter create(UnitLayout layout) {
        return new Ultrafilter(layout);
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
        return UltrafilterPanel.actions();
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(Validity.alarm(name, "the tank has become a gel", "탱크 내용물이 겔이 됨"));
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        List<MalfunctionKind> kinds = new ArrayList<>(List.of(
                MalfunctionKind.of("leak", "Membrane lets protein through", "막 누설"),
                MalfunctionKind.of("retentateValve", "Retentate valve sticks", "보유액 밸브 고착")));
        kinds.addAll(gauge.malfunctions());
        return List.copyOf(kinds);
    }

    @Override
    public State initial(long seed) {
        return new State(
                Mixture.NOTHING, hoses, Phase.STOPPED, 1e5, 5 * LITRE_PER_MINUTE, 0.002, 7, 0, 0, 0, 0, new Loop(0, 0),
                asNew(seed));
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "pressure.setpoint" -> s.settings(value * 1e5, s.crossFlow, s.target, s.diavolumes);
            case "crossFlow.setpoint" -> s.settings(s.pressure, value * LITRE_PER_MINUTE, s.target, s.diavolumes);
            case "target" -> s.settings(s.pressure, s.crossFlow, value * 1e-3, s.diavolumes);
            case "diavolumes.target" -> s.settings(s.pressure, s.crossFlow, s.target, value);
            default -> {
                Phase phase = Phase.values()[(int) value];
                s.hoses.require(
                        name,
                        switch (phase) {
                            case STOPPED -> new String[0];
                            case LOADING -> new String[] {"feed"};
                            case CONCENTRATING -> new String[] {"permeate"};
                            case DIAFILTERING -> new String[] {"buffer", "permeate"};
                            case RECOVERING -> new String[] {"product"};
                        });
                yield s.phase(phase);
            }
        };
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "flushOut" -> {
                site.put(act.names().get("to"), s.tank);
                yield s.moved(Mixture.NOTHING.at(s.tank.temperature()), s.volumes, s.fouling, 0).phase(Phase.STOPPED);
            }
            case "sample" -> s.moved(Sampling.draw(name, s.tank, act, site), s.volumes, s.fouling, s.flux);
            case "integrityTest" -> s.tested(area * (DIFFUSION + DEFECT * site.now().faults().severity("leak", site.time())));
            case "flush" -> {
                if (s.tank.volume() > 2 * heel) {
                    throw new CommandRefused("refused.notEmpty", name + " is flushed with water when it is empty", name);
                }
                site.discard(s.tank);
                yield s.moved(Mixture.NOTHING, s.volumes, s.fouling, 0).flushed(found(s, site.now()));
            }
            case "clean" -> {
                site.discard(s.tank);
                State clean = s.moved(Mixture.NOTHING, 0, 0.1 * s.fouling, 0);
                yield clean.flushed(found(clean, site.now()));
            }
            default -> s.hoses(s.hoses.act(act, PORTS, site));
        };
    }

    @Override
    public List<Link> links(State s) {
        List<Link> links = new ArrayList<>();
        switch (s.phase) {
            case STOPPED -> { }
            case LOADING -> s.hoses.of("feed").ifPresent(from -> links.add(Link.from(from, "feed")));
            case CONCENTRATING -> s.hoses.of("permeate").ifPresent(to -> links.add(Link.to(to, "permeate")));
            case DIAFILTERING -> {
                if (s.hoses.of("buffer").isPresent()) {
                    links.add(Link.from(s.hoses.of("buffer").get(), "buffer"));
                    s.hoses.of("permeate").ifPresent(to -> links.add(Link.to(to, "permeate")));
                }
            }
            case RECOVERING -> s.hoses.of("product").ifPresent(to -> links.add(Link.to(to, "product")));
        }
        return links;
    }

    @Override
    public State settle(State s, Now now, Ports ports) {
        boolean goes =
                switch (s.phase) {
                    case STOPPED -> true;
                    case LOADING -> ports.inlet("feed").open() && s.tank.volume() < tankVolume - Liquid.EMPTY;
                    case CONCENTRATING ->
                        ports.outlet("permeate").open() && s.tank.volume() > Math.max(s.target, heel);
                    case DIAFILTERING ->
                        ports.outlet("permeate").open()
                                && ports.inlet("buffer").open()
                                && s.volumes < s.diavolumes
                                && s.tank.volume() > heel;
                    case RECOVERING -> ports.outlet("product").open() && s.tank.volume() > heel + Liquid.EMPTY;
                };
        return goes ? s : s.phase(Phase.STOPPED);
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        return ports.closed() ? null : new UltrafilterDynamics(this, s, now, ports);
    }

    /// Permeability of this membrane when it was new [m/(s Pa)]: 6 % from one to another.
    double asNew(long seed) {
        return permeability * Math.max(0.5, 1 + 0.06 * Noise.normal(seed, name + ".membrane"));
    }

    /// Permeability for water that a flush finds: flux by pressure, brought to 20 °C by the viscosity; right to 1 %.
    private double found(State s, Now now) {
        double noise = 1 + 0.01 * Noise.normal(now.seed(), Noise.hash(name + ".flush"), now.time());
        return noise * asNew(now.seed()) / (1 + s.fouling);
    }

    /// Transmembrane pressure [Pa]: half of what the channel takes and what the retentate valve holds back.
    double transmembrane(double valve, double crossFlow, double temperature) {
        double q = Math.max(0, crossFlow / referenceCrossFlow);
        double thicker = Water.viscosity(temperature) / Water.viscosity(293.15);
        double channel = CHANNEL * q * FastMath.pow(q + 1e-9, 0.75) * FastMath.pow(thicker, 0.25);
        double held = OPEN_VALVE * q * q * FastMath.exp(RANGEABILITY * valve);
        return 0.5 * channel + held * RELIEF / (held + RELIEF);
    }

    /// What the gauge shows of it [Pa].
    double shown(double pascal, long seed, Faults faults, double t) {
        return 1e5 * gauge.shown(1e-5 * pascal, seed, faults, t, Calibration.NONE);
    }

    /// Gel law with the mass transfer of this cross-flow, `k ~ Q^0.8`.
    GelPolarisation polarisation(double crossFlow) {
        double relative = Math.max(1e-3, crossFlow / referenceCrossFlow);
        return new GelPolarisation(transferAtReference * FastMath.pow(relative, 0.8), gel);
    }

    @Override
    public boolean steady(State s, Faults faults) {
        return faults.none() && s.tank.mass() == 0;
    }

    @Override
    public void read(State s, Now now, Readout out) {
        double mass = s.tank.mass();
        out.reading(0, mass, mass, 0.002);
        out.reading(1, s.flux / LMH, s.flux / LMH, 0.3);
        IonicEquilibrium.Solution solution =
                IonicEquilibrium.of(out.wants(2) || out.wants(3) ? s.tank : Mixture.NOTHING);
        double conductivity = 10 * solution.conductivity25();
        out.reading(2, conductivity, conductivity, 0.003 * conductivity);
        out.reading(3, solution.pH(), solution.pH(), 0.01);
        out.set(4, s.volumes);
        out.set(5, Math.min(100, 100 * s.water / asNew(now.seed())));
        out.set(6, s.pressure * 1e-5);
        out.set(7, s.crossFlow / LITRE_PER_MINUTE);
        out.set(8, s.target * 1e3);
        out.set(9, s.diavolumes);
        out.set(10, s.phase.ordinal());
        out.set(11, s.tank.concentration(Species.ANTIGEN) > 0.9 * gel ? 1 : 0);
        out.set(12, s.phase == Phase.STOPPED ? 0 : 1);
        out.set(13, s.diffusion * 6e7);
        boolean filters = s.phase == Phase.CONCENTRATING || s.phase == Phase.DIAFILTERING;
        gauge.read(out, filters ? 1e-5 * transmembrane(s.loop.valve, s.crossFlow, s.tank.temperature()) : 0, now);
        out.set(15, s.water / LMH * 1e5);
        out.set(16, 100 * s.loop.valve);
    }

    @Override
    public Mixture contents(State s) {
        return s.tank;
    }

    @Override
    public State withContents(State s, Mixture contents) {
        return s.moved(contents, s.volumes, s.fouling, s.flux);
    }

    @Override
    public double capacity() {
        return tankVolume;
    }

    /// Only through its own hoses: other units cannot draw from the tank.
    @Override
    public boolean canGive(State s, String port) {
        return PORTS.contains(port);
    }

    @Override
    public boolean canTake(State s, String port) {
        return PORTS.contains(port) && s.tank.volume() < tankVolume - Liquid.EMPTY;
    }
}
