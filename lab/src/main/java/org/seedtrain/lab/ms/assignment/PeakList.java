package org.seedtrain.lab.ms.assignment;

import java.util.Arrays;
import org.seedtrain.lab.ms.mzml.Spectrum;

/// Peaks of a spectrum: as they stand where it was centroided, else the maxima of the curve with the centroid of their upper
/// half.
///
/// @param mz ascending
public record PeakList(double[] mz, double[] intensity) {
    /// @throws IllegalArgumentException when m/z does not ascend
    public static PeakList of(Spectrum spectrum) {
        int disorder = spectrum.disorder();
        if (disorder >= 0) {
            throw new IllegalArgumentException("spectrum " + (spectrum.index() + 1) + " ('" + spectrum.id() + "'): m/z must ascend; point "
                    + (disorder + 1) + " is " + spectrum.mz()[disorder]);
        }
        boolean curve = spectrum.representation() == Spectrum.Representation.PROFILE
                || spectrum.representation() == Spectrum.Representation.UNSTATED && looksLikeACurve(spectrum.mz());
        return curve ? maxima(spectrum.mz(), spectrum.intensity()) : new PeakList(spectrum.mz(), spectrum.intensity());
    }

    /// Whether half of the points have a neighbour within 200 ppm.
    public static boolean looksLikeACurve(double[] mz) {
        int near = 0;
        for (int i = 1; i < mz.length; i++) {
            near += mz[i] - mz[i - 1] < 2e-4 * mz[i] ? 1 : 0;
        }
        return mz.length > 50 && 2 * near > mz.length;
    }

    private static PeakList maxima(double[] mz, double[] intensity) {
        double[] x = new double[mz.length / 2 + 1];
        double[] y = new double[x.length];
        int count = 0;
        for (int i = 1; i + 1 < mz.length; i++) {
            double top = intensity[i];
            if (!(top > 0 && top > intensity[i - 1] && top >= intensity[i + 1])) {
                continue;
            }
            int from = i;
            int to = i;
            while (from > 0 && intensity[from - 1] < intensity[from] && intensity[from - 1] > 0.5 * top) {
                from--;
            }
            while (to + 1 < mz.length && intensity[to + 1] <= intensity[to] && intensity[to + 1] > 0.5 * top) {
                to++;
            }
            double sum = 0;
            double moment = 0;
            for (int k = from; k <= to; k++) {
                sum += intensity[k];
                moment += intensity[k] * (mz[k] - mz[i]);
            }
            x[count] = mz[i] + moment / sum;
            y[count++] = top;
        }
        return new PeakList(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
    }

    /// The largest peak within a tolerance; -1 where there is none.
    public int near(double at, double tolerance) {
        int i = Arrays.binarySearch(mz, at - tolerance);
        int best = -1;
        for (int k = i < 0 ? -i - 1 : i; k < mz.length && mz[k] <= at + tolerance; k++) {
            best = best < 0 || intensity[k] > intensity[best] ? k : best;
        }
        return best;
    }

    public double top() {
        return Arrays.stream(intensity).max().orElse(0);
    }
}
