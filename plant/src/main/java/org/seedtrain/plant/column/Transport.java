package org.seedtrain.plant.column;

import java.util.Arrays;

/// How a field that does not react is carried through a bed and the dead volume behind it in a given time, exactly: the
/// exponential of [Bed]'s right-hand side, which is linear, with an inlet that changes along a straight line. For a whole
/// step and for a sixth of it. Immutable; the same for all fields and all steps of one length.
final class Transport {
    private static final int TERMS = 14;
    private static final double NEAR = 0.5;
    static final int PARTS = 6;

    /// What a transport depends on.
    ///
    /// @param slower rate of a field by that in the liquid alone
    /// @param washing of the dead volume [1/s]
    /// @param time of a whole step [s]
    record Case(
            double length, int elements, int degree, double velocity, double dispersion, double slower, double washing,
            double time) {}

    private final Case of;
    private final int nodes;
    /// Nodes, dead volume, inlet, its change over a whole step.
    private final int m;
    /// Column after column.
    private final double[] part;
    private final double[] whole;

    Transport(Case of) {
        this.of = of;
        Bed bed = new Bed(of.length, of.elements, of.degree, 1);
        nodes = bed.nodes();
        m = nodes + 3;
        part = exponential(generator(bed));
        double[] third = times(part, part);
        whole = times(times(third, third), third);
    }

    boolean is(Case other) {
        return of.equals(other);
    }

    /// The right-hand side over a sixth of the time.
    private double[] generator(Bed bed) {
        double sixth = of.time / PARTS;
        double[] a = new double[m * m];
        double[] unit = new double[nodes];
        double[] inlet = new double[1];
        double[] rate = new double[nodes];
        for (int k = 0; k <= nodes; k++) {
            Arrays.fill(unit, 0);
            if (k < nodes) {
                unit[k] = 1;
            } else {
                inlet[0] = 1;
            }
            bed.rates(unit, 0, of.velocity, of.dispersion, inlet, rate);
            int column = (k < nodes ? k : nodes + 1) * m;
            for (int i = 0; i < nodes; i++) {
                a[column + i] = of.slower * sixth * rate[i];
            }
        }
        a[(nodes - 1) * m + nodes] = of.washing * sixth;
        a[nodes * m + nodes] = -of.washing * sixth;
        a[(nodes + 2) * m + nodes + 1] = 1.0 / PARTS;
        return a;
    }

    /// By Taylor's series of a small part of it and squaring.
    private double[] exponential(double[] a) {
        double norm = 0;
        for (int k = 0; k < m; k++) {
            double sum = 0;
            for (int j = 0; j < m; j++) {
                sum += Math.abs(a[k * m + j]);
            }
            norm = Math.max(norm, sum);
        }
        int squarings = 0;
        double scale = 1;
        while (norm * scale > NEAR) {
            scale *= 0.5;
            squarings++;
        }
        double[] small = new double[m * m];
        for (int i = 0; i < a.length; i++) {
            small[i] = scale * a[i];
        }
        double[] sum = new double[m * m];
        double[] term = new double[m * m];
        for (int k = 0; k < m; k++) {
            sum[k * m + k] = 1;
            term[k * m + k] = 1;
        }
        for (int order = 1; order <= TERMS; order++) {
            term = times(term, small);
            for (int i = 0; i < term.length; i++) {
                term[i] /= order;
                sum[i] += term[i];
            }
        }
        for (int s = 0; s < squarings; s++) {
            sum = times(sum, sum);
        }
        return sum;
    }

    /// The product `left right`; what is zero in the right one costs nothing.
    private double[] times(double[] left, double[] right) {
        double[] product = new double[m * m];
        for (int column = 0; column < m; column++) {
            for (int k = 0; k < m; k++) {
                double factor = right[column * m + k];
                if (factor != 0) {
                    add(product, column * m, factor, left, k * m, m);
                }
            }
        }
        return product;
    }

    private static void add(double[] to, int at, double factor, double[] what, int from, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] += factor * what[from + i];
        }
    }

    /// After a whole step: the field at all nodes, then what is in the dead volume.
    ///
    /// @param inlet at the beginning
    /// @param change of the inlet over the step
    void step(double[] field, int from, double dead, double inlet, double change, double[] out) {
        apply(whole, field, from, dead, inlet, change, out);
    }

    /// After a sixth of a step; `change` is still that over the whole.
    void sixth(double[] field, int from, double inlet, double change, double[] out) {
        apply(part, field, from, 0, inlet, change, out);
    }

    private void apply(
            double[] matrix, double[] field, int from, double dead, double inlet, double change, double[] out) {
        int first = (nodes + 1) * m;
        int second = first + m;
        for (int j = 0; j <= nodes; j++) {
            out[j] = inlet * matrix[first + j] + change * matrix[second + j];
        }
        out[nodes] += dead * fade(matrix);
        int k = 0;
        for (; k + 3 < nodes; k += 4) {
            double c0 = field[from + k];
            double c1 = field[from + k + 1];
            double c2 = field[from + k + 2];
            double c3 = field[from + k + 3];
            int at = k * m;
            for (int i = 0; i <= nodes; i++) {
                out[i] += c0 * matrix[at + i] + c1 * matrix[at + m + i]
                        + (c2 * matrix[at + 2 * m + i] + c3 * matrix[at + 3 * m + i]);
            }
        }
        for (; k < nodes; k++) {
            add(out, 0, field[from + k], matrix, k * m, nodes + 1);
        }
    }

    private double fade(double[] matrix) {
        return matrix[nodes * m + nodes];
    }

    /// What is left in the dead volume after a step into which nothing came.
    double fade() {
        return fade(whole);
    }
}
