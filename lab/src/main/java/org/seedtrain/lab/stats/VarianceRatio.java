package org.seedtrain.lab.stats;

import org.seedtrain.lab.stats.exact.Column;

/// F test of two variances.
///
/// @param f variance of the first over that of the second
/// @param low bounds of the ratio in the populations
/// @param p two-sided
public record VarianceRatio(double f, int df1, int df2, double low, double high, double p) {

    /// @param confidence of the bounds, e.g. 0.95
    public static VarianceRatio of(Column first, Column second, double confidence) {
        if (first.size() < 2 || second.size() < 2 || first.constant() || second.constant()) {
            throw new StatisticsRefused("comparing variances needs two samples of two values or more that scatter");
        }
        int d1 = first.size() - 1;
        int d2 = second.size() - 1;
        double f = first.squares(first.mean()).over(d1).over(second.squares(second.mean()).over(d2)).value();
        double upper = Probability.fisherUpper(f, d1, d2);
        double a = (1 - confidence) / 2;
        return new VarianceRatio(f, d1, d2, f / Probability.fisherQuantile(1 - a, d1, d2),
                f * Probability.fisherQuantile(1 - a, d2, d1), Math.min(1, 2 * Math.min(upper, 1 - upper)));
    }
}
