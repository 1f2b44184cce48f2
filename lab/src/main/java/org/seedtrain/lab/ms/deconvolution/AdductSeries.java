package org.seedtrain.lab.ms.deconvolution;

import org.hipparchus.util.FastMath;

/// A broad peak as a Gaussian with followers of the same width at +21.98 and +43.96 Da, where sodium has replaced one and two
/// protons: least squares over place and width, heights not negative. From about 35 kDa on the isotopes of a protein
/// spread so far that such adducts are a shoulder, which would pull a centroid.
record AdductSeries(double centre, double sigma, double[] heights) {
    static final double SODIUM_Da = 21.9818;
    private static final int FOLLOWERS = 2;
    private static final int GRID = 3;

    /// @param values of the peak
    /// @param from mass of the first value
    /// @param top where it is highest
    /// @param width a guess of the standard deviation
    static AdductSeries fit(double[] values, double from, double step, double top, double width) {
        double low = top - 2.2 * width;
        double high = top + 1.6 * width + 10;
        int first = Math.max(0, (int) ((low - from) / step));
        int last = Math.min(values.length - 1, (int) ((high - from) / step));
        int stride = Math.max(1, (last - first) / 120);
        double centre = top - 0.1 * width;
        double sigma = width;
        double spanCentre = 0.5 * width;
        double spanSigma = 0.3 * width;
        AdductSeries best = new AdductSeries(top, width, new double[] {0});
        double least = Double.POSITIVE_INFINITY;
        for (int level = 0; level < 8; level++) {
            double c0 = centre;
            double s0 = sigma;
            for (int i = -GRID; i <= GRID; i++) {
                for (int j = -GRID; j <= GRID; j++) {
                    double c = c0 + spanCentre * i / GRID;
                    double s = s0 + spanSigma * j / GRID;
                    if (s < 0.6 * width || s > 1.25 * width || c < top - 0.5 * width || c > top + 0.2 * width) {
                        continue;
                    }
                    double[] heights = heights(values, from, step, first, last, stride, c, s);
                    if (heights[FOLLOWERS + 1] < least) {
                        least = heights[FOLLOWERS + 1];
                        centre = c;
                        sigma = s;
                        best = new AdductSeries(c, s, heights);
                    }
                }
            }
            spanCentre *= 0.5;
            spanSigma *= 0.5;
        }
        return best;
    }

    private static double shape(double x, double sigma) {
        double t = x / sigma;
        return t * t > 60 ? 0 : FastMath.exp(-0.5 * t * t);
    }

    /// The heights by coordinate descent with none negative; in the last place the squares that are left.
    private static double[] heights(
            double[] values, double from, double step, int first, int last, int stride, double c, double s) {
        int n = FOLLOWERS + 1;
        double[][] normal = new double[n][n];
        double[] right = new double[n];
        double squares = 0;
        double[] g = new double[n];
        for (int i = first; i <= last; i += stride) {
            double m = from + i * step;
            for (int k = 0; k < n; k++) {
                g[k] = shape(m - c - k * SODIUM_Da, s);
            }
            for (int k = 0; k < n; k++) {
                for (int l = 0; l < n; l++) {
                    normal[k][l] += g[k] * g[l];
                }
                right[k] += g[k] * values[i];
            }
            squares += values[i] * values[i];
        }
        double[] h = new double[n + 1];
        for (int round = 0; round < 60; round++) {
            for (int k = 0; k < n; k++) {
                double rest = right[k];
                for (int l = 0; l < n; l++) {
                    rest -= l == k ? 0 : normal[k][l] * h[l];
                }
                h[k] = normal[k][k] > 1e-12 ? Math.max(0, rest / normal[k][k]) : 0;
            }
        }
        double left = squares;
        for (int k = 0; k < n; k++) {
            left -= 2 * h[k] * right[k];
            for (int l = 0; l < n; l++) {
                left += h[k] * h[l] * normal[k][l];
            }
        }
        h[n] = left;
        return h;
    }
}
