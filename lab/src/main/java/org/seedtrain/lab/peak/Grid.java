package org.seedtrain.lab.peak;

import java.util.Arrays;

/// A chromatogram on even steps: as it is where its steps are even, averaged where it has more points than peaks can need,
/// drawn through straight lines where its steps are not even.
///
/// @param thinned points averaged into one; 1 for none
/// @param even whether the steps of the file were even
record Grid(double start, double step, double[] y, int thinned, boolean even) {
    /// More points than this are averaged.
    static final int MOST = 200_000;
    /// More points than this are refused.
    static final int REFUSED = 20_000_000;

    static Grid of(double[] time, double[] signal) {
        check(time, signal);
        int n = time.length;
        int block = (n + MOST - 1) / MOST;
        double step = (time[n - 1] - time[0]) / (n - 1);
        boolean even = true;
        for (int i = 0; i < n && even; i++) {
            even = Math.abs(time[i] - time[0] - i * step) < 0.6 * step;
        }
        if (!even) {
            return resampled(time, signal);
        }
        if (block == 1) {
            return new Grid(time[0], step, signal, 1, true);
        }
        double[] y = new double[n / block];
        for (int i = 0; i < y.length; i++) {
            double sum = 0;
            for (int k = 0; k < block; k++) {
                sum += signal[i * block + k];
            }
            y[i] = sum / block;
        }
        return new Grid(time[0] + 0.5 * (block - 1) * step, step * block, y, block, true);
    }

    private static Grid resampled(double[] time, double[] signal) {
        int n = time.length;
        double[] steps = new double[n - 1];
        for (int i = 1; i < n; i++) {
            steps[i - 1] = time[i] - time[i - 1];
        }
        Arrays.sort(steps);
        double span = time[n - 1] - time[0];
        int points = (int) Math.min(MOST, Math.max(20, Math.ceil(span / steps[steps.length / 2]) + 1));
        double step = span / (points - 1);
        double[] y = new double[points];
        int k = 0;
        for (int i = 0; i < points; i++) {
            double t = Math.min(time[n - 1], time[0] + i * step);
            while (k < n - 2 && time[k + 1] < t) {
                k++;
            }
            y[i] = signal[k] + (signal[k + 1] - signal[k]) * (t - time[k]) / (time[k + 1] - time[k]);
        }
        return new Grid(time[0], step, y, 1, false);
    }

    private static void check(double[] time_min, double[] signal) {
        if (time_min.length != signal.length || time_min.length < 20) {
            throw new IllegalArgumentException("a chromatogram needs 20 points or more and as many signals as times; got "
                    + time_min.length + " times and " + signal.length + " signals");
        }
        if (time_min.length > REFUSED) {
            throw new IllegalArgumentException("the chromatogram has " + time_min.length + " points; at most " + REFUSED
                    + " are read. Export it with fewer points: 20 over the narrowest peak are enough");
        }
        for (int i = 0; i < time_min.length; i++) {
            if (!Double.isFinite(time_min[i]) || !Double.isFinite(signal[i])) {
                throw new IllegalArgumentException("point " + (i + 1) + " of the chromatogram is no number");
            }
            if (i > 0 && !(time_min[i] > time_min[i - 1])) {
                throw new IllegalArgumentException("the times of a chromatogram must rise; point " + (i + 1) + " is at "
                        + time_min[i] + " min after " + time_min[i - 1] + " min; sort the file by time");
            }
        }
    }

    int n() {
        return y.length;
    }

    double time(double index) {
        return start + step * index;
    }

    double[] times() {
        double[] times = new double[y.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = time(i);
        }
        return times;
    }

    int index(double time) {
        return (int) Math.max(0, Math.min(y.length - 1.0, Math.rint((time - start) / step)));
    }
}
