package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.AlarmLimit;
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
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.Supply;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.probe.Calibration;

/// A stirred, jacketed vessel in which media and buffers are made: water for injection to a weight, powders that
/// dissolve, acid and base, then a pump to somewhere else, through a sterilising filter or not.
public final class MixingVessel implements UnitModel<MixingVesselState> {

    private static final double CELSIUS = 273.15;

    final double volume;
    final double conductance;
    final double loss;
    final double room;
    final double waterFlow;
    final double waterTemperature;
    final double dissolution;
    /// Where its water comes from; null: from a main of pure water.
    final @Nullable Supply water;
    private final Mixture beginning;
    private final String name;
    final MixingVesselPanel panel;

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
        water = Supply.of(layout, "water");
        beginning = Mixture.of(layout.contents(), layout.temperature());
        panel = new MixingVesselPanel(name, volume);
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
        return panel.tags;
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
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> List.of("stirrer");
            case COMPRESSED_AIR, CHILLED_WATER, CLEAN_STEAM -> List.of();
        };
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return panel.malfunctions();
    }

    @Override
    public MixingVesselState initial(long seed) {
        return new MixingVesselState(
                beginning,
                List.of(),
                0,
                false,
                298.15,
                Double.NaN,
                "",
                0,
                0,
                false,
                Calibration.NONE,
                MixingVesselState.Fallen.NONE,
                0,
                0);
    }

    @Override
    public MixingVesselState set(MixingVesselState state, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "stirrer.speed" -> state.agitation(value, state.tempering(), state.setPoint());
            case "temperature.setpoint" -> state.agitation(state.stirrer(), state.tempering(), value + CELSIUS);
            default -> state.agitation(state.stirrer(), value > 0.5, state.setPoint());
        };
    }

    @Override
    public MixingVesselState act(MixingVesselState state, Command.Act act, Site site) {
        return switch (act.action()) {
            case "fill" -> state.filling(goal(state, act.quantities().get("weight"), site.now()));
            case "charge" -> charge(state, act, site);
            case "transfer" -> transfer(state, act);
            case "stop" -> state.filling(Double.NaN).pump("", 0, 0, state.filtered());
            case "standardise" -> standardise(state, act, site);
            case "sample" -> state.liquid(
                    org.seedtrain.plant.Sampling.draw(name, state.liquid(), act, site), state.powders());
            case "discard" -> discard(state, site);
            default -> throw new IllegalStateException(act.action());
        };
    }

    /// At two points: so much as a label says above the real pH the probe reads too high afterwards; hands are right to
    /// 0.01.
    private MixingVesselState standardise(MixingVesselState state, Command.Act act, Site site) {
        double hand = 0.01 * Noise.normal(site.now().seed(), Noise.hash(name + ".standardise"), site.time());
        Calibration adjusted = Calibration.NONE;
        for (String which : List.of("first", "second")) {
            double said = act.quantities().get(which + "Value") + hand;
            adjusted = panel.pH.point(actual(which, act, site), said, site.now(), adjusted);
        }
        return state.pH(adjusted);
    }

    /// What the label says where no bottle is named (fresh ones of the shop).
    private static double actual(String which, Command.Act act, Site site) {
        String bottle = act.names().get(which);
        if (bottle == null) {
            return act.quantities().get(which + "Value");
        }
        Mixture buffer = site.contents(bottle);
        if (buffer.volume() < 5e-6) {
            throw new CommandRefused("refused.notEnough", bottle + " is empty", bottle, buffer.volume(), 5e-6);
        }
        return buffer.pH();
    }

    /// Nothing is filled where the scale already shows as much.
    private double goal(MixingVesselState state, double weight, Now now) {
        double shown = panel.scale(state.weight(), now.seed(), now.faults(), now.time());
        return shown < weight ? weight : Double.NaN;
    }

    private MixingVesselState charge(MixingVesselState state, Command.Act act, Site site) {
        String from = act.names().get("container");
        Double mass = act.quantities().get("mass");
        double grain = site.grain(from);
        Mixture charged = mass == null ? site.take(from, 1) : site.takeMass(from, mass);
        if (charged.volume() + state.liquid().volume() > volume) {
            throw new CommandRefused(
                    "refused.tooMuch",
                    name + " holds " + volume * 1e3 + " L; there would be "
                            + (charged.volume() + state.liquid().volume()) * 1e3 + " L",
                    name,
                    volume,
                    charged.volume() + state.liquid().volume());
        }
        if (charged.mass(Species.WATER) > 0.6 * charged.mass()) {
            return state.liquid(state.liquid().plus(charged), state.powders());
        }
        List<MixingVesselState.Powder> powders = new ArrayList<>(state.powders());
        powders.add(new MixingVesselState.Powder(charged, dissolution, grain > 0 ? grain : Dissolution.USUAL));
        return state.liquid(state.liquid(), powders);
    }

    private MixingVesselState transfer(MixingVesselState state, Command.Act act) {
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

    private MixingVesselState discard(MixingVesselState state, Site site) {
        site.discard(state.liquid());
        for (MixingVesselState.Powder powder : state.powders()) {
            site.discard(powder.rest());
        }
        site.discard(state.fallen().mixture());
        return state.fallen(MixingVesselState.Fallen.NONE).liquid(Mixture.NOTHING.at(state.liquid().temperature()), List.of()).pump("", 0, 0, false);
    }

    @Override
    public List<String> services() {
        return List.of("water");
    }

    @Override
    public List<Link> links(MixingVesselState state) {
        List<Link> links = new ArrayList<>();
        if (state.pumping()) {
            links.add(Link.to(state.to(), "out"));
        }
        if (water != null && state.fills()) {
            links.add(water.link("water"));
        }
        return links;
    }

    @Override
    public MixingVesselState settle(MixingVesselState state, Now now, Ports ports) {
        if (state.pumping() && (!MixingVesselDynamics.outlet(ports, state.to()).open() || state.remaining() <= 1e-9)) {
            return state.pump("", 0, 0, state.filtered());
        }
        if (water != null && state.fills() && ports.inlet("water") != Stream.NONE && !ports.inlet("water").open()) {
            return state.filling(Double.NaN);
        }
        return state;
    }

    @Override
    public @Nullable Dynamics<MixingVesselState> open(MixingVesselState state, Now now, Ports ports) {
        boolean warm = state.weight() > 0
                && (state.tempering() || Math.abs(state.liquid().temperature() - room) > 0.02);
        boolean falling = new Precipitation(state.liquid(), state.fallen()).moves();
        if (ports.closed() && !warm && !state.dissolving() && !falling && !state.fills()) {
            return null;
        }
        return new MixingVesselDynamics(this, state, now, ports);
    }

    @Override
    public boolean steady(MixingVesselState s, Faults faults) {
        return faults.none() && s.weight() == 0;
    }

    @Override
    public void read(MixingVesselState state, Now now, Readout out) {
        panel.read(state, now, out);
    }

    @Override
    public Mixture contents(MixingVesselState state) {
        return state.liquid();
    }

    @Override
    public MixingVesselState withContents(MixingVesselState state, Mixture contents) {
        return state.liquid(contents, state.powders());
    }

    @Override
    public double capacity() {
        return volume;
    }

    @Override
    public boolean canGive(MixingVesselState state, String port) {
        return state.liquid().volume() > 2 * Liquid.EMPTY;
    }

    @Override
    public boolean canTake(MixingVesselState state, String port) {
        return state.liquid().volume() < volume - Liquid.EMPTY;
    }

    @Override
    public double held(MixingVesselState state) {
        return state.weight() - state.liquid().mass();
    }

    @Override
    public double fromOutside(MixingVesselState state) {
        return state.drawn();
    }

    @Override
    public double heatFromOutside(MixingVesselState state) {
        return state.heat();
    }

    @Override
    public double heatHeld(MixingVesselState state) {
        double sum = state.fallen().mixture().enthalpy();
        for (MixingVesselState.Powder powder : state.powders()) {
            sum += powder.rest().enthalpy();
        }
        return sum;
    }
}
