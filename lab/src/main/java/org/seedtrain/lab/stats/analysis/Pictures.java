package org.seedtrain.lab.stats.analysis;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.stats.Normality;
import org.seedtrain.lab.stats.Replicates;
import org.seedtrain.lab.stats.chart.ControlChart;
import org.seedtrain.lab.stats.chart.NelsonRules;
import org.seedtrain.lab.stats.regression.LinearFit;

/// The plots that several analyses draw.
final class Pictures {
    /// More points than this are thinned out.
    static final int MOST = 4000;

    private Pictures() {}

    /// At most [#MOST] values, evenly picked.
    static double[] thin(double[] values) {
        if (values.length <= MOST) {
            return values;
        }
        double[] few = new double[MOST];
        for (int i = 0; i < MOST; i++) {
            few[i] = values[(int) ((long) i * (values.length - 1) / (MOST - 1))];
        }
        return few;
    }

    /// Counts in classes of equal width (Sturges' number of them), the normal curve of the sample, and limits.
    static Plot histogram(double[] values, String unit, @Nullable Double lower, @Nullable Double upper) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        int bins = high > low ? Math.min(60, (int) Math.ceil(FastMath.log(values.length) / FastMath.log(2)) + 1) : 1;
        double width = high > low ? (high - low) / bins : 1;
        double[] centres = new double[bins];
        double[] counts = new double[bins];
        for (int b = 0; b < bins; b++) {
            centres[b] = low + (b + 0.5) * width;
        }
        for (double value : values) {
            counts[Math.max(0, Math.min(bins - 1, (int) ((value - low) / width)))]++;
        }
        Plot plot = Plot.of("histogram", "Histogram", "히스토그램", "value", "값", unit, "count", "도수", "1")
                .bars("count", "Count", "도수", centres, counts);
        Replicates sample = Replicates.of(values);
        if (sample.sd() > 0) {
            double[] xs = new double[81];
            double[] ys = new double[81];
            for (int i = 0; i < 81; i++) {
                xs[i] = sample.mean() + (i - 40) / 10.0 * sample.sd();
                double z = (xs[i] - sample.mean()) / sample.sd();
                ys[i] = values.length * width / sample.sd() * FastMath.exp(-0.5 * z * z) / Math.sqrt(2 * FastMath.PI);
            }
            plot = plot.line("normal", "Normal distribution", "정규분포", xs, ys);
        }
        return limits(plot, lower, upper);
    }

    private static Plot limits(Plot plot, @Nullable Double lower, @Nullable Double upper) {
        Plot marked = lower == null ? plot : plot.markX(lower, "Lower limit", "하한");
        return upper == null ? marked : marked.markX(upper, "Upper limit", "상한");
    }

    /// Sorted values against normal scores, with the line of the sample.
    static Plot probability(String name, double[] values, String unit) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] scores = Normality.scores(sorted.length);
        Replicates sample = Replicates.of(values);
        double end = scores[scores.length - 1];
        return Plot.of(name, "Normal probability plot", "정규확률도", "normal score", "정규점수", "1", "value", "값", unit)
                .points("values", "Values", "값", thin(scores), thin(sorted))
                .line("normal", "Normal distribution", "정규분포", new double[] {-end, end},
                        new double[] {sample.mean() - end * sample.sd(), sample.mean() + end * sample.sd()});
    }

    /// Values in order with limits across.
    static Plot sequence(double[] values, String unit) {
        return Plot.of("sequence", "Values in order", "측정 순서", "number", "번호", "1", "value", "값", unit)
                .line("values", "Values", "값", thin(numbers(values.length)), thin(values));
    }

    static double[] numbers(int n) {
        double[] numbers = new double[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = i + 1;
        }
        return numbers;
    }

    /// Points, centre and limits, and the points that complete a pattern, one series by rule.
    static Plot chart(ControlChart chart, String en, String ko, int first) {
        double[] x = numbers(chart.points().length);
        for (int i = 0; i < x.length; i++) {
            x[i] += first;
        }
        Plot plot = Plot.of("chart-" + chart.kind(), en, ko, "number", "번호", "1", "value", "값", "1")
                .line("points", "Points", "점", x, chart.points());
        if (chart.steady()) {
            plot = plot.markY(chart.high()[0], "Upper control limit", "관리상한").markY(chart.low()[0], "Lower control limit", "관리하한");
        } else {
            plot = plot.line("upper", "Upper control limit", "관리상한", x, chart.high())
                    .line("lower", "Lower control limit", "관리하한", x, chart.low());
        }
        plot = plot.markY(chart.centre(), "Centre", "중심선");
        for (int rule = 1; rule <= 8; rule++) {
            int number = rule;
            int[] places = chart.hits().stream().filter(hit -> hit.rule() == number)
                    .mapToInt(NelsonRules.Hit::index).toArray();
            if (places.length > 0) {
                plot = plot.points("rule-" + rule, "Rule " + rule, "규칙 " + rule,
                        Arrays.stream(places).mapToDouble(i -> x[i]).toArray(),
                        Arrays.stream(places).mapToDouble(i -> chart.points()[i]).toArray());
            }
        }
        return plot;
    }

    /// Residuals against fitted values.
    static Plot residuals(double[] fitted, double[] residuals, String unit) {
        return Plot.of("residuals", "Residuals", "잔차", "fitted value", "적합값", unit, "residual", "잔차", unit)
                .points("residuals", "Residuals", "잔차", thin(fitted), thin(residuals)).markY(0, "0", "0");
    }

    /// A straight line or parabola with the confidence and the prediction band.
    static Plot line(LinearFit fit, String xName, double[] x, String yName, double[] y, double t) {
        double low = Arrays.stream(x).min().orElse(0);
        double high = Arrays.stream(x).max().orElse(1);
        int points = 61;
        double[][] curve = new double[6][points];
        for (int i = 0; i < points; i++) {
            double at = low + (high - low) * i / (points - 1);
            double[] row = new double[fit.coefficients().length];
            for (int k = 0; k < row.length; k++) {
                row[k] = FastMath.pow(at, k);
            }
            double[] value = fit.at(row);
            double wide = t * Math.sqrt(value[1] * value[1] + fit.residualSd() * fit.residualSd());
            curve[0][i] = at;
            curve[1][i] = value[0];
            curve[2][i] = value[0] - t * value[1];
            curve[3][i] = value[0] + t * value[1];
            curve[4][i] = value[0] - wide;
            curve[5][i] = value[0] + wide;
        }
        return Plot.of("line", "Regression", "회귀", xName, xName, "1", yName, yName, "1")
                .band("prediction", "Prediction band", "예측대", curve[0], curve[4], curve[5])
                .band("confidence", "Confidence band", "신뢰대", curve[0], curve[2], curve[3])
                .line("fit", "Fit", "적합", curve[0], curve[1]).points("data", "Data", "자료", thin(x), thin(y));
    }

}
