package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Dynamics;
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
import org.seedtrain.plant.Tags;
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
            double flux) {
        State phase(Phase p) {
            return new State(
                    tank, hoses, p, pressure, crossFlow, target, diavolumes,
                    p == Phase.DIAFILTERING && phase != Phase.DIAFILTERING ? 0 : volumes, fouling, 0);
        }

        State settings(double p, double q, double v, double n) {
            return new State(tank, hoses, phase, p, q, v, n, volumes, fouling, flux);
        }

        State hoses(Hoses h) {
            return new State(tank, h, phase, pressure, crossFlow, target, diavolumes, volumes, fouling, flux);
        }

        State moved(Mixture t, double n, double f, double j) {
            return new State(t, hoses, phase, pressure, crossFlow, target, diavolumes, n, f, j);
        }
    }

    private static final List<String> PORTS = List.of("feed", "buffer", "permeate", "product");
    private static final double LITRE_PER_MINUTE = 1e-3 / 60;
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
        tags = List.of(
                Tags.reading(name + ".weight", "Tank weight", "탱크 중량", "kg", 0, 1.3e3 * tankVolume, 3),
                Tags.reading(name + ".flux.reading", "Flux", "투과 유속", "L/(m2.h)", 0, 500, 1),
                Tags.reading(name + ".conductivity.reading", "Retentate conductivity at 25 °C", "보유액 전도도(25 °C)", "mS/cm", 0, 300, 2),
                Tags.reading(name + ".pH.reading", "Retentate pH", "보유액 pH", "[pH]", 0, 14, 2),
                Tags.computed(name + ".diavolumes", "Diavolumes done", "투석 부피 수", "1", 0, 1000, 2),
                Tags.computed(name + ".waterFlux", "Water permeability, of new", "물 투과도(신품 대비)", "%", 0, 100, 0),
                Tags.setting(name + ".pressure.setpoint", "Transmembrane pressure", "막횡단 압력", "bar", 0, 4, 2),
                Tags.setting(name + ".crossFlow.setpoint", "Cross-flow", "순환 유량", "L/min", 0, 20, 1),
                Tags.setting(name + ".target", "Concentrate to", "농축 목표 부피", "L", 0, 1e3 * tankVolume, 2),
                Tags.setting(name + ".diavolumes.target", "Diavolumes to do", "투석 목표", "1", 0, 50, 1),
                Tags.choice(
                        name + ".phase", "Phase", "단계", "Stopped", "정지", "Load", "충전", "Concentrate", "농축",
                        "Diafilter", "투석여과", "Recover", "회수"),
                Validity.tag(name),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0));
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
        return Hoses.with(
                Actions.of("flushOut", "Push the heel out with the last drops of buffer", "잔량 밀어내기")
                        .name("to", "Into", "받는 용기", Action.Kind.CONTAINER, true)
                        .action(),
                Sampling.action(),
                Actions.of("clean", "Clean the membrane and drain", "막 세정 및 배수").action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(Validity.alarm(name, "the tank has become a gel", "탱크 내용물이 겔이 됨"));
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return List.of(MalfunctionKind.of("leak", "Membrane lets protein through", "막 누설"));
    }

    @Override
    public State initial(long seed) {
        return new State(Mixture.NOTHING, hoses, Phase.STOPPED, 1e5, 5 * LITRE_PER_MINUTE, 0.002, 7, 0, 0, 0);
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
            case "clean" -> {
                site.discard(s.tank);
                yield s.moved(Mixture.NOTHING, 0, 0.1 * s.fouling, 0).phase(Phase.STOPPED);
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

    /// Gel law with the mass transfer of this cross-flow, `k ~ Q^0.8`.
    GelPolarisation polarisation(double crossFlow) {
        double relative = Math.max(1e-3, crossFlow / referenceCrossFlow);
        return new GelPolarisation(transferAtReference * FastMath.pow(relative, 0.8), gel);
    }

    @Override
    public void read(State s, Now now, Readout out) {
        double mass = s.tank.mass();
        out.reading(0, mass, mass, 0.002);
        out.reading(1, s.flux / LMH, s.flux / LMH, 0.3);
        IonicEquilibrium.Solution solution = IonicEquilibrium.of(s.tank);
        double conductivity = 10 * solution.conductivity25();
        out.reading(2, conductivity, conductivity, 0.003 * conductivity);
        out.reading(3, solution.pH(), solution.pH(), 0.01);
        out.set(4, s.volumes);
        out.set(5, 100 / (1 + s.fouling));
        out.set(6, s.pressure * 1e-5);
        out.set(7, s.crossFlow / LITRE_PER_MINUTE);
        out.set(8, s.target * 1e3);
        out.set(9, s.diavolumes);
        out.set(10, s.phase.ordinal());
        out.set(11, s.tank.concentration(Species.ANTIGEN) > 0.9 * gel ? 1 : 0);
        out.set(12, s.phase == Phase.STOPPED ? 0 : 1);
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
