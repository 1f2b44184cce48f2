package org.seedtrain.plant.column;

import java.util.Arrays;

/// Convection and axial dispersion along a bed, `dc/dt = -d/dz (u c - Dax dc/dz)`, with Danckwerts' boundaries: what
/// enters is `u c_in`, at the outlet the gradient is zero.
///
/// Nodal discontinuous Galerkin on Lobatto points (collocation), upwind flux for convection, central for dispersion
/// (Bassi and Rebay); so what leaves an element enters the next, and the amount in the bed, `sum of weight(node) c`,
/// changes by what crosses the ends alone. Several fields are worked on side by side. One instance serves one user: it keeps
/// scratch arrays.
final class Bed {
    private final LobattoElement element;
    private final int elements;
    private final int points;
    private final double size;
    private final int fields;
    /// Elements of all fields.
    private final int width;
    /// The derivative matrix row by row.
    private final double[] rows;
    /// First points of all elements, then second points and so on: the fields, their gradients, their fluxes.
    private final double[] field;
    private final double[] gradient;
    private final double[] flux;
    private final double[] leaving;

    /// @param length [m]
    /// @param fields that are followed together
    Bed(double length, int elements, int degree, int fields) {
        this.element = LobattoElement.of(degree);
        this.elements = elements;
        this.points = degree + 1;
        this.size = length / elements;
        this.fields = fields;
        this.width = elements * fields;
        this.rows = new double[points * points];
        for (int i = 0; i < points * points; i++) {
            rows[i] = element.derivative[i / points][i % points];
        }
        this.field = new double[width * points];
        this.gradient = new double[width * points];
        this.flux = new double[width * points];
        this.leaving = new double[width];
    }

    int nodes() {
        return elements * points;
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

    /// Writes the right-hand sides of the fields, which stand in `c` from `from`, one after the other.
    ///
    /// @param inlet what enters, by field
    void rates(double[] c, int from, double velocity, double dispersion, double[] inlet, double[] rate) {
        for (int k = 0, at = from; k < width; k++) {
            for (int i = k; i < field.length; i += width) {
                field[i] = c[at++];
            }
        }
        double scale = 2 / size;
        gradients(scale);
        for (int k = 0; k < field.length; k++) {
            flux[k] = velocity * field[k] - dispersion * gradient[k];
        }
        differentiate(flux, -scale, field);
        exchange(scale / element.weight[0], velocity, dispersion, inlet);
        for (int k = 0, at = 0; k < width; k++) {
            for (int i = k; i < field.length; i += width) {
                rate[at++] = field[i];
            }
        }
    }

    /// What crosses the faces of the elements.
    private void exchange(double jump, double velocity, double dispersion, double[] inlet) {
        int last = (points - 1) * width;
        for (int k = 0; k < width; k++) {
            boolean end = (k + 1) % elements == 0;
            leaving[k] = end
                    ? flux[last + k] + dispersion * gradient[last + k]
                    : flux[last + k] + 0.5 * dispersion * (gradient[last + k] - gradient[k + 1]);
            double entering = k % elements == 0 ? velocity * inlet[k / elements] : leaving[k - 1];
            field[k] += jump * (entering - flux[k]);
            field[last + k] -= jump * (leaving[k] - flux[last + k]);
        }
    }

    private void gradients(double scale) {
        differentiate(field, scale, gradient);
        double jump = 0.5 * scale / element.weight[0];
        int last = (points - 1) * width;
        for (int k = 1; k < width; k++) {
            if (k % elements != 0) {
                double step = jump * (field[k] - field[last + k - 1]);
                gradient[k] += step;
                gradient[last + k - 1] += step;
            }
        }
    }

    /// Derivative in all elements, by half their size; written out for degree 6, which the process columns have.
    private void differentiate(double[] from, double factor, double[] to) {
        int w = width;
        for (int i = 0; i < points; i++) {
            int at = i * w;
            int row = i * points;
            if (points == 7) {
                double d0 = factor * rows[row];
                double d1 = factor * rows[row + 1];
                double d2 = factor * rows[row + 2];
                double d3 = factor * rows[row + 3];
                double d4 = factor * rows[row + 4];
                double d5 = factor * rows[row + 5];
                double d6 = factor * rows[row + 6];
                for (int k = 0; k < w; k++) {
                    to[at + k] = d0 * from[k] + d1 * from[w + k] + d2 * from[2 * w + k]
                            + (d3 * from[3 * w + k] + d4 * from[4 * w + k])
                            + (d5 * from[5 * w + k] + d6 * from[6 * w + k]);
                }
            } else {
                Arrays.fill(to, at, at + w, 0);
                for (int j = 0; j < points; j++) {
                    double d = factor * rows[row + j];
                    for (int k = 0; k < w; k++) {
                        to[at + k] += d * from[j * w + k];
                    }
                }
            }
        }
    }
}
