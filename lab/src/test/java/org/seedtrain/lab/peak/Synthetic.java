package org.seedtrain.lab.peak;

import java.util.List;
import org.seedtrain.lab.stats.Normal;

/// Chromatograms of known truth: exponentially modified Gaussians on a drifting baseline with noise that is a hash of a seed.
final class Synthetic {
    private Synthetic() {}

    static double uniform(long seed, long index) {
        long z = seed * 0x9E3779B97F4A7C15L + (index + 1) * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (((z ^ (z >>> 31)) >>> 11) + 0.5) * 0x1.0p-53;
    }

    static double[] times(int n, double step) {
        double[] time = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = i * step;
        }
        return time;
    }

    static double[] signal(double[] time, List<Emg> peaks, double drift, double noise, long seed) {
        double[] signal = new double[time.length];
        double span = time[time.length - 1];
        for (int i = 0; i < time.length; i++) {
            double x = time[i] / span;
            signal[i] = 2 + drift * (x - 0.4 * x * x) + noise * Normal.quantile(uniform(seed, i));
            for (Emg peak : peaks) {
                double z = time[i] - peak.mu();
                if (z > -8 * peak.sigma() && z < 8 * peak.sigma() + 40 * peak.tau()) {
                    signal[i] += peak.at(time[i]);
                }
            }
        }
        return signal;
    }
}
