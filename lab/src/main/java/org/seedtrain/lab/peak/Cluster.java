package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Peaks whose feet touch, and the sum of exponentially modified Gaussians that describes them, if one does.
final class Cluster {
    /// Points over a standard deviation of the narrowest peak are averaged down to this many for the fit.
    private static final double POINTS = 5;
    private static final double SHOULDER = 8;
    /// A shoulder must bring the misfit down to this share...
    private static final double BETTER = 0.8;
    /// ...and be no more than so many times as wide or as narrow as its neighbour.
    private static final double WIDER = 2.5;
    /// Two that stand nearer than this share of the sum of their standard deviations (resolution 0.5) are one peak of another shape.
    private static final double SEPARATE = 1;
    /// Curves of a sagging baseline at most, and by how much the sum of squares must fall for them.
    private static final int MOST_CURVES = 5;
    private static final double GAIN = 12;

    final List<Start> starts;
    final int from;
    final int to;
    final boolean saturated;
    private EmgFit.@Nullable Fitted fitted;
    private int bin = 1;

    Cluster(List<Start> starts, int from, int to, boolean saturated) {
        this.starts = starts;
        this.from = from;
        this.to = to;
        this.saturated = saturated;
    }

    boolean good() {
        return !saturated && fitted != null && fitted.good();
    }

    /// Whether the fit comes near enough to tell how far the tails reach.
    boolean likely() {
        return good() || !saturated && fitted != null && fitted.share() < 0.05;
    }

    /// Whether another baseline could not make it better: it describes the signal within the noise, or not at all.
    boolean settled() {
        return fitted == null || saturated || fitted.misfit() < 1.35 || fitted.share() < 3e-4 || !likely();
    }

    /// The fitted peaks by their places, the averaging of points taken out of their widths.
    List<Emg> shapes(Grid grid) {
        EmgFit.Fitted found = fitted;
        if (found == null) {
            return List.of();
        }
        double box = bin > 1 ? grid.step() * grid.step() * (bin * (double) bin - 1) / 12 : 0;
        return found.peaks().stream()
                .map(one -> new Emg(one.area(), one.mu(), Math.sqrt(Math.max(0.1 * one.sigma() * one.sigma(), one.sigma() * one.sigma() - box)), one.tau()))
                .sorted(Comparator.comparingDouble(Emg::mu)).toList();
    }

    /// @param over signal less baseline
    void fit(Grid grid, double[] over, NoiseLevels noise) {
        if (saturated) {
            return;
        }
        List<Emg> begin = new ArrayList<>();
        for (Start start : starts) {
            double sigma = start.sigma() * grid.step() * 0.92;
            double height = Math.max(start.height(), noise.sigma()) * (start.top() ? 1 : 0.6);
            begin.add(new Emg(height * sigma * 2.75, grid.time(start.apex()) - 0.3 * sigma, sigma, 0.4 * sigma));
        }
        Means means = means(grid, over, noise, starts.stream().mapToDouble(Start::sigma).min().orElseThrow(), begin.size());
        if (means == null) {
            return;
        }
        EmgFit.Fitted first = EmgFit.of(means.time, means.mean, means.sigma, begin, 25);
        List<Emg> inside = first.peaks().stream().filter(one -> one.mode() > means.time[0] && one.mode() < means.time[means.time.length - 1]).toList();
        if (inside.size() < first.peaks().size() && !inside.isEmpty()) {
            first = EmgFit.of(means.time, means.mean, means.sigma, inside, 25);
        }
        fitted = first.good() ? first : withShoulders(first, means);
    }

    /// Once more over a better baseline: neighbours are held alike in shape, and the baseline may sag beneath the group where that
    /// describes the signal far better.
    ///
    /// @param range how much the baseline changes over the recording
    void fitAgain(Grid grid, double[] over, NoiseLevels noise, double range) {
        List<Emg> known = shapes(grid);
        if (known.isEmpty()) {
            return;
        }
        Means means = means(grid, over, noise, known.stream().mapToDouble(Emg::sigma).min().orElseThrow() / grid.step(), known.size());
        if (means == null) {
            return;
        }
        List<Emg> alike = Alike.of(known);
        EmgFit.Held held = Alike.held(alike);
        EmgFit.Fitted best = EmgFit.of(means.time, means.mean, means.sigma, known, held, Sag.NONE, 10);
        if (Alike.far(best.peaks(), alike)) {
            EmgFit.Fitted other = EmgFit.of(means.time, means.mean, means.sigma, alike, held, Sag.NONE, 20);
            best = other.cost() < best.cost() ? other : best;
        }
        int curves = known.size() > 1 ? Math.min(MOST_CURVES, 1 + known.size() / 2) : best.misfit() > 1.1 ? 2 : 0;
        if (curves > 0) {
            // What bends by its range over the recording bends by the square of a part of it over that part.
            double part = (to - from) / (double) over.length;
            EmgFit.Fitted sagging = EmgFit.of(means.time, means.mean, means.sigma, best.peaks(), held,
                    Sag.of(curves, means.time.length, range * Math.min(1, 4 * part * part)), 12);
            best = best.cost() - sagging.cost() > GAIN + 3 * curves ? sagging : best;
        }
        fitted = best;
    }

