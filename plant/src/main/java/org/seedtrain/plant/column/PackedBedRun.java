package org.seedtrain.plant.column;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// A column from one moment on, while two solutions of constant composition are pumped into it in a ratio that changes
/// linearly. It is followed by third-order Runge-Kutta steps (Shu and Osher 1988) of one length from the beginning; only as far as somebody
/// asks. What leaves is kept at every step, the whole column now and then; so any earlier moment can be asked again, and
/// the answer depends on nothing but the moment.
///
/// What binds: `dc/dt = -u dc/dz + Dax d2c/dz2 - (1-ec)/ec 3/rp kf (c - cp)`, `dw/dt = 3/rp kf (c - cp)` with
/// [StericMassAction] between w and cp. What does not: `et dc/dt = -ec (u dc/dz - Dax d2c/dz2)`.
public final class PackedBedRun {
    private static final int KEEP = 64;
    private static final double LEAST_SALT = 1;
    /// Equivalents of counter-ions by mole, near neutral pH.
    private static final double[] ANIONS = new double[Species.COUNT];
    private static final double[] CATIONS = new double[Species.COUNT];

    static {
        ANIONS[Species.CHLORIDE.ordinal()] = 1;
        ANIONS[Species.SULFATE.ordinal()] = 2;
        ANIONS[Species.PHOSPHATE.ordinal()] = 1.5;
        ANIONS[Species.ACETATE.ordinal()] = 1;
        ANIONS[Species.CITRATE.ordinal()] = 2.5;
        ANIONS[Species.CARBONATE.ordinal()] = 0.8;
        CATIONS[Species.SODIUM.ordinal()] = 1;
        CATIONS[Species.POTASSIUM.ordinal()] = 1;
        CATIONS[Species.MAGNESIUM.ordinal()] = 2;
        CATIONS[Species.CALCIUM.ordinal()] = 2;
        CATIONS[Species.AMMONIA.ordinal()] = 1;
        CATIONS[Species.TRIS.ordinal()] = 0.8;
    }

    private final PackedBed column;
    private final Bed bed;
    private final StericMassAction isotherm;
    private final double begin;
    private final double flow;
    private final double[] first;
    private final double[] second;
    private final double shareAtBegin;
    private final double shareSlope;
    private final double step;
    private final int n;
    private final int nodes;
    private final int binders;
    private final boolean[] active = new boolean[Species.COUNT];
    private final double[] ionWeight = new double[Species.COUNT];

    /// Ranges of the array that change: from, to, from, to...
    private final int[] moving;
    private final double[] rate;
    private final double[] stage;
    private final double[] salt;
    private final double[] inlet = new double[Species.COUNT];
    private final double[] pore;
    private final double[] charge;
    private final IonicEquilibrium equilibrium = new IonicEquilibrium();
    private final double constantPH;

    /// Outlet and its slope by step.
    private final List<double[]> outlets = new ArrayList<>();
    private final List<double[]> kept = new ArrayList<>();
    private final double[] front;
    private int reached;
    private final double[] cursor;
    private int cursorAt;

    /// @param start the column at `begin`; not changed
    /// @param flow [m3/s]
    /// @param first composition of the first solution [kg/m3] by species
    /// @param second of the second
    /// @param share of the second at the beginning
    /// @param slope of that share [1/s]
    public PackedBedRun(
            PackedBed column,
            double[] start,
            double begin,
            double flow,
            double[] first,
            double[] second,
            double share,
            double slope) {
        this.column = column;
        this.begin = begin;
        this.flow = flow;
        this.first = first.clone();
        this.second = second.clone();
        shareAtBegin = share;
        shareSlope = slope;
        bed = new Bed(column.length(), column.elements(), column.degree());
        nodes = bed.nodes();
        binders = column.binders().size();
        n = column.size();
        double[] affinity = new double[binders];
        double[] shielding = new double[binders];
        for (int b = 0; b < binders; b++) {
            affinity[b] = column.binders().get(b).affinity();
            shielding[b] = column.binders().get(b).shielding();
        }
        isotherm = new StericMassAction(column.capacity(), column.particlePorosity(), affinity, shielding);
        rate = new double[n];
        stage = start.clone();
        salt = new double[nodes];
        pore = new double[binders];
        charge = new double[binders];
        chooseActive(start);
        moving = moving();
        step = chooseStep();
        constantPH = slope == 0 ? inletPH(begin) : Double.NaN;
        front = start.clone();
        cursor = start.clone();
        kept.add(start.clone());
        record();
    }

