package org.seedtrain.lab.micro;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.util.CombinatoricsUtils;
import org.hipparchus.util.FastMath;

/// Most probable number of germs per unit of sample from tubes that grew or did not, by exact likelihood:
/// `sum g v / (1 - exp(-v m)) = sum n v` (g of n tubes with v of sample are positive).
///
/// @param mpn the maximum of the likelihood; infinite when every tube is positive
/// @param likelihoodLow lower end where twice the log likelihood has fallen by 3.841
/// @param likelihoodHigh upper end of that interval
/// @param jarvisLow lower end of Jarvis, Wilrich & Wilrich (2010): normal in ln(mpn) with the observed information
/// @param jarvisHigh upper end of that interval
/// @param rarity likelihood of this outcome over that of the likeliest one at the same mpn; below 0.05 doubt the dilutions
public record MostProbableNumber(
        double mpn, double likelihoodLow, double likelihoodHigh, double jarvisLow, double jarvisHigh, double rarity) {
    private static final double CHI_SQUARED_95 = 3.841458820694124;
    private static final double NORMAL_975 = 1.959963984540054;

    /// @param amount of sample in each tube (mL or g)
    public record Level(double amount, int tubes, int positive) {
        public Level {
            if (!(amount > 0) || tubes < 1 || positive < 0 || positive > tubes) {
                throw new IllegalArgumentException("a level needs an amount above 0, one tube or more and between none and"
                        + " all of them positive; got " + amount + ", " + tubes + ", " + positive);
            }
        }
    }

    public static MostProbableNumber of(List<Level> levels) {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("there are no tubes to count");
        }
        int positive = levels.stream().mapToInt(Level::positive).sum();
        int tubes = levels.stream().mapToInt(Level::tubes).sum();
        double all = levels.stream().mapToDouble(level -> level.tubes() * level.amount()).sum();
        if (positive == 0) {
            double high = -FastMath.log(0.05) / all;
            return new MostProbableNumber(0, 0, high, 0, high, 1);
        }
        double largest = levels.stream().mapToDouble(Level::amount).max().orElse(1);
        double smallest = levels.stream().mapToDouble(Level::amount).min().orElse(1);
        double least = 1e-9 / largest;
        double most = 200 / smallest;
        if (positive == tubes) {
            double low = root(m -> logLikelihood(levels, m) - FastMath.log(0.05), least, most);
            return new MostProbableNumber(Double.POSITIVE_INFINITY, low, Double.POSITIVE_INFINITY, low,
                    Double.POSITIVE_INFINITY, 1);
        }
        double mpn = estimate(levels);
        double top = logLikelihood(levels, mpn);
        double low = root(m -> 2 * (logLikelihood(levels, m) - top) + CHI_SQUARED_95, least, mpn);
        double high = root(m -> 2 * (top - logLikelihood(levels, m)) - CHI_SQUARED_95, mpn, most);
        double reach = FastMath.exp(NORMAL_975 / (mpn * Math.sqrt(information(levels, mpn))));
        return new MostProbableNumber(mpn, low, high, mpn / reach, mpn * reach, rarity(levels, mpn));
    }

    /// The maximum of the likelihood alone; 0 when no tube grew, infinite when all did.
    static double estimate(List<Level> levels) {
        int positive = levels.stream().mapToInt(Level::positive).sum();
        int tubes = levels.stream().mapToInt(Level::tubes).sum();
        if (positive == 0 || positive == tubes) {
            return positive == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        double all = levels.stream().mapToDouble(level -> level.tubes() * level.amount()).sum();
        double largest = levels.stream().mapToDouble(Level::amount).max().orElse(1);
        double smallest = levels.stream().mapToDouble(Level::amount).min().orElse(1);
        return root(m -> all - score(levels, m), 1e-9 / largest, 200 / smallest);
    }

    private static double score(List<Level> levels, double m) {
        double sum = 0;
        for (Level level : levels) {
            sum += level.positive() * level.amount() / -FastMath.expm1(-level.amount() * m);
        }
        return sum;
    }

    static double logLikelihood(List<Level> levels, double m) {
        double sum = 0;
        for (Level level : levels) {
            double x = level.amount() * m;
            sum += (level.positive() > 0 ? level.positive() * FastMath.log(-FastMath.expm1(-x)) : 0)
                    - (level.tubes() - level.positive()) * x;
        }
        return sum;
    }

    private static double information(List<Level> levels, double m) {
        double sum = 0;
        for (Level level : levels) {
            double grown = -FastMath.expm1(-level.amount() * m);
            sum += level.positive() * level.amount() * level.amount() * (1 - grown) / (grown * grown);
        }
        return sum;
    }

    private static double rarity(List<Level> levels, double m) {
        double ratio = 1;
        for (Level level : levels) {
            double best = 0;
            for (int k = 0; k <= level.tubes(); k++) {
                best = Math.max(best, binomial(level, k, m));
            }
            ratio *= binomial(level, level.positive(), m) / best;
        }
        return ratio;
    }

    private static double binomial(Level level, int k, double m) {
        double grown = -FastMath.expm1(-level.amount() * m);
        return CombinatoricsUtils.binomialCoefficientDouble(level.tubes(), k) * FastMath.pow(grown, k)
                * FastMath.exp(-level.amount() * m * (level.tubes() - k));
    }

    /// Where a function that rises through 0 does so, by halving the logarithm.
    private static double root(DoubleUnaryOperator rising, double low, double high) {
        double from = FastMath.log(low);
        double to = FastMath.log(high);
        for (int i = 0; i < 200 && to - from > 1e-15 * Math.max(1, Math.abs(from)); i++) {
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
