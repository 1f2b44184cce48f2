package org.seedtrain.lab.peak;

import java.util.Arrays;

/// Quadratic smoothing after Savitzky and Golay (1964) over 2m + 1 points; near the ends the window shrinks.
final class Smoothing {
    private Smoothing() {}

    static double[] smooth(double[] y, int half) {
        double[] smooth = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            int m = Math.min(half, Math.min(i, y.length - 1 - i));
            double sum = 0;
            for (int k = -m; k <= m; k++) {
                sum += weight(m, k) * y[i + k];
            }
            smooth[i] = sum;
        }
        return smooth;
    }

    private static double weight(int m, int k) {
        return m == 0 ? 1
                : 3.0 * (3.0 * m * m + 3.0 * m - 1 - 5.0 * k * k) / ((2.0 * m - 1) * (2.0 * m + 1) * (2.0 * m + 3));
    }

    /// Factor by which white noise shrinks.
    static double noiseFactor(int half) {
        return Math.sqrt(weight(half, 0));
    }

    /// Standard deviation of the noise, from the median step between neighbours, so that peaks do not count.
    static double noise(double[] y) {
        double[] steps = new double[y.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(y[i + 1] - y[i]);
        }
        Arrays.sort(steps);
        return 1.4826 * steps[steps.length / 2] / Math.sqrt(2);
    }
}
