package org.seedtrain.lab.stats;

/// Grubbs' test for one outlier in a normal sample (NIST/SEMATECH e-Handbook 1.3.5.17.1):
/// `G = max |x - mean| / s`, critical `(n-1)/sqrt n sqrt(t^2/(n - 2 + t^2))`.
///
/// @param g the statistic
/// @param index place of the suspect, from 0
/// @param critical value of G at the level asked for
public record Grubbs(double g, int index, double critical) {

    /// @param alpha level of the two-sided test, e.g. 0.05
    public static Grubbs of(double[] values, double alpha) {
        if (values.length < 3) {
            throw new IllegalArgumentException("Grubbs' test needs three values or more; got " + values.length);
        }
        Replicates sample = Replicates.of(values);
        if (!(sample.sd() > 0)) {
            throw new IllegalArgumentException("Grubbs' test needs values that differ");
        }
        int index = 0;
        for (int i = 1; i < values.length; i++) {
            index = Math.abs(values[i] - sample.mean()) > Math.abs(values[index] - sample.mean()) ? i : index;
        }
        return new Grubbs(Math.abs(values[index] - sample.mean()) / sample.sd(), index,
                critical(values.length, alpha / 2));
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
