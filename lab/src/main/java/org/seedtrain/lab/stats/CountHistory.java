package org.seedtrain.lab.stats;

import java.util.Arrays;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/// A history of counts (colonies on plates): its distribution and the counts that are exceeded rarely.
///
/// @param variance with n - 1
/// @param dispersion `sum (x - mean)^2 / mean`, chi squared with n - 1 if the counts are Poisson
/// @param dispersionP that Poisson counts scatter as much
public record CountHistory(int[] counts, double mean, double variance, double dispersion, double dispersionP) {

    /// @param size `k` of the variance `mean + mean^2/k`
    public record NegativeBinomial(double mean, double size, double logLikelihood) {
        /// The smallest count that at least a share p does not exceed.
        public int quantile(double p) {
            double probability = FastMath.pow(size / (size + mean), size);
            double sum = probability;
            int x = 0;
            while (sum < p && x < 1_000_000) {
                probability *= (size + x) / (x + 1) * mean / (size + mean);
                x++;
                sum += probability;
            }
            return x;
        }
    }

    public static CountHistory of(int... counts) {
        if (counts.length < 2) {
            throw new StatisticsRefused("a history needs two counts or more; got " + counts.length);
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new StatisticsRefused("count " + (i + 1) + " is " + counts[i] + "; a count cannot be negative");
            }
        }
        double[] values = Arrays.stream(counts).asDoubleStream().toArray();
        Summary summary = Summary.of(values);
        double variance = summary.sd() * summary.sd();
        double dispersion = summary.mean() > 0 ? variance * (counts.length - 1) / summary.mean() : 0;
        return new CountHistory(counts.clone(), summary.mean(), variance, dispersion,
                Probability.chiSquaredUpper(dispersion, counts.length - 1));
    }

    /// The smallest count that at least a share p of Poisson counts does not exceed.
    public int poissonQuantile(double p) {
        double probability = FastMath.exp(-mean);
        if (probability < 1e-280) {
            throw new StatisticsRefused("counts with a mean of " + mean + " are too large for Poisson limits; take percentiles");
        }
        double sum = probability;
        int x = 0;
        while (sum < p && x < 1_000_000) {
            x++;
            probability *= mean / x;
            sum += probability;
        }
        return x;
    }

    /// Whether the counts scatter more than Poisson counts, so that a negative binomial can be fitted.
    public boolean overdispersed() {
        return variance > mean;
    }

    /// `k = mean^2/(variance - mean)`
    public NegativeBinomial byMoments() {
        dispersed();
        double k = mean * mean / (variance - mean);
        return new NegativeBinomial(mean, k, logLikelihood(k));
    }

    /// By maximum likelihood: the mean is that of the counts, k has the score 0 (found on ln k).
    public NegativeBinomial byLikelihood() {
        dispersed();
        double low = -12;
        double high = 12;
        // a coarse place first, then the zero of the score
        double best = low;
        for (double at = low; at <= high; at += 0.25) {
            best = logLikelihood(FastMath.exp(at)) > logLikelihood(FastMath.exp(best)) ? at : best;
        }
        low = best - 0.25;
        high = best + 0.25;
        for (int i = 0; i < 200 && high - low > 1e-13; i++) {
            double middle = 0.5 * (low + high);
            if (score(FastMath.exp(middle)) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double k = FastMath.exp(0.5 * (low + high));
        return new NegativeBinomial(mean, k, logLikelihood(k));
    }

    private void dispersed() {
        if (!overdispersed()) {
            throw new StatisticsRefused("the counts scatter no more than Poisson counts do (variance " + variance + ", mean "
                    + mean + "): take Poisson limits");
        }
    }

    private double score(double k) {
        double sum = counts.length * (FastMath.log(k / (k + mean)));
        for (int count : counts) {
            sum += 1 - (k + count) / (k + mean);
            for (int j = 0; j < count; j++) {
                sum += 1 / (k + j);
            }
        }
        return sum;
    }

    private double logLikelihood(double k) {
        double sum = 0;
        for (int x : counts) {
            sum += Gamma.logGamma(x + k) - Gamma.logGamma(k) - Gamma.logGamma(x + 1.0)
                    + k * FastMath.log(k / (k + mean)) + x * FastMath.log(mean / (k + mean));
        }
        return sum;
    }
}
