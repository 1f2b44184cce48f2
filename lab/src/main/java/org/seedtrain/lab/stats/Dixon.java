package org.seedtrain.lab.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.util.FastMath;

/// Dixon's ratio test for one outlier in a small normal sample (Dixon 1950, 1951). Probabilities are exact: given the two values
/// that span the ratio's denominator the others are independent, which leaves a double integral.
///
/// @param ratio r10, r11, r21 or r22
/// @param value of the ratio on the side of the suspect
/// @param index place of the suspect, from 0
/// @param p of a ratio as large on either side of a normal sample (two-sided)
/// @param critical value of the ratio at the level asked for
public record Dixon(Ratio ratio, double value, int index, double p, double critical) {
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();
    private static final double[][] PAIRS = pairs();

    /// Which ratio: how many values the numerator and the denominator leave out.
    ///
    /// @param near `x[1+near] - x[1]` above
    /// @param far `x[n-far] - x[1]` below
    public enum Ratio {
        R10(1, 0), R11(1, 1), R21(2, 1), R22(2, 2);

        private final int near;
        private final int far;

        Ratio(int near, int far) {
            this.near = near;
            this.far = far;
        }

        /// Dixon's own choice for a sample of n.
        public static Ratio suited(int n) {
            return n <= 7 ? R10 : n <= 10 ? R11 : n <= 13 ? R21 : R22;
        }

        int smallest() {
            return near + far + 2;
        }
    }

    public static Dixon of(double[] values, double alpha) {
        return of(Ratio.suited(values.length), values, alpha);
    }

    /// @param alpha level of the two-sided test, e.g. 0.05
    public static Dixon of(Ratio ratio, double[] values, double alpha) {
        int n = values.length;
        if (n < ratio.smallest() || n > 100) {
            throw new StatisticsRefused("Dixon's test " + ratio + " takes " + ratio.smallest() + " to 100 values; got " + n);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double below = sorted[n - 1 - ratio.far] - sorted[0];
        double above = sorted[n - 1] - sorted[ratio.far];
        if (!(below > 0) || !(above > 0)) {
            throw new StatisticsRefused("Dixon's test needs values that differ");
        }
        double low = (sorted[ratio.near] - sorted[0]) / below;
        double high = (sorted[n - 1] - sorted[n - 1 - ratio.near]) / above;
        double suspect = low > high ? sorted[0] : sorted[n - 1];
        int index = 0;
        while (values[index] != suspect) {
            index++;
        }
        double value = Math.max(low, high);
        return new Dixon(ratio, value, index, Math.min(1, 2 * upper(ratio, n, value)), critical(ratio, n, alpha / 2));
    }

    public boolean outlier() {
        return value > critical;
    }

    /// @param oneSided level of the one-sided test; half the level of a two-sided one
    public static double critical(Ratio ratio, int n, double oneSided) {
        if (!(oneSided > 0 && oneSided <= 0.5)) {
            throw new StatisticsRefused("the level of Dixon's test must lie between 0 and 0.5; got " + oneSided);
        }
        return new BrentSolver(1e-9, 1e-9).solve(200, r -> upper(ratio, n, r) - oneSided, 0, 1 - 1e-12);
    }

    /// P(ratio > r) on one given side of a normal sample.
    static double upper(Ratio ratio, int n, double r) {
        int middle = n - 2 - ratio.far;
        double ways = (double) n * (n - 1);
        for (int i = 0; i < ratio.far; i++) {
            ways *= (n - 2.0 - i) / (i + 1);
        }
        double sum = 0;
        for (double[] pair : PAIRS) {
            double a = pair[0];
            double above = Probability.normal(a + r * (pair[1] - a));
            double clear = power(pair[3] - above, middle);
            if (ratio.near == 2) {
                clear += middle * (above - pair[2]) * power(pair[3] - above, middle - 1);
            }
            sum += pair[4] * clear * power(1 - pair[3], ratio.far);
        }
        return Math.min(1, ways * sum);
    }

    private static double power(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int left = exponent; left > 0; left >>= 1) {
            result = (left & 1) == 1 ? result * square : result;
            square *= square;
        }
        return result;
    }

    /// The suspect a, the other end c of the denominator, their normal distribution functions, and their weight.
    private static double[][] pairs() {
        List<double[]> pairs = new ArrayList<>();
        for (int part = 0; part < 6; part++) {
            GaussIntegrator outer = RULES.legendre(12, -8.5 + 2.5 * part, -6 + 2.5 * part);
            for (int i = 0; i < 12; i++) {
                double a = outer.getPoint(i);
                double width = (8.5 - a) / 5;
                for (int cell = 0; cell < 5; cell++) {
                    GaussIntegrator inner = RULES.legendre(12, a + cell * width, a + (cell + 1) * width);
                    for (int k = 0; k < 12; k++) {
                        double c = inner.getPoint(k);
                        double weight = outer.getWeight(i) * inner.getWeight(k) * density(a) * density(c);
                        if (weight > 1e-22) {
                            pairs.add(new double[] {a, c, Probability.normal(a), Probability.normal(c), weight});
                        }
                    }
                }
            }
        }
        return pairs.toArray(double[][]::new);
    }

    private static double density(double z) {
        return FastMath.exp(-0.5 * z * z) / Math.sqrt(2 * FastMath.PI);
    }
}
