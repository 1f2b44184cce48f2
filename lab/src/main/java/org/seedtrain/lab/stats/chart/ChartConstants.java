package org.seedtrain.lab.stats.chart;

import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.stats.Probability;

/// Constants of Shewhart charts for normal subgroups. Computed by quadrature and rounded to the three decimals (c4: four) in which
/// ASTM Manual 7 and the AIAG manuals print them, because that is what charts are computed with.
public final class ChartConstants {
    private ChartConstants() {}

    /// Mean of the range of n standard normal values: `integral 1 - F^n - (1-F)^n`.
    public static double d2(int n) {
        return rounded(meanRange(n), 1e3);
    }

    /// Standard deviation of the range.
    public static double d3(int n) {
        double mean = meanRange(n);
        // the rule of trapezoids errs by the square of its step on the diagonal
        double square = (4 * squaredRange(n, 80) - squaredRange(n, 40)) / 3;
        return rounded(Math.sqrt(square - mean * mean), 1e3);
    }

    /// Mean of the squared range: `2 integral over x < y of 1 - F(y)^n - (1 - F(x))^n + (F(y) - F(x))^n`.
    private static double squaredRange(int n, int half) {
        double step = 8.0 / half;
        double[] f = new double[2 * half + 1];
        for (int i = 0; i < f.length; i++) {
            f[i] = Probability.normal((i - half) * step);
        }
        double sum = 0;
        for (int i = 0; i < f.length; i++) {
            for (int j = i; j < f.length; j++) {
                double weight = i == j ? 0.5 : 1;
                sum += weight * (1 - FastMath.pow(f[j], n) - FastMath.pow(1 - f[i], n) + FastMath.pow(f[j] - f[i], n));
            }
        }
        return 2 * sum * step * step;
    }

    private static double meanRange(int n) {
        double step = 0.05;
        double sum = 0;
        for (int i = -180; i <= 180; i++) {
            double f = Probability.normal(i * step);
            sum += 1 - FastMath.pow(f, n) - FastMath.pow(1 - f, n);
        }
        return sum * step;
    }

    /// `sqrt(2/(n-1)) Gamma(n/2)/Gamma((n-1)/2)`: mean of s over sigma.
    public static double c4(int n) {
        return rounded(Math.sqrt(2.0 / (n - 1)) * FastMath.exp(Gamma.logGamma(n / 2.0) - Gamma.logGamma((n - 1) / 2.0)), 1e4);
    }

    private static double rounded(double value, double scale) {
        return Math.floor(value * scale + 0.5) / scale;
    }
}
