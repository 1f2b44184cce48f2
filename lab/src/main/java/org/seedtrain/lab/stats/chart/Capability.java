package org.seedtrain.lab.stats.chart;

import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.Normal;
import org.seedtrain.lab.stats.Probability;
import org.seedtrain.lab.stats.Replicates;
import org.seedtrain.lab.stats.StatisticsRefused;

/// Whether a process can keep its specification (ISO 22514-2; Montgomery). Within: the scatter from point to point. Overall: the
/// standard deviation of all values.
///
/// @param cp null with one limit only, as pp
/// @param cpkLower lower bound of Cpk at the confidence asked for, `Cpk (1 - z sqrt(1/(9 n Cpk^2) + 1/(2 (n-1))))` (Bissell 1990)
/// @param ppLow bounds of Pp from chi squared, two-sided
/// @param expected share outside the limits if the values are normal with the overall deviation [1e-6]
/// @param observed share outside the limits [1e-6]
public record Capability(
        int n, double mean, double sdWithin, double sdOverall,
        @Nullable Double cp, double cpk, @Nullable Double pp, double ppk,
        double cpkLower, double ppkLower, double ppkUpper, @Nullable Double ppLow, @Nullable Double ppHigh,
        double expected_ppm, double observed_ppm) {

    /// @param within standard deviation within subgroups
    /// @param confidence of the bounds: one-sided for the lower bounds of Cpk and Ppk, e.g. 0.95
    public static Capability of(
            double[] values, double within, @Nullable Double lower, @Nullable Double upper, double confidence) {
        if (lower == null && upper == null) {
            throw new StatisticsRefused("a capability needs a lower limit, an upper limit or both");
        }
        if (lower != null && upper != null && !(lower < upper)) {
            throw new StatisticsRefused("the lower limit must be below the upper one; got " + lower + " and " + upper);
        }
        int n = values.length;
        if (n < 3) {
            throw new StatisticsRefused("a capability needs three values or more; got " + n);
        }
        Replicates sample = Replicates.of(values);
        double overall = sample.sd();
        if (!(overall > 0) || !(within > 0)) {
            throw new StatisticsRefused("the values do not scatter: a capability would be infinite; were they rounded too far?");
        }
        Double pp = lower != null && upper != null ? (upper - lower) / (6 * overall) : null;
        double cpk = nearest(sample.mean(), within, lower, upper);
        double ppk = nearest(sample.mean(), overall, lower, upper);
        double a = (1 - confidence) / 2;
        double out = (lower == null ? 0 : Probability.normal((lower - sample.mean()) / overall))
                + (upper == null ? 0 : Probability.normal((sample.mean() - upper) / overall));
        double seen = 0;
        for (double value : values) {
            seen += lower != null && value < lower || upper != null && value > upper ? 1 : 0;
        }
        double z = Normal.quantile(confidence);
        return new Capability(n, sample.mean(), within, overall,
                lower != null && upper != null ? (upper - lower) / (6 * within) : null, cpk, pp, ppk,
                bissell(cpk, n, -z), bissell(ppk, n, -z), bissell(ppk, n, z),
                pp == null ? null : pp * Math.sqrt(Probability.chiSquaredQuantile(a, n - 1) / (n - 1)),
                pp == null ? null : pp * Math.sqrt(Probability.chiSquaredQuantile(1 - a, n - 1) / (n - 1)),
                1e6 * out, 1e6 * seen / n);
    }

    private static double nearest(double mean, double sd, @Nullable Double lower, @Nullable Double upper) {
        double below = lower == null ? Double.POSITIVE_INFINITY : (mean - lower) / (3 * sd);
        double above = upper == null ? Double.POSITIVE_INFINITY : (upper - mean) / (3 * sd);
        return Math.min(below, above);
    }

    private static double bissell(double index, int n, double z) {
        return index + z * Math.sqrt(1 / (9.0 * n) + index * index / (2.0 * (n - 1)));
    }
}