    private void chooseActive(double[] start) {
        for (int i = 0; i < Species.COUNT; i++) {
            Species species = Species.of(i);
            boolean there = first[i] != 0 || second[i] != 0;
            for (int j = 0; j < nodes && !there; j++) {
                there = start[column.tracerAt(i) + j] != 0;
            }
            active[i] = there && species.dissolved() && !column.binds(species);
            double equivalents = column.anionExchanger() ? ANIONS[i] : CATIONS[i];
            ionWeight[i] = active[i] && equivalents > 0 ? equivalents / species.molarMass() : 0;
        }
    }

    private int[] moving() {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < Species.COUNT; i++) {
            if (active[i]) {
                ends.add(column.tracerAt(i));
                ends.add(column.tracerAt(i) + nodes);
            }
        }
        ends.add(column.pHAt());
        ends.add(column.sitesAt());
        ends.add(column.deadAt());
        ends.add(n);
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    private double chooseStep() {
        double velocity = flow / (column.area() * column.columnPorosity());
        double fastest = bed.fastest(velocity, velocity * column.dispersivity());
        double film = 0;
        for (Binder binder : column.binders()) {
            film = Math.max(film, binder.film());
        }
        double phase = (1 - column.columnPorosity()) / column.columnPorosity();
        double exchange = 3 / column.radius() * film * (phase + 1 / column.particlePorosity());
        double washing = flow / column.deadVolume();
        return Math.min(2.35 / (fastest + exchange), 2 / washing);
    }

    private double share(double t) {
        return Math.max(0, Math.min(1, shareAtBegin + shareSlope * (t - begin)));
    }

    private double inletPH(double t) {
        double x = share(t);
        for (int i = 0; i < Species.COUNT; i++) {
            inlet[i] = (1 - x) * first[i] + x * second[i];
        }
        return equilibrium.solve(inlet, 0, 1, 298.15);
    }

    private void rates(double t, double[] y, double[] dydt) {
        double pH = Double.isNaN(constantPH) ? inletPH(t) : constantPH;
        double x = share(t);
        for (int i = 0; i < Species.COUNT; i++) {
            inlet[i] = (1 - x) * first[i] + x * second[i];
        }
        for (int r = 0; r < moving.length; r += 2) {
            java.util.Arrays.fill(dydt, moving[r], moving[r + 1], 0);
        }
        double velocity = flow / (column.area() * column.columnPorosity());
        double dispersion = velocity * column.dispersivity();
        double slower = column.columnPorosity() / column.totalPorosity();
        java.util.Arrays.fill(salt, 0);
        for (int i = 0; i < Species.COUNT; i++) {
            if (active[i]) {
                int at = column.tracerAt(i);
                bed.add(y, at, velocity, dispersion, inlet[i], slower, dydt, at);
                if (ionWeight[i] > 0) {
                    for (int j = 0; j < nodes; j++) {
                        salt[j] += ionWeight[i] * y[at + j];
                    }
                }
            }
        }
        bed.add(y, column.pHAt(), velocity, dispersion, pH, slower, dydt, column.pHAt());
        bind(y, dydt);
        for (int b = 0; b < binders; b++) {
            Binder binder = column.binders().get(b);
            double entering = inlet[binder.species().ordinal()] * binder.share() / binder.molarMass();
            bed.add(y, column.bulkAt(b), velocity, dispersion, entering, 1, dydt, column.bulkAt(b));
        }
        behind(y, dydt);
    }

    private void bind(double[] y, double[] dydt) {
        double phase = (1 - column.columnPorosity()) / column.columnPorosity();
        int stride = 2 * nodes;
        for (int j = 0; j < nodes; j++) {
            double away = y[column.pHAt() + j] - column.referencePH();
            for (int b = 0; b < binders; b++) {
                Binder binder = column.binders().get(b);
                charge[b] = binder.charge() * Math.max(0.02, Math.min(3, 1 + binder.chargeSlope() * away));
            }
            if (clean(y, j)) {
                java.util.Arrays.fill(pore, 0);
            } else {
                y[column.sitesAt() + j] = isotherm.solve(
                        y,
                        column.particleAt(0) + j,
                        stride,
                        charge,
                        Math.max(LEAST_SALT, salt[j]),
                        y[column.sitesAt() + j],
                        pore);
            }
            for (int b = 0; b < binders; b++) {
                double transfer =
                        3 / column.radius() * column.binders().get(b).film() * (y[column.bulkAt(b) + j] - pore[b]);
                dydt[column.bulkAt(b) + j] -= phase * transfer;
                dydt[column.particleAt(b) + j] += transfer;
            }
        }
    }

