package org.seedtrain.lab.environment;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/// Counts that a place has shown, described so that alert and action levels can be taken from them (PDA TR 13, USP 1116):
/// as Poisson, as negative binomial where they scatter more, and by their own percentiles.
public final class CountHistory {
    private static final int FEWEST = 10;
    private static final double LARGEST_K = 1e6;

    private final double[] sorted;
    private final double mean;
    private final double variance;

    private CountHistory(double[] sorted, double mean, double variance) {
        this.sorted = sorted;
        this.mean = mean;
        this.variance = variance;
    }

    /// @param counts whole numbers of 0 or more, ten or more of them
    /// @throws EnvironmentRefused otherwise
    public static CountHistory of(double[] counts) {
        if (counts.length < FEWEST) {
            throw new EnvironmentRefused("limits out of history need " + FEWEST + " counts or more; there are " + counts.length);
        }
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || counts[i] != Math.rint(counts[i])) {
                throw new EnvironmentRefused("count " + (i + 1) + " is " + counts[i] + "; a count is a whole number of 0 or more");
            }
            sum += counts[i];
        }
        double mean = sum / counts.length;
        double squares = 0;
        for (double count : counts) {
            squares += (count - mean) * (count - mean);
        }
        double[] sorted = counts.clone();
        Arrays.sort(sorted);
        return new CountHistory(sorted, mean, squares / (counts.length - 1));
    }

    public int n() {
        return sorted.length;
    }

    public double mean() {
        return mean;
    }

    /// With n - 1.
    public double variance() {
        return variance;
    }

    /// `D = sum (x - m)^2 / m`, chi-squared with n - 1 degrees of freedom if the counts are Poisson.
    public double dispersion() {
        return mean == 0 ? 0 : variance * (n() - 1) / mean;
    }

    /// Probability of so much scatter or more if the counts are Poisson.
    public double dispersionProbability() {
        return mean == 0 ? 1 : 1 - new ChiSquaredDistribution(n() - 1).cumulativeProbability(dispersion());
    }

    /// The least count that is reached with this probability if the counts are Poisson.
    public int poisson(double probability) {
        return mean == 0 ? 0 : new PoissonDistribution(mean).inverseCumulativeProbability(probability);
    }

    /// `k = m^2 / (s^2 - m)`; infinite where the counts scatter no more than Poisson.
    public double kByMoments() {
        return variance > mean ? mean * mean / (variance - mean) : Double.POSITIVE_INFINITY;
    }

    /// The likeliest k of a negative binomial with this mean: `sum psi(x + k) - n psi(k) + n ln(k / (k + m)) = 0`.
    public double k() {
        if (!(variance > mean)) {
            return Double.POSITIVE_INFINITY;
        }
        double low = FastMath.log(1e-6);
        double high = FastMath.log(LARGEST_K);
        if (slope(LARGEST_K) > 0) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < 100; i++) {
            double middle = 0.5 * (low + high);
            if (slope(FastMath.exp(middle)) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return FastMath.exp(0.5 * (low + high));
    }

    private double slope(double k) {
        double sum = n() * (FastMath.log(k / (k + mean)) - Gamma.digamma(k));
        for (double count : sorted) {
            sum += Gamma.digamma(count + k);
        }
        return sum;
    }

    /// The least count that is reached with this probability if the counts are negative binomial with [#k].
    public int negativeBinomial(double probability) {
        double k = k();
        if (Double.isInfinite(k)) {
            return poisson(probability);
        }
        double p = k / (k + mean);
        int count = 0;
        while (Beta.regularizedBeta(p, k, count + 1.0) < probability) {
            count++;
        }
        return count;
    }

    /// Percentile of the counts themselves by linear interpolation at `(n - 1) p + 1` (type 7 of Hyndman and Fan 1996).
    public double percentile(double probability) {
        return at((n() - 1) * probability);
    }

    /// Percentile at `(n + 1) p` (type 6, Weibull).
    public double percentileWeibull(double probability) {
        return at((n() + 1) * probability - 1);
    }

    private double at(double place) {
        double inside = Math.max(0, Math.min(n() - 1.0, place));
        int below = (int) FastMath.floor(inside);
        int above = Math.min(n() - 1, below + 1);
        return sorted[below] + (inside - below) * (sorted[above] - sorted[below]);
    }

    /// So many counts are needed for their largest to be an upper tolerance limit whatever the distribution:
    /// `n = ln(1 - confidence) / ln(coverage)`, rounded up.
    public static int needed(double coverage, double confidence) {
        return (int) FastMath.ceil(FastMath.log(1 - confidence) / FastMath.log(coverage));
    }
}
