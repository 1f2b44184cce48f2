package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Where the search for a curve of growth or dying begins: levels from the ends, the rate from the steepest part.
final class KineticStart {
    private KineticStart() {}

    static List<double[]> of(KineticModel model, double[] times, double[] logs) {
        int[] order = IntStream.range(0, times.length).boxed().sorted(Comparator.comparingDouble(i -> times[i]))
                .mapToInt(Integer::intValue).toArray();
        int n = order.length;
        double first = logs[order[0]];
        double last = logs[order[n - 1]];
        double sign = model.growth() ? 1 : -1;
        double steepest = 0;
        double at = times[order[0]];
        double level = first;
        for (int i = 0; i + 2 < n; i++) {
            double span = times[order[i + 2]] - times[order[i]];
            double slope = span > 0 ? sign * (logs[order[i + 2]] - logs[order[i]]) / span : 0;
            if (slope > steepest) {
                steepest = slope;
                at = times[order[i + 1]];
                level = logs[order[i + 1]];
            }
        }
        double span = times[order[n - 1]] - times[order[0]];
        double rate = steepest > 0 ? steepest : 1 / Math.max(1e-9, span);
        double delay = Math.max(0.02 * span, at - sign * (level - first) / rate);
        double high = IntStream.of(order).mapToDouble(i -> logs[i]).max().orElse(1);
        double low = IntStream.of(order).mapToDouble(i -> logs[i]).min().orElse(0);
        List<double[]> starts = new ArrayList<>();
        for (double faster : new double[] {1, 1.4, 0.7}) {
            for (double later : new double[] {1, 0.5, 1.4}) {
                double k = KineticModel.LN10 * rate * faster;
                double t = delay * later;
                starts.add(switch (model) {
                    case BARANYI, GOMPERTZ, THREE_PHASE -> new double[] {t, k, first, high};
                    case BARANYI_NO_MAX -> new double[] {t, k, first};
                    case BARANYI_NO_LAG -> new double[] {k, first, high};
                    case LOG_LINEAR -> new double[] {KineticModel.LN10 / k, first};
                    case WEIBULL -> new double[] {later, Math.max(0.05 * span, t), first};
                    case GEERAERD -> new double[] {t, k, first, Math.min(low, last)};
                    case GEERAERD_NO_TAIL -> new double[] {t, k, first};
                    case GEERAERD_NO_SHOULDER -> new double[] {k, first, Math.min(low, last)};
                });
            }
        }
        return starts;
    }
}
