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
    /// @param known shapes to begin with; empty for those the starts suggest
    void fit(Grid grid, double[] over, NoiseLevels noise, List<Emg> known, int rounds) {
        if (saturated) {
            return;
        }
        List<Emg> begin = new ArrayList<>(known);
        double narrowest = Double.POSITIVE_INFINITY;
        for (Start start : starts) {
            narrowest = Math.min(narrowest, start.sigma());
            if (known.isEmpty()) {
                double sigma = start.sigma() * grid.step() * 0.92;
                double height = Math.max(start.height(), noise.sigma()) * (start.top() ? 1 : 0.6);
                begin.add(new Emg(height * sigma * 2.75, grid.time(start.apex()) - 0.3 * sigma, sigma, 0.4 * sigma));
            }
        }
        for (Emg emg : known) {
            narrowest = Math.min(narrowest, emg.sigma() / grid.step());
        }
        bin = (int) Math.max(1, Math.min((to - from) / 12.0, narrowest / POINTS));
        int points = (to - from) / bin;
        if (points < 4 * begin.size() + 2) {
            return;
        }
        double[] time = new double[points];
        double[] mean = new double[points];
        for (int k = 0; k < points; k++) {
            for (int i = 0; i < bin; i++) {
                mean[k] += over[from + k * bin + i] / bin;
            }
            time[k] = grid.time(from + k * bin + 0.5 * (bin - 1));
        }
        double sigma = noise.ofMean(bin);
        EmgFit.Fitted first = EmgFit.of(time, mean, sigma, begin, rounds);
        List<Emg> inside = first.peaks().stream().filter(one -> one.mode() > time[0] && one.mode() < time[points - 1]).toList();
        if (inside.size() < first.peaks().size() && !inside.isEmpty()) {
            first = EmgFit.of(time, mean, sigma, inside, rounds);
        }
        fitted = first.good() || !known.isEmpty() ? first : withShoulders(first, time, mean, sigma);
    }

    /// Adds a peak where most is left, once or twice, if the sum then describes the signal.
    private static EmgFit.Fitted withShoulders(EmgFit.Fitted first, double[] time, double[] mean, double sigma) {
        EmgFit.Fitted now = first;
        for (int added = 0; added < 2 && Double.isFinite(now.misfit()); added++) {
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
            if (best < 0 || most < SHOULDER * sigma * Math.sqrt(5)) {
                return first;
            }
            double at = time[best];
            Emg near = now.peaks().stream().min(Comparator.comparingDouble(one -> Math.abs(one.mu() - at))).orElseThrow();
            if (most / 5 < 0.01 * near.at(near.mode())) {
                return first;
            }
            List<Emg> more = new ArrayList<>(now.peaks());
            double width = 0.8 * near.sigma();
            more.add(new Emg(most / 5 * width * 2.75, at, width, 0.3 * width));
            more.sort(Comparator.comparingDouble(Emg::mu));
            now = EmgFit.of(time, mean, sigma, more, 40);
            if (now.misfit() < 1.35) {
                return apart(now.peaks()) ? now : first;
            }
        }
        return first;
    }

    private static boolean apart(List<Emg> peaks) {
        List<Emg> sorted = peaks.stream().sorted(Comparator.comparingDouble(Emg::mode)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            Emg one = sorted.get(i - 1);
            Emg other = sorted.get(i);
            if (other.mode() - one.mode() < 0.7 * Math.min(one.sigma(), other.sigma())) {
                return false;
            }
        }
        return true;
    }
}
