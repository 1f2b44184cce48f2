package org.seedtrain.lab.stats;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/// Factors k of normal tolerance intervals: `mean + k s` bounds (or `mean +- k s` holds) at least a share of the
/// population with a given confidence. Exact, by quadrature; not the approximations of Howe or Natrella.
public final class ToleranceFactor {
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

    private ToleranceFactor() {}

    /// One-sided: `P(T(n - 1, z sqrt n) <= k sqrt n) = confidence`, T noncentral t, z the normal quantile of the share.
    ///
    /// @param n size of the sample, 2 or more
    public static double oneSided(int n, double share, double confidence) {
        check(n, share, confidence);
        double shift = Normal.quantile(share) * Math.sqrt(n);
        UnivariateFunction over = k -> noncentralT(k * Math.sqrt(n), n - 1, shift) - confidence;
        return new BrentSolver(1e-12, 1e-12).solve(500, over, -50, 1e5 / n);
    }

    /// Distribution function of noncentral t: the normal `Phi(t w - shift)` averaged over w = sqrt(chi2/nu).
    static double noncentralT(double t, int nu, double shift) {
        double low = Math.max(0, 1 - 9 / Math.sqrt(2.0 * nu));
        double high = Math.sqrt(1 + (9 * Math.sqrt(2.0 * nu) + 60) / nu);
        double logNorm = FastMath.log(2) + 0.5 * nu * FastMath.log(nu / 2.0) - Gamma.logGamma(nu / 2.0);
        return integrate(w -> Probability.normal(t * w - shift)
                * FastMath.exp(logNorm + (nu - 1) * FastMath.log(w) - 0.5 * nu * w * w), low, high);
    }

    /// Two-sided (Odeh 1978; ISO 16269-6): the mean of the sample errs by x/sqrt n standard normal; then s must reach r(x),
    /// `Phi(x + r) - Phi(x - r) = share`.
    public static double twoSided(int n, double share, double confidence) {
        check(n, share, confidence);
        Means means = Means.of(n, share);
        UnivariateFunction over = k -> means.coverage(n, k) - confidence;
        return new BrentSolver(1e-11, 1e-11).solve(500, over, 0.1, 2e4 / n);
    }

    /// Places z of the mean with their weights, and there the squared half width that holds the share.
    private record Means(double[] weights, double[] squares) {
        static Means of(int n, double share) {
            int parts = 6;
            int points = 20;
            double[] weights = new double[parts * points];
            double[] squares = new double[parts * points];
            double width = 8.5 / parts;
            for (int part = 0; part < parts; part++) {
                GaussIntegrator rule = RULES.legendre(points, part * width, (part + 1) * width);
                for (int i = 0; i < points; i++) {
                    double z = rule.getPoint(i);
                    double r = halfWidth(z / Math.sqrt(n), share);
                    weights[part * points + i] = 2 * rule.getWeight(i) * FastMath.exp(-0.5 * z * z) / Math.sqrt(2 * FastMath.PI);
                    squares[part * points + i] = r * r;
                }
            }
            return new Means(weights, squares);
        }

        /// P that s reaches the half width over k, averaged over the means.
        double coverage(int n, double k) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] > 1e-18) {
                    sum += weights[i] * Gamma.regularizedGammaQ((n - 1) / 2.0, (n - 1) * squares[i] / (2 * k * k));
                }
            }
            return sum;
        }
    }

    private static double halfWidth(double x, double share) {
        double r = Normal.quantile((1 + share) / 2) + 0.5 * x * x;
        for (int i = 0; i < 60; i++) {
            double error = Probability.normal(x + r) - Probability.normal(x - r) - share;
            double slope = (FastMath.exp(-0.5 * (x + r) * (x + r)) + FastMath.exp(-0.5 * (x - r) * (x - r)))
                    / Math.sqrt(2 * FastMath.PI);
            double step = error / slope;
            r = Math.max(r / 2, r - step);
            if (Math.abs(step) < 1e-14 * r) {
                return r;
            }
        }
        return r;
    }

    /// Gauss-Legendre with 30 points on each of 12 parts.
    private static double integrate(UnivariateFunction f, double low, double high) {
        double sum = 0;
        double width = (high - low) / 12;
        for (int part = 0; part < 12; part++) {
            GaussIntegrator rule = RULES.legendre(30, low + part * width, low + (part + 1) * width);
            sum += rule.integrate(f);
        }
        return sum;
    }

    private static void check(int n, double share, double confidence) {
        if (n < 2 || !(share > 0 && share < 1) || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a tolerance factor needs 2 values or more and a share and a confidence"
                    + " between 0 and 1; got " + n + ", " + share + ", " + confidence);
        }
    }
}
