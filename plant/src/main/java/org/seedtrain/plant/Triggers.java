package org.seedtrain.plant;

/// Watches the event functions of a stretch, look by look, and finds the moment when one comes from below zero.
final class Triggers {
    /// How exactly the moment is found [s].
    private static final double TOLERANCE = 1e-7;
    /// Three looks on a straight line: so much of the way at most is bend.
    private static final double STRAIGHT = 1e-3;
    private static final double[] NONE = {};

    /// Writes the values of all event functions at a time.
    interface Gauge {
        void read(double t, double[] g);
    }

    private final Gauge gauge;
    private double[] earlier;
    private double[] before;
    private double[] after;
    private double moment;

    Triggers(int events, Gauge gauge) {
        this.gauge = gauge;
        earlier = numbers(events);
        before = numbers(events);
        after = numbers(events);
    }

    private static double[] numbers(int count) {
        return count == 0 ? NONE : new double[count];
    }

    boolean none() {
        return before.length == 0;
    }

    void begin(double t) {
        gauge.read(t, before);
    }

    /// When the first fires if all go straight on, given what they are a little after the beginning; infinity if none.
    double foreseen(double begin, double[] later, double soon) {
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < before.length; i++) {
            first = Math.min(first, crossing(begin, before[i], soon, later[i]));
        }
        return first;
    }

    /// The same of those that went straight at the last two looks, which lie equally far apart.
    double foreseen(double middle, double end) {
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < before.length; i++) {
            double way = before[i] - earlier[i];
            double crossing = crossing(middle, earlier[i], end, before[i]);
            if (crossing < first && Math.abs(way - (earlier[i] - after[i])) <= STRAIGHT * Math.abs(way)) {
                first = crossing;
            }
        }
        return first;
    }

    private static double crossing(double t0, double g0, double t1, double g1) {
        return g0 < 0 && g1 < 0 && g1 > g0 ? t1 + (t1 - t0) * g1 / (g0 - g1) : Double.POSITIVE_INFINITY;
    }

    /// Looks on to a later time. Returns whether an event fires until then (at [#moment]).
    boolean pass(double from, double to) {
        gauge.read(to, after);
        if (fires()) {
            locate(from, to);
            return true;
        }
        double[] free = earlier;
        earlier = before;
        before = after;
        after = free;
        return false;
    }

    private boolean fires() {
        for (int i = 0; i < after.length; i++) {
            if (fired(i)) {
                return true;
            }
        }
        return false;
    }

    boolean fired(int event) {
        return before[event] < 0 && after[event] >= 0;
    }

    double moment() {
        return moment;
    }

    /// Tries where the straight line between both ends crosses, a little to the side where more is left, and the middle
    /// at every third try.
    private void locate(double from, double to) {
        double a = from;
        double b = to;
        double[] left = before.clone();
        double[] right = after.clone();
        boolean beyond = false;
        for (int tries = 1; b - a > TOLERANCE; tries++) {
            double look = a + 0.5 * (b - a);
            if (tries % 3 != 0) {
                double aside = 0.4 * TOLERANCE;
                double guess = straight(a, left, b, right) + (beyond ? -aside : aside);
                look = Math.max(a + aside, Math.min(b - aside, guess));
            }
            if (!(look > a && look < b)) {
                break;
            }
            gauge.read(look, after);
            beyond = fires();
            if (beyond) {
                b = look;
                System.arraycopy(after, 0, right, 0, right.length);
            } else {
                a = look;
                System.arraycopy(after, 0, left, 0, left.length);
            }
        }
        gauge.read(b, after);
        moment = b;
    }

    private double straight(double a, double[] left, double b, double[] right) {
        double first = b;
        for (int i = 0; i < before.length; i++) {
            if (before[i] < 0 && right[i] >= 0) {
                double share = left[i] < 0 ? left[i] / (left[i] - right[i]) : 0;
                first = Math.min(first, a + share * (b - a));
            }
        }
        return first;
    }
}
