package org.seedtrain.plant.solver;

/// LU factors of a small matrix, with partial pivoting, in place. Column by column, so that the inner loops run over
/// neighbours; of a pivot's column with few numbers only those are used.
final class DenseLu {
    private int n;
    /// Row `i` of column `j` stands at `j n + i`.
    final double[] a;

    private final int[] pivot;
    /// Rows below the pivot where its column is not zero.
    private final int[] rows;

    /// @param n at most so many rows
    DenseLu(int n) {
        this.n = n;
        a = new double[n * n];
        pivot = new int[n];
        rows = new int[n];
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
            int count = 0;
            for (int i = k + 1; i < n; i++) {
                if (a[column + i] != 0) {
                    a[column + i] *= inverse;
                    rows[count++] = i;
                }
            }
            if (count > 0) {
                eliminate(k, count);
            }
        }
        return true;
    }

    private void eliminate(int k, int count) {
        int column = k * n;
        boolean few = 3 * count < n - k;
        for (int j = k + 1; j < n; j++) {
            double factor = a[j * n + k];
            if (factor == 0) {
                continue;
            }
            if (few) {
                for (int r = 0; r < count; r++) {
                    a[j * n + rows[r]] -= factor * a[column + rows[r]];
                }
            } else {
                subtract(a, j * n, factor, a, column, k + 1, n);
            }
        }
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
