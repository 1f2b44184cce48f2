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
        this.element = new LobattoElement(degree);
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

    /// Largest eigenvalue in size [1/s], found numerically for degrees 2 to 5 and bounded: `2 P u/h + 3.45 P^3 Dax/h^2`.
    double fastest(double velocity, double dispersion) {
        double degree = points - 1;
        return velocity / size * 2 * degree + dispersion / (size * size) * 3.45 * degree * degree * degree;
    }

    /// Longest stable step [s] of the classical Runge-Kutta method (2.78 on the real axis), with a margin.
    double longestStep(double velocity, double dispersion) {
        return 2.6 / fastest(velocity, dispersion);
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
