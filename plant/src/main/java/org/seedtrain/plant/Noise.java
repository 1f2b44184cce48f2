package org.seedtrain.plant;


/// Noise and individual variation without a generator: a hash of (seed, name, time), so that it is the same in every
/// replay and in any order of asking. The mixing function is SplitMix64's finaliser (Steele, Lea, Flood 2014).
public final class Noise {
    private Noise() {}

    /// A stable hash of a name (FNV-1a, 64 bit).
    public static long hash(String name) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            h = (h ^ name.charAt(i)) * 0x100000001b3L;
        }
        return h;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static long bits(long seed, long name, double t) {
        long when = Double.doubleToLongBits(t == 0 ? 0.0 : t);
        return mix(mix(mix(seed + 0x9e3779b97f4a7c15L) ^ name) + when * 0x9e3779b97f4a7c15L);
    }

    /// Uniform in the open interval (0, 1).
    public static double uniform(long seed, long name, double t) {
        return ((bits(seed, name, t) >>> 12) + 0.5) * 0x1.0p-52;
    }

    /// Standard normal, by Box and Muller.
    public static double normal(long seed, long name, double t) {
        long first = bits(seed, name, t);
        double u = ((first >>> 12) + 0.5) * 0x1.0p-52;
        double v = (mix(first ^ 0x6a09e667f3bcc909L) >>> 12) * 0x1.0p-52;
        return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * v);
    }

    /// Standard normal for what is drawn many times a second: by the ziggurat of Doornik (2005), which needs no logarithm as
    /// a rule. Another number than [#normal] gives.
    public static double quick(long seed, long name, double t) {
        return Ziggurat.normal(bits(seed, name, t));
    }

    /// Mixes the bits of a number; a generator of numbers that belong to one hash.
    static long next(long bits) {
        return mix(bits + 0x9e3779b97f4a7c15L);
    }

    /// Standard normal that belongs to a thing for the whole run, e.g. the offset of one probe.
    public static double normal(long seed, String name) {
        return normal(seed, hash(name), 0);
    }

    public static double uniform(long seed, String name) {
        return uniform(seed, hash(name), 0);
    }
}
