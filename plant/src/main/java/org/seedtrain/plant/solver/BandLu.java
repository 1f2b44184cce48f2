package org.seedtrain.plant.solver;

import java.util.Arrays;

/// LU factors of a band matrix, with partial pivoting. Row `i` keeps columns `i-lower .. i+lower+upper` (room for the
/// fill that pivoting makes).
final class BandLu {
    private final int n;
    private final int lower;
    private final int upper;
    private final int width;
    private final double[] a;
    private final double[] multipliers;
    private final int[] pivot;

    BandLu(int n, int lower, int upper) {
        this.n = n;
        this.lower = lower;
        this.upper = upper;
        width = 2 * lower + upper + 1;
        a = new double[n * width];
        multipliers = new double[n * Math.max(1, lower)];
        pivot = new int[n];
    }

    void clear() {
        Arrays.fill(a, 0);
    }

    void set(int i, int j, double value) {
        a[i * width + j - i + lower] = value;
    }

    boolean factor() {
        for (int k = 0; k < n; k++) {
            int last = Math.min(n - 1, k + lower);
            int p = k;
            double largest = Math.abs(a[k * width + lower]);
            for (int i = k + 1; i <= last; i++) {
                double candidate = Math.abs(a[i * width + k - i + lower]);
                if (candidate > largest) {
                    largest = candidate;
                    p = i;
                }
            }
            pivot[k] = p;
            if (!(largest > 0)) {
                return false;
            }
            int right = Math.min(n - 1, k + lower + upper);
            int top = k * width - k + lower;
            if (p != k) {
                int other = p * width - p + lower;
                for (int j = k; j <= right; j++) {
                    double swap = a[top + j];
                    a[top + j] = a[other + j];
                    a[other + j] = swap;
                }
            }
            double inverse = 1 / a[top + k];
            for (int i = k + 1; i <= last; i++) {
                int row = i * width - i + lower;
                double factor = a[row + k] * inverse;
                a[row + k] = 0;
                multipliers[k * lower + i - k - 1] = factor;
                if (factor != 0) {
                    for (int j = k + 1; j <= right; j++) {
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
            double value = x[p];
            x[p] = x[k];
            x[k] = value;
            if (value != 0) {
                int last = Math.min(n - 1, k + lower);
                for (int i = k + 1; i <= last; i++) {
                    x[i] -= multipliers[k * lower + i - k - 1] * value;
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            int row = i * width - i + lower;
            int right = Math.min(n - 1, i + lower + upper);
            for (int j = i + 1; j <= right; j++) {
                sum -= a[row + j] * x[j];
            }
            x[i] = sum / a[row + i];
        }
    }
}
