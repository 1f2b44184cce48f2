package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.Words;

/// Finds peaks and integrates them. Noise at every scale ([NoiseLevels]), places of peaks ([Candidates]), the baseline beside them
/// ([Baseline]), a sum of exponentially modified Gaussians for every group of peaks that touch ([EmgFit]), the baseline
/// once more with the fitted tails taken off, then areas and figures ([PeakShape]).
public final class Integrator {
    /// Baseline and peaks are found in turn, at most so many times.
    private static final int PASSES = 4;

    private final Grid grid;
    private final double[] y;
    private final NoiseLevels noise;
    private final Settings settings;
    private double[] baseline = {};
    private double[] over = {};

    private Integrator(Grid grid, Settings settings) {
        this.grid = grid;
        this.y = grid.y();
        this.noise = NoiseLevels.of(y);
        this.settings = settings;
    }

    /// Perpendicular drops between peaks that overlap.
    ///
    /// @param time_min rising
    /// @return the peaks in the order of their retention
    public static List<Peak> integrate(double[] time_min, double[] signal) {
        return of(time_min, signal, Settings.of(Settings.Overlap.DROP)).peaks();
    }

    /// Peaks that overlap, shoulders too, are taken apart as exponentially modified Gaussians; where these do not
    /// describe the signal, perpendicular drops remain.
    public static List<Peak> resolve(double[] time_min, double[] signal) {
        return of(time_min, signal, Settings.of(Settings.Overlap.RESOLVE)).peaks();
    }

    /// @throws IllegalArgumentException when the times do not rise, there are fewer than 20 points or more than 20 million
    public static Integration of(double[] time_min, double[] signal, Settings settings) {
        return new Integrator(Grid.of(time_min, signal), settings).run();
    }

    private Integration run() {
        List<Saturation> saturated = Saturation.of(y, noise.sigma(), settings.fullScale());
        List<Candidates.Candidate> candidates = together(Candidates.find(noise, noise), saturated);
        boolean[] free = new boolean[y.length];
        Arrays.fill(free, true);
        for (Candidates.Candidate one : candidates) {
            double front = one.at() - one.low();
            double back = one.high() - one.at();
            Arrays.fill(free, index(one.at() - 4 * front), index(one.at() + 7 * back) + 1, false);
        }
        draw(y, free);
        List<Start> starts = Start.of(candidates, over, noise, settings.threshold());
        if (settings.overlap() != Settings.Overlap.RESOLVE) {
            starts = starts.stream().filter(Start::top).toList();
        }
        List<Cluster> clusters = clusters(starts, saturated);
        double[] model = new double[y.length];
        double[] rest = new double[y.length];
        for (int pass = 0; pass < PASSES; pass++) {
            for (Cluster cluster : clusters) {
                if (pass == 0) {
                    cluster.fit(grid, over, noise);
                } else {
                    cluster.fitAgain(grid, over, noise, range(baseline));
                }
            }
            model = model(clusters, free);
            if (pass > 0 && clusters.stream().allMatch(Cluster::settled)) {
                break;
            }
            for (int i = 0; i < y.length; i++) {
                rest[i] = y[i] - model[i];
            }
            draw(rest, free);
        }
        clusters.stream().filter(Cluster::good).forEach(this::sag);
        return integration(clusters, saturated, model, free);
    }

