package org.seedtrain.lab.ms.deconvolution;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.ms.sequence.Formula;

/// A spectrum over `u = ln(m/z - proton)`, on which the peaks of one mass at charges z lie at `ln M - ln z`: the same
/// pattern for every mass. Cell values are means of the spectrum over the cell, so that nothing is lost where points lie
/// dense; where it has gaps (points left out because they were zero) it counts as zero.
final class LogSpectrum {
    final double first;
    final double step;
    final double[] value;
    /// Mean of the cells where no peak is, taken off.
    final double noise;

    private LogSpectrum(double first, double step, double[] value, double noise) {
        this.first = first;
        this.step = step;
        this.value = value;
        this.noise = noise;
    }

    /// @param mz ascending
    /// @param smoothing standard deviation of the Gaussian it is smoothed with, relative to m/z
    static LogSpectrum of(double[] mz, double[] intensity, boolean profile, double low, double high, double step, double smoothing) {
        double first = FastMath.log(low - Formula.PROTON);
        int cells = (int) ((FastMath.log(high - Formula.PROTON) - first) / step) + 1;
        double[] value = new double[cells];
        if (profile) {
            spread(mz, intensity, first, step, value);
        } else {
            sticks(mz, intensity, first, step, value);
        }
        double[] smooth = Smoother.gaussian(value, smoothing / step);
        double noise = Background.subtract(smooth, step);
        return new LogSpectrum(first, step, smooth, noise);
    }

    private static void sticks(double[] mz, double[] intensity, double first, double step, double[] value) {
        for (int i = 0; i < mz.length; i++) {
            double at = mz[i] > Formula.PROTON ? (FastMath.log(mz[i] - Formula.PROTON) - first) / step : -1;
            int cell = (int) Math.floor(at);
            if (cell >= 0 && cell < value.length - 1) {
                value[cell] += intensity[i] * (cell + 1 - at);
                value[cell + 1] += intensity[i] * (at - cell);
            }
        }
    }

    /// Mean over each cell of the straight lines between the points.
    private static void spread(double[] mz, double[] intensity, double first, double step, double[] value) {
        double gap = Gaps.widest(mz);
        double[] edges = new double[value.length + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = FastMath.exp(first + (i - 0.5) * step) + Formula.PROTON;
        }
        int cell = 0;
        for (int k = 0; k + 1 < mz.length && cell < value.length; k++) {
            double from = Math.max(mz[k], edges[cell]);
            double width = mz[k + 1] - mz[k];
            if (mz[k + 1] <= edges[0] || !(width > 0) || width > gap * mz[k]) {
                continue;
            }
            double slope = (intensity[k + 1] - intensity[k]) / width;
            while (cell < value.length && edges[cell + 1] <= from) {
                cell++;
            }
            while (cell < value.length) {
                double to = Math.min(mz[k + 1], edges[cell + 1]);
                if (to > from) {
                    value[cell] += (to - from) * (intensity[k] + slope * (0.5 * (from + to) - mz[k]));
                }
                from = Math.max(from, to);
                if (mz[k + 1] <= edges[cell + 1]) {
                    break;
                }
                cell++;
            }
        }
        for (int i = 0; i < value.length; i++) {
            value[i] /= edges[i + 1] - edges[i];
        }
    }

    /// Between cells by a straight line; 0 outside.
    double at(double u) {
        double x = (u - first) / step;
        int i = (int) Math.floor(x);
        return i < 0 || i + 1 >= value.length ? 0 : value[i] + (x - i) * (value[i + 1] - value[i]);
    }

    /// What widths between neighbouring points mean.
    static final class Gaps {
        private Gaps() {}

        /// Relative spacing above which nothing was recorded between two points: six times the usual one.
        static double widest(double[] mz) {
            double[] spacing = new double[Math.max(1, mz.length - 1)];
            for (int i = 0; i + 1 < mz.length; i++) {
                spacing[i] = (mz[i + 1] - mz[i]) / mz[i];
            }
            Arrays.sort(spacing);
            return 6 * Math.max(spacing[spacing.length / 2], 1e-7);
        }
    }
}
