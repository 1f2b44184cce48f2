package org.seedtrain.lab.stats.anova;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.stats.Probability;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.chart.ChartConstants;
import org.seedtrain.lab.stats.exact.Column;

/// Repeatability and reproducibility of a measuring system: parts measured by appraisers several times (AIAG, Measurement Systems
/// Analysis, 4th edition). Standard deviations.
///
/// @param equipment repeatability, EV
/// @param appraiser reproducibility, AV
/// @param interaction of part and appraiser; 0 in the average-range method and where it was pooled
/// @param gageRr both together, GRR
/// @param part PV
/// @param total TV
/// @param categories ndc: `1.41 PV/GRR` cut to a whole number, at least 1
public record GageStudy(
        double equipment, double appraiser, double interaction, double gageRr, double part, double total, int categories) {
    /// Constants as the manual prints them: by trials, appraisers, parts; from 2.
    private static final double[] K1 = {0.8862, 0.5908};
    private static final double[] K2 = {0.7071, 0.5231};
    private static final double[] K3 = {0.7071, 0.5231, 0.4467, 0.4030, 0.3742, 0.3534, 0.3375, 0.3249, 0.3146};
    private static final double[] D4 = {3.267, 2.574, 2.282, 2.114, 2.004};

    private static GageStudy of(double ev, double av, double interaction, double pv) {
        double gage = Math.sqrt(ev * ev + av * av + interaction * interaction);
        double total = Math.sqrt(gage * gage + pv * pv);
        if (!(gage > 0)) {
            throw new StatisticsRefused("all repeats are alike: the gage shows no scatter; is its resolution too coarse?");
        }
        return new GageStudy(ev, av, interaction, gage, pv, total, Math.max(1, (int) Math.floor(1.41 * pv / gage)));
    }

    /// Share of the total variation [%].
    public double percent(double sd) {
        return total > 0 ? 100 * sd / total : 0;
    }

    /// Readings by part, appraiser and trial, every pair as often.
    ///
    /// @param values `[appraiser][part][trial]`
    public record Readings(List<String> parts, List<String> appraisers, double[][][] values) {

        public static Readings of(List<String> part, List<String> appraiser, double[] value) {
            List<String> parts = part.stream().distinct().toList();
            List<String> appraisers = appraiser.stream().distinct().toList();
            if (parts.size() < 2 || appraisers.size() < 2) {
                throw new StatisticsRefused("a gage study needs two parts and two appraisers or more; there are " + parts.size()
                        + " and " + appraisers.size());
            }
            Map<String, List<Double>> cells = new LinkedHashMap<>();
            for (int i = 0; i < value.length; i++) {
                cells.computeIfAbsent(appraiser.get(i) + "\u0000" + part.get(i), key -> new ArrayList<>()).add(value[i]);
            }
            int trials = cells.values().iterator().next().size();
            double[][][] values = new double[appraisers.size()][parts.size()][trials];
            for (int a = 0; a < appraisers.size(); a++) {
                for (int p = 0; p < parts.size(); p++) {
                    List<Double> cell = cells.getOrDefault(appraisers.get(a) + "\u0000" + parts.get(p), List.of());
                    if (cell.size() != trials || trials < 2) {
                        throw new StatisticsRefused("every appraiser must measure every part equally often, twice or more; '"
                                + appraisers.get(a) + "' measured part '" + parts.get(p) + "' " + cell.size() + " times, '"
                                + appraisers.getFirst() + "' part '" + parts.getFirst() + "' " + trials + " times");
                    }
                    for (int t = 0; t < trials; t++) {
                        values[a][p][t] = cell.get(t);
                    }
                }
            }
            return new Readings(parts, appraisers, values);
        }

        public int trials() {
            return values[0][0].length;
        }

        /// Range of the trials of one appraiser on one part.
        public double range(int appraiser, int part) {
            return GageStudy.range(values[appraiser][part]);
        }

        /// Mean range of the trials of one appraiser.
        public double meanRange(int a) {
            double sum = 0;
            for (double[] cell : values[a]) {
                sum += GageStudy.range(cell);
            }
            return sum / parts.size();
        }

        public double meanRange() {
            double sum = 0;
            for (int a = 0; a < appraisers.size(); a++) {
                sum += meanRange(a);
            }
            return sum / appraisers.size();
        }

        /// Range of the appraisers' means.
        public double appraiserRange() {
            double[] means = new double[appraisers.size()];
            for (int a = 0; a < means.length; a++) {
                for (double[] cell : values[a]) {
                    means[a] += mean(cell) / parts.size();
                }
            }
            return GageStudy.range(means);
        }

        /// Range of the parts' means.
        public double partRange() {
            double[] means = new double[parts.size()];
            for (int p = 0; p < means.length; p++) {
                for (double[][] one : values) {
                    means[p] += mean(one[p]) / appraisers.size();
                }
            }
            return GageStudy.range(means);
        }

        /// Upper control limit of the ranges.
        public double rangeLimit() {
            int m = trials();
            double d4 = m - 2 < D4.length ? D4[m - 2] : 1 + 3 * ChartConstants.d3(m) / ChartConstants.d2(m);
            return d4 * meanRange();
        }

        public TwoWay anova() {
            List<String> part = new ArrayList<>();
            List<String> who = new ArrayList<>();
            List<Double> flat = new ArrayList<>();
            for (int a = 0; a < appraisers.size(); a++) {
                for (int p = 0; p < parts.size(); p++) {
                    for (double value : values[a][p]) {
                        part.add(parts.get(p));
                        who.add(appraisers.get(a));
                        flat.add(value);
                    }
                }
            }
            return TwoWay.of(part, who, Column.of(flat.stream().mapToDouble(Double::doubleValue).toArray()));
        }
    }

    /// The average and range method. Beyond the tables of the manual (3 trials, 3 appraisers, 10 parts) the constants are computed.
    public static GageStudy averageRange(Readings readings) {
        int parts = readings.parts().size();
        int trials = readings.trials();
        double ev = readings.meanRange() * (trials <= 3 ? K1[trials - 2] : 1 / ChartConstants.d2(trials));
        double difference = readings.appraiserRange() * constant(K2, readings.appraisers().size());
        double av = Math.sqrt(Math.max(0, difference * difference - ev * ev / (parts * trials)));
        return of(ev, av, 0, readings.partRange() * constant(K3, parts));
    }

    /// `1/d2*` of one range: `sqrt(d2^2 + d3^2)`.
    private static double constant(double[] printed, int n) {
        if (n - 2 < printed.length) {
            return printed[n - 2];
        }
        double d2 = ChartConstants.d2(n);
        double d3 = ChartConstants.d3(n);
        return 1 / Math.sqrt(d2 * d2 + d3 * d3);
    }

    /// By analysis of variance, parts and appraisers random.
    ///
    /// @param pooling the interaction is pooled with the repeats when its P is above this (AIAG: 0.25)
    public static GageStudy anova(Readings readings, double pooling) {
        TwoWay two = readings.anova();
        if (interactionP(two) > pooling) {
            double error = two.msPooled();
            return of(Math.sqrt(error), root((two.msB() - error) / (two.levelsA() * two.repeats())), 0,
                    root((two.msA() - error) / (two.levelsB() * two.repeats())));
        }
        return of(Math.sqrt(two.msRepeat()), root(two.varianceB()), root(two.varianceInteraction()), root(two.varianceA()));
    }

    /// P of the interaction; 1 when the repeats do not scatter and neither does it.
    public static double interactionP(TwoWay two) {
        return two.ssRepeat() > 0
                ? Probability.fisherUpper(two.msInteraction() / two.msRepeat(), two.dfInteraction(), two.dfRepeat())
                : two.ssInteraction() > 0 ? 0 : 1;
    }

    private static double root(double variance) {
        return Math.sqrt(Math.max(0, variance));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double range(double[] values) {
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low;
    }
}
