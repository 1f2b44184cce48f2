package org.seedtrain.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One run of a plant: a function of the layout, the seed and the commands so far. Asking for any time, in any order,
/// any number of times, changes nothing; what was computed is kept. Not for use by several threads at once.
public final class PlantRun {
    /// Relative error of a step of the solver in every run that counts.
    public static final double TOLERANCE = 4e-5;

    private record Acknowledged(String tag, double time) {}

    private final Plant plant;
    private final long seed;
    private final double tolerance;
    private final Timelines timelines;
    private final Watch watch;
    /// Of the containers that were created.
    private final List<Tag> tags = new ArrayList<>();
    private final Map<String, Plant.Place> places = new LinkedHashMap<>();
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    /// What is left of the lots that were drawn from [kg].
    private final Map<String, Double> stock = new LinkedHashMap<>();
    private Mixture discarded = Mixture.NOTHING;
    private double last;

    public PlantRun(Plant plant, long seed) {
        this(plant, seed, TOLERANCE);
    }

    /// A run at another tolerance, to see how exact the plant is.
    public PlantRun(Plant plant, long seed, double tolerance) {
        this.plant = plant;
        this.seed = seed;
        this.tolerance = tolerance;
        timelines = new Timelines(plant, seed, tolerance);
        watch = new Watch(timelines);
        Map<Integer, Islands.Held> all = new TreeMap<>();
        for (int u = 0; u < timelines.size(); u++) {
            UnitModel<Object> model = timelines.unit(u).model;
            all.put(u, new Islands.Held(model, model.initial(seed), Faults.NONE));
        }
        Islands islands = timelines.islands(0, all, outside -> Map.of());
        timelines.restart(0, all.keySet(), islands.open());
    }

    private void stand(UnitModel<Object> model) {
        int u = timelines.add(model);
        List<Tag> own = timelines.unit(u).tags;
        for (int i = 0; i < own.size(); i++) {
            tags.add(own.get(i));
            places.put(own.get(i).name(), new Plant.Place(u, i));
        }
    }

    /// Carries out a command.
    ///
    /// @param t simulated time [s], not before the last command's
    /// @throws CommandRefused if it cannot be; the plant is then as it was
    public void apply(double t, Command command) {
        carryOut(t, command, true);
    }

    /// Whether a command could be carried out, and if not, why.
    public Optional<CommandRefused> check(double t, Command command) {
        try {
            carryOut(t, command, false);
            return Optional.empty();
        } catch (CommandRefused refused) {
            return Optional.of(refused);
        }
    }

    private void carryOut(double t, Command command, boolean forGood) {
        if (!(t >= last) || t == Double.POSITIVE_INFINITY) {
            throw new CommandRefused(
                    "refused.past", "a command at " + t + " s comes before the last one at " + last + " s", t, last);
        }
        if (command instanceof Command.Acknowledge acknowledge) {
            acknowledge(t, acknowledge, forGood);
            return;
        }
        Draft draft = new Draft(timelines, plant, this::stock, t, seed);
        new Clerk(this, timelines).carryOut(command, draft);
        new Shortages(draft, timelines, plant, t, seed).spread();
        Map<Integer, Islands.Held> held = new TreeMap<>();
        for (int u : draft.changed().keySet()) {
            if (u < timelines.size()) {
                held.putAll(timelines.mates(u, t));
            }
        }
        held.putAll(draft.changed());
        Islands islands = new Islands(t, seed, tolerance, held, draft::index, outside -> timelines.mates(outside, t));
        List<Segment> stretches = islands.open();
        if (!forGood) {
            return;
        }
        draft.created().forEach(this::stand);
        watch.takeBack(t, islands.held().keySet());
        timelines.restart(t, islands.held().keySet(), stretches);
        draft.taken().forEach((lot, mass) -> stock.put(lot, stock(lot) - mass));
        discarded = discarded.plus(draft.discarded());
        last = t;
    }

