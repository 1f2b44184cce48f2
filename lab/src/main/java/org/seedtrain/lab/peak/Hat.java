package org.seedtrain.lab.peak;

import org.hipparchus.util.FastMath;

/// A Mexican hat, the second derivative of a Gaussian turned over: sees no straight line, and of white noise as much as the noise is.
///
/// @param width standard deviation of the Gaussian [points]
/// @param half from the centre outwards
@SuppressWarnings("ArrayRecordComponent")
record Hat(double width, double[] half) {
    static final Hat WIDE = of(2.0);
    static final Hat NARROW = of(1.4);

    /// Its sum is 0 and that of its squares 1.
    private static Hat of(double width) {
        int reach = (int) Math.ceil(4 * width);
        double[] hat = new double[reach + 1];
        double sum = 0;
        double bell = 0;
        for (int i = -reach; i <= reach; i++) {
            double square = i * i / (width * width);
            sum += (1 - square) * FastMath.exp(-square / 2);
            bell += FastMath.exp(-square / 2);
        }
        double squares = 0;
        for (int i = 0; i <= reach; i++) {
            double square = i * i / (width * width);
            hat[i] = (1 - square - sum / bell) * FastMath.exp(-square / 2);
            squares += (i == 0 ? 1 : 2) * hat[i] * hat[i];
        }
        for (int i = 0; i <= reach; i++) {
            hat[i] /= Math.sqrt(squares);
        }
        return new Hat(width, hat);
    }

    /// Its answer to a Gaussian of height 1 of its own width, relative to that to white noise of deviation 1: `pi^(1/4) sqrt(w/3)`.
    static double gain(double width) {
        return 0.7687 * Math.sqrt(width);
    }

    double[] answers(double[] y) {
        int n = y.length;
        int reach = half.length - 1;
        double[] answers = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = half[0] * y[i];
            if (i >= reach && i < n - reach) {
                for (int k = 1; k <= reach; k++) {
                    sum += half[k] * (y[i - k] + y[i + k]);
                }
            } else {
                for (int k = 1; k <= reach; k++) {
                    sum += half[k] * (beyond(y, i - k) + beyond(y, i + k));
                }
            }
            answers[i] = sum;
        }
        return answers;
    }

    /// The signal goes on beyond its ends as its own image turned round the end, so that a straight line stays straight.
    private static double beyond(double[] y, int i) {
        int n = y.length;
        return i < 0 ? 2 * y[0] - y[Math.min(n - 1, -i)] : i >= n ? 2 * y[n - 1] - y[Math.max(0, 2 * n - 2 - i)] : y[i];
    }
}