    private void sag(Cluster cluster) {
        for (int i = cluster.from; i < cluster.to; i++) {
            double sag = cluster.sag(i);
            baseline[i] += sag;
            over[i] -= sag;
        }
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

    private int index(double at) {
        return (int) Math.max(0, Math.min(y.length - 1.0, at));
    }

    /// Candidates within one saturated stretch are one peak.
    private static List<Candidates.Candidate> together(List<Candidates.Candidate> found, List<Saturation> saturated) {
        List<Candidates.Candidate> kept = new ArrayList<>(found);
        for (Saturation one : saturated) {
            double width = one.to() - one.from() + 1.0;
            kept.removeIf(candidate -> candidate.at() > one.from() - 0.5 * width - 2 && candidate.at() < one.to() + 0.5 * width + 2);
            kept.add(new Candidates.Candidate(0.5 * (one.from() + one.to()), one.from() - 0.5 * width, one.to() + 0.5 * width,
                    Math.max(1, 0.4 * width), Double.POSITIVE_INFINITY));
        }
        kept.sort(Comparator.comparingDouble(Candidates.Candidate::at));
        return kept;
    }

    /// Lays the baseline through the free points; where there is none at all, through the lowest of every twelfth.
    private void draw(double[] signal, boolean[] free) {
        int n = y.length;
        boolean[] use = free;
        int count = 0;
        for (boolean one : free) {
            count += one ? 1 : 0;
        }
        if (count < Math.max(4, n / 200)) {
            use = new boolean[n];
            for (int part = 0; part < 12; part++) {
                int lowest = part * n / 12;
                for (int i = lowest; i < (part + 1) * n / 12; i++) {
                    lowest = signal[i] < signal[lowest] ? i : lowest;
                }
                use[lowest] = true;
            }
        }
        baseline = Baseline.of(signal, use, n / 10.0, noise);
        over = new double[n];
        for (int i = 0; i < n; i++) {
            over[i] = y[i] - baseline[i];
        }
    }

    private List<Cluster> clusters(List<Start> starts, List<Saturation> saturated) {
        List<Cluster> clusters = new ArrayList<>();
        List<Start> members = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (Start start : starts) {
            int low = index(start.apex() - 4 * start.front());
            int high = index(start.apex() + 6 * start.back() + 1);
            if (!members.isEmpty() && low > to) {
                clusters.add(cluster(members, from, to, saturated));
                members = new ArrayList<>();
            }
            from = members.isEmpty() ? low : Math.min(from, low);
            to = members.isEmpty() ? high : Math.max(to, high);
            members.add(start);
        }
        if (!members.isEmpty()) {
            clusters.add(cluster(members, from, to, saturated));
        }
        return clusters;
    }

    private static Cluster cluster(List<Start> members, int from, int to, List<Saturation> saturated) {
        return new Cluster(List.copyOf(members), from, to, saturated.stream().anyMatch(one -> one.from() <= to && one.to() >= from));
    }

    /// The sum of all fitted peaks; marks as free what lies outside all groups or where their feet are lost in the noise.
    private double[] model(List<Cluster> clusters, boolean[] free) {
        double[] model = new double[y.length];
        Arrays.fill(free, true);
        for (Cluster cluster : clusters) {
            if (!cluster.good()) {
                Arrays.fill(free, cluster.from, cluster.to + 1, false);
            }
            if (!cluster.likely()) {
                continue;
            }
            for (Emg emg : cluster.shapes(grid)) {
                double height = emg.at(emg.mode());
                double foot = Math.max(3e-4 * height, Math.min(0.02 * height, 0.3 * noise.sigma()));
                int low = index((emg.mu() - 6 * emg.sigma() - grid.start()) / grid.step());
                int high = index((emg.mu() + 6 * emg.sigma() + 14 * emg.tau() - grid.start()) / grid.step());
                double[] values = new double[high - low + 1];
                emg.draw(grid.time(low), grid.step(), values, values.length);
                for (int i = low; i <= high; i++) {
                    double value = values[i - low];
                    model[i] += value;
                    free[i] &= value < foot;
                }
            }
        }
        return model;
    }

    private Integration integration(List<Cluster> clusters, List<Saturation> saturated, double[] model, boolean[] free) {
        double[] left = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            left[i] = over[i] - model[i];
        }
        double spread = spread(left, free);
        PeakShape shape = new PeakShape(grid, over, baseline, noise.sigma(), new NoiseRange(left, free, spread));
        List<Peak> peaks = new ArrayList<>();
        for (Cluster cluster : clusters) {
            new Cuts(grid, over, noise.sigma(), settings, shape).cut(cluster, peaks);
        }
        Evidence evidence = new Evidence(left, free, noise);
        double lowest = settings.threshold() * spread;
        // Noise that hangs together makes humps of three deviations by itself.
        double ratio = (noise.hangsTogether() ? 2.0 : spread > 1.25 * noise.sigma() ? 1.0 : 2.0 / 3) * settings.threshold();
        double least = peaks.stream().mapToDouble(Peak::area).sum() * settings.leastAreaPercent() / 100;
        List<Peak> kept = peaks.stream().filter(peak -> peak.retention_min() >= settings.from_min()
                && peak.retention_min() <= settings.to_min()
                && peak.retention_min() > grid.start() && peak.retention_min() < grid.time(y.length - 1.0) && peak.area() > least && peak.height() > lowest
                && peak.signalToNoise() > ratio && peak.height() > least(evidence, peak)).sorted(Comparator.comparingDouble(Peak::retention_min)).toList();
        List<Peak> dips = Dips.of(left, clusters, grid, noise, settings, shape).stream()
                .filter(dip -> -dip.height() > Math.max(Math.max(5 * spread, lowest), least(evidence, dip))).toList();
        return new Integration(Integration.related(kept), dips, grid.times(), y, baseline, noise.sigma(), flags(kept, dips, saturated));
    }

