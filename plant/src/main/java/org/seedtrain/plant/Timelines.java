package org.seedtrain.plant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// All stretches of all units: the past for good, the future as far as anybody asked, until a command takes it back.
final class Timelines {
    /// So many events of one unit within a second are a chatter without end: the island then stands still.
    private static final int CHATTER = 300;


    /// A unit and what it went through.
    static final class Unit {
        final UnitModel<Object> model;
        final List<Tag> tags;
        final long[] tagHash;
        final List<Segment> segments = new ArrayList<>(1);
        final Readout readout;
        /// What stands in it: of this moment, or of this stretch at rest as a whole.
        double readAt = Double.NaN;
        @Nullable Segment readOf;
        /// What others drew from it, and the stretches of theirs in which that holds.
        double drawn;
        Segment @Nullable [] drawnBy;

        Unit(Fixture fixture) {
            model = fixture.model();
            tags = fixture.tags();
            tagHash = fixture.tagHash();
            readout = new Readout(tags.size());
        }
    }

    private final Plant plant;
    private final long seed;
    private final double tolerance;
    private final List<Unit> units;
    /// Of the units that came later than the plant.
    private final Map<String, Integer> index = new HashMap<>(4);

    Timelines(Plant plant, long seed, double tolerance) {
        this.plant = plant;
        this.seed = seed;
        this.tolerance = tolerance;
        units = new ArrayList<>(plant.fixtures().size());
        plant.fixtures().forEach(fixture -> units.add(new Unit(fixture)));
    }

    int size() {
        return units.size();
    }

    Unit unit(int u) {
        return units.get(u);
    }

    /// -1 if there is none.
    int indexOf(String name) {
        int built = plant.indexOf(name);
        return built < 0 ? index.getOrDefault(name, -1) : built;
    }

    int add(UnitModel<Object> model) {
        int u = units.size();
        units.add(new Unit(Fixture.of(model)));
        index.put(model.name(), u);
        return u;
    }

    /// Whether the unit stood in the plant at a time.
    boolean present(int u, double t) {
        List<Segment> segments = units.get(u).segments;
        return !segments.isEmpty() && segments.getFirst().start() <= t;
    }

