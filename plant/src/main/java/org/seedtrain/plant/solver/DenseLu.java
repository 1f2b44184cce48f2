package org.seedtrain.plant.solver;

/// LU factors of a small full matrix, with partial pivoting, in place.
final class DenseLu {
    private final int n;
    final double[] a;
    private final int[] pivot;

    DenseLu(int n) {
        this.n = n;
        a = new double[n * n];
        pivot = new int[n];
    }

    /// Factorises [#a] (row-major); false if it is singular.
    boolean factor() {
        for (int k = 0; k < n; k++) {
            int p = k;
            double largest = Math.abs(a[k * n + k]);
            for (int i = k + 1; i < n; i++) {
                double candidate = Math.abs(a[i * n + k]);
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
                for (int j = 0; j < n; j++) {
                    double swap = a[k * n + j];
                    a[k * n + j] = a[p * n + j];
                    a[p * n + j] = swap;
                }
            }
            double inverse = 1 / a[k * n + k];
            for (int i = k + 1; i < n; i++) {
                double factor = a[i * n + k];
                if (factor != 0) {
                    factor *= inverse;
                    a[i * n + k] = factor;
                    int row = i * n;
                    int top = k * n;
                    for (int j = k + 1; j < n; j++) {
                        a[row + j] -= factor * a[top + j];
                    }
                }
            }
        }
        return true;
    }

    void solve(double[] x) {
        for (int k = 0; k < n; k++) {
            int p = pivot[k];
            double swap = x[p];
            x[p] = x[k];
            x[k] = swap;
        }
        for (int i = 1; i < n; i++) {
            double sum = x[i];
            int row = i * n;
            for (int j = 0; j < i; j++) {
                sum -= a[row + j] * x[j];
            }
            x[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            int row = i * n;
            for (int j = i + 1; j < n; j++) {
                sum -= a[row + j] * x[j];
            }
            x[i] = sum / a[row + i];
        }
    }
}
