package org.seedtrain.plant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Looks along the solution for limits that are crossed: alarms, and the moments that skipping ahead waits for.
final class Watch {
    private static final double TOLERANCE = 1e-3;

    private record Change(int segment, double time, int limit, boolean up) {}

    /// The alarms of one unit, looked for up to a moment of a stretch.
    private static final class Sentry {
        final int unit;
        final List<AlarmLimit> limits;
        final int[] tag;
        final int[] enabling;
        final boolean[] up;
        final boolean[] wanted;
        final List<Change> changes = new ArrayList<>();
        int segment;
        boolean begun;
        double looked;

        Sentry(int unit, Timelines.Unit one) {
            this.unit = unit;
            limits = List.copyOf(one.model.alarms());
            List<String> names = one.tags.stream().map(Tag::name).toList();
            tag = limits.stream().mapToInt(l -> find(names, l.tag())).toArray();
            enabling = limits.stream()
                    .mapToInt(l -> l.enabledBy() == null ? -1 : find(names, l.enabledBy()))
                    .toArray();
            up = new boolean[limits.size()];
            wanted = new boolean[names.size()];
            for (int i = 0; i < tag.length; i++) {
                wanted[tag[i]] = true;
                if (enabling[i] >= 0) {
                    wanted[enabling[i]] = true;
                }
            }
        }

        private static int find(List<String> names, String tag) {
            int index = names.indexOf(tag);
            if (index < 0) {
                throw new LayoutRefused("an alarm watches '" + tag + "', which is no tag of its unit");
            }
            return index;
        }

        boolean holds(int limit, Readout readout) {
            AlarmLimit l = limits.get(limit);
            if (enabling[limit] >= 0 && !(readout.value(enabling[limit]) > 0.5)) {
                return false;
            }
            double value = readout.value(tag[limit]);
            double slack = up[limit] ? l.hysteresis() : 0;
            return l.high() ? value > l.limit() - slack : value < l.limit() + slack;
        }

        void restore() {
            for (int i = 0; i < up.length; i++) {
                up[i] = false;
            }
            for (Change change : changes) {
                up[change.limit] = change.up;
            }
        }
    }

    private final Timelines timelines;
    private final List<Sentry> sentries = new ArrayList<>();

    Watch(Timelines timelines) {
        this.timelines = timelines;
    }

    private List<Sentry> sentries() {
        while (sentries.size() < timelines.size()) {
            sentries.add(new Sentry(sentries.size(), timelines.unit(sentries.size())));
        }
        return sentries;
    }

    /// Forgets what was seen after a time at units that are about to go another way from then on.
    void takeBack(double t, Iterable<Integer> which) {
        for (int u : which) {
            if (u >= sentries.size()) {
                continue;
            }
            Sentry sentry = sentries.get(u);
            int kept = 0;
            for (Segment segment : timelines.unit(u).segments) {
                if (segment.start() < t) {
                    kept++;
                }
            }
            int first = kept;
            sentry.changes.removeIf(change -> change.segment >= first || change.time > t);
            sentry.restore();
            if (sentry.segment >= kept) {
                sentry.segment = kept;
                sentry.begun = false;
            }
        }
    }

    private void look(Sentry sentry, double t) {
        if (sentry.limits.isEmpty()) {
            return;
        }
        List<Segment> segments = timelines.unit(sentry.unit).segments;
        while (sentry.segment < segments.size()) {
            Segment segment = segments.get(sentry.segment);
            if (segment.start() > t) {
                return;
            }
            if (!sentry.begun) {
                sentry.begun = true;
                sentry.looked = segment.start();
                compare(sentry, segment, segment.start(), segment.start());
            }
            while (sentry.looked < Math.min(segment.end(), t)) {
                if (segment.reach() <= sentry.looked) {
                    timelines.segment(sentry.unit, Math.nextUp(sentry.looked));
                    continue;
                }
                double next = segment.nextLook(sentry.looked);
                compare(sentry, segment, sentry.looked, next);
                sentry.looked = next;
            }
            if (sentry.looked < segment.end()) {
                return;
            }
            sentry.segment++;
            sentry.begun = false;
        }
    }

