package org.seedtrain.lab.micro;

import org.hipparchus.distribution.continuous.GammaDistribution;

/// Exact 95 % interval of the mean behind a count (Garwood 1936): `low = chi2(0.025; 2C)/2`,
/// `high = chi2(0.975; 2C + 2)/2`.
public record PoissonInterval(double low, double high) {

    public static PoissonInterval of(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count cannot be " + count);
        }
        return new PoissonInterval(count == 0 ? 0 : gamma(count, 0.025), gamma(count + 1.0, 0.975));
    }

    /// Half a chi-squared with 2k degrees of freedom is a gamma variable of shape k.
    private static double gamma(double shape, double p) {
        return new GammaDistribution(shape, 1, 1e-14).inverseCumulativeProbability(p);
    }
}
