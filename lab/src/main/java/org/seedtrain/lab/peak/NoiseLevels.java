package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The noise of a signal at every scale, from its quiet stretches. Level L looks at means of 2^L points: white noise falls with the
/// root of their number, noise that hangs together falls less, and what does not fall is not called a peak.
final class NoiseLevels {
    /// Standard deviation of a fourth difference of white noise: the root of 1 + 16 + 36 + 16 + 1.
    private static final double FOURTH = Math.sqrt(70);
    private static final int SMALLEST = 32;
    private static final int MEASURABLE = 64;
    private static final int MOST = 96;
    /// From one level to the next the noise of the means, times the root of their number, grows by no more than this.
    private static final double GROWTH = 2;
    private static final double FIRST = 10;
    private static final double SECOND = 4;
    /// Where too few means are left, what it grew by still goes on, ever less: so does that of a first-order process.
    private static final double LESS = 0.75;

    private final double sigma;
    private final double[] stretches;
    private final double[] byLevel;
    private final List<double[]> means;
    private final List<double[][]> answers;
    private final int n;

    private NoiseLevels(double sigma, double[] stretches, double[] byLevel, List<double[]> means, List<double[][]> answers) {
        this.sigma = sigma;
        this.stretches = stretches;
        this.byLevel = byLevel;
        this.means = means;
        this.answers = answers;
        this.n = means.getFirst().length;
    }

    static NoiseLevels of(double[] y) {
        double[] stretches = stretches(y);
        double sigma = Math.max(quieter(stretches, y.length), least(y));
        List<double[]> means = pyramid(y);
        double[] byLevel = new double[means.size()];
        double inflation = 1;
        double growth = 1;
        for (int level = 0; level < byLevel.length; level++) {
            double before = inflation;
            // A fourth difference of the next level looks at about the frequencies that a hat of this level looks at.
            if (level + 1 < means.size() && means.get(level + 1).length >= MEASURABLE) {
                double[] next = means.get(level + 1);
                double measured = quieter(stretches(next), next.length) * Math.sqrt(2 << level) / sigma;
                inflation = Math.max(inflation, Math.min((level == 0 ? FIRST : level == 1 ? SECOND : GROWTH) * inflation, measured));
                growth = inflation / before;
            } else {
                growth = 1 + LESS * (growth - 1);
                inflation *= growth;
            }
            byLevel[level] = sigma * inflation / Math.sqrt(1 << level);
        }
        return new NoiseLevels(sigma, stretches, byLevel, means, new ArrayList<>());
    }

    /// What the digits of the file can tell apart.
    private static double least(double[] y) {
        double least = Double.POSITIVE_INFINITY;
        double low = y[0];
        double high = y[0];
        for (int i = 1; i < y.length; i++) {
            double step = Math.abs(y[i] - y[i - 1]);
            least = step > 0 && step < least ? step : least;
            low = Math.min(low, y[i]);
            high = Math.max(high, y[i]);
        }
        double digit = Double.isFinite(least) && least < 0.01 * (high - low) ? 0.289 * least : 0;
        return Math.max(digit, Math.max(2e-7 * (high - low), Double.MIN_NORMAL));
    }

    /// Standard deviations by stretch, from the median of fourth differences, which see no smooth peak.
    private static double[] stretches(double[] y) {
        int parts = Math.max(1, Math.min(32, y.length / 32));
        double[] deviations = new double[parts];
        double[] sorted = new double[MOST];
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) part * y.length / parts);
            int to = (int) ((long) (part + 1) * y.length / parts);
            double stride = Math.max(1, (to - from) / (double) MOST);
            int k = 0;
            for (int s = 0; s < MOST; s++) {
                int i = from + (int) (s * stride);
                if (i + 4 >= to) {
                    break;
                }
                sorted[k++] = Math.abs(y[i] - 4 * y[i + 1] + 6 * y[i + 2] - 4 * y[i + 3] + y[i + 4]);
            }
            Arrays.sort(sorted, 0, k);
            deviations[part] = k == 0 ? 0 : 1.4826 * sorted[k / 2] / FOURTH;
        }
        return deviations;
    }

    /// The third of ten stretches, with what choosing it takes away.
    private static double quieter(double[] deviations, int points) {
        double[] sorted = deviations.clone();
        Arrays.sort(sorted);
        double count = Math.min(MOST, points / (double) sorted.length);
        return sorted[(int) (0.3 * sorted.length)] * (sorted.length == 1 ? 1 : 1 + 0.8 / Math.sqrt(count));
    }

    /// Standard deviation of a single point, as its neighbours show it.
    double sigma() {
        return sigma;
    }

    /// How much noisier it is around a point than in quiet stretches, at least 1.
    double louder(double at) {
        int part = (int) Math.max(0, Math.min(stretches.length - 1.0, at * stretches.length / n));
        double loud = stretches[part];
        if (part > 0) {
            loud = Math.max(loud, stretches[part - 1]);
        }
        if (part < stretches.length - 1) {
            loud = Math.max(loud, stretches[part + 1]);
        }
        return Math.max(1, loud / sigma);
    }

    /// Whether means of two and four points are noisier than those of white noise.
    boolean hangsTogether() {
        return byLevel.length > 1 && byLevel[1] * Math.sqrt(2) > 1.6 * sigma;
    }

    int levels() {
        return byLevel.length;
    }

    /// Standard deviation of the means of a level.
    double sigma(int level) {
        return byLevel[level];
    }

    /// What the wide (0) or the narrow hat (1) answers to the means of a level.
    double[] answers(int level, int hat) {
        while (answers.size() <= level) {
            double[] y = means.get(answers.size());
            answers.add(new double[][] {Hat.WIDE.answers(y), Hat.NARROW.answers(y)});
        }
        return answers.get(level)[hat];
    }

    /// Means of ever more points, from those of one on.
    static List<double[]> pyramid(double[] y) {
        List<double[]> means = new ArrayList<>();
        means.add(y);
        while (means.getLast().length / 2 >= SMALLEST) {
            double[] level = means.getLast();
            double[] half = new double[level.length / 2];
            for (int i = 0; i < half.length; i++) {
                half[i] = 0.5 * (level[2 * i] + level[2 * i + 1]);
            }
            means.add(half);
        }
        return means;
    }

    /// Standard deviation of a mean of some points.
    double ofMean(double points) {
        int level = 0;
        double factor = 1;
        while (factor * 2 <= points && level < byLevel.length - 1) {
            factor *= 2;
            level++;
        }
        return byLevel[level] * Math.sqrt(factor / Math.max(1, points));
    }
}
