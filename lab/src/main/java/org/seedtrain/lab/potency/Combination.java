package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.stats.Normal;
import org.seedtrain.lab.stats.Student;

/// Independent estimates of one potency, combined as logarithms (Ph. Eur. 5.3, 6; USP <1034>): weights `W = 4 t^2/L^2`, L the
/// width of the fiducial interval; homogeneity `chi^2 = sum W (M - mean)^2`. Where the estimates differ more than their
/// intervals allow, the variance between the assays is added to each (semi-weighted mean).
///
/// @param p of the test of homogeneity
/// @param between variance between the assays, 0 or more
public record Combination(
        Mean weighted, Mean semiWeighted, Mean unweighted, double chiSquared, int df, double p, double between,
        List<Double> weights) {

    /// @param potency with limits
    public record Mean(double potency, double low, double high) {}

    /// One assay.
    ///
    /// @param df of its residual error; infinite for quantal assays
    public record Estimate(double potency, double low, double high, double df) {}

    public Combination {
        weights = List.copyOf(weights);
    }

    public boolean homogeneous(double alpha) {
        return p >= alpha;
    }

    public static Combination of(List<Estimate> estimates, double confidence) {
        if (estimates.size() < 2) {
            throw new PotencyRefused("to combine assays takes two of them or more; there is " + estimates.size());
        }
        int n = estimates.size();
        double[] m = new double[n];
        double[] variance = new double[n];
        double[] weight = new double[n];
        double degrees = 0;
        for (int i = 0; i < n; i++) {
            Estimate one = estimates.get(i);
            if (!(one.low() > 0) || !(one.low() < one.potency()) || !(one.potency() < one.high()) || !(one.df() >= 1)) {
                throw new PotencyRefused("assay " + (i + 1) + ": potency " + one.potency() + ", limits " + one.low() + " and "
                        + one.high() + ", degrees of freedom " + one.df()
                        + "; the limits must lie on either side of the potency, above 0, with 1 degree of freedom or more");
            }
            m[i] = FastMath.log(one.potency());
            double width = FastMath.log(one.high()) - FastMath.log(one.low());
            double t = quantile(0.5 + confidence / 2, one.df());
            weight[i] = 4 * t * t / (width * width);
            variance[i] = 1 / weight[i];
            degrees += one.df();
        }
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            sum += weight[i];
            mean += weight[i] * m[i];
        }
        mean /= sum;
        double chi = 0;
        double plain = 0;
        double within = 0;
        for (int i = 0; i < n; i++) {
            chi += weight[i] * (m[i] - mean) * (m[i] - mean);
            plain += m[i] / n;
            within += variance[i] / n;
        }
        double scatter = 0;
        for (int i = 0; i < n; i++) {
            scatter += (m[i] - plain) * (m[i] - plain) / (n - 1);
        }
        double between = Math.max(0, scatter - within);
        double semi = 0;
        double semiSum = 0;
        for (int i = 0; i < n; i++) {
            semi += m[i] / (variance[i] + between);
            semiSum += 1 / (variance[i] + between);
        }
        double t = quantile(0.5 + confidence / 2, degrees);
        double p = Math.max(0, 1 - new ChiSquaredDistribution(n - 1).cumulativeProbability(chi));
        List<Double> weights = new ArrayList<>();
        for (double one : weight) {
            weights.add(one);
        }
        return new Combination(mean(mean, t / Math.sqrt(sum)),
                mean(semi / semiSum, quantile(0.5 + confidence / 2, between > 0 ? n - 1 : degrees) / Math.sqrt(semiSum)),
                mean(plain, Student.quantile(0.5 + confidence / 2, n - 1) * Math.sqrt(scatter / n)), chi, n - 1, p, between, weights);
    }

    private static double quantile(double p, double df) {
        return Double.isInfinite(df) || df > 1e6 ? Normal.quantile(p) : Student.quantile(p, df);
    }

    private static Mean mean(double log, double half) {
        return new Mean(FastMath.exp(log), FastMath.exp(log - half), FastMath.exp(log + half));
    }
}
