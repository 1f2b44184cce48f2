package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds peaks and integrates them: smoothing, maxima that stand out of the noise, a straight baseline under each
/// cluster of peaks, perpendicular drops in the valleys.
public final class Integrator {
    /// A maximum must stand out by this many standard deviations of the smoothed noise (S/N about 3).
    private static final double PROMINENCE = 12;
    /// A peak is taken to begin this many of its front half-widths before its apex...
    private static final double FRONT = 3.5;
    /// ...and to end this many of its back half-widths after it.
    private static final double BACK = 5;

    private final double[] time;
    private final double[] signal;
    private final double[] smooth;
    private final double noise;
    private final int half;
    private final boolean deconvolute;

    private Integrator(double[] time, double[] signal, boolean deconvolute) {
        this.deconvolute = deconvolute;
        this.time = time;
        this.signal = signal;
        double top = 0;
        for (double value : signal) {
            top = Math.max(top, Math.abs(value));
        }
        this.noise = Math.max(Smoothing.noise(signal), 1e-7 * top);
        this.half = window(Smoothing.smooth(signal, 2));
        this.smooth = Smoothing.smooth(signal, half);
    }

    /// Perpendicular drops between peaks that overlap.
    ///
    /// @param time_min rising
    /// @return the peaks in the order of their retention
    public static List<Peak> integrate(double[] time_min, double[] signal) {
        check(time_min, signal);
        return new Integrator(time_min, signal, false).peaks();
    }

    /// Peaks that overlap, shoulders too, are taken apart as exponentially modified Gaussians; where these do not
    /// describe the signal, perpendicular drops remain.
    public static List<Peak> resolve(double[] time_min, double[] signal) {
        check(time_min, signal);
        return new Integrator(time_min, signal, true).peaks();
    }

    private static void check(double[] time_min, double[] signal) {
        if (time_min.length != signal.length || time_min.length < 20) {
            throw new IllegalArgumentException("a chromatogram needs 20 points or more and as many signals as times; got "
                    + time_min.length + " times and " + signal.length + " signals");
        }
        for (int i = 1; i < time_min.length; i++) {
            if (!(time_min[i] > time_min[i - 1])) {
                throw new IllegalArgumentException("the times of a chromatogram must rise; point " + (i + 1) + " is at "
                        + time_min[i] + " min after " + time_min[i - 1] + " min");
            }
        }
    }

    /// An eighth of the width of the tallest peak.
    private int window(double[] first) {
        int apex = 0;
        for (int i = 0; i < first.length; i++) {
            apex = first[i] > first[apex] ? i : apex;
        }
        int low = apex;
        int high = apex;
        while (low > 0 && first[low] > first[apex] / 2) {
            low--;
        }
        while (high < first.length - 1 && first[high] > first[apex] / 2) {
            high++;
        }
        return Math.max(2, Math.min(25, (high - low) / 8));
    }

    private List<Peak> peaks() {
        List<Integer> apexes = apexes();
        List<int[]> zones = new ArrayList<>();
        for (int apex : apexes) {
            zones.add(zone(apex));
        }
        List<Segment> segments = new ArrayList<>();
        int i = 0;
        while (i < apexes.size()) {
            int last = i;
            int end = zones.get(i)[1];
            while (last + 1 < apexes.size() && zones.get(last + 1)[0] <= end) {
                last++;
                end = Math.max(end, zones.get(last)[1]);
            }
            int start = zones.get(i)[0];
            for (int k = i; k <= last; k++) {
                start = Math.min(start, zones.get(k)[0]);
            }
            cluster(apexes.subList(i, last + 1), start, end, segments);
            i = last + 1;
        }
        return PeakShape.describe(segments, noise);
    }

    private List<Integer> apexes() {
        double threshold = PROMINENCE * noise * Smoothing.noiseFactor(half);
        List<Integer> apexes = new ArrayList<>();
        for (int i = 1; i < smooth.length - 1; i++) {
            if (smooth[i] > smooth[i - 1] && smooth[i] >= smooth[i + 1] && prominence(i, threshold) >= threshold) {
                apexes.add(i);
            }
        }
        return apexes;
    }

    /// Height over the higher of the lowest points on the way to something higher on either side. Only as far as it
    /// matters: once both sides have fallen by enough the answer is known.
    private double prominence(int apex, double enough) {
        double left = smooth[apex];
        for (int i = apex - 1; i >= 0 && smooth[i] <= smooth[apex] && smooth[apex] - left < enough; i--) {
            left = Math.min(left, smooth[i]);
        }
        double right = smooth[apex];
        for (int i = apex + 1; i < smooth.length && smooth[i] < smooth[apex] && smooth[apex] - right < enough; i++) {
            right = Math.min(right, smooth[i]);
        }
        return smooth[apex] - Math.max(left, right);
    }

