package org.seedtrain.plant.column;

/// Convection and axial dispersion along a bed, `dc/dt = -d/dz (u c - Dax dc/dz)`, with Danckwerts' boundaries: what
/// enters is `u c_in`, at the outlet the gradient is zero.
///
/// Nodal discontinuous Galerkin on Lobatto points (collocation), upwind flux for convection, central for dispersion
/// (Bassi and Rebay); so what leaves an element enters the next, and the amount in the bed, `sum of weight(node) c`,
/// changes by what crosses the ends alone. One instance serves one user: it keeps scratch arrays.
final class Bed {
    private final LobattoElement element;
    private final int elements;
    private final int points;
    private final double size;
    private final double[] gradient;
    private final double[] flux;

    /// @param length [m]
    Bed(double length, int elements, int degree) {
        this.element = LobattoElement.of(degree);
        this.elements = elements;
        this.points = degree + 1;
        this.size = length / elements;
        this.gradient = new double[elements * points];
        this.flux = new double[elements * points];
    }

    int nodes() {
        return elements * points;
    }

    /// Share of the bed's volume that a node stands for.
    double weight(int node) {
        return 0.5 * element.weight[node % points] / elements;
    }

    /// Longest stable step [s] of the nine-stage Runge-Kutta method of [PackedBedRun]: from the spectra, found numerically,
    /// of transport and of exchange with particles (`exchange` at most, [1/s]) for degrees 1 to 6, 4 to 30 elements,
    /// Dax/(u h) from 0.02 to 10 and exchange from 0 to 30 u/h; 5 % below the tightest.
    double longestStep(double velocity, double dispersion, double exchange) {
        double degree = points - 1;
        double convection = 2 * degree * Math.max(1, 0.25 * degree) * velocity / size;
        double spreading = Math.max(4, 3.45 * degree * degree * degree) * dispersion / (size * size);
        return 0.95 / (convection / 7.8 + spreading / 13 + exchange / 13);
    }

    /// Adds `factor` times the right-hand side for the field that stands in `c` from `from` to `rate` from `to`.
    void add(double[] c, int from, double velocity, double dispersion, double inlet, double factor, double[] rate, int to) {
        if (points == 3) {
            addQuadratic(c, from, velocity, dispersion, inlet, factor, rate, to);
            return;
        }
        if (dispersion > 0) {
            gradients(c, from);
        }
        for (int k = 0; k < elements * points; k++) {
            flux[k] = velocity * c[from + k] - dispersion * gradient[k];
        }
        double scale = factor * 2 / size;
        double entering = velocity * inlet;
        for (int e = 0; e < elements; e++) {
            int first = e * points;
            int last = first + points - 1;
            double leaving = e == elements - 1
                    ? velocity * c[from + last]
                    : velocity * c[from + last] - dispersion * 0.5 * (gradient[last] + gradient[last + 1]);
            for (int i = 0; i < points; i++) {
                double sum = 0;
                double[] row = element.derivative[i];
                for (int j = 0; j < points; j++) {
                    sum += row[j] * flux[first + j];
                }
                rate[to + first + i] -= scale * sum;
            }
            rate[to + first] += scale * (entering - flux[first]) / element.weight[0];
            rate[to + last] -= scale * (leaving - flux[last]) / element.weight[0];
            entering = leaving;
        }
    }

    /// The same for degree 2, on points -1, 0, 1 with weights 1/3, 4/3, 1/3: written out because the process columns are so.
    private void addQuadratic(
            double[] c, int from, double velocity, double dispersion, double inlet, double factor, double[] rate, int to) {
        double slope = dispersion * 2 / size;
        double scale = factor * 2 / size;
        double left = velocity * inlet;
        int end = 3 * elements;
        double c0 = c[from];
        double c1 = c[from + 1];
        double c2 = c[from + 2];
        double toLeft = 0;
        double spread = -1.5 * c0 + 2 * c1 - 0.5 * c2;
        for (int k = 0; k < end; k += 3) {
            double middle = 0.5 * (c2 - c0);
            double last = 0.5 * c0 - 2 * c1 + 1.5 * c2;
            double n0 = 0;
            double n1 = 0;
            double n2 = 0;
            double toRight = 0;
            double next = 0;
            double right;
            if (k + 3 < end) {
                n0 = c[from + k + 3];
                n1 = c[from + k + 4];
                n2 = c[from + k + 5];
                toRight = 1.5 * (n0 - c2);
                next = -1.5 * n0 + 2 * n1 - 0.5 * n2 + toRight;
                right = velocity * c2 - slope * 0.5 * (last + toRight + next);
            } else {
                right = velocity * c2;
            }
            double f0 = velocity * c0 - slope * (spread + toLeft);
            double f1 = velocity * c1 - slope * middle;
            double f2 = velocity * c2 - slope * (last + toRight);
            rate[to + k] -= scale * (-1.5 * f0 + 2 * f1 - 0.5 * f2 - 3 * (left - f0));
            rate[to + k + 1] -= scale * 0.5 * (f2 - f0);
            rate[to + k + 2] -= scale * (0.5 * f0 - 2 * f1 + 1.5 * f2 + 3 * (right - f2));
            left = right;
            c0 = n0;
            c1 = n1;
            c2 = n2;
            toLeft = toRight;
            spread = next - toRight;
        }
    }

    private void gradients(double[] c, int from) {
        double scale = 2 / size;
        for (int e = 0; e < elements; e++) {
            int first = e * points;
            int last = first + points - 1;
            for (int i = 0; i < points; i++) {
                double sum = 0;
                double[] row = element.derivative[i];
                for (int j = 0; j < points; j++) {
                    sum += row[j] * c[from + first + j];
                }
                gradient[first + i] = scale * sum;
            }
            if (e > 0) {
                gradient[first] -= scale * 0.5 * (c[from + first - 1] - c[from + first]) / element.weight[0];
            }
            if (e < elements - 1) {
                gradient[last] += scale * 0.5 * (c[from + last + 1] - c[from + last]) / element.weight[0];
            }
        }
    }
}
