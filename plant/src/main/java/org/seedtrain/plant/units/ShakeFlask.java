package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Sampling;
import org.seedtrain.plant.RoomAir;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Supply;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.ProbeKind;

/// A shaker with one seed flask. Every time the flask is opened something may fall in; under the laminar flow rarely.
public final class ShakeFlask implements UnitModel<ShakeFlask.State> {
    /// @param flask what is in it
    /// @param on whether the shaker runs
    /// @param speed [1/min]
    /// @param setPoint of the incubator [K]
    /// @param heat from the incubator so far [J]
    public record State(Mixture flask, boolean on, double speed, double setPoint, double heat) {
        State flask(Mixture m) {
            return new State(m, on, speed, setPoint, heat);
        }

        State warmed(Mixture m, double joules) {
            return new State(m, on, speed, setPoint, joules);
        }
    }

    final double volume;
    final double transferRate;
    private final double riskUnderFlow;
    private final double riskInTheOpen;
    private final boolean animalCells;
    private final @Nullable Supply room;
    private final String name;
    private final List<Tag> tags;
    private final Probe thermometer;

    private ShakeFlask(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        volume = p.get("volume", "m3", 3e-3, 1e-6, 0.1);
        transferRate = p.get("oxygenTransfer", "mol/(m3 s)", 0.012, 1e-6, 1);
        riskUnderFlow = p.get("riskUnderLaminarFlow", "1", 0.0005, 0, 1);
        riskInTheOpen = p.get("riskInTheOpen", "1", 0.25, 0, 1);
        animalCells = p.get("animalCells", "1", 0, 0, 1) > 0.5;
        p.done();
        room = Supply.of(layout, "room");
        tags = List.of(
                Tags.reading(name + ".temperature.reading", "Incubator", "배양기 온도", "Cel", 0, 60, 1),
                Tags.setting(name + ".temperature.setpoint", "Incubator set-point", "배양기 설정", "Cel", 15, 50, 1),
                Tags.setting(name + ".speed.setpoint", "Shaking", "진탕", "1/min", 0, 300, 0),
                Tags.onOff(name + ".on", "Shaker", "진탕기"),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0));
        thermometer = Probe.of(ProbeKind.TEMPERATURE, tags, name + ".temperature.reading");
    }

    public static ShakeFlask create(UnitLayout layout) {
        return new ShakeFlask(layout);
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
                Actions.of("add", "Add from a container", "용기에서 넣기")
                        .name("container", "Container", "용기", Action.Kind.CONTAINER, true)
                        .option("mass", "Mass", "질량", "g", 0, 1e5, Double.NaN)
                        .option("laminarFlow", "Under the laminar flow", "무균작업대에서", "1", 0, 1, 1)
                        .action(),
                Actions.of("transfer", "Transfer to", "이송")
                        .name("to", "Target", "대상", Action.Kind.CONTAINER, true)
                        .option("mass", "Mass", "질량", "g", 0, 1e5, Double.NaN)
                        .option("laminarFlow", "Sterile connection", "무균 연결", "1", 0, 1, 1)
                        .action(),
                Sampling.action(),
                Actions.of("discard", "Discard the culture", "배양액 폐기").action());
    }

    @Override
    public List<String> services() {
        return List.of("room");
    }

    @Override
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> List.of("shaking");
            case COMPRESSED_AIR, CHILLED_WATER, CLEAN_STEAM -> List.of();
        };
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        List<MalfunctionKind> kinds = new ArrayList<>(List.of(
                MalfunctionKind.of("shaking", "Shaker stands still", "진탕 정지")));
        kinds.addAll(thermometer.malfunctions());
        return List.copyOf(kinds);
    }

    @Override
    public State initial(long seed) {
        return new State(Mixture.NOTHING, false, 200, 310.15, 0);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "temperature.setpoint" -> new State(s.flask, s.on, s.speed, value + 273.15, s.heat);
            case "speed.setpoint" -> new State(s.flask, s.on, value, s.setPoint, s.heat);
            default -> new State(s.flask, value > 0.5, s.speed, s.setPoint, s.heat);
        };
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        Double mass = act.quantities().get("mass");
        return switch (act.action()) {
            case "add" -> {
                String from = act.names().get("container");
                Mixture added = mass == null ? site.take(from, 1) : site.takeMass(from, mass * 1e-3);
                Mixture all = s.flask.plus(added).plus(fallsIn(act.quantities().get("laminarFlow"), site));
                if (all.volume() > volume) {
                    throw new CommandRefused(
                            "refused.tooMuch",
                            name + " holds " + volume * 1e3 + " L; there would be " + all.volume() * 1e3 + " L",
                            name,
                            volume,
                            all.volume());
                }
                yield s.flask(all);
            }
            case "sample" -> s.flask(
                    Sampling.draw(name, s.flask, act, site).plus(fallsIn(1, site)));
            case "transfer" -> {
                double there = s.flask.mass();
                double share = mass == null || there <= 0 ? 1 : mass * 1e-3 / there;
                if (share > 1 + 1e-12) {
                    throw new CommandRefused(
                            "refused.notEnough", name + " holds " + there + " kg", name, there, mass * 1e-3);
                }
                Mixture moved = s.flask.part(Math.min(1, share));
                site.put(act.names().get("to"), moved.plus(fallsIn(act.quantities().get("laminarFlow"), site)));
                yield s.flask(s.flask.part(Math.max(0, 1 - share)));
            }
            default -> {
                site.discard(s.flask);
                yield s.flask(Mixture.NOTHING);
            }
        };
    }

    /// What falls in while it stands open: nothing, or a few dozen cells.
    private Mixture fallsIn(double laminarFlow, Site site) {
        RoomAir air = site.air(room);
        double risk = laminarFlow > 0.5 ? air.shielded(riskUnderFlow) : air.risk(riskInTheOpen);
        double luck = Noise.uniform(site.now().seed(), Noise.hash(name + ".opened"), site.time());
        if (luck >= risk) {
            return Mixture.NOTHING;
        }
        double cells = 5 + 50 * luck / risk;
        return Mixture.of(Map.of(Species.CONTAMINANT, cells * Species.KG_PER_CFU), 293.15);
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        if (s.flask.volume() <= 1e-6) {
            return null;
        }
        return animalCells ? new CellFlask(this, s, now, ports) : new SeedCulture(this, s, now, ports);
    }

    @Override
    public boolean steady(State s, Faults faults) {
        return faults.none() && s.flask.mass() == 0;
    }

    /// Air of the incubator [K]: its controller acts on what its thermometer shows.
    double incubator(State s, Now now) {
        double error = thermometer.shown(s.setPoint - 273.15, now) - (s.setPoint - 273.15);
        return Math.max(288.15, Math.min(333.15, s.setPoint - error));
    }

    @Override
    public void read(State s, Now now, Readout out) {
        thermometer.read(out, incubator(s, now) - 273.15, now);
        out.set(1, s.setPoint - 273.15);
        out.set(2, s.speed);
        out.set(3, s.on ? 1 : 0);
        out.set(4, 0);
    }

    @Override
    public Mixture contents(State s) {
        return s.flask;
    }

    @Override
    public State withContents(State s, Mixture contents) {
        return s.flask(contents);
    }

    @Override
    public double heatFromOutside(State s) {
        return s.heat;
    }

    @Override
    public double capacity() {
        return volume;
    }

    /// Nobody pumps out of a flask.
    @Override
    public boolean canGive(State s, String port) {
        return false;
    }

    @Override
    public boolean canTake(State s, String port) {
        return s.flask.volume() > 1e-6 && s.flask.volume() < volume - Liquid.EMPTY;
    }
}
