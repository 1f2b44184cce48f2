package org.seedtrain.lab.ms.deconvolution;

import java.util.Arrays;

/// Chemical noise under the peaks: the lower quartile of the spectrum in windows of 4 % of m/z, in which the peaks of a
/// protein leave room at every charge; between windows by straight lines.
final class Background {
    private static final double WINDOW = 0.04;
    private static final double QUANTILE = 0.25;

    private Background() {}

    /// Takes it off in place.
    ///
    /// @return standard deviation of what is left where no peak is
    static double subtract(double[] values, double step) {
        int half = Math.max(8, (int) (0.5 * WINDOW / step));
        int nodes = Math.max(2, values.length / half + 1);
        double[] level = new double[nodes];
        double[] window = new double[2 * half + 1];
        for (int k = 0; k < nodes; k++) {
            int centre = (int) ((long) k * (values.length - 1) / (nodes - 1));
            int count = 0;
            for (int i = Math.max(0, centre - half); i <= Math.min(values.length - 1, centre + half); i++) {
                window[count++] = values[i];
            }
            Arrays.sort(window, 0, count);
            level[k] = window[(int) (QUANTILE * (count - 1))];
        }
        double[] below = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            double x = (double) i * (nodes - 1) / Math.max(1, values.length - 1);
            int k = Math.min(nodes - 2, (int) x);
            values[i] -= level[k] + (x - k) * (level[k + 1] - level[k]);
            if (values[i] < 0) {
                below[count++] = -values[i];
            }
        }
        if (count == 0) {
            return 0;
        }
        // The lower quartile lies 0.674 sigma under the middle; of what is under it, half lies deeper than 1.150 sigma.
        Arrays.sort(below, 0, count);
        return below[count / 2] / (1.150 - 0.674);
    }
}
