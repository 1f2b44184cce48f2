package org.seedtrain.lab.stats;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/// Tests whether a sample comes from a normal population.
public final class Normality {
    private Normality() {}

    /// @param p of a statistic as extreme from a normal population
    public record Test(double statistic, double p) {}

    /// Anderson-Darling with mean and deviation from the sample: A2 and its p after D'Agostino & Stephens (1986), table 4.9, from
    /// `A2* = A2 (1 + 0.75/n + 2.25/n^2)`.
    ///
    /// @param values 8 or more
    public static Test andersonDarling(double[] values) {
        int n = values.length;
        if (n < 8) {
            throw new StatisticsRefused("the Anderson-Darling test needs 8 values or more; got " + n);
        }
        double[] z = standardised(values);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (2 * i + 1) * (logNormal(z[i]) + logNormal(-z[n - 1 - i]));
        }
        double a2 = -n - sum / n;
        double a = a2 * (1 + 0.75 / n + 2.25 / ((double) n * n));
        double p = a >= 0.6 ? FastMath.exp(1.2937 - 5.709 * a + 0.0186 * a * a)
                : a >= 0.34 ? FastMath.exp(0.9177 - 4.279 * a - 1.38 * a * a)
                        : a >= 0.2 ? 1 - FastMath.exp(-8.318 + 42.796 * a - 59.938 * a * a)
                                : 1 - FastMath.exp(-13.436 + 101.14 * a - 223.73 * a * a);
        // the fitted parabola turns up again far out
        return new Test(a2, a > 13 ? 0 : p);
    }

    private static double logNormal(double z) {
        return FastMath.log(Math.max(Double.MIN_NORMAL, Probability.normal(z)));
    }

    /// Shapiro-Wilk after Royston (1995), algorithm AS R94.
    ///
    /// @param values 3 to 5000
    public static Test shapiroWilk(double[] values) {
        int n = values.length;
        if (n < 3 || n > 5000) {
            throw new StatisticsRefused("the Shapiro-Wilk test takes 3 to 5000 values; got " + n);
        }
        double[] z = standardised(values);
        double[] a = coefficients(n);
        double numerator = 0;
        for (int i = 0; i < n / 2; i++) {
            numerator += a[i] * (z[n - 1 - i] - z[i]);
        }
        double squares = 0;
        for (double value : z) {
            squares += value * value;
        }
        double w = Math.min(1, numerator * numerator / squares);
        return new Test(w, probability(n, w));
    }

    private static double[] coefficients(int n) {
        int half = n / 2;
        double[] a = new double[half];
        if (n == 3) {
            a[0] = Math.sqrt(0.5);
            return a;
        }
        double[] m = new double[half];
        double sum = 0;
        for (int i = 0; i < half; i++) {
            m[i] = -Normal.quantile((i + 1 - 0.375) / (n + 0.25));
            sum += m[i] * m[i];
        }
        sum *= 2;
        double root = Math.sqrt(sum);
        double u = 1 / Math.sqrt(n);
        double first = horner(u, 0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056) + m[0] / root;
        int from;
        double scale;
        if (n > 5) {
            double second = horner(u, 0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633) + m[1] / root;
            scale = Math.sqrt((sum - 2 * m[0] * m[0] - 2 * m[1] * m[1]) / (1 - 2 * first * first - 2 * second * second));
            a[1] = second;
            from = 2;
        } else {
            scale = Math.sqrt((sum - 2 * m[0] * m[0]) / (1 - 2 * first * first));
            from = 1;
        }
        a[0] = first;
        for (int i = from; i < half; i++) {
            a[i] = m[i] / scale;
        }
        return a;
    }

    private static double probability(int n, double w) {
        if (n == 3) {
            double p = 6 / FastMath.PI * (FastMath.asin(Math.sqrt(w)) - FastMath.asin(Math.sqrt(0.75)));
            return Math.max(0, Math.min(1, p));
        }
        double y = FastMath.log(1 - w);
        double mean;
        double sd;
        if (n <= 11) {
            double gamma = -2.273 + 0.459 * n;
            if (y >= gamma) {
                return 1e-99;
            }
            y = -FastMath.log(gamma - y);
            mean = horner(n, 0.544, -0.39978, 0.025054, -6.714e-4);
            sd = FastMath.exp(horner(n, 1.3822, -0.77857, 0.062767, -0.0020322));
        } else {
            double x = FastMath.log(n);
            mean = horner(x, -1.5861, -0.31082, -0.083751, 0.0038915);
            sd = FastMath.exp(horner(x, -0.4803, -0.082676, 0.0030302));
        }
        return Probability.normal(-(y - mean) / sd);
    }

    private static double horner(double x, double... c) {
        double sum = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            sum = sum * x + c[i];
        }
        return sum;
    }

    private static double[] standardised(double[] values) {
        Replicates sample = Replicates.of(values);
        if (!(sample.sd() > 0)) {
            throw new StatisticsRefused("a test of normality needs values that differ");
        }
        double[] z = values.clone();
        Arrays.sort(z);
        for (int i = 0; i < z.length; i++) {
            z[i] = (z[i] - sample.mean()) / sample.sd();
        }
        return z;
    }

    /// Normal scores for a probability plot, by Blom (1958): `quantile((i - 3/8)/(n + 1/4))`, i from 1.
    public static double[] scores(int n) {
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = Normal.quantile((i + 0.625) / (n + 0.25));
        }
        return scores;
    }
}
