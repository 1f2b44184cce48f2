package org.seedtrain.plant;

import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/// A bag, bottle, tube or drum: something that holds, well mixed, what is put into it. Ports `in` and `out`. It slowly
/// takes the temperature of the room.
public final class Container implements UnitModel<Container.State> {

    /// @param contents what it holds
    /// @param label what stands on it; empty if nobody labelled it
    /// @param transfer the pump that empties it into another container, or null
    /// @param heat from the room so far [J]
    /// @param grain size of the powder in it [m]; 0 where nobody knows
    public record State(Mixture contents, String label, @Nullable Transfer transfer, double heat, double grain) {
        State contents(Mixture other) {
            return new State(other, label, transfer, heat, grain);
        }

        State transfer(@Nullable Transfer other) {
            return new State(contents, label, other, heat, grain);
        }
    }

    /// A transfer to another container under way.
    ///
    /// @param to the other container
    /// @param flow [m3/s]
    /// @param remaining volume still to go [m3]
    public record Transfer(String to, double flow, double remaining) {}

    private static final double SMALLEST = 1e-9;

    private final String name;
    private final double volume;
    private final double room;
    private final double heatTransfer;
    private final Mixture beginning;
    private final List<Tag> tags;

    Container(String name, double volume) {
        this(name, volume, 293.15, Mixture.NOTHING);
    }

    private Container(String name, double volume, double room, Mixture beginning) {
        this.name = name;
        this.volume = volume;
        this.room = room;
        this.beginning = beginning;
        // Free convection, 8 W/(m2 K), on the surface of a cube of this volume.
        heatTransfer = 8 * 6 * FastMath.pow(volume, 2.0 / 3);
        tags = List.of(
                Tags.reading(name + ".weight", "Net weight", "순중량", "kg", 0, Math.max(1, 1.2e3 * volume), 3),
                Tags.computed(name + ".busy", "Transfer running", "이송 중", "1", 0, 1, 0));
    }

    static Container create(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        double volume = p.get("volume", "m3", 0.01, 1e-9, 10);
        double room = p.get("roomTemperature", "K", 293.15, 190, 330);
        p.done();
        return new Container(layout.name(), volume, room, Mixture.of(layout.contents(), layout.temperature()));
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
                Actions.of("add", "Add", "넣기")
                        .option("mass", "Mass", "질량", "kg", 0, 1e4, Double.NaN)
                        .name("lot", "From lot", "원료 로트", Action.Kind.LOT, false)
                        .name("container", "From container", "용기에서", Action.Kind.CONTAINER, false)
                        .action(),
                Actions.of("transfer", "Pump to", "펌프 이송")
                        .name("to", "Target", "대상", Action.Kind.CONTAINER, true)
                        .option("volume", "Volume", "부피", "L", 0, 10_000, 10_000)
                        .option("flow", "Flow", "유량", "L/min", 1e-4, 100, 1)
                        .action(),
                Actions.of("label", "Label", "라벨 붙이기")
                        .name("text", "Text", "내용", Action.Kind.LABEL, true)
                        .action(),
                Actions.of("stop", "Stop the transfer", "이송 정지").action(),
                Sampling.action(),
                Actions.of("discard", "Discard the contents", "내용물 폐기").action());
    }

    @Override
    public State initial(long seed) {
        return new State(beginning, "", null, 0, 0);
    }

    @Override
    public State act(State state, Command.Act act, Site site) {
        return switch (act.action()) {
            case "add" -> add(state, act, site);
            case "transfer" -> {
                String to = act.names().get("to");
                if (name.equals(to)) {
                    throw new CommandRefused("refused.sameUnit", name + " cannot be pumped into itself", name);
                }
                yield state.transfer(
                        new Transfer(
                        to, act.quantities().get("flow") / 60_000, act.quantities().get("volume") * 1e-3));
            }
            case "label" -> new State(state.contents, act.names().get("text"), state.transfer, state.heat, state.grain);
            case "stop" -> state.transfer(null);
            case "sample" -> state.contents(Sampling.draw(name, state.contents, act, site));
            case "discard" -> discard(state, site);
            default -> throw new IllegalStateException(act.action());
        };
    }

    private State add(State state, Command.Act act, Site site) {
        String lot = act.names().get("lot");
        String from = act.names().get("container");
        Double mass = act.quantities().get("mass");
        Mixture added;
        double grain = state.grain;
        if (lot != null && from == null && mass != null) {
            double size = site.lot(lot).property("particleSize", 0);
            added = site.takeLot(lot, mass);
            grain = size > 0 ? size : grain;
        } else if (from != null && lot == null) {
            double size = site.grain(from);
            added = mass == null ? site.take(from, 1) : site.takeMass(from, mass);
            grain = size > 0 ? size : grain;
        } else {
            throw new CommandRefused(
                    "refused.addWhat",
                    name + ": name either a lot with a mass, or a container (with a mass, or all of it)",
                    name);
        }
        Mixture sum = state.contents.plus(added);
        if (sum.volume() > volume * (1 + 1e-9)) {
            throw new CommandRefused(
                    "refused.tooMuch",
                    name + " holds " + volume * 1e3 + " L; there would be " + sum.volume() * 1e3 + " L",
                    name, volume, sum.volume());
        }
        return withGrain(state.contents(sum), grain);
    }

    private State discard(State state, Site site) {
        site.discard(state.contents);
        return state.contents(Mixture.NOTHING.at(state.contents.temperature())).transfer(null);
    }

    @Override
    public List<Link> links(State state) {
        return state.transfer == null ? List.of() : List.of(Link.to(state.transfer.to, "out"));
    }

    @Override
    public State settle(State state, Now now, Ports ports) {
        if (state.transfer != null) {
            boolean open = ports.outlet("out").open();
            if (!open || state.transfer.remaining <= 0) {
                return state.transfer(null);
            }
        }
        return state;
    }

    @Override
    public @Nullable Dynamics<State> open(State state, Now now, Ports ports) {
        return ports.closed() ? null : new ContainerDynamics(this, state, ports);
    }

    @Override
    public State rest(State state, double since, Now now) {
        Mixture later = StandingBroth.after(state.contents, heatTransfer, room, now.time() - since);
        return later == state.contents
                ? state
                : new State(
                        later, state.label, state.transfer, state.heat + later.enthalpy() - state.contents.enthalpy(),
                        state.grain);
    }

    /// What stands keeps its mass.
    @Override
    public boolean steady(State s, Faults faults) {
        return true;
    }

    @Override
    public void read(State state, Now now, Readout out) {
        double mass = state.contents.mass();
        out.reading(0, mass, mass, 2e-5 * Math.max(1, 1e3 * volume) / 3);
        out.set(1, state.transfer == null ? 0 : 1);
    }

    @Override
    public Mixture contents(State state) {
        return state.contents;
    }

    @Override
    public double heatFromOutside(State state) {
        return state.heat;
    }

    @Override
    public double grain(State state) {
        return state.grain;
    }

    @Override
    public State withGrain(State state, double grain) {
        return new State(state.contents, state.label, state.transfer, state.heat, grain);
    }

    @Override
    public State withContents(State state, Mixture contents) {
        return state.contents(contents);
    }

    @Override
    public double capacity() {
        return volume;
    }

    @Override
    public boolean canGive(State state, String port) {
        return state.contents.volume() > SMALLEST;
    }

    @Override
    public boolean canTake(State state, String port) {
        return state.contents.volume() < volume - SMALLEST;
    }

    /// Below this it counts as empty [m3].
    static double smallest() {
        return SMALLEST;
    }
}
