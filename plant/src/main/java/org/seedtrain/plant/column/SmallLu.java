package org.seedtrain.plant.column;

/// Gaussian elimination with row exchange on small dense matrices that stand row by row in a flat array.
final class SmallLu {
    private SmallLu() {}

    /// Factorises in place; false if the matrix is singular or no number.
    static boolean factor(double[] a, int at, int n, int[] pivot, int pivotAt) {
        for (int k = 0; k < n; k++) {
            int best = k;
            double most = Math.abs(a[at + k * n + k]);
            for (int i = k + 1; i < n; i++) {
                double size = Math.abs(a[at + i * n + k]);
                if (size > most) {
                    most = size;
                    best = i;
                }
            }
            if (!(most > 0 && most < Double.POSITIVE_INFINITY)) {
                return false;
            }
            pivot[pivotAt + k] = best;
            if (best != k) {
                for (int j = 0; j < n; j++) {
                    double keep = a[at + k * n + j];
                    a[at + k * n + j] = a[at + best * n + j];
                    a[at + best * n + j] = keep;
                }
            }
            double inverse = 1 / a[at + k * n + k];
            a[at + k * n + k] = inverse;
            for (int i = k + 1; i < n; i++) {
                double factor = a[at + i * n + k] * inverse;
                a[at + i * n + k] = factor;
                if (factor != 0) {
                    int to = at + i * n;
                    int from = at + k * n;
                    for (int j = k + 1; j < n; j++) {
                        a[to + j] -= factor * a[from + j];
                    }
                }
            }
        }
        return true;
    }

    /// Solves for one right-hand side in place.
    static void solve(double[] a, int at, int n, int[] pivot, int pivotAt, double[] b, int bAt) {
        for (int k = 0; k < n; k++) {
            int other = pivot[pivotAt + k];
            if (other != k) {
                double keep = b[bAt + k];
                b[bAt + k] = b[bAt + other];
                b[bAt + other] = keep;
            }
        }
        for (int i = 1; i < n; i++) {
            double sum = b[bAt + i];
            int row = at + i * n;
            for (int j = 0; j < i; j++) {
                sum -= a[row + j] * b[bAt + j];
            }
            b[bAt + i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[bAt + i];
            int row = at + i * n;
            for (int j = i + 1; j < n; j++) {
                sum -= a[row + j] * b[bAt + j];
            }
            b[bAt + i] = sum * a[row + i];
        }
    }

    /// Solves for `columns` right-hand sides that stand side by side, row by row.
    static void solve(double[] a, int at, int n, int[] pivot, int pivotAt, double[] b, int bAt, int columns) {
        for (int k = 0; k < n; k++) {
            int other = pivot[pivotAt + k];
            if (other != k) {
                for (int c = 0; c < columns; c++) {
                    double keep = b[bAt + k * columns + c];
                    b[bAt + k * columns + c] = b[bAt + other * columns + c];
                    b[bAt + other * columns + c] = keep;
                }
            }
        }
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double factor = a[at + i * n + j];
                for (int c = 0; c < columns; c++) {
                    b[bAt + i * columns + c] -= factor * b[bAt + j * columns + c];
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                double factor = a[at + i * n + j];
                for (int c = 0; c < columns; c++) {
                    b[bAt + i * columns + c] -= factor * b[bAt + j * columns + c];
                }
            }
            double inverse = a[at + i * n + i];
            for (int c = 0; c < columns; c++) {
                b[bAt + i * columns + c] *= inverse;
            }
        }
    }
}
