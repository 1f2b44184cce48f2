package org.seedtrain.plant.solver;

/// LU factors of a small full matrix, with partial pivoting, in place. Column by column, so that the inner loops run over
/// neighbours.
final class DenseLu {
    private int n;
    /// Row `i` of column `j` stands at `j n + i`.
    final double[] a;

    private final int[] pivot;

    /// @param n at most so many rows
    DenseLu(int n) {
        this.n = n;
        a = new double[n * n];
        pivot = new int[n];
    }

    /// Takes a matrix of another size, not above the first.
    void size(int rows) {
        n = rows;
    }

    /// Factorises [#a]; false if it is singular.
    boolean factor() {
        for (int k = 0; k < n; k++) {
            int column = k * n;
            int p = k;
            double largest = Math.abs(a[column + k]);
            for (int i = k + 1; i < n; i++) {
                double candidate = Math.abs(a[column + i]);
                if (candidate > largest) {
                    largest = candidate;
                    p = i;
                }
            }
            pivot[k] = p;
            if (!(largest > 0)) {
                return false;
            }
            if (p != k) {
                for (int j = 0; j < n * n; j += n) {
                    double swap = a[j + k];
                    a[j + k] = a[j + p];
                    a[j + p] = swap;
                }
            }
            double inverse = 1 / a[column + k];
            for (int i = k + 1; i < n; i++) {
                a[column + i] *= inverse;
            }
            for (int j = k + 1; j < n; j++) {
                double factor = a[j * n + k];
                if (factor != 0) {
                    subtract(a, j * n, factor, a, column, k + 1, n);
                }
            }
        }
        return true;
    }

    /// `to[at+i] -= factor what[from+i]` for `first <= i < last`.
    private static void subtract(double[] to, int at, double factor, double[] what, int from, int first, int last) {
        for (int i = first; i < last; i++) {
            to[at + i] -= factor * what[from + i];
        }
    }

    void solve(double[] x) {
        for (int k = 0; k < n; k++) {
            int p = pivot[k];
            double swap = x[p];
            x[p] = x[k];
            x[k] = swap;
        }
        for (int k = 0; k < n; k++) {
            if (x[k] != 0) {
                subtract(x, 0, x[k], a, k * n, k + 1, n);
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            x[k] /= a[k * n + k];
            if (x[k] != 0) {
                subtract(x, 0, x[k], a, k * n, 0, k);
            }
        }
    }
}