    /// How far the baseline departs from the line beneath the group, at a point between `from` and `to`.
    double sag(int at) {
        EmgFit.Fitted found = fitted;
        if (found == null || found.sag().length == 0 || at < from || at >= from + bin * found.residual().length) {
            return 0;
        }
        double x = 2 * (at - from + 0.5) / (bin * (double) found.residual().length) - 1;
        return Sag.at(x, new double[found.sag().length], found.sag());
    }

    /// Means of a few points each.
    ///
    /// @param sigma standard deviation of one
    /// @param ofFive standard deviation of the mean of five
    private record Means(double[] time, double[] mean, double sigma, double ofFive) {}

    private @Nullable Means means(Grid grid, double[] over, NoiseLevels noise, double narrowest, int peaks) {
        bin = (int) Math.max(1, Math.min((to - from) / 12.0, narrowest / POINTS));
        int points = (to - from) / bin;
        if (points < 4 * peaks + 2) {
            return null;
        }
        double[] time = new double[points];
        double[] mean = new double[points];
        for (int k = 0; k < points; k++) {
            for (int i = 0; i < bin; i++) {
                mean[k] += over[from + k * bin + i] / bin;
            }
            time[k] = grid.time(from + k * bin + 0.5 * (bin - 1));
        }
        return new Means(time, mean, noise.ofMean(bin), noise.ofMean(5.0 * bin));
    }

    /// Adds a peak where most is left, up to three times, while the sum describes the signal better.
    private static EmgFit.Fitted withShoulders(EmgFit.Fitted first, Means means) {
        double[] time = means.time;
        double[] mean = means.mean;
        double sigma = means.sigma;
        EmgFit.Fitted now = first;
        for (int added = 0; added < 3 && !now.good() && Double.isFinite(now.misfit()); added++) {
            double[] left = now.residual();
            int best = -1;
            double most = 0;
            for (int k = 2; k < left.length - 2; k++) {
                double sum = left[k - 2] + left[k - 1] + left[k] + left[k + 1] + left[k + 2];
                if (sum > most) {
                    most = sum;
                    best = k;
                }
            }
            if (best < 0 || most < 5 * SHOULDER * means.ofFive) {
                return now;
            }
            double at = time[best];
            Emg near = now.peaks().stream().min(Comparator.comparingDouble(one -> Math.abs(one.mu() - at))).orElseThrow();
            if (most / 5 < 0.01 * near.at(near.mode())) {
                return now;
            }
            List<Emg> more = new ArrayList<>(now.peaks());
            double width = 0.8 * near.sigma();
            more.add(new Emg(most / 5 * width * 2.75, at, width, 0.3 * width));
            more.sort(Comparator.comparingDouble(Emg::mu));
            EmgFit.Fitted next = EmgFit.of(time, mean, sigma, more, 40);
            if (!next.good()) {
                List<Emg> alike = Alike.of(next.peaks());
                EmgFit.Fitted other = EmgFit.of(time, mean, sigma, alike, Alike.held(alike), Sag.NONE, 20);
                next = other.misfit() < next.misfit() ? other : next;
            }
            if (!apart(next.peaks()) || next.misfit() > BETTER * now.misfit()) {
                return now;
            }
            now = next;
        }
        return now;
    }

    /// Whether neighbours are two, and none is a hump of the baseline.
    private static boolean apart(List<Emg> peaks) {
        List<Emg> sorted = peaks.stream().sorted(Comparator.comparingDouble(Emg::mode)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            Emg one = sorted.get(i - 1);
            Emg other = sorted.get(i);
            if (other.mode() - one.mode() < SEPARATE * (Alike.width(one) + Alike.width(other))
                    || Alike.width(one) > WIDER * Alike.width(other) || Alike.width(other) > WIDER * Alike.width(one)) {
                return false;
            }
        }
        return true;
    }
}
