package org.seedtrain.plant.units;

import org.seedtrain.plant.Noise;

/// Rare events of a Poisson process whose rate may change: they fall where the accumulated hazard passes sums of
/// standard exponential gaps, drawn from (seed, name). So the number that has happened is a pure, never falling function
/// of the hazard, whenever and however often it is asked.
final class Chance {
    private Chance() {}

    /// Events that have happened.
    ///
    /// @param hazard expected number of events so far
    static int count(long seed, String name, double hazard) {
        long hash = Noise.hash(name);
        double sum = 0;
        int events = -1;
        while (sum <= hazard) {
            events++;
            sum -= StrictMath.log(Noise.uniform(seed, hash, events + 1));
        }
        return events;
    }

    /// Poisson number with a mean, drawn from (seed, name).
    static int poisson(long seed, String name, double mean) {
        return count(seed, name, mean);
    }

    /// How many of `n` things of probability `p` each, drawn from (seed, name, time): one by one while few, by the
    /// normal limit when many.
    static int of(long seed, String name, double t, double n, double p) {
        long whole = Math.round(n);
        double chance = Math.max(0, Math.min(1, p));
        if (whole <= 400) {
            int hits = 0;
            for (int i = 0; i < whole; i++) {
                hits += Noise.uniform(seed, Noise.hash(name + "#" + i), t) < chance ? 1 : 0;
            }
            return hits;
        }
        double mean = whole * chance;
        if (mean < 20 || whole - mean < 20) {
            boolean few = mean < 20;
            int rare = count(seed, name + "@" + t, few ? mean : whole - mean);
            return (int) Math.max(0, Math.min(whole, few ? rare : whole - rare));
        }
        double drawn = mean + Math.sqrt(mean * (1 - chance)) * Noise.normal(seed, Noise.hash(name), t);
        return (int) Math.max(0, Math.min(whole, Math.rint(drawn)));
    }
}
