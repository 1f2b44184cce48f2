package org.seedtrain.lab.stats.validation;

import java.util.List;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.Student;
import org.seedtrain.lab.stats.Summary;
import org.seedtrain.lab.stats.anova.Component;
import org.seedtrain.lab.stats.anova.VarianceComponents;
import org.seedtrain.lab.stats.exact.Column;

/// Repeatability and intermediate precision (ICH Q2(R2) 3.3.2) as relative standard deviations [%].
///
/// @param components factors, then repeatability
/// @param repeatability with its bounds, exact
/// @param meanError standard error of the mean over all factors
/// @param intermediate with its bounds after Satterthwaite; equal to the repeatability without factors
public record Precision(
        int n, double mean, double meanError, List<Component> components, double repeatability_percent, double repeatabilityLow,
        double repeatabilityHigh, int repeatabilityDf, double intermediate_percent, double intermediateLow, double intermediateHigh,
        double intermediateDf, boolean balanced) {

    /// @param factors names; empty for repeatability alone
    /// @param crossed every level of the first factor with every one of the second; else within each other
    public static Precision of(
            List<String> factors, List<List<String>> levels, boolean crossed, Column y, double confidence) {
        if (y.size() < 2) {
            throw new StatisticsRefused("precision needs two results or more; there is " + y.size());
        }
        if (y.constant()) {
            throw new StatisticsRefused("all results are alike: without scatter there is no precision to report; were they "
                    + "rounded too far?");
        }
        double mean = y.mean().value();
        if (mean == 0) {
            throw new StatisticsRefused("the mean of the results is 0: a relative standard deviation has no meaning");
        }
        VarianceComponents all = factors.isEmpty() ? alone(y)
                : crossed ? VarianceComponents.crossed(factors, levels, y) : VarianceComponents.nested(factors, levels, y);
        if (!(all.repeatability().variance() > 0)) {
            throw new StatisticsRefused("the repeats within the innermost factor do not scatter; were they rounded too far?");
        }
        double percent = 100 / Math.abs(mean);
        double[] repeat = all.repeatabilityInterval(confidence);
        double[] total = all.totalInterval(confidence);
        return new Precision(y.size(), mean, Math.sqrt(meanVariance(all.components(), crossed, y.size())), all.components(), percent * Math.sqrt(all.repeatability().variance()),
                percent * repeat[0], percent * repeat[1], all.repeatability().df(), percent * Math.sqrt(all.totalVariance()),
                percent * total[0], percent * total[1], all.totalDf(), all.balanced());
    }

    /// Variance of the mean: every component over the number of its levels.
    private static double meanVariance(List<Component> components, boolean crossed, int n) {
        double variance = 0;
        double levels = 1;
        for (int k = 0; k < components.size(); k++) {
            Component c = components.get(k);
            levels = k == components.size() - 1 ? n
                    : !crossed ? levels + c.df()
                    : k < 2 ? c.df() + 1.0 : (components.get(0).df() + 1.0) * (components.get(1).df() + 1.0);
            variance += c.variance() / levels;
        }
        return variance;
    }

    /// Bounds of one future result of another run: `mean +- t sqrt(total variance + variance of the mean)` with Satterthwaite's
    /// degrees of freedom (Mee 1984), in the unit of the results.
    public double[] future(double confidence) {
        double sd = intermediate_percent * Math.abs(mean) / 100;
        double half = Student.quantile((1 + confidence) / 2, intermediateDf) * Math.sqrt(sd * sd + meanError * meanError);
        return new double[] {mean - half, mean + half};
    }

    private static VarianceComponents alone(Column y) {
        Summary summary = Summary.of(y);
        double variance = summary.sd() * summary.sd();
        int df = y.size() - 1;
        return new VarianceComponents(y.size(), summary.mean(),
                List.of(new Component(VarianceComponents.REPEATABILITY, df, variance * df, variance, variance, false)),
                variance, df, true);
    }
}