    private void compare(Sentry sentry, Segment segment, double from, double to) {
        Readout readout = timelines.read(sentry.unit, segment, to, sentry.wanted);
        boolean[] holds = new boolean[sentry.up.length];
        for (int i = 0; i < holds.length; i++) {
            holds[i] = sentry.holds(i, readout);
        }
        for (int i = 0; i < holds.length; i++) {
            if (holds[i] != sentry.up[i]) {
                double a = from;
                double b = to;
                while (b - a > TOLERANCE) {
                    double middle = 0.5 * (a + b);
                    if (sentry.holds(i, timelines.read(sentry.unit, segment, middle, sentry.wanted)) == holds[i]) {
                        b = middle;
                    } else {
                        a = middle;
                    }
                }
                if (b <= segment.end()) {
                    sentry.changes.add(new Change(sentry.segment, b, i, holds[i]));
                    sentry.up[i] = holds[i];
                }
            }
        }
    }

    List<Alarm> alarms(double t) {
        List<Alarm> alarms = new ArrayList<>();
        for (Sentry sentry : sentries()) {
            look(sentry, t);
            for (int c = 0; c < sentry.changes.size(); c++) {
                Change change = sentry.changes.get(c);
                if (change.up && change.time <= t) {
                    alarms.add(alarm(sentry, c, t));
                }
            }
        }
        alarms.sort(Comparator.comparingDouble(Alarm::raised).thenComparing(Alarm::tag).thenComparing(Alarm::name));
        return alarms;
    }

    private static Alarm alarm(Sentry sentry, int c, double t) {
        Change raised = sentry.changes.get(c);
        AlarmLimit limit = sentry.limits.get(raised.limit);
        double cleared = Double.NaN;
        for (int d = c + 1; d < sentry.changes.size(); d++) {
            Change later = sentry.changes.get(d);
            if (later.limit == raised.limit && !later.up) {
                cleared = later.time <= t ? later.time : Double.NaN;
                break;
            }
        }
        return new Alarm(
                limit.tag(), limit.name(), Map.copyOf(limit.title()), limit.priority(), limit.limit(), raised.time,
                cleared, Double.NaN);
    }

    OptionalDouble next(double after, double horizon) {
        double reach = after;
        while (reach < after + horizon) {
            reach = Math.min(after + horizon, reach + Math.max(60, 0.5 * (reach - after)));
            double first = Double.POSITIVE_INFINITY;
            for (Sentry sentry : sentries()) {
                look(sentry, reach);
                for (Change change : sentry.changes) {
                    if (change.up && change.time > after && change.time <= reach) {
                        first = Math.min(first, change.time);
                    }
                }
            }
            if (first < Double.POSITIVE_INFINITY) {
                return OptionalDouble.of(first);
            }
        }
        return OptionalDouble.empty();
    }

    OptionalDouble when(int unit, int tag, boolean above, double threshold, double after, double horizon) {
        boolean[] wanted = new boolean[timelines.unit(unit).tags.size()];
        wanted[tag] = true;
        double last = after + horizon;
        double looked = after;
        Segment segment = timelines.segment(unit, after);
        if (reached(unit, segment, tag, wanted, above, threshold, after)) {
            return OptionalDouble.of(after);
        }
        while (looked < last) {
            segment = timelines.segment(unit, looked);
            if (segment.reach() <= looked) {
                timelines.segment(unit, Math.nextUp(looked));
                continue;
            }
            double next = Math.min(segment.nextLook(looked), segment.end());
            if (reached(unit, segment, tag, wanted, above, threshold, next)) {
                double a = looked;
                double b = next;
                while (b - a > TOLERANCE) {
                    double middle = 0.5 * (a + b);
                    if (reached(unit, segment, tag, wanted, above, threshold, middle)) {
                        b = middle;
                    } else {
                        a = middle;
                    }
                }
                return b <= last ? OptionalDouble.of(b) : OptionalDouble.empty();
            }
            looked = next;
            if (looked >= segment.end() && looked <= last) {
                Segment following = timelines.segment(unit, looked);
                if (following != segment && reached(unit, following, tag, wanted, above, threshold, looked)) {
                    return OptionalDouble.of(looked);
                }
            }
        }
        return OptionalDouble.empty();
    }

    private boolean reached(
            int unit, Segment segment, int tag, boolean[] wanted, boolean above, double threshold, double t) {
        double value = timelines.read(unit, segment, t, wanted).value(tag);
        return above ? value >= threshold : value <= threshold;
    }
}
