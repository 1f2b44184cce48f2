package org.seedtrain.lab.stats.anova;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.stats.Probability;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;

/// Variances that random factors add, from the expected mean squares (method of moments; Searle, Casella & McCulloch 1992).
///
/// @param components factors in order, then `repeatability`
/// @param totalVariance sum of the components: of one result in another run
/// @param totalDf degrees of freedom of the total after Satterthwaite (1946)
public record VarianceComponents(
        int n, double mean, List<Component> components, double totalVariance, double totalDf, boolean balanced) {
    /// Name of the variance that no factor explains.
    public static final String REPEATABILITY = "repeatability";

    /// Factors within each other: runs within days within analysts. Groups may be of different size.
    ///
    /// @param names of the factors, the outermost first
    /// @param levels of every factor, one per observation
    public static VarianceComponents nested(List<String> names, List<List<String>> levels, Column y) {
        int n = y.size();
        int f = names.size();
        List<int[]> cells = new ArrayList<>();
        int[] one = new int[n];
        cells.add(one);
        int[] counts = new int[f + 2];
        counts[0] = 1;
        for (int k = 0; k < f; k++) {
            Map<String, Integer> ids = new LinkedHashMap<>();
            int[] cell = new int[n];
            for (int i = 0; i < n; i++) {
                String key = cells.get(k)[i] + "\u0000" + levels.get(k).get(i);
                cell[i] = ids.computeIfAbsent(key, fresh -> ids.size());
            }
            cells.add(cell);
            counts[k + 1] = ids.size();
            if (counts[k + 1] == counts[k]) {
                throw new StatisticsRefused("'" + names.get(k) + "' has only one level" + (k == 0 ? "" : " within each "
                        + names.get(k - 1)) + ": its variance cannot be told from the others");
            }
        }
        int[] each = new int[n];
        Arrays.setAll(each, i -> i);
        cells.add(each);
        counts[f + 1] = n;
        if (n == counts[f]) {
            throw new StatisticsRefused("there are no repeats within " + names.getLast()
                    + ": its variance cannot be told from the repeatability");
        }
        return moments(names, cells, counts, y);
    }

    private static VarianceComponents moments(List<String> names, List<int[]> cells, int[] counts, Column y) {
        int f = names.size();
        int n = y.size();
        // uncorrected sums of squares of the cell means, and k[a][b] = sum over cells of a, of b-cells in it, n_ab^2 / n_a
        DoubleDouble[] squares = new DoubleDouble[f + 2];
        double[][] k = new double[f + 2][f + 2];
        DoubleDouble mean = y.mean();
        for (int a = 0; a <= f + 1; a++) {
            squares[a] = squares(cells.get(a), counts[a], y, mean);
            int[] size = sizes(cells.get(a), counts[a]);
            for (int b = a; b <= f + 1; b++) {
                int[] inner = sizes(cells.get(b), counts[b]);
                double[] sum = new double[counts[a]];
                boolean[] seen = new boolean[counts[b]];
                for (int i = 0; i < n; i++) {
                    int c = cells.get(b)[i];
                    if (!seen[c]) {
                        seen[c] = true;
                        sum[cells.get(a)[i]] += (double) inner[c] * inner[c];
                    }
                }
                for (int c = 0; c < counts[a]; c++) {
                    k[a][b] += sum[c] / size[c];
                }
            }
        }
        for (int b = 0; b <= f + 1; b++) {
            for (int a = b + 1; a <= f + 1; a++) {
                k[a][b] = n;
            }
        }
        double[] variance = new double[f + 2];
        double[] ms = new double[f + 2];
        double[] ss = new double[f + 2];
        int[] df = new int[f + 2];
        double[][] weights = new double[f + 2][f + 2];
        for (int s = f + 1; s >= 1; s--) {
            ss[s] = squares[s].minus(squares[s - 1]).value();
            df[s] = counts[s] - counts[s - 1];
            ms[s] = ss[s] / df[s];
            double rest = ms[s];
            double own = (k[s][s] - k[s - 1][s]) / df[s];
            weights[s][s] = 1 / own;
            for (int b = f + 1; b > s; b--) {
                double coefficient = (k[s][b] - k[s - 1][b]) / df[s];
                rest -= coefficient * variance[b];
                for (int m = 0; m < weights.length; m++) {
                    weights[s][m] -= coefficient / own * weights[b][m];
                }
            }
            variance[s] = rest / own;
        }
        boolean balanced = true;
        for (int a = 1; a <= f; a++) {
            int[] size = sizes(cells.get(a), counts[a]);
            balanced &= Arrays.stream(size).allMatch(s -> s == size[0]);
        }
        List<Component> components = new ArrayList<>();
        for (int s = 1; s <= f + 1; s++) {
            components.add(new Component(s <= f ? names.get(s - 1) : REPEATABILITY, df[s], ss[s], ms[s],
                    Math.max(0, variance[s]), variance[s] < 0));
        }
        return total(n, mean.value(), components, weights, ms, df, variance, balanced);
    }

    /// Total of the components that are not negative; its degrees of freedom from the mean squares it is made of.
    private static VarianceComponents total(int n, double mean, List<Component> components, double[][] weights,
            double[] ms, int[] df, double[] variance, boolean balanced) {
        double total = 0;
        double[] weight = new double[ms.length];
        for (int s = 1; s < ms.length; s++) {
            if (variance[s] > 0) {
                total += variance[s];
                for (int m = 1; m < ms.length; m++) {
                    weight[m] += weights[s][m];
                }
            }
        }
        double below = 0;
        for (int m = 1; m < ms.length; m++) {
            below += weight[m] * weight[m] * ms[m] * ms[m] / df[m];
        }
        return new VarianceComponents(n, mean, components, total, below > 0 ? total * total / below : n - 1.0, balanced);
    }

    private static DoubleDouble squares(int[] cell, int count, Column y, DoubleDouble mean) {
        DoubleDouble[] sums = new DoubleDouble[count];
        Arrays.fill(sums, DoubleDouble.ZERO);
        int[] size = sizes(cell, count);
        for (int i = 0; i < cell.length; i++) {
            sums[cell[i]] = sums[cell[i]].plus(y.get(i).minus(mean));
        }
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int c = 0; c < count; c++) {
            sum = sum.plus(sums[c].square().over(size[c]));
        }
        return sum;
    }

    private static int[] sizes(int[] cell, int count) {
        int[] size = new int[count];
        for (int c : cell) {
            size[c]++;
        }
        return size;
    }

    /// Two factors that cross, every pair of levels measured equally often: `a`, `b`, `a x b`.
    public static VarianceComponents crossed(List<String> names, List<List<String>> levels, Column y) {
        TwoWay two = TwoWay.of(levels.get(0), levels.get(1), y);
        double[] variance = {0, two.varianceA(), two.varianceB(), two.varianceInteraction(), two.msRepeat()};
        double[] ms = {0, two.msA(), two.msB(), two.msInteraction(), two.msRepeat()};
        int[] df = {0, two.dfA(), two.dfB(), two.dfInteraction(), two.dfRepeat()};
        double r = two.repeats();
        double na = r * two.levelsB();
        double nb = r * two.levelsA();
        double[][] weights = {{0, 0, 0, 0, 0}, {0, 1 / na, 0, -1 / na, 0}, {0, 0, 1 / nb, -1 / nb, 0},
            {0, 0, 0, 1 / r, -1 / r}, {0, 0, 0, 0, 1}};
        String[] label = {"", names.get(0), names.get(1), names.get(0) + " x " + names.get(1), REPEATABILITY};
        double[] ss = {0, two.ssA(), two.ssB(), two.ssInteraction(), two.ssRepeat()};
        List<Component> components = new ArrayList<>();
        for (int s = 1; s <= 4; s++) {
            components.add(new Component(label[s], df[s], ss[s], ms[s], Math.max(0, variance[s]), variance[s] < 0));
        }
        return total(y.size(), y.mean().value(), components, weights, ms, df, variance, true);
    }

    public Component repeatability() {
        return components.getLast();
    }

    /// Exact bounds of the repeatability's standard deviation.
    public double[] repeatabilityInterval(double confidence) {
        return interval(repeatability().variance(), repeatability().df(), confidence);
    }

    /// Bounds of the total standard deviation (Satterthwaite).
    public double[] totalInterval(double confidence) {
        return interval(totalVariance, totalDf, confidence);
    }

    private static double[] interval(double variance, double df, double confidence) {
        double a = (1 - confidence) / 2;
        return new double[] {
            Math.sqrt(variance * df / Probability.chiSquaredQuantile(1 - a, df)),
            Math.sqrt(variance * df / Probability.chiSquaredQuantile(a, df))
        };
    }
}
