package org.seedtrain.lab.stats;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;

/// Two one-sided t tests (Schuirmann 1987): a mean or a difference of means lies within limits when both one-sided tests
/// reject, which is the same as a `1 - 2 alpha` interval inside the limits.
///
/// @param estimate the mean less the target, or the difference of the means
/// @param standardError of it
/// @param low bounds of the `1 - 2 alpha` interval
/// @param pLower that it lies at or below the lower limit
/// @param pUpper that it lies at or above the upper limit
/// @param pDifference of Student's t test for a difference from zero
public record Equivalence(
        double estimate, double standardError, double sd, double df, double low, double high,
        double lowerLimit, double upperLimit, double alpha, double pLower, double pUpper, double pDifference) {

    public boolean equivalent() {
        return pLower < alpha && pUpper < alpha;
    }

    /// One sample against a target.
    public static Equivalence oneSample(Column values, double target, double lower, double upper, double alpha) {
        Summary s = sample("the sample", values);
        return test(s.mean() - target, s.standardError(), s.sd(), s.n() - 1, lower, upper, alpha);
    }

    /// Pairs: first less second.
    public static Equivalence paired(Column first, Column second, double lower, double upper, double alpha) {
        if (first.size() != second.size()) {
            throw new StatisticsRefused("pairs need as many first as second values; there are " + first.size() + " and "
                    + second.size());
        }
        List<DoubleDouble> differences = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            differences.add(first.get(i).minus(second.get(i)));
        }
        Summary s = sample("the differences", Column.of(differences));
        return test(s.mean(), s.standardError(), s.sd(), s.n() - 1, lower, upper, alpha);
    }

    /// Two samples, first less second.
    ///
    /// @param pooled one variance for both; else Welch's (1947) degrees of freedom
    public static Equivalence twoSample(
            Column first, Column second, boolean pooled, double lower, double upper, double alpha) {
        Summary a = sample("the first sample", first);
        Summary b = sample("the second sample", second);
        double difference = first.mean().minus(second.mean()).value();
        double va = a.sd() * a.sd();
        double vb = b.sd() * b.sd();
        double pooledVariance = ((a.n() - 1) * va + (b.n() - 1) * vb) / (a.n() + b.n() - 2);
        double sd = Math.sqrt(pooledVariance);
        if (pooled) {
            return test(difference, sd * Math.sqrt(1.0 / a.n() + 1.0 / b.n()), sd, a.n() + b.n() - 2, lower, upper, alpha);
        }
        double ea = va / a.n();
        double eb = vb / b.n();
        double df = (ea + eb) * (ea + eb) / (ea * ea / (a.n() - 1) + eb * eb / (b.n() - 1));
        return test(difference, Math.sqrt(ea + eb), sd, df, lower, upper, alpha);
    }

    private static Summary sample(String what, Column values) {
        if (values.size() < 2) {
            throw new StatisticsRefused(what + " must have two values or more; there is " + values.size());
        }
        Summary summary = Summary.of(values);
        if (!(summary.sd() > 0)) {
            throw new StatisticsRefused("all values of " + what + " are alike (" + summary.mean()
                    + "): without scatter no test can be made; were the results rounded too far?");
        }
        return summary;
    }

    private static Equivalence test(
            double estimate, double error, double sd, double df, double lower, double upper, double alpha) {
        if (!(lower < upper)) {
            throw new StatisticsRefused("the lower limit must be below the upper one; got " + lower + " and " + upper);
        }
        if (!(alpha > 0 && alpha < 0.5)) {
            throw new StatisticsRefused("alpha must lie between 0 and 0.5; got " + alpha);
        }
        double half = Student.quantile(1 - alpha, df) * error;
        return new Equivalence(estimate, error, sd, df, estimate - half, estimate + half, lower, upper, alpha,
                Probability.studentUpper((estimate - lower) / error, df), Probability.studentUpper((upper - estimate) / error, df),
                Probability.studentTwoSided(estimate / error, df));
    }
}
