package org.seedtrain.lab.peak;

/// Quadratic smoothing after Savitzky and Golay (1964) over 2m + 1 points; near the ends the window shrinks.
final class Smoothing {
    private Smoothing() {}

    /// The points from `from` to `to`, both included; neighbours beyond them count.
    static double[] smooth(double[] y, int from, int to, int half) {
        double[][] weights = new double[half + 1][];
        double[] smooth = new double[to - from + 1];
        for (int i = from; i <= to; i++) {
            int m = Math.min(half, Math.min(i, y.length - 1 - i));
            if (weights[m] == null) {
                weights[m] = weights(m);
            }
            double sum = weights[m][0] * y[i];
            for (int k = 1; k <= m; k++) {
                sum += weights[m][k] * (y[i - k] + y[i + k]);
            }
            smooth[i - from] = sum;
        }
        return smooth;
    }

    private static double[] weights(int m) {
        double[] weights = new double[m + 1];
        weights[0] = 1;
        for (int k = 0; k <= m && m > 0; k++) {
            weights[k] = 3.0 * (3.0 * m * m + 3.0 * m - 1 - 5.0 * k * k) / ((2.0 * m - 1) * (2.0 * m + 1) * (2.0 * m + 3));
        }
        return weights;
    }
}