    private void acknowledge(double t, Command.Acknowledge command, boolean forGood) {
        boolean any = alarms(t).stream()
                .anyMatch(alarm -> alarm.tag().equals(command.target()) && Double.isNaN(alarm.acknowledged()));
        if (!any) {
            throw new CommandRefused(
                    "refused.noAlarm", command.target() + " has no alarm to acknowledge", command.target());
        }
        if (forGood) {
            acknowledged.add(new Acknowledged(command.target(), t));
            last = t;
        }
    }

    /// Time of the last command [s].
    public double last() {
        return last;
    }

    public Plant plant() {
        return plant;
    }

    public long seed() {
        return seed;
    }

    /// All tags, in a fixed order; containers that were created come at the end.
    public List<Tag> tags() {
        List<Tag> all = new ArrayList<>(plant.tags());
        all.addAll(tags);
        return List.copyOf(all);
    }

    /// @throws IllegalArgumentException if there is no such tag
    public Tag tag(String name) {
        Plant.Place place = place(name);
        return timelines.unit(place.unit()).tags.get(place.tag());
    }

    public boolean knows(String tag) {
        return found(tag) != null;
    }

    @Nullable Integer unitOf(String tag) {
        Plant.Place place = found(tag);
        return place == null ? null : place.unit();
    }

    private Plant.@Nullable Place found(String tag) {
        Plant.Place place = plant.place(tag);
        return place == null ? places.get(tag) : place;
    }

    private Plant.Place place(String tag) {
        Plant.Place place = found(tag);
        if (place == null) {
            throw new IllegalArgumentException("there is no tag '" + tag + "'");
        }
        return place;
    }

    private int unit(String name) {
        int u = timelines.indexOf(name);
        if (u < 0) {
            throw new IllegalArgumentException("there is no unit '" + name + "'");
        }
        return u;
    }

    public List<String> units() {
        List<String> names = new ArrayList<>();
        for (int u = 0; u < timelines.size(); u++) {
            names.add(timelines.unit(u).model.name());
        }
        return names;
    }

    public List<Action> actions(String unit) {
        return timelines.unit(unit(unit)).model.actions();
    }

    public List<MalfunctionKind> malfunctions(String unit) {
        return timelines.unit(unit(unit)).model.malfunctions();
    }

    public List<AlarmLimit> alarmLimits(String unit) {
        return timelines.unit(unit(unit)).model.alarms();
    }

    /// What a display or a record shows; NaN before the unit stood in the plant.
    public double read(String tag, double t) {
        Plant.Place place = place(tag);
        if (!timelines.present(place.unit(), t)) {
            return Double.NaN;
        }
        return timelines.read(place.unit(), t).shown(place.tag(), seed, timelines.unit(place.unit()).tagHash[place.tag()], t);
    }

    /// What the probe says without noise: what controllers and alarms act on.
    public double noiseless(String tag, double t) {
        Plant.Place place = place(tag);
        return timelines.present(place.unit(), t)
                ? timelines.read(place.unit(), t).value(place.tag())
                : Double.NaN;
    }

    /// What there really is.
    public double truth(String tag, double t) {
        Plant.Place place = place(tag);
        return timelines.present(place.unit(), t)
                ? timelines.truth(place.unit(), t).truth(place.tag())
                : Double.NaN;
    }

    /// Writes what all tags show, in the order of [#tags()].
    public void readAll(double t, double[] out) {
        int at = 0;
        for (int u = 0; u < timelines.size(); u++) {
            Timelines.Unit unit = timelines.unit(u);
            if (unit.tagHash.length == 0) {
                continue;
            }
            boolean present = timelines.present(u, t);
            Readout readout = present ? timelines.read(u, t) : unit.readout;
            for (int i = 0; i < unit.tagHash.length; i++) {
                out[at++] = present ? readout.shown(i, seed, unit.tagHash[i], t) : Double.NaN;
            }
        }
    }

    /// What a unit holds; nothing for a unit that holds nothing by nature.
    public Mixture contents(String unit, double t) {
        int u = unit(unit);
        if (!timelines.present(u, t)) {
            return Mixture.NOTHING;
        }
        Mixture contents = timelines.unit(u).model.contents(timelines.state(u, t));
        return contents == null ? Mixture.NOTHING : contents;
    }