    private double least(Evidence evidence, Peak peak) {
        return evidence.leastHeight(peak.width50_min() / (2.3548 * grid.step()));
    }

    /// Standard deviation of the baseline as it is, from the median, so that what was not found does not count.
    private double spread(double[] left, boolean[] free) {
        int stride = Math.max(1, left.length / 2000);
        double[] sorted = new double[left.length / stride + 1];
        int n = 0;
        for (int i = 0; i < left.length; i += stride) {
            if (free[i]) {
                sorted[n++] = Math.abs(left[i]);
            }
        }
        Arrays.sort(sorted, 0, n);
        return n < 30 ? noise.sigma() : Math.max(noise.sigma(), 1.4826 * sorted[n / 2]);
    }

    private List<Flag> flags(List<Peak> peaks, List<Peak> dips, List<Saturation> saturated) {
        List<Flag> flags = new ArrayList<>();
        for (Saturation one : saturated) {
            String at = number(grid.time(0.5 * (one.from() + one.to())));
            flags.add(new Flag("saturated", at, Words.of("The detector is saturated at " + at + " min: the area is too small; inject less or dilute",
                    at + " min에서 검출기 포화: 면적이 과소평가됨, 주입량을 줄이거나 희석할 것")));
        }
        for (Peak dip : dips) {
            String at = number(dip.retention_min());
            flags.add(new Flag("negative-peak", at, Words.of("Negative peak at " + at
                    + " min, not counted: look at the solvent of the sample, the reference wavelength and the zero of the detector",
                    at + " min에 음의 피크(면적에 포함 안 됨): 시료 용매, 기준 파장, 검출기 영점을 확인할 것")));
        }
        for (Peak peak : peaks) {
            if (peak.start_min() <= grid.start() + 1.5 * grid.step() || peak.end_min() >= grid.time(grid.n() - 2.5)) {
                String at = number(peak.retention_min());
                flags.add(new Flag("cut-off", at, Words.of("The peak at " + at + " min is cut off by the end of the recording",
                        at + " min 피크가 기록 구간 끝에서 잘림")));
            }
        }
        if (grid.thinned() > 1) {
            flags.add(new Flag("thinned", "", Words.of("Many points: means of " + grid.thinned() + " were integrated",
                    "점이 많아 " + grid.thinned() + "개씩 평균하여 적분함")));
        }
        if (!grid.even()) {
            flags.add(new Flag("uneven-times", "", Words.of("The times are unevenly spaced: the signal was interpolated to even steps",
                    "시간 간격이 일정하지 않아 등간격으로 보간함")));
        }
        return flags;
    }

    static String number(double value) {
        return java.math.BigDecimal.valueOf(value).setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
