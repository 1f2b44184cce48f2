package org.seedtrain.plant.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedtrain.plant.Species;

/// A column from one moment on, while two solutions of constant composition are pumped into it. It is followed in steps of
/// one length from the beginning: what binds by a third-order Runge-Kutta method (nine stages, strong stability
/// preserving, Ketcheson 2008), what does not, exactly ([Transport]); only as far as somebody asks. What leaves is kept at every step, the whole column now and then; so any
/// earlier moment can be asked again, and the answer depends on nothing but the moment.
public final class PackedBedRun {
    private static final int KEEP = 32;

    private final PackedBed column;
    private final PackedBedEquations equations;
    private final Transport transport;
    private final double begin;
    private final double step;
    private final int n;
    private final double[] stage;

    /// Species that leave.
    private final int[] leaving;
    /// Outlet of those and its slope by step.
    private final List<double[]> outlets = new ArrayList<>();
    private final List<double[]> kept = new ArrayList<>();
    private final double[] front;
    private final double[] before;
    private int reached;
    private final double[] cursor;
    private int cursorAt;

    /// @param start the column at `begin`; not changed
    /// @param flow [m3/s]
    /// @param first composition of the first solution [kg/m3] by species
    /// @param second of the second
    /// @param share of the second at the beginning
    /// @param slope of that share [1/s]
    /// @param transports of runs through the same column
    public PackedBedRun(
            PackedBed column,
            double[] start,
            double begin,
            double flow,
            double[] first,
            double[] second,
            double share,
            double slope,
            Transports transports) {
        this.column = column;
        this.begin = begin;
        equations = new PackedBedEquations(column, start, flow, new PackedBedFeed(begin, first, second, share, slope));
        n = equations.size();
        step = equations.longestStep();
        transport = transports.of(equations.transport(step));
        front = equations.taken(start);
        stage = front.clone();
        cursor = front.clone();
        before = front.clone();
        kept.add(front.clone());
        leaving = equations.leaving(start);
        outlets.add(outlet());
    }

    /// What binds by nine stages of length `h/6` each; after the sixth `y = (3 y1 + 2 y6)/5`, which is at `h/2`. The rest
    /// is carried along exactly.
    private void advance(Transport along, double t, double h, double[] y) {
        int from = equations.reactingFrom();
        int count = equations.reactingTo() - from;
        double sixth = h / 6;
        equations.begin(along, t, h, y);
        equations.forward(0, false, sixth, y);
        System.arraycopy(y, from, stage, from, count);
        equations.keepDead();
        for (int k = 1; k < 6; k++) {
            equations.forward(k, false, sixth, y);
        }
        for (int i = from; i < from + count; i++) {
            y[i] = 0.6 * stage[i] + 0.4 * y[i];
        }
        equations.mixDead(0.6, 0.4);
        for (int k = 3; k < 6; k++) {
            equations.forward(k, true, sixth, y);
        }
        equations.end(along, h, y);
    }

    private void reach(int steps) {
        while (reached < steps) {
            System.arraycopy(front, 0, before, 0, n);
            advance(transport, begin + reached * step, step, front);
            reached++;
            outlets.add(outlet());
            if (reached % KEEP == 0) {
                kept.add(front.clone());
            }
        }
    }

    /// What leaves at a moment [kg/m3] by species, between steps by cubic interpolation.
    public void outlet(double t, double[] into) {
        double position = Math.max(0, (t - begin) / step);
        int left = (int) Math.floor(position);
        reach(left + 1);
        double s = position - left;
        double[] a = outlets.get(left);
        double[] b = outlets.get(left + 1);
        double r = 1 - s;
        double h00 = (1 + 2 * s) * r * r;
        double h10 = s * r * r * step;
        double h01 = s * s * (3 - 2 * s);
        double h11 = -s * s * r * step;
        Arrays.fill(into, 0, Species.COUNT, 0);
        int m = leaving.length;
        for (int i = 0; i < m; i++) {
            into[leaving[i]] = h00 * a[i] + h10 * a[m + i] + h01 * b[i] + h11 * b[m + i];
        }
    }

    private double[] outlet() {
        double[] all = equations.outlet(front);
        int m = leaving.length;
        double[] some = new double[2 * m];
        for (int i = 0; i < m; i++) {
            some[i] = all[leaving[i]];
            some[m + i] = all[Species.COUNT + leaving[i]];
        }
        return some;
    }

    /// The whole column at a moment.
    public double[] at(double t) {
        double position = Math.max(0, (t - begin) / step);
        int whole = (int) Math.floor(position);
        reach(whole);
        if (whole >= reached - 1) {
            System.arraycopy(whole == reached ? front : before, 0, cursor, 0, n);
            cursorAt = whole;
        }
        if (cursorAt > whole || whole - cursorAt > KEEP) {
            int from = whole / KEEP;
            System.arraycopy(kept.get(from), 0, cursor, 0, n);
            cursorAt = from * KEEP;
        }
        while (cursorAt < whole) {
            advance(transport, begin + cursorAt * step, step, cursor);
            cursorAt++;
        }
        double[] y = cursor.clone();
        double rest = t - (begin + whole * step);
        if (rest > 0) {
            advance(new Transport(equations.transport(rest)), begin + whole * step, rest, y);
        }
        return equations.whole(y);
    }

    /// Length of its steps [s].
    public double step() {
        return step;
    }

    /// Closes the balance of a column that this run gave: adds `expected - found` of each species.
    public static double[] closed(PackedBed column, double[] y, double[] expected) {
        double[] found = column.masses(y);
        double[] difference = new double[Species.COUNT];
        for (int i = 0; i < Species.COUNT; i++) {
            difference[i] = expected[i] - found[i];
        }
        double[] corrected = y.clone();
        column.settle(corrected, difference);
        return corrected;
    }
}