    private boolean clean(double[] y, int node) {
        for (int b = 0; b < binders; b++) {
            if (Math.abs(y[column.particleAt(b) + node]) > 1e-13) {
                return false;
            }
        }
        return true;
    }

    /// Dead volume and frit.
    private void behind(double[] y, double[] dydt) {
        double washing = flow / column.deadVolume();
        int dead = column.deadAt();
        for (int i = 0; i < Species.COUNT; i++) {
            if (active[i]) {
                dydt[dead + i] = washing * (y[column.tracerAt(i) + nodes - 1] - y[dead + i]);
            } else {
                dydt[dead + i] = -washing * y[dead + i];
            }
            if (!Species.of(i).dissolved()) {
                dydt[column.fritAt() + i] = flow * inlet[i];
            }
        }
        for (int b = 0; b < binders; b++) {
            Binder binder = column.binders().get(b);
            dydt[dead + binder.species().ordinal()] +=
                    washing * binder.molarMass() * y[column.bulkAt(b) + nodes - 1];
        }
    }

    /// `u1 = y + h f(y)`, `u2 = 3/4 y + 1/4 (u1 + h f(u1))`, `y = 1/3 y + 2/3 (u2 + h f(u2))`.
    private void advance(double t, double h, double[] y) {
        rates(t, y, rate);
        System.arraycopy(y, column.sitesAt(), stage, column.sitesAt(), nodes);
        for (int r = 0; r < moving.length; r += 2) {
            for (int i = moving[r]; i < moving[r + 1]; i++) {
                stage[i] = y[i] + h * rate[i];
            }
        }
        rates(t + h, stage, rate);
        for (int r = 0; r < moving.length; r += 2) {
            for (int i = moving[r]; i < moving[r + 1]; i++) {
                stage[i] = 0.75 * y[i] + 0.25 * (stage[i] + h * rate[i]);
            }
        }
        rates(t + 0.5 * h, stage, rate);
        for (int r = 0; r < moving.length; r += 2) {
            for (int i = moving[r]; i < moving[r + 1]; i++) {
                y[i] = (y[i] + 2 * (stage[i] + h * rate[i])) / 3;
            }
        }
    }

    /// Keeps outlet and slope where the front stands.
    private void record() {
        double[] out = new double[2 * Species.COUNT];
        System.arraycopy(front, column.deadAt(), out, 0, Species.COUNT);
        double washing = flow / column.deadVolume();
        for (int i = 0; i < Species.COUNT; i++) {
            out[Species.COUNT + i] = -washing * out[i];
            if (active[i]) {
                out[Species.COUNT + i] += washing * front[column.tracerAt(i) + nodes - 1];
            }
        }
        for (int b = 0; b < binders; b++) {
            Binder binder = column.binders().get(b);
            out[Species.COUNT + binder.species().ordinal()] +=
                    washing * binder.molarMass() * front[column.bulkAt(b) + nodes - 1];
        }
        outlets.add(out);
    }

    private void reach(int steps) {
        while (reached < steps) {
            advance(begin + reached * step, step, front);
            reached++;
            record();
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
        for (int i = 0; i < Species.COUNT; i++) {
            into[i] = h00 * a[i] + h10 * a[Species.COUNT + i] + h01 * b[i] + h11 * b[Species.COUNT + i];
        }
    }

    /// The whole column at a moment.
    public double[] at(double t) {
        double position = Math.max(0, (t - begin) / step);
        int whole = (int) Math.floor(position);
        reach(whole);
        if (cursorAt > whole || whole - cursorAt > KEEP) {
            int from = whole / KEEP;
            System.arraycopy(kept.get(from), 0, cursor, 0, n);
            cursorAt = from * KEEP;
        }
        while (cursorAt < whole) {
            advance(begin + cursorAt * step, step, cursor);
            cursorAt++;
        }
        double[] y = cursor.clone();
        double rest = t - (begin + whole * step);
        if (rest > 0) {
            advance(begin + whole * step, rest, y);
        }
        return y;
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
