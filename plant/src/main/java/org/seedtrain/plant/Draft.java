package org.seedtrain.plant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// A command in the making: what it changes, kept apart until it is sure that it can be carried out.
final class Draft implements Site {
    private final Timelines timelines;
    private final Plant plant;
    /// What is left of a lot in the store [kg].
    private final ToDoubleFunction<String> stock;
    private final double time;
    private final long seed;
    private final TreeMap<Integer, Islands.Held> changed = new TreeMap<>();
    private final List<UnitModel<Object>> created = new ArrayList<>();
    private final Map<String, Double> taken = new HashMap<>();
    private Mixture discarded = Mixture.NOTHING;
    private int active = -1;

    Draft(Timelines timelines, Plant plant, ToDoubleFunction<String> stock, double time, long seed) {
        this.timelines = timelines;
        this.plant = plant;
        this.stock = stock;
        this.time = time;
        this.seed = seed;
    }

    Map<Integer, Islands.Held> changed() {
        return changed;
    }

    List<UnitModel<Object>> created() {
        return created;
    }

    /// Mass taken from the store, by lot [kg].
    Map<String, Double> taken() {
        return taken;
    }

    Islands.Held held(int u) {
        Islands.Held draft = changed.get(u);
        if (draft != null) {
            return draft;
        }
        return new Islands.Held(timelines.unit(u).model, timelines.state(u, time), timelines.faults(u, time));
    }

    int index(String name) {
        int u = timelines.indexOf(name);
        if (u >= 0) {
            return u;
        }
        for (int k = 0; k < created.size(); k++) {
            if (created.get(k).name().equals(name)) {
                return timelines.size() + k;
            }
        }
        throw new CommandRefused("refused.noSuchUnit", "there is no '" + name + "' in this plant", name);
    }

    void keep(int u, Islands.Held held) {
        changed.put(u, held);
    }

    void set(int u, String tag, double value) {
        active = u;
        Islands.Held held = held(u);
        Object state = held.model().set(held.state(), tag, value, this);
        replaceActive(u, held, state);
    }

    void act(int u, Command.Act act) {
        active = u;
        Islands.Held held = held(u);
        Object state = held.model().act(held.state(), act, this);
        replaceActive(u, held, state);
    }

    private void replaceActive(int u, Islands.Held held, Object state) {
        if (changed.containsKey(u)) {
            throw new IllegalStateException(held.model().name() + " changed itself through the site");
        }
        keep(u, new Islands.Held(held.model(), state, held.faults()));
    }

    void fault(int u, String name, double severity, double ramp) {
        Islands.Held held = held(u);
        double[] shown = timelines.read(u, time).values();
        keep(u, new Islands.Held(held.model(), held.state(), held.faults().with(name, severity, ramp, time, shown)));
    }

    @Override
    public Now now() {
        return new Now(time, seed, active < 0 ? Faults.NONE : held(active).faults());
    }

    @Override
    public boolean exists(String unit) {
        return timelines.indexOf(unit) >= 0 || created.stream().anyMatch(model -> model.name().equals(unit));
    }

    @Override
    public Mixture contents(String unit) {
        Islands.Held held = held(index(unit));
        Mixture contents = held.model().contents(held.state());
        if (contents == null) {
            throw new CommandRefused("refused.notContainer", unit + " is nothing that holds contents", unit);
        }
        return contents;
    }

    private int other(String unit) {
        int u = index(unit);
        if (u == active) {
            throw new CommandRefused("refused.sameUnit", unit + " cannot give to or take from itself", unit);
        }
        return u;
    }

    @Override
    public Mixture take(String unit, double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new CommandRefused(
                    "refused.notEnough", unit + " cannot give " + fraction + " of what it holds", unit, fraction);
        }
        int u = other(unit);
        Mixture there = contents(unit);
        Islands.Held held = held(u);
        Object rest = held.model().withContents(held.state(), there.part(1 - fraction));
        keep(u, new Islands.Held(held.model(), rest, held.faults()));
        return there.part(fraction);
    }

    @Override
    public void put(String unit, Mixture mixture) {
        int u = other(unit);
        Mixture sum = contents(unit).plus(mixture);
        Islands.Held held = held(u);
        if (sum.volume() > held.model().capacity() * (1 + 1e-9)) {
            throw new CommandRefused(
                    "refused.tooMuch",
                    unit + " holds " + held.model().capacity() * 1e3 + " L; there would be " + sum.volume() * 1e3 + " L",
                    unit,
                    held.model().capacity(),
                    sum.volume());
        }
        keep(u, new Islands.Held(held.model(), held.model().withContents(held.state(), sum), held.faults()));
    }

    @Override
    public RoomAir air(@Nullable Supply room) {
        if (room == null) {
            return RoomAir.USUAL;
        }
        Islands.Held held = held(index(room.unit()));
        RoomAir air = held.model().air(held.state(), room.port(), new Now(time, seed, held.faults()));
        return Objects.requireNonNull(air, () -> room.unit() + " has no room " + room.port());
    }

    @Override
    public double grain(String unit) {
        Islands.Held held = held(index(unit));
        return held.model().grain(held.state());
    }

    @Override
    public void put(String unit, Mixture mixture, double grain) {
        double there = contents(unit).mass();
        double was = grain(unit);
        put(unit, mixture);
        int u = other(unit);
        Islands.Held held = held(u);
        double known = was > 0 ? there : 0;
        double fine = grain > 0 ? mixture.mass() : 0;
        if (fine > 0) {
            double mean = (known * was + fine * grain) / (known + fine);
            keep(u, new Islands.Held(held.model(), held.model().withGrain(held.state(), mean), held.faults()));
        }
    }

    @Override
    public void discard(Mixture mixture) {
        discarded = discarded.plus(mixture);
    }

    /// What left the plant.
    Mixture discarded() {
        return discarded;
    }

    @Override
    public MaterialLot lot(String id) {
        MaterialLot lot = plant.lot(id);
        if (lot == null) {
            throw new CommandRefused("refused.noSuchLot", "there is no lot '" + id + "' in the store", id);
        }
        return lot;
    }

    @Override
    public Mixture takeLot(String id, double mass) {
        MaterialLot lot = lot(id);
        double there = stock.applyAsDouble(id) - taken.getOrDefault(id, 0.0);
        if (!(mass >= 0 && mass <= there)) {
            throw new CommandRefused(
                    "refused.notEnough", "lot " + id + " has " + there + " kg; " + mass + " kg were asked for",
                    id, there, mass);
        }
        taken.merge(id, mass, Double::sum);
        return lot.portion(mass, time);
    }

    @Override
    public void create(String name, double volume) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}")) {
            throw new CommandRefused(
                    "refused.badName",
                    "'" + name + "' is no name for a container: letters, digits and hyphens, at most 40",
                    name);
        }
        if (exists(name)) {
            throw new CommandRefused("refused.nameTaken", name + " stands in the plant already", name);
        }
        UnitModel<Object> model = plant.container(name, volume);
        int u = timelines.size() + created.size();
        created.add(model);
        keep(u, new Islands.Held(model, model.initial(seed), Faults.NONE));
    }
}
