package org.seedtrain.plant.column;

/// Convection and axial dispersion along a bed, `-d/dz (u c - Dax dc/dz)` with Danckwerts' boundaries, in nodal
/// discontinuous Galerkin spectral elements on Lobatto points. Upwind flux for convection; for dispersion the local
/// discontinuous Galerkin fluxes (Cockburn and Shu 1998): the value from the right, the gradient from the left. So an
/// element knows of its neighbours only the two numbers that cross each face, and the matrix is block tridiagonal with
/// neighbour blocks of rank one: `rate_e = own c_e + e_first (before . c_(e-1)) + after c_(e+1,first)`.
final class AxialOperator {
    final int elements;
    final int points;
    /// Rows of the element's own matrix: of the first, of an inner, of the last element.
    final double[][] own = new double[3][];
    final double[] before;
    final double[] after;
    /// What one unit of inlet concentration adds at the first node [1/s].
    final double inlet;

    private final LobattoElement element;
    private final double size;
    private final double velocity;
    private final double dispersion;

    AxialOperator(double length, double velocity, double dispersion, int elements, int degree) {
        this.elements = elements;
        this.points = degree + 1;
        this.element = new LobattoElement(degree);
        this.size = length / elements;
        this.velocity = velocity;
        this.dispersion = dispersion;
        before = new double[points];
        after = new double[points];
        inlet = velocity * 2 / size / element.weight[0];
        probe();
    }

    /// Kind of element: 0 the first, 2 the last, 1 between.
    int kind(int e) {
        return e == 0 ? 0 : e == elements - 1 ? 2 : 1;
    }

    /// Share of the bed's volume that a node stands for.
    double weight(int node) {
        return 0.5 * element.weight[node % points] / elements;
    }

    int nodes() {
        return elements * points;
    }

    /// Finds the matrices from what the equations make of unit vectors in a bed of three such elements.
    private void probe() {
        int n = 3 * points;
        double[] unit = new double[n];
        double[] rate = new double[n];
        for (int kind = 0; kind < 3; kind++) {
            own[kind] = new double[points * points];
        }
        for (int j = 0; j < n; j++) {
            unit[j] = 1;
            threeElements(unit, rate);
            unit[j] = 0;
            int e = j / points;
            for (int i = 0; i < points; i++) {
                own[e][i * points + j % points] = rate[e * points + i];
            }
            if (e == 0) {
                before[j] = rate[points];
            }
            if (j == points) {
                System.arraycopy(rate, 0, after, 0, points);
            }
        }
    }

    private void threeElements(double[] c, double[] rate) {
        double scale = 2 / size;
        double end = element.weight[0];
        double[] flux = new double[c.length];
        for (int e = 0; e < 3; e++) {
            int first = e * points;
            int last = first + points - 1;
            for (int i = 0; i < points; i++) {
                double gradient = 0;
                for (int j = 0; j < points; j++) {
                    gradient += element.derivative[i][j] * c[first + j];
                }
                if (i == points - 1 && e < 2) {
                    gradient += (c[last + 1] - c[last]) / end;
                }
                flux[first + i] = velocity * c[first + i] - dispersion * scale * gradient;
            }
        }
        double entering = 0;
        for (int e = 0; e < 3; e++) {
            int first = e * points;
            int last = first + points - 1;
            double leaving = e < 2 ? flux[last] : velocity * c[last];
            for (int i = 0; i < points; i++) {
                double sum = 0;
                for (int j = 0; j < points; j++) {
                    sum += element.derivative[i][j] * flux[first + j];
                }
                rate[first + i] = -scale * sum;
            }
            rate[first] += scale * (entering - flux[first]) / end;
            rate[last] -= scale * (leaving - flux[last]) / end;
            entering = leaving;
        }
    }

    /// Adds the right-hand side of `n` components that stand side by side at each node.
    ///
    /// @param c from `from`, @param entering inlet concentrations
    void add(double[] c, int from, int n, double[] entering, double[] rate, int to) {
        int block = points * n;
        for (int e = 0; e < elements; e++) {
            double[] matrix = own[kind(e)];
            int at = from + e * block;
            int out = to + e * block;
            for (int i = 0; i < points; i++) {
                boolean more = e < elements - 1;
                for (int k = 0; k < n; k++) {
                    double sum = more ? after[i] * c[at + block + k] : 0;
                    for (int j = 0; j < points; j++) {
                        sum += matrix[i * points + j] * c[at + j * n + k];
                    }
                    rate[out + i * n + k] += sum;
                }
            }
            for (int k = 0; k < n; k++) {
                double sum = 0;
                if (e == 0) {
                    sum = inlet * entering[k];
                } else {
                    for (int j = 0; j < points; j++) {
                        sum += before[j] * c[at - block + j * n + k];
                    }
                }
                rate[out + k] += sum;
            }
        }
    }
}
