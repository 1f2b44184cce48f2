package org.seedtrain.lab.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;

/// Where to start a logistic fit: the ends of the data, and a line through the logits between them.
final class LogisticStart {
    private LogisticStart() {}

    static List<double[]> starts(CurveModel model, double[] x, double[] y) {
        TreeMap<Double, double[]> levels = new TreeMap<>();
        for (int i = 0; i < x.length; i++) {
            double[] level = levels.computeIfAbsent(x[i], key -> new double[2]);
            level[0] += y[i];
            level[1]++;
        }
        double first = mean(levels.firstEntry().getValue());
        double last = mean(levels.lastEntry().getValue());
        double range = last - first;
        if (range == 0) {
            throw new CurveRefused("the lowest and the highest standard have the same response, " + first
                    + ": there is nothing to read off such a curve");
        }
        List<double[]> starts = new ArrayList<>();
        for (double beyond : new double[] {0.05, 1.0, 6.0}) {
            double a = model.parameters().contains("a") ? first - 0.02 * range : 0;
            double d = model.parameters().contains("d") ? last + beyond * range : 0;
            double[] line = logits(levels, a, d);
            for (double g : model == CurveModel.FIVE_PL ? new double[] {1, 0.4, 2.5} : new double[] {1}) {
                double[] start = new double[model.parameters().size()];
                for (int i = 0; i < start.length; i++) {
                    start[i] = switch (model.parameters().get(i)) {
                        case "a" -> a;
                        case "b" -> line[0];
                        case "c" -> line[1];
                        case "d" -> d;
                        default -> g;
                    };
                }
                starts.add(start);
            }
        }
        return starts;
    }

    private static double mean(double[] sumAndCount) {
        return sumAndCount[0] / sumAndCount[1];
    }

    /// b and c of `log((a - y) / (y - d)) = b log(x) - b log(c)`.
    private static double[] logits(TreeMap<Double, double[]> levels, double a, double d) {
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (var level : levels.entrySet()) {
            double share = (a - mean(level.getValue())) / (a - d);
            if (level.getKey() > 0 && share > 0.005 && share < 0.995) {
                double u = FastMath.log(level.getKey());
                double v = FastMath.log(share / (1 - share));
                n++;
                sx += u;
                sy += v;
                sxx += u * u;
                sxy += u * v;
            }
        }
        double spread = n * sxx - sx * sx;
        double b = spread > 0 ? (n * sxy - sx * sy) / spread : 1;
        b = Math.min(8, Math.max(0.2, Double.isFinite(b) ? b : 1));
        double logC = n > 0 ? (sx - sy / b) / n : FastMath.log(Math.max(1e-9, levels.lastKey() / 2));
        return new double[] {b, FastMath.exp(logC)};
    }
}
