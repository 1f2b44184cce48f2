package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.stats.Normal;

/// The noise from peak to peak, as USP 621 and Ph. Eur. 2.2.46 want it for the signal-to-noise ratio: over 20 times the width at
/// half height (at least 5 times) of the baseline that lies nearest to the peak. Where there is none, what white noise of the
/// known standard deviation spans in as many points (Blom 1958).
final class NoiseRange {
    private record Stretch(int from, int to) {}

    private final double[] left;
    private final double sigma;
    private final List<Stretch> quiet = new ArrayList<>();

    /// @param left signal less baseline and peaks
    /// @param baseline which points are free of peaks
    NoiseRange(double[] left, boolean[] baseline, double sigma) {
        this.left = left;
        this.sigma = sigma;
        int start = -1;
        for (int i = 0; i <= left.length; i++) {
            boolean free = i < left.length && baseline[i];
            if (free && start < 0) {
                start = i;
            } else if (!free && start >= 0) {
                quiet.add(new Stretch(start, i));
                start = -1;
            }
        }
    }

    /// @param width at half height [points]
    double at(double apex, double width) {
        double best = Double.POSITIVE_INFINITY;
        Stretch nearest = null;
        for (Stretch stretch : quiet) {
            double distance = Math.max(0, Math.max(stretch.from() - apex, apex - stretch.to()));
            if (stretch.to() - stretch.from() >= Math.max(10, 5 * width) && distance < best) {
                best = distance;
                nearest = stretch;
            }
        }
        int points = (int) Math.max(10, Math.min(left.length, 20 * width));
        if (nearest == null) {
            return 2 * sigma * Normal.quantile((points - 0.375) / (points + 0.25));
        }
        int from = nearest.from();
        int to = nearest.to();
        if (to - from > points) {
            from = apex > to ? to - points : from;
            to = from + points;
        }
        double low = left[from];
        double high = left[from];
        for (int i = from; i < to; i++) {
            low = Math.min(low, left[i]);
            high = Math.max(high, left[i]);
        }
        return Math.max(high - low, sigma);
    }
}
