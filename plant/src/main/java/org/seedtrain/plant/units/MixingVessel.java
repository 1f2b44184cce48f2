package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
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
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;

/// A stirred, jacketed vessel in which media and buffers are made: water for injection to a weight, powders that
/// dissolve, acid and base, then a pump to somewhere else, through a sterilising filter or not.
public final class MixingVessel implements UnitModel<MixingVessel.State> {

    /// A powder that was charged and has not dissolved yet.
    ///
    /// @param rest what is still solid
    /// @param time of dissolution when well stirred [s]
    record Powder(Mixture rest, double time) {}

    /// @param fillTo weight [kg] at which the water valve closes; NaN when it is closed
    /// @param to where the pump goes; empty when it stands
    /// @param flow of the pump [m3/s]
    /// @param remaining volume the pump is still to move [m3]
    /// @param pHOffset what the pH probe reads too much
    public record State(
            Mixture liquid,
            List<Powder> powders,
            double stirrer,
            boolean tempering,
            double setPoint,
            double fillTo,
            String to,
            double flow,
            double remaining,
            boolean filtered,
            double pHOffset,
            double weightOffset) {
        public State {
            powders = List.copyOf(powders);
        }

        State liquid(Mixture l, List<Powder> p) {
            return new State(
                    l, p, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, pHOffset, weightOffset);
        }

        State filling(double target) {
            return new State(
                    liquid, powders, stirrer, tempering, setPoint, target, to, flow, remaining, filtered, pHOffset,
                    weightOffset);
        }

        State pump(String t, double f, double r, boolean through) {
            return new State(
                    liquid, powders, stirrer, tempering, setPoint, fillTo, t, f, r, through, pHOffset, weightOffset);
        }

        State agitation(double s, boolean on, double set) {
            return new State(
                    liquid, powders, s, on, set, fillTo, to, flow, remaining, filtered, pHOffset, weightOffset);
        }

        State probes(double pH, double weight) {
            return new State(
                    liquid, powders, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, pH, weight);
        }

        boolean pumping() {
            return !to.isEmpty();
        }

        boolean fills() {
            return !Double.isNaN(fillTo);
        }

        double weight() {
            double sum = liquid.mass();
            for (Powder powder : powders) {
                sum += powder.rest.mass();
            }
            return sum;
        }
    }

    private static final double CELSIUS = 273.15;

    final double volume;
    final double conductance;
    final double loss;
    final double room;
    final double waterFlow;
    final double waterTemperature;
    final double dissolution;
    private final String name;
    private final List<Tag> tags;

    private MixingVessel(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        volume = p.get("volume", "m3", 0.06, 1e-4, 5);
        conductance = p.get("jacketConductance", "W/K", 500, 1, 1e5);
        loss = p.get("heatLoss", "W/K", 5, 0, 1e4);
        room = p.get("roomTemperature", "K", 293.15, 273, 323);
        waterFlow = p.get("waterFlow", "m3/s", 2e-4, 1e-7, 0.1);
        waterTemperature = p.get("waterTemperature", "K", 298.15, 274, 370);
        dissolution = p.get("dissolutionTime", "s", 120, 1, 1e5);
        p.done();
        tags = MixingVesselPanel.tags(name, volume);
    }

    public static MixingVessel create(UnitLayout layout) {
        return new MixingVessel(layout);
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
        return MixingVesselPanel.actions(volume);
    }

    @Override
    public List<AlarmLimit> alarms() {
        return MixingVesselPanel.alarms(name);
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return MixingVesselPanel.malfunctions();
    }

    @Override
    public State initial(long seed) {
        return new State(
                Mixture.NOTHING,
                List.of(),
                0,
                false,
                298.15,
                Double.NaN,
                "",
                0,
                0,
                false,
                0.03 * Noise.normal(seed, name + ".pH.offset"),
                0.0005 * Noise.normal(seed, name + ".weight.offset"));
    }

