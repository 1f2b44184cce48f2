package org.seedtrain.plant.utility;

import org.seedtrain.plant.Noise;

/// Numbers of rare things in a sample.
final class Counts {
    private static final int MOST = 2000;

    private Counts() {}

    /// Poisson number with a mean, drawn from (seed, name): by exponential gaps while small, by the normal limit when large.
    static double poisson(long seed, String name, double mean) {
        long hash = Noise.hash(name);
        if (mean > MOST) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * Noise.normal(seed, hash, 0)));
        }
        double sum = 0;
        int events = -1;
        while (sum <= mean) {
            events++;
            sum -= StrictMath.log(Noise.uniform(seed, hash, events + 1));
        }
        return events;
    }
}
