package org.seedtrain.lab.stats;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;

/// A sample in figures, computed with about 32 digits and then rounded.
///
/// @param sd with n - 1; null for one value
/// @param autocorrelation `sum (y[i] - m)(y[i+1] - m) / sum (y[i] - m)^2`; null when all values are alike
/// @param skewness `g1` of the moments; null when all values are alike
/// @param kurtosis excess `g2`
/// @param q1 quartiles of Hyndman & Fan's type 7
public record Summary(
        int n,
        double mean,
        @Nullable Double sd,
        @Nullable Double cv_percent,
        @Nullable Double standardError,
        @Nullable Double autocorrelation,
        @Nullable Double skewness,
        @Nullable Double kurtosis,
        double minimum,
        double q1,
        double median,
        double q3,
        double maximum) {

    public static Summary of(double... values) {
        return of(Column.of(values));
    }

    public static Summary of(Column column) {
        int n = column.size();
        if (n == 0) {
            throw new StatisticsRefused("there are no values to summarise");
        }
        DoubleDouble mean = column.mean();
        DoubleDouble squares = DoubleDouble.ZERO;
        DoubleDouble neighbours = DoubleDouble.ZERO;
        double third = 0;
        double fourth = 0;
        DoubleDouble before = DoubleDouble.ZERO;
        for (int i = 0; i < n; i++) {
            DoubleDouble d = column.get(i).minus(mean);
            DoubleDouble d2 = d.square();
            squares = squares.plus(d2);
            neighbours = neighbours.plus(d.times(before));
            third += d2.high() * d.high();
            fourth += d2.high() * d2.high();
            before = d;
        }
        double[] sorted = column.high().clone();
        Arrays.sort(sorted);
        boolean varies = n > 1 && !column.constant();
        double m2 = squares.value() / n;
        Double sd = n > 1 ? varies ? squares.over(n - 1).sqrt().value() : 0.0 : null;
        return new Summary(n, mean.value(), sd,
                sd != null && mean.value() != 0 ? 100 * sd / Math.abs(mean.value()) : null,
                sd != null ? sd / Math.sqrt(n) : null,
                varies ? neighbours.over(squares).value() : null,
                varies ? third / n / FastMath.pow(m2, 1.5) : null,
                varies ? fourth / n / (m2 * m2) - 3 : null,
                sorted[0], Quantiles.type7(sorted, 0.25), Quantiles.type7(sorted, 0.5), Quantiles.type7(sorted, 0.75),
                sorted[n - 1]);
    }

    /// Bounds of the mean; null for one value.
    ///
    /// @param confidence two-sided, e.g. 0.95
    public double @Nullable [] meanInterval(double confidence) {
        if (standardError == null) {
            return null;
        }
        double half = Student.quantile((1 + confidence) / 2, n - 1) * standardError;
        return new double[] {mean - half, mean + half};
    }

    /// Bounds of the standard deviation of a normal population; null where there is no scatter.
    public double @Nullable [] sdInterval(double confidence) {
        if (sd == null || !(sd > 0)) {
            return null;
        }
        double a = (1 - confidence) / 2;
        return new double[] {
            sd * Math.sqrt((n - 1) / Probability.chiSquaredQuantile(1 - a, n - 1)),
            sd * Math.sqrt((n - 1) / Probability.chiSquaredQuantile(a, n - 1))
        };
    }
}
