package org.seedtrain.plant.numeric;

/// Sums over stretches of arrays in four strands, which do not wait for each other.
public final class Sums {
    private Sums() {}

    /// Sum of `count` numbers from `from` on.
    public static double of(double[] a, int from, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        int end = from + count;
        for (; i < end - 3; i += 4) {
            s0 += a[i];
            s1 += a[i + 1];
            s2 += a[i + 2];
            s3 += a[i + 3];
        }
        for (; i < end; i++) {
            s0 += a[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    /// Sum of the products of numbers from `from` on with all of `weights`.
    public static double weighted(double[] a, int from, double[] weights) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < weights.length - 3; i += 4) {
            s0 += a[from + i] * weights[i];
            s1 += a[from + i + 1] * weights[i + 1];
            s2 += a[from + i + 2] * weights[i + 2];
            s3 += a[from + i + 3] * weights[i + 3];
        }
        for (; i < weights.length; i++) {
            s0 += a[from + i] * weights[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