    /// The stretch that holds a time; computes it if need be.
    Segment segment(int u, double t) {
        List<Segment> segments = units.get(u).segments;
        while (segments.getLast().reach() < t) {
            step(segments.getLast());
        }
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments.get(middle).start() <= t) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return segments.get(low);
    }

    private void step(Segment segment) {
        if (!segment.advance()) {
            return;
        }
        double t = segment.end();
        List<Object> states = segment.afterEvent();
        Map<Integer, Islands.Held> held = new TreeMap<>();
        for (int k = 0; k < states.size(); k++) {
            Segment.Member member = segment.members().get(k);
            held.put(member.unit(), new Islands.Held(member.model(), states.get(k), member.faults()));
        }
        Islands islands = islands(t, held, outside -> {
            throw new IllegalStateException("an event of " + segment.members().getFirst().model().name()
                    + "'s island opened a hose to " + units.get(outside).model.name()
                    + ", which was not connected before");
        });
        List<Segment> next = islands.open();
        append(next);
        for (Segment stretch : next) {
            List<Segment> lived = units.get(stretch.members().getFirst().unit()).segments;
            if (lived.size() > CHATTER && lived.get(lived.size() - CHATTER).start() > t - 1) {
                stretch.freeze();
            }
        }
    }

    Islands islands(double t, Map<Integer, Islands.Held> held, IntFunction<Map<Integer, Islands.Held>> reach) {
        return new Islands(t, seed, tolerance, held, this::indexOf, reach);
    }

    /// All units of the island of a unit, as they are at a time.
    SortedMap<Integer, Islands.Held> mates(int u, double t) {
        TreeMap<Integer, Islands.Held> mates = new TreeMap<>();
        Segment segment = segment(u, t);
        for (int k = 0; k < segment.members().size(); k++) {
            Segment.Member member = segment.members().get(k);
            mates.put(member.unit(), new Islands.Held(member.model(), segment.state(k, t), member.faults()));
        }
        return mates;
    }

    /// Takes units back to a time and lets them go on from new stretches.
    void restart(double t, Iterable<Integer> which, List<Segment> stretches) {
        for (int u : which) {
            Unit unit = units.get(u);
            while (!unit.segments.isEmpty() && unit.segments.getLast().start() >= t) {
                unit.segments.removeLast();
            }
            if (!unit.segments.isEmpty()) {
                unit.segments.getLast().cut(t);
            }
            unit.readAt = Double.NaN;
            unit.readOf = null;
        }
        append(stretches);
    }

    private void append(List<Segment> stretches) {
        for (Segment stretch : stretches) {
            for (Segment.Member member : stretch.members()) {
                units.get(member.unit()).segments.add(stretch);
            }
        }
    }

    Object state(int u, double t) {
        Segment segment = segment(u, t);
        return segment.state(segment.memberOf(u), t);
    }

    Faults faults(int u, double t) {
        Segment segment = segment(u, t);
        return segment.members().get(segment.memberOf(u)).faults();
    }

    /// What lies outside the range of a unit's model.
    List<Outside> outside(int u, double t) {
        UnitModel<Object> model = units.get(u).model;
        Segment segment = segment(u, t);
        int member = segment.memberOf(u);
        List<Outside> found = new ArrayList<>();
        if (segment.stuck(t)) {
            found.add(new Outside(model.name(), Map.of(
                    "en", "The equations could not be followed any further; the last state is shown.",
                    "ko", "더 이상 계산할 수 없어 마지막 상태를 표시합니다.")));
        }
        model.outside(segment.state(member, t), segment.now(member, t))
                .forEach(message -> found.add(new Outside(model.name(), message)));
        return found;
    }

    /// The unit's tags at a time.
    Readout read(int u, double t) {
        Unit unit = units.get(u);
        Segment still = unit.readOf;
        if (still != null && still.start() <= t && t < still.end() && still == unit.segments.getLast()) {
            return unit.readout;
        }
        Segment segment = segment(u, t);
        if (unit.readAt != t) {
            int member = segment.memberOf(u);
            look(unit, segment, member, t);
            if (!plant.consumers(u).isEmpty()) {
                unit.model.readDrawn(segment.state(member, t), drawn(u, t), unit.readout);
            }
            unit.readAt = t;
        }
        return unit.readout;
    }

    /// Some of the unit's tags at a time of a given stretch, also past its cut.
    Readout read(int u, Segment segment, double t, boolean[] wanted) {
        Unit unit = units.get(u);
        unit.readout.want(wanted);
        look(unit, segment, segment.memberOf(u), t);
        unit.readout.want(null);
        unit.readAt = Double.NaN;
        return unit.readout;
    }

    /// What those that hang on a unit draw from it together; of one at rest what it drew when it came to rest.
    double drawn(int supply, double t) {
        Unit unit = units.get(supply);
        List<Plant.Consumer> consumers = plant.consumers(supply);
        boolean still = true;
        boolean same = true;
        for (int i = 0; i < consumers.size(); i++) {
            Segment segment = segment(consumers.get(i).unit(), t);
            still &= segment.dormant() && segment.start() <= t;
            same &= unit.drawnBy != null && unit.drawnBy[i] == segment;
        }
        if (still && same) {
            return unit.drawn;
        }
        Segment[] by = new Segment[consumers.size()];
        double sum = 0;
        for (int i = 0; i < by.length; i++) {
            Plant.Consumer consumer = consumers.get(i);
            by[i] = segment(consumer.unit(), t);
            if (present(consumer.unit(), t)) {
                Segment segment = by[i];
                int member = segment.memberOf(consumer.unit());
                double when = segment.dormant() ? segment.start() : t;
                sum += units.get(consumer.unit()).model
                        .load(segment.state(member, when), segment.now(member, when))
                        .of(consumer.header());
            }
        }
        unit.drawnBy = still ? by : null;
        unit.drawn = sum;
        return sum;
    }

    /// How much a supplier lacks.
    double lacking(int supply, Header header, double t) {
        Segment segment = segment(supply, t);
        int member = segment.memberOf(supply);
        return units.get(supply).model.lacking(header, segment.state(member, t), segment.now(member, t));
    }

    /// The unit's tags at a time with what there really is.
    Readout truth(int u, double t) {
        Unit unit = units.get(u);
        Segment segment = segment(u, t);
        int member = segment.memberOf(u);
        Readout all = Readout.omniscient(unit.tags.size());
        unit.model.read(segment.state(member, t), segment.now(member, t), all);
        if (!plant.consumers(u).isEmpty()) {
            unit.model.readDrawn(segment.state(member, t), drawn(u, t), all);
        }
        return all;
    }

    private static void look(Unit unit, Segment segment, int member, double t) {
        Segment.Member one = segment.members().get(member);
        if (!segment.dormant() || !unit.model.steady(one.state(), one.faults())) {
            unit.readOf = null;
            unit.model.read(segment.state(member, t), segment.now(member, t), unit.readout);
        } else if (unit.readOf != segment) {
            unit.readout.want(null);
            unit.model.read(one.state(), segment.now(member, segment.start()), unit.readout);
            unit.readOf = segment;
        }
    }
}
