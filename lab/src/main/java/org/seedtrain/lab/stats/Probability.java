package org.seedtrain.lab.stats;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/// Probabilities and quantiles of the distributions of tests; upper tails are computed as such, so that they stay exact
/// when they are small.
public final class Probability {
    private Probability() {}

    /// P(Z < z) of the standard normal distribution.
    public static double normal(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }

    /// P(T > t) of Student's t.
    public static double studentUpper(double t, double degrees) {
        if (Double.isInfinite(t)) {
            return t > 0 ? 0 : 1;
        }
        double tail = 0.5 * Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
        return t >= 0 ? tail : 1 - tail;
    }

    /// P(|T| > |t|)
    public static double studentTwoSided(double t, double degrees) {
        return Math.min(1, 2 * studentUpper(Math.abs(t), degrees));
    }

    /// P(F > f); 0 for an infinite f.
    public static double fisherUpper(double f, double numerator, double denominator) {
        if (Double.isInfinite(f)) {
            return 0;
        }
        return f <= 0 ? 1 : Beta.regularizedBeta(denominator / (denominator + numerator * f), denominator / 2, numerator / 2);
    }

    public static double fisherQuantile(double p, double numerator, double denominator) {
        return new FDistribution(numerator, denominator, 1e-13).inverseCumulativeProbability(p);
    }

    /// P(X > x) of chi squared.
    public static double chiSquaredUpper(double x, double degrees) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, x / 2);
    }

    public static double chiSquaredQuantile(double p, double degrees) {
        return new ChiSquaredDistribution(degrees, 1e-13).inverseCumulativeProbability(p);
    }
}
