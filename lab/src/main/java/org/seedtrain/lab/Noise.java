package org.seedtrain.lab;

import org.hipparchus.util.FastMath;
import org.seedtrain.lab.stats.Normal;

/// Chance that is no chance: every number is a hash of a seed, names and an index (splitmix64, Steele, Lea & Flood
/// 2014), so that the same measurement gives the same bits and no measurement disturbs another.
final class Noise {
    private final long key;

    private Noise(long key) {
        this.key = key;
    }

    static Noise of(long seed, String... names) {
        Noise noise = new Noise(mix(seed + 0x9E3779B97F4A7C15L));
        for (String name : names) {
            noise = noise.part(name);
        }
        return noise;
    }

    /// A source of its own for a part of the measurement.
    Noise part(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return new Noise(mix(key ^ mix(hash)));
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// Uniform between 0 and 1, neither included.
    double uniform(long index) {
        long bits = mix(key + (index + 1) * 0x9E3779B97F4A7C15L) >>> 11;
        return (bits + 0.5) * 0x1.0p-53;
    }

    /// Standard normal.
    double normal(long index) {
        return Normal.quantile(uniform(index));
    }

    /// Poisson, by inversion up to a mean of 700; above it the normal approximation, rounded.
    long poisson(double mean, long index) {
        if (!(mean > 0)) {
            return 0;
        }
        if (mean > 700) {
            return Math.max(0, FastMath.round(mean + Math.sqrt(mean) * normal(index)));
        }
        double u = uniform(index);
        double term = FastMath.exp(-mean);
        double sum = term;
        long k = 0;
        while (u > sum && k < 2000) {
            k++;
            term *= mean / k;
            sum += term;
        }
        return k;
    }
}
