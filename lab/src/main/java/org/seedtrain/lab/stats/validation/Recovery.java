package org.seedtrain.lab.stats.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.Summary;

/// Accuracy as recovery (ICH Q2(R2) 3.3.1): what was found, in percent of what was there.
///
/// @param nominal what was there; null for all levels together
/// @param low bounds of the mean recovery [%]; null for one result
public record Recovery(
        @Nullable Double nominal, int n, double mean_percent, @Nullable Double sd_percent, @Nullable Double low,
        @Nullable Double high, double minimum, double maximum) {

    /// Recoveries [%].
    public static double[] percent(double[] nominal, double[] found) {
        double[] recovery = new double[nominal.length];
        for (int i = 0; i < recovery.length; i++) {
            if (!(nominal[i] > 0)) {
                throw new StatisticsRefused("result " + (i + 1) + ": the nominal value is " + nominal[i]
                        + "; a recovery needs one above 0");
            }
            recovery[i] = 100 * found[i] / nominal[i];
        }
        return recovery;
    }

    /// One per level, lowest first, then all together.
    public static List<Recovery> levels(double[] nominal, double[] found, double confidence) {
        double[] recovery = percent(nominal, found);
        Map<Double, List<Double>> levels = new LinkedHashMap<>();
        for (int i = 0; i < recovery.length; i++) {
            levels.computeIfAbsent(nominal[i], key -> new ArrayList<>()).add(recovery[i]);
        }
        List<Recovery> all = new ArrayList<>();
        levels.keySet().stream().sorted().forEach(level -> all.add(of(level,
                levels.get(level).stream().mapToDouble(Double::doubleValue).toArray(), confidence)));
        all.add(of(null, recovery, confidence));
        return all;
    }

    private static Recovery of(@Nullable Double nominal, double[] recovery, double confidence) {
        Summary summary = Summary.of(recovery);
        double[] bounds = summary.meanInterval(confidence);
        return new Recovery(nominal, summary.n(), summary.mean(), summary.sd(), bounds == null ? null : bounds[0],
                bounds == null ? null : bounds[1], summary.minimum(), summary.maximum());
    }

    /// Whether the mean lies within limits [%], or its whole interval does.
    public boolean within(double lower, double upper, boolean interval) {
        return interval ? low != null && high != null && low >= lower && high <= upper
                : mean_percent >= lower && mean_percent <= upper;
    }
}