    @Override
    public State set(State state, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "stirrer.speed" -> state.agitation(value, state.tempering, state.setPoint);
            case "temperature.setpoint" -> state.agitation(state.stirrer, state.tempering, value + CELSIUS);
            default -> state.agitation(state.stirrer, value > 0.5, state.setPoint);
        };
    }

    @Override
    public State act(State state, Command.Act act, Site site) {
        return switch (act.action()) {
            case "fill" -> state.filling(act.quantities().get("weight"));
            case "charge" -> charge(state, act, site);
            case "transfer" -> transfer(state, act);
            case "stop" -> state.filling(Double.NaN).pump("", 0, 0, state.filtered);
            case "standardise" -> state.probes(
                    0.01 * Noise.normal(site.now().seed(), Noise.hash(name + ".standardise"), site.time()),
                    state.weightOffset);
            case "sample" -> state.liquid(
                    org.seedtrain.plant.Sampling.draw(name, state.liquid, act, site), state.powders);
            case "discard" -> discard(state, site);
            default -> throw new IllegalStateException(act.action());
        };
    }

    private State charge(State state, Command.Act act, Site site) {
        String from = act.names().get("container");
        Double mass = act.quantities().get("mass");
        Mixture charged = mass == null ? site.take(from, 1) : site.takeMass(from, mass);
        if (charged.volume() + state.liquid.volume() > volume) {
            throw new CommandRefused(
                    "refused.tooMuch",
                    name + " holds " + volume * 1e3 + " L; there would be "
                            + (charged.volume() + state.liquid.volume()) * 1e3 + " L",
                    name,
                    volume,
                    charged.volume() + state.liquid.volume());
        }
        if (charged.mass(Species.WATER) > 0.6 * charged.mass()) {
            return state.liquid(state.liquid.plus(charged), state.powders);
        }
        List<Powder> powders = new ArrayList<>(state.powders);
        powders.add(new Powder(charged, dissolution));
        return state.liquid(state.liquid, powders);
    }

    private State transfer(State state, Command.Act act) {
        String to = act.names().get("to");
        if (to.equals(name)) {
            throw new CommandRefused("refused.sameUnit", name + " cannot be pumped into itself", name);
        }
        return state.pump(
                to,
                act.quantities().get("flow") * 1e-3 / 60,
                act.quantities().get("volume") * 1e-3,
                act.quantities().get("filter") > 0.5);
    }

    private State discard(State state, Site site) {
        site.discard(state.liquid);
        for (Powder powder : state.powders) {
            site.discard(powder.rest);
        }
        return state.liquid(Mixture.NOTHING.at(state.liquid.temperature()), List.of()).pump("", 0, 0, false);
    }

    @Override
    public List<Link> links(State state) {
        return state.pumping() ? List.of(Link.to(state.to, "out")) : List.of();
    }

    @Override
    public State settle(State state, Now now, Ports ports) {
        if (state.pumping() && (!MixingVesselDynamics.outlet(ports, state.to).open() || state.remaining <= 1e-9)) {
            return state.pump("", 0, 0, state.filtered);
        }
        return state;
    }

    @Override
    public @Nullable Dynamics<State> open(State state, Now now, Ports ports) {
        boolean warm = state.weight() > 0
                && (state.tempering || Math.abs(state.liquid.temperature() - room) > 0.02);
        boolean dissolving = !state.powders.isEmpty() && state.liquid.mass() > 0;
        if (ports.closed() && !warm && !dissolving && !state.fills()) {
            return null;
        }
        return new MixingVesselDynamics(this, state, now, ports);
    }

    @Override
    public void read(State state, Now now, Readout out) {
        MixingVesselPanel.read(state, volume, now, out);
    }

    @Override
    public Mixture contents(State state) {
        return state.liquid;
    }

    @Override
    public State withContents(State state, Mixture contents) {
        return state.liquid(contents, state.powders);
    }

    @Override
    public double capacity() {
        return volume;
    }

    @Override
    public boolean canGive(State state, String port) {
        return state.liquid.volume() > 2 * Liquid.EMPTY;
    }

    @Override
    public boolean canTake(State state, String port) {
        return state.liquid.volume() < volume - Liquid.EMPTY;
    }
}