    /// Where a peak can be expected to begin and to end, from its half-widths.
    private int[] zone(int apex) {
        int left = apex;
        double base = Math.min(lowest(apex, -1), lowest(apex, 1));
        double level = base + 0.5 * (smooth[apex] - base);
        while (left > 0 && smooth[left] > level && smooth[left - 1] <= smooth[left] + noise) {
            left--;
        }
        int right = apex;
        while (right < smooth.length - 1 && smooth[right] > level && smooth[right + 1] <= smooth[right] + noise) {
            right++;
        }
        double front = Math.max(1, apex - left);
        double back = Math.max(1, right - apex);
        return new int[] {
            (int) Math.max(0, apex - FRONT * front), (int) Math.min(smooth.length - 1.0, apex + BACK * back)
        };
    }

    /// The lowest level on one side before something higher comes.
    private double lowest(int apex, int step) {
        double lowest = smooth[apex];
        for (int i = apex + step; i >= 0 && i < smooth.length && smooth[i] <= smooth[apex]; i += step) {
            lowest = Math.min(lowest, smooth[i]);
        }
        return lowest;
    }

    private void cluster(List<Integer> apexes, int start, int end, List<Segment> segments) {
        double startLevel = level(start, -1);
        double endLevel = level(end, 1);
        if (deconvolute) {
            Optional<List<Segment>> resolved = resolved(apexes, start, end, startLevel, endLevel);
            if (resolved.isPresent()) {
                segments.addAll(resolved.get());
                return;
            }
        }
        int from = start;
        for (int k = 0; k < apexes.size(); k++) {
            int to = end;
            if (k + 1 < apexes.size()) {
                to = apexes.get(k);
                for (int i = to; i <= apexes.get(k + 1); i++) {
                    to = smooth[i] < smooth[to] ? i : to;
                }
            }
            Peak.Method method = apexes.size() > 1 ? Peak.Method.PERPENDICULAR_DROP : Peak.Method.BASELINE;
            segments.add(segment(apexes.get(k), from, to, start, end, startLevel, endLevel, method));
            from = to;
        }
    }

    /// A cluster taken apart; empty when it is a single peak or the fit does not describe it.
    private Optional<List<Segment>> resolved(
            List<Integer> apexes, int start, int end, double startLevel, double endLevel) {
        List<Integer> tops = Shoulders.with(apexes, smooth, start, end, half, noise);
        if (tops.size() < 2) {
            return Optional.empty();
        }
        Segment whole = segment(apexes.getFirst(), start, end, start, end, startLevel, endLevel, Peak.Method.DECONVOLUTION);
        double narrowest = Double.POSITIVE_INFINITY;
        for (int apex : apexes) {
            int[] zone = zone(apex);
            narrowest = Math.min(narrowest, (time[apex] - time[zone[0]]) / FRONT);
        }
        double sigma = narrowest / 1.1774;
        List<Deconvolution.Start> starts = new ArrayList<>();
        for (int top : tops) {
            double height = Math.max(noise, whole.smooth()[top - start]);
            starts.add(new Deconvolution.Start(time[top], apexes.contains(top) ? height : 0.6 * height, sigma));
        }
        return Deconvolution.resolve(whole.time(), whole.raw(), starts, noise)
                .map(emgs -> emgs.stream().map(Integrator::segment).toList());
    }

    /// A fitted peak alone, finely drawn.
    private static Segment segment(Emg emg) {
        int points = 1600;
        double from = emg.mu() - 6 * emg.sigma();
        double step = (12 * emg.sigma() + 20 * emg.tau()) / points;
        double[] at = new double[points + 1];
        double[] values = new double[points + 1];
        int apex = 0;
        for (int i = 0; i <= points; i++) {
            at[i] = from + i * step;
            values[i] = emg.at(at[i]);
            apex = values[i] > values[apex] ? i : apex;
        }
        return new Segment(at, values, values, apex, Peak.Method.DECONVOLUTION);
    }

    /// Mean signal just outside a cluster.
    private double level(int border, int step) {
        double sum = 0;
        int n = 0;
        for (int i = border; n <= 2 * half && i >= 0 && i < signal.length; i += step) {
            sum += signal[i];
            n++;
        }
        return sum / n;
    }

    private Segment segment(
            int apex, int from, int to, int start, int end, double startLevel, double endLevel, Peak.Method method) {
        double[] above = new double[to - from + 1];
        double[] raw = new double[to - from + 1];
        double[] at = new double[to - from + 1];
        for (int i = from; i <= to; i++) {
            double share = end > start ? (time[i] - time[start]) / (time[end] - time[start]) : 0;
            double baseline = startLevel + share * (endLevel - startLevel);
            above[i - from] = smooth[i] - baseline;
            raw[i - from] = signal[i] - baseline;
            at[i - from] = time[i];
        }
        return new Segment(at, above, raw, apex - from, method);
    }

    /// The part of a chromatogram that belongs to one peak, over its baseline.
    record Segment(double[] time, double[] smooth, double[] raw, int apex, Peak.Method method) {}
}
