package org.seedtrain.lab.stats;

import org.hipparchus.util.FastMath;

/// Quantiles of a sample (Hyndman & Fan 1996) and bounds that need no distribution.
public final class Quantiles {
    private Quantiles() {}

    /// Position `1 + (n - 1) p`: the default of R, NumPy and Excel's PERCENTILE.INC.
    public static double type7(double[] sorted, double p) {
        return at(sorted, 1 + (sorted.length - 1) * p);
    }

    /// Position `(n + 1) p` (Weibull): Minitab, SPSS, Excel's PERCENTILE.EXC; the ends beyond the sample.
    public static double type6(double[] sorted, double p) {
        return at(sorted, (sorted.length + 1) * p);
    }

    private static double at(double[] sorted, double position) {
        double h = Math.max(1, Math.min(sorted.length, position));
        int j = (int) Math.floor(h);
        return j >= sorted.length ? sorted[sorted.length - 1] : sorted[j - 1] + (h - j) * (sorted[j] - sorted[j - 1]);
    }

    /// Smallest sample whose largest value bounds a share of any population with a confidence: `1 - share^n >= confidence`
    /// (Wilks 1941).
    public static int sizeForBound(double share, double confidence) {
        if (!(share > 0 && share < 1 && confidence > 0 && confidence < 1)) {
            throw new StatisticsRefused("share and confidence must lie between 0 and 1; got " + share + ", " + confidence);
        }
        int n = (int) Math.ceil(FastMath.log(1 - confidence) / FastMath.log(share) - 1e-12);
        return Math.max(1, n);
    }
}
