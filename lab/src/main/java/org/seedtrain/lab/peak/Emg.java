package org.seedtrain.lab.peak;

import org.hipparchus.util.FastMath;

/// The exponentially modified Gaussian, a Gaussian peak that leaves through a mixing volume (Grushka 1972):
/// `f = a/(2 tau) exp(-z^2/(2 s^2)) erfcx((s/tau - z/s)/sqrt 2)`, z = t - mu; its area is a.
public record Emg(double area, double mu, double sigma, double tau) {
    private static final double ROOT_2PI = Math.sqrt(2 * FastMath.PI);
    private static final double ROOT_2 = Math.sqrt(2);

    static double erfcx(double x) {
        return Erfcx.of(x);
    }

    public double at(double t) {
        double z = t - mu;
        return at(z, FastMath.exp(-z * z / (2 * sigma * sigma)));
    }

    /// @param bell `exp(-z^2/(2 sigma^2))`
    private double at(double z, double bell) {
        double u = (sigma / tau - z / sigma) / ROOT_2;
        if (u < -3) {
            return area / (2 * tau) * (2 * FastMath.exp(sigma * sigma / (2 * tau * tau) - z / tau) - bell * Erfcx.of(-u));
        }
        return area / (2 * tau) * bell * Erfcx.of(u);
    }

    /// Gives f, and df/da, df/dmu, df/dsigma, df/dtau into `gradient` from `offset`. With g the Gaussian of area a,
    /// `f' = (g - f)/tau`, `df/dmu = -f'`, `df/dsigma = sigma f''`,
    /// `df/dtau = -f/tau + f (z/tau^2 - sigma^2/tau^3) + g sigma^2/tau^3`.
    double gradient(double t, double[] gradient, int offset) {
        double z = t - mu;
        double bell = FastMath.exp(-z * z / (2 * sigma * sigma));
        double f = at(z, bell);
        double g = area / (sigma * ROOT_2PI) * bell;
        double first = (g - f) / tau;
        double second = (-z / (sigma * sigma) * g - first) / tau;
        double cube = sigma * sigma / (tau * tau * tau);
        gradient[offset] = f / area;
        gradient[offset + 1] = -first;
        gradient[offset + 2] = sigma * second;
        gradient[offset + 3] = -f / tau + f * (z / (tau * tau) - cube) + g * cube;
        return f;
    }

    /// The values at points of an even grid: at every few points exactly, between them by the cubic of values and slopes there, which is
    /// within 1e-5 of the height for steps of a sixth of sigma.
    ///
    /// @param start time of the first point
    /// @param values to be filled
    void draw(double start, double step, double[] values, int points) {
        int stride = (int) Math.max(1, Math.min(sigma, 4 * tau) / (6 * step));
        double h = stride * step;
        double left = at(start);
        double leftSlope = slope(start, left);
        for (int from = 0; from < points; from += stride) {
            double t = start + (from + stride) * step;
            double right = at(t);
            double rightSlope = slope(t, right);
            for (int k = 0; k < stride && from + k < points; k++) {
                double x = k / (double) stride;
                values[from + k] = left + x * (leftSlope * h + x * (3 * (right - left) - h * (2 * leftSlope + rightSlope)
                        + x * (2 * (left - right) + h * (leftSlope + rightSlope))));
            }
            left = right;
            leftSlope = rightSlope;
        }
    }

    private double slope(double t, double value) {
        double z = t - mu;
        return (area / (sigma * ROOT_2PI) * FastMath.exp(-z * z / (2 * sigma * sigma)) - value) / tau;
    }

    /// Time of the apex, where the Gaussian of the same area crosses the peak (`f' = (g - f)/tau`).
    public double mode() {
        double low = mu - 0.5 * sigma;
        double high = mu + Math.min(tau, 2.5 * sigma) + 0.5 * sigma;
        double size = Math.abs(area);
        for (int i = 0; i < 44; i++) {
            double t = 0.5 * (low + high);
            double z = t - mu;
            double bell = FastMath.exp(-z * z / (2 * sigma * sigma));
            if (size / (sigma * ROOT_2PI) * bell > Math.abs(at(z, bell))) {
                low = t;
            } else {
                high = t;
            }
        }
        return 0.5 * (low + high);
    }

    /// Where the flank falls through a level, by the method of Illinois.
    ///
    /// @param level between 0 and the height, of the sign of the area
    /// @param side -1 before the apex, 1 after it
    double crossing(double apex, double level, int side) {
        double near = apex;
        double far = apex + side * (side < 0 ? 3 * sigma + (apex - mu) : 3 * sigma + 3 * tau);
        while (at(far) / level > 1) {
            near = far;
            far += side * (2 * sigma + tau);
        }
        double above = at(near) / level - 1;
        double below = at(far) / level - 1;
        for (int i = 0; i < 60 && Math.abs(far - near) > 1e-9 * sigma; i++) {
            double t = far - below * (far - near) / (below - above);
            double value = at(t) / level - 1;
            if (Math.abs(value) < 1e-10) {
                return t;
            }
            if (value * below < 0) {
                near = far;
                above = below;
            } else {
                above /= 2;
            }
            far = t;
            below = value;
        }
        return far;
    }
}
