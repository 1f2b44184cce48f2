package org.seedtrain.lab.stats.anova;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.stats.Probability;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;

/// Analysis of variance of one factor, in double-double arithmetic.
///
/// @param residualSd root of the mean square within
/// @param groupVariance `(MSB - MSW)/n0`, not below 0; n0 is the size of groups made comparable (Searle et al. 1992)
/// @param f null when there is no scatter within the groups
/// @param bartlettP that groups scatter alike, Bartlett (1937); null when a group has no scatter
/// @param leveneP the same by distances from the medians, Brown & Forsythe (1974); null without scatter
public record OneWay(
        int groups,
        int n,
        int dfBetween,
        double ssBetween,
        double msBetween,
        int dfWithin,
        double ssWithin,
        double msWithin,
        @Nullable Double f,
        double p,
        double rSquared,
        double residualSd,
        double groupVariance,
        double groupSize,
        @Nullable Double bartlettP,
        @Nullable Double leveneP) {

    public static OneWay of(List<Column> groups) {
        OneWay plain = plain(groups);
        return new OneWay(plain.groups, plain.n, plain.dfBetween, plain.ssBetween, plain.msBetween, plain.dfWithin,
                plain.ssWithin, plain.msWithin, plain.f, plain.p, plain.rSquared, plain.residualSd, plain.groupVariance,
                plain.groupSize, bartlett(groups, plain), levene(groups));
    }

    private static OneWay plain(List<Column> groups) {
        if (groups.size() < 2) {
            throw new StatisticsRefused("an analysis of variance compares two groups or more; there is " + groups.size());
        }
        int n = 0;
        double squaredSizes = 0;
        DoubleDouble sum = DoubleDouble.ZERO;
        for (Column group : groups) {
            if (group.size() == 0) {
                throw new StatisticsRefused("a group has no values");
            }
            n += group.size();
            squaredSizes += (double) group.size() * group.size();
            sum = sum.plus(group.mean().times(group.size()));
        }
        int k = groups.size();
        if (n <= k) {
            throw new StatisticsRefused("at least one group needs more than one value: without repeats there is nothing to "
                    + "compare the groups with");
        }
        DoubleDouble grand = sum.over(n);
        DoubleDouble between = DoubleDouble.ZERO;
        DoubleDouble within = DoubleDouble.ZERO;
        for (Column group : groups) {
            DoubleDouble mean = group.mean();
            between = between.plus(mean.minus(grand).square().times(group.size()));
            within = within.plus(group.constant() ? DoubleDouble.ZERO : group.squares(mean));
        }
        DoubleDouble total = between.plus(within);
        if (!(total.high() > 0)) {
            throw new StatisticsRefused("all values are alike: there is no variance to analyse");
        }
        DoubleDouble msb = between.over(k - 1);
        DoubleDouble msw = within.over(n - k);
        Double f = within.high() > 0 ? msb.over(msw).value() : null;
        double size = (n - squaredSizes / n) / (k - 1);
        return new OneWay(k, n, k - 1, between.value(), msb.value(), n - k, within.value(), msw.value(), f,
                f == null ? 0 : Probability.fisherUpper(f, k - 1, n - k), between.over(total).value(), msw.sqrt().value(),
                Math.max(0, msb.minus(msw).value() / size), size, null, null);
    }

    private static @Nullable Double bartlett(List<Column> groups, OneWay anova) {
        double sum = 0;
        double inverse = 0;
        for (Column group : groups) {
            if (group.size() < 2 || group.constant()) {
                return null;
            }
            int df = group.size() - 1;
            sum += df * FastMath.log(group.squares(group.mean()).value() / df);
            inverse += 1.0 / df;
        }
        double statistic = anova.dfWithin * FastMath.log(anova.msWithin) - sum;
        double correction = 1 + (inverse - 1.0 / anova.dfWithin) / (3.0 * (groups.size() - 1));
        return Probability.chiSquaredUpper(statistic / correction, groups.size() - 1);
    }

    private static @Nullable Double levene(List<Column> groups) {
        List<Column> distances = groups.stream().map(OneWay::distances).toList();
        boolean alike = distances.stream().allMatch(Column::constant);
        return alike ? null : plain(distances).p;
    }

    private static Column distances(Column group) {
        DoubleDouble[] sorted = group.all();
        Arrays.sort(sorted);
        int n = sorted.length;
        DoubleDouble median = sorted[(n - 1) / 2].plus(sorted[n / 2]).times(0.5);
        return Column.of(Arrays.stream(group.all()).map(value -> value.minus(median).abs()).toList());
    }
}
