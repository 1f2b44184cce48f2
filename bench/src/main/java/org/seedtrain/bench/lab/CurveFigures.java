package org.seedtrain.bench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.seedtrain.bench.Figure;
import org.seedtrain.bench.Harness;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.StandardCurve;
import org.seedtrain.lab.curve.Weighting;

/// Standard curves: fits a second with everything that is reported of them, and how near the certified parameters they come.
final class CurveFigures {
    /// ELISA of DNase, run 1 (Davidian & Giltinan 1995): ng/mL and optical density in duplicate.
    private static final double[] CONCENTRATIONS = {
        0.04882812, 0.04882812, 0.1953125, 0.1953125, 0.390625, 0.390625, 0.78125, 0.78125, 1.5625, 1.5625, 3.125, 3.125, 6.25,
        6.25, 12.5, 12.5
    };
    private static final double[] DENSITIES = {
        0.017, 0.018, 0.121, 0.124, 0.206, 0.215, 0.377, 0.374, 0.614, 0.609, 1.019, 1.001, 1.334, 1.364, 1.730, 1.710
    };
    /// a, b, c, d to 15 digits: shared reference `DNase_run1_4PL`.
    private static final double[] PARAMETERS = {
        -0.00789717436609357, 0.941106820283522, 4.51498978686725, 2.37723886653105
    };
    private static final double[] ERRORS = {
        0.0171997058727966, 0.0504803776835121, 0.460889396532857, 0.109516321349583
    };

    private CurveFigures() {}

    static List<Figure> figures(Harness harness) {
        List<Figure> figures = new ArrayList<>();
        StandardCurve curve = StandardCurve.fit(CurveModel.FOUR_PL, Weighting.NONE, CONCENTRATIONS, DENSITIES);
        double worst = 0;
        for (int i = 0; i < PARAMETERS.length; i++) {
            worst = Math.max(worst, Math.abs(curve.parameters()[i] / PARAMETERS[i] - 1));
            worst = Math.max(worst, Math.abs(curve.standardErrors()[i] / ERRORS[i] - 1));
        }
        figures.add(Figure.of("fits_4pl_error", "4PL: parameters and standard errors against 15 certified digits", "1", worst,
                Double.NaN, Figure.Target.within(1e-10)));
        figures.add(speed(harness, "fits_4pl", "4PL fits (8 standards in duplicate)", "FOUR_PL", 20_000));
        figures.add(speed(harness, "fits_5pl", "5PL fits (8 standards in duplicate)", "FIVE_PL", Double.NaN));
        return figures;
    }

    private static Figure speed(Harness harness, String id, String words, String model, double target) {
        Result<?> result = harness.run(new Harness.Task(CurveBenchmarks.class, "fit", words, new Harness.Effort(3, 5, 1), 1,
                        CurveBenchmarks.PLATES, Map.of(CurveBenchmarks.MODEL, model)))
                .iterator()
                .next()
                .getPrimaryResult();
        return Figure.of(id, words, "1/s", result.getScore(), result.getScoreError(),
                Double.isNaN(target) ? null : Figure.Target.atLeast(target));
    }
}