    /// The air of a room that a unit rules; empty if it rules none of that name.
    public Optional<RoomAir> air(String unit, String room, double t) {
        int u = unit(unit);
        return timelines.present(u, t)
                ? Optional.ofNullable(timelines.unit(u).model.air(timelines.state(u, t), room, new Now(t, seed, timelines.faults(u, t))))
                : Optional.empty();
    }

    /// What a unit's contents have had so far from elsewhere than other units and lots [kg], see [UnitModel#fromOutside].
    public double fromOutside(String unit, double t) {
        int u = unit(unit);
        return timelines.present(u, t) ? timelines.unit(u).model.fromOutside(timelines.state(u, t)) : 0;
    }

    /// What stands in a unit beside its contents [kg], see [UnitModel#held].
    public double held(String unit, double t) {
        int u = unit(unit);
        return timelines.present(u, t) ? timelines.unit(u).model.held(timelines.state(u, t)) : 0;
    }

    /// Heat a unit has had so far from outside [J], see [UnitModel#heatFromOutside].
    public double heatFromOutside(String unit, double t) {
        int u = unit(unit);
        return timelines.present(u, t) ? timelines.unit(u).model.heatFromOutside(timelines.state(u, t)) : 0;
    }

    /// Heat in a unit beside its contents [J], see [UnitModel#heatHeld].
    public double heatHeld(String unit, double t) {
        int u = unit(unit);
        return timelines.present(u, t) ? timelines.unit(u).model.heatHeld(timelines.state(u, t)) : 0;
    }

    /// Whether a unit is one that holds contents.
    public boolean holds(String unit) {
        int u = unit(unit);
        return timelines.unit(u).model.contents(timelines.state(u, last)) != null;
    }

    /// A unit's whole state, for those who know its type (tests, diagnostics).
    public Object state(String unit, double t) {
        return timelines.state(unit(unit), t);
    }

    /// What is left of a lot in the store [kg], after the last command.
    public double stock(String lot) {
        Double left = stock.get(lot);
        return left != null
                ? left
                : Objects.requireNonNull(plant.lot(lot), () -> "there is no lot '" + lot + "'").amount();
    }

    /// What has been thrown away so far.
    public Mixture discarded() {
        return discarded;
    }

    /// Units whose model does not hold at a time, with what is outside its range.
    public List<Outside> outside(double t) {
        List<Outside> found = new ArrayList<>();
        for (int u = 0; u < timelines.size(); u++) {
            if (timelines.present(u, t)) {
                found.addAll(timelines.outside(u, t));
            }
        }
        return found;
    }

    /// All alarms raised up to a time, in order of time.
    public List<Alarm> alarms(double t) {
        List<Alarm> alarms = new ArrayList<>();
        for (Alarm alarm : watch.alarms(t)) {
            double when = Double.NaN;
            for (Acknowledged one : acknowledged) {
                if (Double.isNaN(when) && one.tag.equals(alarm.tag()) && one.time >= alarm.raised() && one.time <= t) {
                    when = one.time;
                }
            }
            alarms.add(new Alarm(
                    alarm.tag(), alarm.name(), alarm.title(), alarm.priority(), alarm.limit(), alarm.raised(),
                    alarm.cleared(), when));
        }
        return alarms;
    }

    /// When the next alarm is raised after a time if nobody does anything, at most `horizon` seconds later.
    public OptionalDouble nextAlarm(double after, double horizon) {
        return watch.next(after, horizon);
    }

    /// When a tag's value (without noise) first is at or above (below) a threshold, at or after a time, if nobody does
    /// anything, at most `horizon` seconds later. Within a step of the solver a dip that is over between the looks at
    /// its quarters is not seen.
    public OptionalDouble when(String tag, boolean above, double threshold, double after, double horizon) {
        Plant.Place place = place(tag);
        return watch.when(place.unit(), place.tag(), above, threshold, after, horizon);
    }

    /// When a unit's `busy` tag falls to 0: its transfer, phase or movement is done.
    public OptionalDouble nextDone(String unit, double after, double horizon) {
        return when(unit + ".busy", false, 0.5, after, horizon);
    }
}
