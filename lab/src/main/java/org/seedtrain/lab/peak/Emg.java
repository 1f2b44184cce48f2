package org.seedtrain.lab.peak;

import org.hipparchus.util.FastMath;

/// The exponentially modified Gaussian, a Gaussian peak that leaves through a mixing volume (Grushka 1972):
/// `f = a/(2 tau) exp(-z^2/(2 s^2)) erfcx((s/tau - z/s)/sqrt 2)`, z = t - mu; its area is a.
public record Emg(double area, double mu, double sigma, double tau) {
    private static final double ROOT_2PI = Math.sqrt(2 * FastMath.PI);

    private static final double ROOT_PI = Math.sqrt(FastMath.PI);

    /// `exp(x^2) erfc(x)` to about 1e-13: a series of positive terms below 2, Laplace's continued fraction above.
    static double erfcx(double x) {
        if (x < 0) {
            return 2 * FastMath.exp(x * x) - erfcx(-x);
        }
        if (x < 2) {
            double term = x;
            double sum = x;
            for (int n = 1; term > 1e-17 * sum; n++) {
                term *= 2 * x * x / (2 * n + 1);
                sum += term;
            }
            return FastMath.exp(x * x) - 2 / ROOT_PI * sum;
        }
        double fraction = x;
        for (int k = (int) (8 + 130 / (x * x)); k >= 1; k--) {
            fraction = x + k / 2.0 / fraction;
        }
        return 1 / (fraction * ROOT_PI);
    }

    public double at(double t) {
        double z = t - mu;
        double u = (sigma / tau - z / sigma) / Math.sqrt(2);
        if (u < -5) {
            return area / (2 * tau) * FastMath.exp(sigma * sigma / (2 * tau * tau) - z / tau)
                    * (2 - FastMath.exp(-u * u) * erfcx(-u));
        }
        return area / (2 * tau) * FastMath.exp(-z * z / (2 * sigma * sigma)) * erfcx(u);
    }

    /// df/da, df/dmu, df/dsigma, df/dtau into `gradient` from `offset`. With g the Gaussian of area a,
    /// `f' = (g - f)/tau`, `df/dmu = -f'`, `df/dsigma = sigma f''`,
    /// `df/dtau = -f/tau + f (z/tau^2 - sigma^2/tau^3) + g sigma^2/tau^3`.
    void gradient(double t, double[] gradient, int offset) {
        double z = t - mu;
        double f = at(t);
        double g = area / (sigma * ROOT_2PI) * FastMath.exp(-z * z / (2 * sigma * sigma));
        double first = (g - f) / tau;
        double second = (-z / (sigma * sigma) * g - first) / tau;
        double cube = sigma * sigma / (tau * tau * tau);
        gradient[offset] = f / area;
        gradient[offset + 1] = -first;
        gradient[offset + 2] = sigma * second;
        gradient[offset + 3] = -f / tau + f * (z / (tau * tau) - cube) + g * cube;
    }
}
