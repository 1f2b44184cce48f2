package org.seedtrain.lab.stats;

/// Grubbs' test for one outlier in a normal sample (NIST/SEMATECH e-Handbook 1.3.5.17.1):
/// `G = max |x - mean| / s`, critical `(n-1)/sqrt n sqrt(t^2/(n - 2 + t^2))`.
///
/// @param g the statistic
/// @param index place of the suspect, from 0
/// @param critical value of G at the level asked for
/// @param p that a normal sample has a G as large (Bonferroni's bound, which the critical value uses too)
public record Grubbs(double g, int index, double critical, double p) {
    /// Where an outlier is looked for.
    public enum Side { BOTH, LOW, HIGH }

    /// @param alpha level of the two-sided test, e.g. 0.05
    public static Grubbs of(double[] values, double alpha) {
        return of(values, alpha, Side.BOTH);
    }

    public static Grubbs of(double[] values, double alpha, Side side) {
        int n = values.length;
        if (n < 3) {
            throw new StatisticsRefused("Grubbs' test needs three values or more; got " + n);
        }
        Replicates sample = Replicates.of(values);
        if (!(sample.sd() > 0)) {
            throw new StatisticsRefused("Grubbs' test needs values that differ");
        }
        int index = 0;
        for (int i = 1; i < n; i++) {
            index = distance(values[i], sample, side) > distance(values[index], sample, side) ? i : index;
        }
        double g = distance(values[index], sample, side) / sample.sd();
        double sides = side == Side.BOTH ? 2 : 1;
        double rest = (n - 1.0) * (n - 1.0) - n * g * g;
        double t = rest > 0 ? Math.sqrt(n * (n - 2.0) * g * g / rest) : Double.POSITIVE_INFINITY;
        double p = Math.min(1, sides * n * Probability.studentUpper(t, n - 2));
        return new Grubbs(g, index, critical(n, alpha / sides), p);
    }

    private static double distance(double value, Replicates sample, Side side) {
        double d = value - sample.mean();
        return switch (side) {
            case BOTH -> Math.abs(d);
            case LOW -> -d;
            case HIGH -> d;
        };
    }

    /// @param oneSided level of the one-sided test; half the level of a two-sided one
    public static double critical(int n, double oneSided) {
        double t = -Student.quantile(oneSided / n, n - 2);
        return (n - 1) / Math.sqrt(n) * Math.sqrt(t * t / (n - 2 + t * t));
    }

    public boolean outlier() {
        return g > critical;
    }
}
