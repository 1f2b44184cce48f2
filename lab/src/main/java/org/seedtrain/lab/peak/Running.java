package org.seedtrain.lab.peak;

/// Means over any stretch of a signal, from its running sum.
final class Running {
    private final double[] sums;

    Running(double[] y) {
        sums = new double[y.length + 1];
        for (int i = 0; i < y.length; i++) {
            sums[i + 1] = sums[i] + y[i];
        }
    }

    int n() {
        return sums.length - 1;
    }

    /// Mean of the points from `at - half` to `at + half`, fewer near the ends.
    double mean(int at, int half) {
        int h = Math.min(half, Math.min(at, n() - 1 - at));
        return (sums[at + h + 1] - sums[at - h]) / (2 * h + 1);
    }

    double sum(int from, int to) {
        return sums[to] - sums[from];
    }
}
