package org.seedtrain.lab.stats;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/// Probabilities and quantiles of the distributions of tests; upper tails are computed as such, so that they stay exact
/// when they are small.
public final class Probability {
    private Probability() {}

    private static final double[] A = {2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582,
        18154.981253343561249, .065682337918207449113};
    private static final double[] B = {47.20258190468824187, 976.09855173777669322, 10260.932208618978205,
        45507.789335026729956};
    private static final double[] C = {.39894151208813466764, 8.8831497943883759412, 93.506656132177855979,
        597.27027639480026226, 2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
        1.0765576773720192317e-8};
    private static final double[] D = {22.266688044328115691, 235.38790178262499861, 1519.377599407554805,
        6485.558298266760755, 18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727};
    private static final double[] P = {.21589853405795699, .1274011611602473639, .022235277870649807,
        .001421619193227893466, 2.9112874951168792e-5, .02307344176494017303};
    private static final double[] Q = {1.28426009614491121, .468238212480865118, .0659881378689285515,
        .00378239633202758244, 7.29751555083966205e-5};

    /// P(Z < z) of the standard normal distribution, by the rational approximations of Cody (1969); 1e-15 relative, in the lower
    /// tail too.
    public static double normal(double z) {
        double y = Math.abs(z);
        double tail;
        if (y <= 0.67448975) {
            double square = z * z;
            double numerator = A[4] * square;
            double denominator = square;
            for (int i = 0; i < 3; i++) {
                numerator = (numerator + A[i]) * square;
                denominator = (denominator + B[i]) * square;
            }
            return 0.5 + z * (numerator + A[3]) / (denominator + B[3]);
        } else if (y <= 5.656854249492381) {
            double numerator = C[8] * y;
            double denominator = y;
            for (int i = 0; i < 7; i++) {
                numerator = (numerator + C[i]) * y;
                denominator = (denominator + D[i]) * y;
            }
            tail = (numerator + C[7]) / (denominator + D[7]);
        } else {
            double inverse = 1 / (y * y);
            double numerator = P[5] * inverse;
            double denominator = inverse;
            for (int i = 0; i < 4; i++) {
                numerator = (numerator + P[i]) * inverse;
                denominator = (denominator + Q[i]) * inverse;
            }
            tail = (0.3989422804014327 - inverse * (numerator + P[4]) / (denominator + Q[4])) / y;
        }
        double near = Math.floor(y * 16) / 16;
        double rest = (y - near) * (y + near);
        tail *= FastMath.exp(-0.5 * near * near) * FastMath.exp(-0.5 * rest);
        return z < 0 ? tail : 1 - tail;
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
