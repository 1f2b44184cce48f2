package org.seedtrain.lab.peak;

import org.jspecify.annotations.Nullable;

/// Measures peaks: on the signal, smoothed by a fraction of the peak's own width, or on the curve fitted to it.
final class PeakShape {
    private final Grid grid;
    private final double[] over;
    private final double[] baseline;
    private final double sigma;
    private final NoiseRange range;

    /// @param over signal less baseline
    PeakShape(Grid grid, double[] over, double[] baseline, double sigma, NoiseRange range) {
        this.grid = grid;
        this.over = over;
        this.baseline = baseline;
        this.sigma = sigma;
        this.range = range;
    }

    private record Figures(double retention, double height, double width50, double tailing) {}

    /// A fitted peak alone.
    Peak of(Emg emg, Peak.Method method) {
        Figures figures = figures(emg);
        double foot = foot(figures.height());
        double start = emg.crossing(figures.retention(), foot * figures.height(), -1);
        double end = emg.crossing(figures.retention(), foot * figures.height(), 1);
        return peak(figures, Math.max(grid.start(), start), Math.min(grid.time(grid.n() - 1.0), end), emg.area(), emg, method);
    }

    private static Figures figures(Emg emg) {
        double apex = emg.mode();
        double height = emg.at(apex);
        double front = apex - emg.crossing(apex, 0.05 * height, -1);
        double back = emg.crossing(apex, 0.05 * height, 1) - apex;
        return new Figures(apex, height, emg.crossing(apex, 0.5 * height, 1) - emg.crossing(apex, 0.5 * height, -1),
                (front + back) / (2 * front));
    }

    /// Share of the height at which a peak ends: where more of it would add more noise than area.
    double foot(double height) {
        return Math.max(4e-4, Math.min(0.01, 0.03 * sigma / Math.abs(height)));
    }

    /// The signal between two points.
    ///
    /// @param apex index of the top
    /// @param width standard deviation of the peak [points]
    /// @param emg if one describes the peak: gives the figures where the noise spoils them
    Peak of(int from, int to, int apex, double width, @Nullable Emg emg, Peak.Method method) {
        double area = 0;
        for (int i = from; i < to; i++) {
            area += 0.5 * (over[i] + over[i + 1]) * grid.step();
        }
        Figures figures = emg != null && Math.abs(over[apex]) < 60 * sigma ? figures(emg) : figures(over, from, to, apex, width);
        return peak(figures, grid.time(from), grid.time(to), area, emg, method);
    }

    /// The signal between two points over a straight line between two levels over the baseline.
    Peak over(int from, int to, double startLevel, double endLevel, int apex, double width, Peak.Method method) {
        double[] above = new double[over.length];
        double area = 0;
        for (int i = from; i <= to; i++) {
            above[i] = over[i] - startLevel - (endLevel - startLevel) * (i - from) / Math.max(1.0, to - from);
            area += i > from ? 0.5 * (above[i] + above[i - 1]) * grid.step() : 0;
        }
        Peak flat = peak(figures(above, from, to, apex, width), grid.time(from), grid.time(to), area, null, method);
        return new Peak(flat.retention_min(), flat.start_min(), flat.end_min(), area, 0, flat.height(), flat.width50_min(),
                flat.tailing(), flat.plates(), 0, flat.signalToNoise(), baseline[from] + startLevel, baseline[to] + endLevel, null, method);
    }

    /// A negative peak: measured upside down, then turned.
    Peak dip(int from, int to, int apex, double width) {
        double[] turned = new double[over.length];
        double area = 0;
        for (int i = from; i <= to; i++) {
            turned[i] = -over[i];
            area += i > from ? 0.5 * (over[i] + over[i - 1]) * grid.step() : 0;
        }
        Figures up = figures(turned, from, to, apex, width);
        return peak(new Figures(up.retention(), -up.height(), up.width50(), up.tailing()), grid.time(from), grid.time(to), area, null,
                Peak.Method.BASELINE);
    }

    private Peak peak(Figures figures, double start, double end, double area, @Nullable Emg emg, Peak.Method method) {
        double ratio = figures.retention() / figures.width50();
        double noise = range.at((figures.retention() - grid.start()) / grid.step(), figures.width50() / grid.step());
        return new Peak(figures.retention(), start, end, area, 0, figures.height(), figures.width50(), figures.tailing(),
                5.54 * ratio * ratio, 0, 2 * Math.abs(figures.height()) / noise, baseline[grid.index(start)],
                baseline[grid.index(end)], emg, method);
    }

    /// On the signal over any baseline.
    private Figures figures(double[] y, int from, int to, int apex, double width) {
        double quiet = Math.abs(y[apex]) / sigma;
        int half = quiet > 3000 ? 0 : (int) (0.5 * width);
        double[] smooth = Smoothing.smooth(y, from, to, half);
        double[] top = top(smooth, apex - from, quiet > 3000 ? 1 : (int) Math.max(1, 0.35 * width));
        double height = top[1];
        double front50 = top[0] - crossing(smooth, top[0], 0.5 * height, -1);
        double back50 = crossing(smooth, top[0], 0.5 * height, 1) - top[0];
        double width50 = !Double.isFinite(front50) ? 2 * back50 : !Double.isFinite(back50) ? 2 * front50 : front50 + back50;
        double front = top[0] - crossing(smooth, top[0], 0.05 * height, -1);
        double back = crossing(smooth, top[0], 0.05 * height, 1) - top[0];
        double tailing = Double.isFinite(front) && Double.isFinite(back) ? (front + back) / (2 * front) : 1;
        return new Figures(grid.time(from + top[0]), height,
                grid.step() * (Double.isFinite(width50) ? width50 : Math.max(1, to - from)), tailing);
    }

    /// Place and height of the top of a parabola through the points around the highest.
    private static double[] top(double[] y, int apex, int reach) {
        int best = apex;
        for (int i = Math.max(0, apex - reach); i <= Math.min(y.length - 1, apex + reach); i++) {
            best = y[i] > y[best] ? i : best;
        }
        int r = Math.min(reach, Math.min(best, y.length - 1 - best));
        if (r < 1) {
            return new double[] {best, y[best]};
        }
        double n = 2 * r + 1;
        double s2 = 0;
        double s4 = 0;
        double y0 = 0;
        double y1 = 0;
        double y2 = 0;
        for (int k = -r; k <= r; k++) {
            double square = (double) k * k;
            s2 += square;
            s4 += square * square;
            y0 += y[best + k];
            y1 += k * y[best + k];
            y2 += square * y[best + k];
        }
        double a = (n * y2 - s2 * y0) / (n * s4 - s2 * s2);
        double b = y1 / s2;
        double c = (y0 - a * s2) / n;
        double shift = a < 0 ? Math.max(-r, Math.min(r, -b / (2 * a))) : 0;
        return new double[] {best + shift, c + b * shift + a * shift * shift};
    }

    private static double crossing(double[] y, double apex, double level, int step) {
        for (int i = (int) Math.rint(apex); i + step >= 0 && i + step < y.length; i += step) {
            if (y[i] >= level && y[i + step] < level) {
                return i + step * (y[i] - level) / (y[i] - y[i + step]);
            }
        }
        return Double.NaN;
    }
}
