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
    /// The derivative matrix row by row.
    private final double[] rows;
    private final double[] gradient;
    private final double[] flux;

    /// @param length [m]
    Bed(double length, int elements, int degree) {
        this.element = LobattoElement.of(degree);
        this.elements = elements;
        this.points = degree + 1;
        this.size = length / elements;
        this.rows = new double[points * points];
        for (int i = 0; i < points * points; i++) {
            rows[i] = element.derivative[i / points][i % points];
        }
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
    /// of transport and of exchange with particles (`exchange` at most, [1/s]) for degrees 1 to 8, 1 to 30 elements,
    /// Dax/(u h) from 0.02 to 10 and exchange from 0 to 30 u/h; 5 % below the tightest. The spectrum of dispersion grows
    /// with the fourth power of a high degree; where it is small beside convection its third power is enough.
    double longestStep(double velocity, double dispersion, double exchange) {
        double degree = points - 1;
        double convection = 2 * degree * Math.max(1, 0.25 * degree) * velocity / size;
        double cubic = Math.max(4, 3.45 * degree * degree * degree);
        double quartic = 0.63 * degree * degree * degree * degree;
        double crowded = velocity > 0 ? Math.max(0, Math.min(1, 16 * (dispersion / (velocity * size) - 0.04))) : 1;
        double spreading = (cubic + crowded * Math.max(0, quartic - cubic)) * dispersion / (size * size);
        return 0.95 / (convection / 7.8 + spreading / 13 + exchange / 13);
    }

    /// Adds `factor` times the right-hand side for the field that stands in `c` from `from` to `rate` from `to`.
    void add(double[] c, int from, double velocity, double dispersion, double inlet, double factor, double[] rate, int to) {
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
                rate[to + first + i] -= scale * slope(i, flux, first);
            }
            rate[to + first] += scale * (entering - flux[first]) / element.weight[0];
            rate[to + last] -= scale * (leaving - flux[last]) / element.weight[0];
            entering = leaving;
        }
    }

    /// Derivative at a point of the element that begins at `at`, by twice its size; written out for degree 6, which the
    /// process columns have.
    private double slope(int i, double[] c, int at) {
        int row = i * points;
        if (points == 7) {
            return rows[row] * c[at]
                    + rows[row + 1] * c[at + 1]
                    + rows[row + 2] * c[at + 2]
                    + (rows[row + 3] * c[at + 3] + rows[row + 4] * c[at + 4])
                    + (rows[row + 5] * c[at + 5] + rows[row + 6] * c[at + 6]);
        }
        double sum = 0;
        for (int j = 0; j < points; j++) {
            sum += rows[row + j] * c[at + j];
        }
        return sum;
    }

    private void gradients(double[] c, int from) {
        double scale = 2 / size;
        for (int e = 0; e < elements; e++) {
            int first = e * points;
            int last = first + points - 1;
            for (int i = 0; i < points; i++) {
                gradient[first + i] = scale * slope(i, c, from + first);
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
