package org.seedtrain.lab.micro;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.util.CombinatoricsUtils;
import org.hipparchus.util.FastMath;

/// Exact 95 % limits of a most probable number by the outcomes themselves (in the manner of Woodward 1957): the density at which an
/// outcome with as high (as low) an MPN has a chance of 2.5 %.
///
/// @param high infinite when every tube grew
public record MpnExact(double low, double high) {
    private static final int MOST_OUTCOMES = 20_000;

    /// Whether the outcomes are few enough to go through them all.
    public static boolean possible(List<MostProbableNumber.Level> levels) {
        double outcomes = 1;
        for (MostProbableNumber.Level level : levels) {
            outcomes *= level.tubes() + 1.0;
        }
        return outcomes <= MOST_OUTCOMES;
    }

    public static MpnExact of(List<MostProbableNumber.Level> levels) {
        return of(levels, 0.025);
    }

    /// @param tail chance left out on each side
    static MpnExact of(List<MostProbableNumber.Level> levels, double tail) {
        int size = 1;
        for (MostProbableNumber.Level level : levels) {
            size *= level.tubes() + 1;
        }
        double[] score = new double[size];
        int[][] grown = new int[size][levels.size()];
        double seen = mpn(levels, levels.stream().mapToInt(MostProbableNumber.Level::positive).toArray());
        for (int i = 0; i < size; i++) {
            int rest = i;
            for (int k = 0; k < levels.size(); k++) {
                grown[i][k] = rest % (levels.get(k).tubes() + 1);
                rest /= levels.get(k).tubes() + 1;
            }
            score[i] = mpn(levels, grown[i]);
        }
        double least = levels.stream().mapToDouble(MostProbableNumber.Level::amount).max().orElse(1);
        double most = levels.stream().mapToDouble(MostProbableNumber.Level::amount).min().orElse(1);
        double low = seen == 0 ? 0 : root(m -> chance(levels, grown, score, m, seen, true) - tail, 1e-9 / least, 200 / most);
        double high = Double.isInfinite(seen)
                ? seen
                : root(m -> tail - chance(levels, grown, score, m, seen, false), 1e-9 / least, 200 / most);
        return new MpnExact(low, high);
    }

    private static double mpn(List<MostProbableNumber.Level> levels, int[] positive) {
        List<MostProbableNumber.Level> seen = new java.util.ArrayList<>();
        for (int k = 0; k < positive.length; k++) {
            seen.add(new MostProbableNumber.Level(levels.get(k).amount(), levels.get(k).tubes(), positive[k]));
        }
        return MostProbableNumber.estimate(seen);
    }

    /// Chance of an MPN at least (at most) as high as the one seen.
    private static double chance(
            List<MostProbableNumber.Level> levels, int[][] grown, double[] score, double m, double seen, boolean above) {
        double sum = 0;
        double margin = Double.isInfinite(seen) ? 0 : 1e-9 * seen;
        for (int i = 0; i < score.length; i++) {
            if (above ? score[i] < seen - margin : score[i] > seen + margin) {
                continue;
            }
            double chance = 1;
            for (int k = 0; k < levels.size(); k++) {
                MostProbableNumber.Level level = levels.get(k);
                double x = level.amount() * m;
                int g = grown[i][k];
                chance *= CombinatoricsUtils.binomialCoefficientDouble(level.tubes(), g)
                        * FastMath.pow(-FastMath.expm1(-x), g) * FastMath.exp(-x * (level.tubes() - g));
            }
            sum += chance;
        }
        return sum;
    }

    private static double root(DoubleUnaryOperator rising, double low, double high) {
        double from = FastMath.log(low);
        double to = FastMath.log(high);
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (from + to);
            if (rising.applyAsDouble(FastMath.exp(middle)) < 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return FastMath.exp(0.5 * (from + to));
    }
}
