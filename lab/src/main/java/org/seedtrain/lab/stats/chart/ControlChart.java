package org.seedtrain.lab.stats.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedtrain.lab.stats.Replicates;
import org.seedtrain.lab.stats.StatisticsRefused;

/// A Shewhart chart: points with their own centre and limits.
///
/// @param kind i, mr, xbar, r, s, p, np, c or u
/// @param sigma of the point: a third of the distance from the centre to the limits
/// @param hits of Nelson's rules; only rule 1 on charts of scatter
public record ControlChart(
        String kind, double[] points, double centre, double[] sigma, double[] low, double[] high,
        List<NelsonRules.Hit> hits) {

    /// Individual values and their moving ranges: sigma is the mean moving range over d2.
    ///
    /// @param span of the moving range, 2 or more
    public static List<ControlChart> individuals(double[] values, int span) {
        int n = values.length;
        if (span < 2 || n < span + 1) {
            throw new StatisticsRefused("a chart of individual values needs more values than its moving range spans ("
                    + span + "); got " + n);
        }
        double[] ranges = new double[n - span + 1];
        for (int i = 0; i < ranges.length; i++) {
            double low = values[i];
            double high = values[i];
            for (int k = 1; k < span; k++) {
                low = Math.min(low, values[i + k]);
                high = Math.max(high, values[i + k]);
            }
            ranges[i] = high - low;
        }
        double range = mean(ranges);
        scatter(range);
        double sigma = range / ChartConstants.d2(span);
        return List.of(chart("i", values, mean(values), fill(n, sigma), Double.NEGATIVE_INFINITY, true),
                chart("mr", ranges, range, fill(ranges.length, ChartConstants.d3(span) * sigma), 0, false));
    }

    /// Means and ranges of subgroups of equal size.
    public static List<ControlChart> meansAndRanges(List<double[]> groups) {
        int size = equalSize(groups, 2, 25);
        double[] means = new double[groups.size()];
        double[] ranges = new double[groups.size()];
        for (int g = 0; g < means.length; g++) {
            means[g] = mean(groups.get(g));
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : groups.get(g)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            ranges[g] = high - low;
        }
        double range = mean(ranges);
        scatter(range);
        double sigma = range / ChartConstants.d2(size);
        return List.of(
                chart("xbar", means, mean(means), fill(means.length, sigma / Math.sqrt(size)), Double.NEGATIVE_INFINITY, true),
                chart("r", ranges, range, fill(means.length, ChartConstants.d3(size) * sigma), 0, false));
    }

    /// Means and standard deviations of subgroups of equal size.
    public static List<ControlChart> meansAndDeviations(List<double[]> groups) {
        int size = equalSize(groups, 2, 10_000);
        double[] means = new double[groups.size()];
        double[] deviations = new double[groups.size()];
        for (int g = 0; g < means.length; g++) {
            means[g] = mean(groups.get(g));
            deviations[g] = Replicates.of(groups.get(g)).sd();
        }
        double s = mean(deviations);
        scatter(s);
        double c4 = ChartConstants.c4(size);
        double sigma = s / c4;
        return List.of(
                chart("xbar", means, mean(means), fill(means.length, sigma / Math.sqrt(size)), Double.NEGATIVE_INFINITY, true),
                chart("s", deviations, s, fill(means.length, sigma * Math.sqrt(1 - c4 * c4)), 0, false));
    }

    /// Shares of nonconforming units; the limits follow the size of each sample.
    public static ControlChart proportions(int[] defective, int[] sizes) {
        double found = 0;
        double all = 0;
        double[] points = new double[defective.length];
        same(defective.length, sizes.length);
        for (int i = 0; i < points.length; i++) {
            if (sizes[i] < 1 || defective[i] < 0 || defective[i] > sizes[i]) {
                throw new StatisticsRefused("sample " + (i + 1) + ": " + defective[i] + " of " + sizes[i]
                        + "; it must be 0 to the size, and the size 1 or more");
            }
            points[i] = (double) defective[i] / sizes[i];
            found += defective[i];
            all += sizes[i];
        }
        double p = found / all;
        if (!(p > 0 && p < 1)) {
            throw new StatisticsRefused("a p chart needs some units that conform and some that do not");
        }
        double[] sigma = new double[points.length];
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = Math.sqrt(p * (1 - p) / sizes[i]);
        }
        return chart("p", points, p, sigma, 0, true);
    }

    /// Counts in units of one size.
    public static ControlChart counts(int[] counts) {
        double[] points = new double[counts.length];
        same(counts.length, counts.length);
        for (int i = 0; i < points.length; i++) {
            if (counts[i] < 0) {
                throw new StatisticsRefused("count " + (i + 1) + " is " + counts[i] + "; a count cannot be negative");
            }
            points[i] = counts[i];
        }
        double mean = mean(points);
        if (!(mean > 0)) {
            throw new StatisticsRefused("all counts are 0: a c chart needs some that are not");
        }
        return chart("c", points, mean, fill(points.length, Math.sqrt(mean)), 0, true);
    }

    private static void same(int a, int b) {
        if (a < 2 || a != b) {
            throw new StatisticsRefused("a chart needs two points or more, and a size for each; got " + a + " and " + b);
        }
    }

    private static void scatter(double range) {
        if (!(range > 0)) {
            throw new StatisticsRefused("the values do not scatter (mean range or deviation is 0): no limits can be drawn; were "
                    + "they rounded too far?");
        }
    }

    private static int equalSize(List<double[]> groups, int least, int most) {
        if (groups.size() < 2) {
            throw new StatisticsRefused("a chart needs two subgroups or more; got " + groups.size());
        }
        int size = groups.getFirst().length;
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).length != size || size < least || size > most) {
                throw new StatisticsRefused("subgroup " + (g + 1) + " has " + groups.get(g).length + " values, the first " + size
                        + "; all must have as many, " + least + " to " + most);
            }
        }
        return size;
    }

    /// Whether all points have the same limits.
    public boolean steady() {
        for (double s : sigma) {
            if (s != sigma[0]) {
                return false;
            }
        }
        return true;
    }

    private static double[] fill(int n, double value) {
        double[] all = new double[n];
        Arrays.fill(all, value);
        return all;
    }

    private static double mean(double[] values) {
        return Replicates.of(values).mean();
    }

    private static ControlChart chart(
            String kind, double[] points, double centre, double[] sigma, double floor, boolean allRules) {
        double[] low = new double[points.length];
        double[] high = new double[points.length];
        double[] z = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            low[i] = Math.max(floor, centre - 3 * sigma[i]);
            high[i] = centre + 3 * sigma[i];
            z[i] = (points[i] - centre) / sigma[i];
        }
        List<NelsonRules.Hit> hits = new ArrayList<>(NelsonRules.hits(z));
        if (!allRules) {
            hits.removeIf(hit -> hit.rule() != 1);
        }
        return new ControlChart(kind, points, centre, sigma, low, high, List.copyOf(hits));
    }
}
