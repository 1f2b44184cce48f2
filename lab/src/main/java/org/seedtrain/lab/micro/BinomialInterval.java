package org.seedtrain.lab.micro;

import org.hipparchus.distribution.continuous.BetaDistribution;

/// Exact 95 % interval of the share behind k of n (Clopper & Pearson 1934).
public record BinomialInterval(double low, double high) {

    public static BinomialInterval of(long k, long n) {
        if (n < 1 || k < 0 || k > n) {
            throw new IllegalArgumentException("a share needs between none and all of one or more; got " + k + " of " + n);
        }
        double low = k == 0 ? 0 : new BetaDistribution(k, n - k + 1.0, 1e-14).inverseCumulativeProbability(0.025);
        double high = k == n ? 1 : new BetaDistribution(k + 1.0, n - k, 1e-14).inverseCumulativeProbability(0.975);
        return new BinomialInterval(low, high);
    }

    /// Exact 95 % interval of the ratio of two Poisson means, a/b, by the share of a in a + b.
    public static BinomialInterval ratio(long a, long b) {
        BinomialInterval share = of(a, a + b);
        return new BinomialInterval(share.low / (1 - share.low),
                share.high >= 1 ? Double.POSITIVE_INFINITY : share.high / (1 - share.high));
    }
}
