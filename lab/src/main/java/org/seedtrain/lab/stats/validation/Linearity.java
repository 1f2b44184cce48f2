package org.seedtrain.lab.stats.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.Probability;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;
import org.seedtrain.lab.stats.regression.LinearFit;

/// Whether responses follow a straight line (ICH Q2(R2) 3.2.2): regression, lack of fit against the scatter of repeats, and
/// curvature.
///
/// @param correlation with the sign of the slope
/// @param interceptPercent intercept relative to the fitted response at the mean concentration [%]
/// @param largestResidualPercent relative to the fitted response [%]
/// @param lackOfFitF null without repeats or when they do not scatter
/// @param curvatureP that the quadratic coefficient is zero; null with fewer than three concentrations or no scatter
public record Linearity(
        LinearFit fit, int levels, double correlation, double interceptPercent, double largestResidualPercent,
        @Nullable Double lackOfFitF, @Nullable Double lackOfFitP, int lackOfFitDf, int pureErrorDf,
        @Nullable Double pureErrorSd, @Nullable Double curvatureP) {

    public static Linearity of(Column x, Column y) {
        Map<Double, List<Integer>> levels = new LinkedHashMap<>();
        for (int i = 0; i < x.size(); i++) {
            levels.computeIfAbsent(x.high()[i], key -> new ArrayList<>()).add(i);
        }
        if (levels.size() < 3) {
            throw new StatisticsRefused("linearity needs three concentrations or more (ICH Q2 asks for five); there are "
                    + levels.size());
        }
        LinearFit fit = LinearFit.polynomial(1, x, y);
        DoubleDouble pure = DoubleDouble.ZERO;
        for (List<Integer> rows : levels.values()) {
            Column group = y.select(rows.stream().mapToInt(Integer::intValue).toArray());
            pure = pure.plus(group.constant() ? DoubleDouble.ZERO : group.squares(group.mean()));
        }
        int pureDf = x.size() - levels.size();
        int lackDf = levels.size() - 2;
        Double f = null;
        Double p = null;
        if (pureDf > 0 && pure.high() > 0) {
            f = Math.max(0, fit.ssResidual() - pure.value()) / lackDf / (pure.value() / pureDf);
            p = Probability.fisherUpper(f, lackDf, pureDf);
        }
        Double curvature = null;
        if (x.size() > 3 && fit.ssResidual() > 0) {
            curvature = LinearFit.polynomial(2, x, y).p(2);
        }
        double middle = fit.coefficients()[0] + fit.coefficients()[1] * x.mean().value();
        double largest = 0;
        for (int i = 0; i < x.size(); i++) {
            if (fit.fitted()[i] != 0) {
                largest = Math.max(largest, Math.abs(100 * fit.residuals()[i] / fit.fitted()[i]));
            }
        }
        return new Linearity(fit, levels.size(), Math.signum(fit.coefficients()[1]) * Math.sqrt(Math.max(0, fit.rSquared())),
                middle != 0 ? 100 * fit.coefficients()[0] / middle : 0, largest, f, p, lackDf, pureDf,
                pureDf > 0 ? pure.over(pureDf).sqrt().value() : null, curvature);
    }
}
