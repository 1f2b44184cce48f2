package org.seedtrain.bench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.bench.Figure;
import org.seedtrain.bench.Harness;
import org.seedtrain.lab.stats.ToleranceFactor;
import org.seedtrain.lab.stats.regression.LinearFit;
import org.seedtrain.lab.stats.regression.NonlinearFit;

/// Statistics: how near the certified numbers, and how many a second.
final class StatisticsFigures {
    /// NIST StRD: standard deviations of the coefficients of Wampler4; the coefficients are all 1.
    private static final double[] WAMPLER = {215232.624678170, 236355.173469681, 77934.3524331583, 10147.5507550350, 564.566512170752,
        11.2324854679312};
    /// NIST StRD: parameters and standard deviations of MGH10.
    private static final double[] MGH10 = {5.6096364710E-03, 6.1813463463E+03, 3.4522363462E+02};
    private static final double[] MGH10_ERRORS = {1.5687892471E-04, 2.3309021107E+01, 7.8486103508E-01};

    private StatisticsFigures() {}

    static List<Figure> figures(Harness harness) {
        List<Figure> figures = new ArrayList<>();
        LinearFit line = StatisticsBenchmarks.wampler();
        double worst = 0;
        for (int k = 0; k < WAMPLER.length; k++) {
            worst = Math.max(worst, Math.abs(line.coefficients()[k] - 1));
            worst = Math.max(worst, Math.abs(line.standardErrors()[k] / WAMPLER[k] - 1));
        }
        figures.add(Figure.of("regression_error", "NIST Wampler4: coefficients and standard errors", "1", worst, Double.NaN,
                Figure.Target.within(1e-13)));
        figures.add(speed(harness, "regression", "regressions of degree 5 (21 points, double-double)", 1));
        NonlinearFit fit = StatisticsBenchmarks.mgh10();
        worst = fit.converged() ? 0 : 1;
        for (int k = 0; k < MGH10.length; k++) {
            worst = Math.max(worst, Math.abs(fit.values()[k] / MGH10[k] - 1));
            worst = Math.max(worst, Math.abs(fit.standardErrors()[k] / MGH10_ERRORS[k] - 1));
        }
        figures.add(Figure.of("fit_error", "NIST MGH10 from the far start: parameters and standard errors (11 certified digits)", "1",
                worst, Double.NaN, Figure.Target.within(1e-10)));
        figures.add(speed(harness, "fit", "fits of a formula from there", 1));
        figures.add(Figure.of("tolerance_error", "two-sided tolerance factor, n 10, 95/95", "1",
                Math.abs(ToleranceFactor.twoSided(10, 0.95, 0.95) / 3.393429478712598 - 1), Double.NaN, Figure.Target.within(1e-10)));
        figures.add(speed(harness, "tolerance", "two-sided tolerance factors", 1));
        figures.add(speed(harness, "dixon", "critical values of Dixon's r10, n 8", 1));
        figures.add(speed(harness, "summary", "values summarised (double-double)", 100_000));
        return figures;
    }

    private static Figure speed(Harness harness, String method, String words, int operations) {
        var result = harness.run(new Harness.Task(StatisticsBenchmarks.class, method, words, new Harness.Effort(3, 5, 0.5), 1, operations,
                        Map.of()))
                .iterator()
                .next()
                .getPrimaryResult();
        return Figure.of("stats_" + method, words, "1/s", result.getScore(), result.getScoreError(), null);
    }
}
