package org.seedtrain.lab.curve;

import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.seedtrain.lab.stats.Student;

/// A curve through standards, fitted by (weighted) least squares, and what can be read off it.
///
/// The standard errors are those of Gauss and Newton: `cov = s^2 (J' W J)^-1`, s^2 the weighted residual sum of squares
/// over its degrees of freedom.
public final class StandardCurve {
    private final CurveModel model;
    private final Weighting weighting;
    private final double[] parameters;
    private final RealMatrix covariance;
    private final double rss;
    private final double rSquared;
    private final boolean held;
    private final int degreesOfFreedom;
    private final double lowest;
    private final double highest;

    private StandardCurve(CurveModel model, Weighting weighting, LeastSquares fit, double[] x) {
        this.model = model;
        this.weighting = weighting;
        this.parameters = fit.parameters();
        this.rss = fit.rss();
        this.held = fit.held();
        this.rSquared = fit.rSquared();
        this.degreesOfFreedom = x.length - parameters.length;
        double variance = degreesOfFreedom > 0 ? rss / degreesOfFreedom : 0;
        this.covariance = MatrixUtils.createRealMatrix(fit.unscaledCovariance()).scalarMultiply(variance);
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double concentration : x) {
            low = concentration > 0 ? Math.min(low, concentration) : low;
            high = Math.max(high, concentration);
        }
        this.lowest = low;
        this.highest = high;
    }

    /// @param x concentrations of the standards, 0 or more
    /// @param y responses, one for each x; replicates are separate entries
    /// @throws CurveRefused when no such curve can be made of them
    public static StandardCurve fit(CurveModel model, Weighting weighting, double[] x, double[] y) {
        if (x.length != y.length) {
            throw new CurveRefused(x.length + " concentrations but " + y.length + " responses");
        }
        int needed = model.parameters().size();
        int levels = levels(x);
        if (levels < needed) {
            throw new CurveRefused("a " + model.id() + " curve needs standards at " + needed
                    + " concentrations or more; there are " + levels);
        }
        double[] weights = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            if (!(x[i] >= 0) || Double.isInfinite(x[i]) || !Double.isFinite(y[i])) {
                throw new CurveRefused("standard " + (i + 1) + " has the concentration " + x[i] + " and the response "
                        + y[i] + "; both must be numbers, the concentration 0 or more");
            }
            weights[i] = weighting.weight(y[i]);
        }
        LeastSquares fit = model.polynomial()
                ? LeastSquares.polynomial(needed - 1, x, y, weights)
                : LogisticFit.fit(model, x, y, weights);
        return new StandardCurve(model, weighting, fit, x);
    }

    private static int levels(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int levels = 0;
        for (int i = 0; i < sorted.length; i++) {
            levels += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        return levels;
    }

    public CurveModel model() {
        return model;
    }

    public Weighting weighting() {
        return weighting;
    }

    /// In the order of [CurveModel#parameters()].
    public double[] parameters() {
        return parameters.clone();
    }

    public double parameter(String name) {
        return parameters[model.parameters().indexOf(name)];
    }

    /// Whether the standards do not fix the asymmetry g of a 5PL: it was held where the fit hardly changes with it any more. Its standard
    /// error is 0 then, and those of the others are those at this g.
    public boolean asymmetryHeld() {
        return held;
    }

    /// Gauss-Newton standard errors, in the order of the parameters.
    public double[] standardErrors() {
        double[] errors = new double[parameters.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.sqrt(covariance.getEntry(i, i));
        }
        return errors;
    }

    public double[][] covariance() {
        return covariance.getData();
    }

    /// Weighted residual sum of squares.
    public double rss() {
        return rss;
    }

    /// Residual standard deviation, of an observation of weight 1.
    public double residualSd() {
        return degreesOfFreedom > 0 ? Math.sqrt(rss / degreesOfFreedom) : 0;
    }

    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /// Coefficient of determination, weighted.
    public double rSquared() {
        return rSquared;
    }

    /// Lowest concentration of a standard above 0.
    public double lowest() {
        return lowest;
    }

    public double highest() {
        return highest;
    }

    public double response(double concentration) {
        return model.response(parameters, concentration);
    }

    public enum Range {
        WITHIN,
        /// Below the lowest standard but still on the curve.
        EXTRAPOLATED_LOW,
        /// Above the highest standard but still on the curve.
        EXTRAPOLATED_HIGH,
        /// The curve has no such response, on the side of low concentrations; the concentration given is the lowest standard's.
        BELOW,
        /// The curve has no such response, on the side of high concentrations; the concentration given is the highest standard's.
        ABOVE
    }

    /// What was read off the curve.
    ///
    /// @param standardError by the delta method, of curve and responses together; 0 at a bound
    /// @param low lower end of the 95 % confidence interval, 0 or more
    public record Unknown(Range range, double concentration, double standardError, double low, double high) {}

    /// Reads the mean response of some replicates:
    /// `var(x) = (s^2 y^k / m + g' cov g) / (dy/dx)^2`, g = dy/dp, m replicates, y^k the inverse weight.
    public Unknown read(double response, int replicates) {
        double x = model.inverse(parameters, response, 0.5 * (lowest + highest));
        double slope = Double.isFinite(x) && x > 0 ? model.slope(parameters, x) : 0;
        if (slope == 0 || !Double.isFinite(slope)) {
            boolean rising = response(highest) >= response(lowest);
            boolean low = (response < response(Math.sqrt(lowest * highest))) == rising;
            double bound = low ? lowest : highest;
            return new Unknown(low ? Range.BELOW : Range.ABOVE, bound, 0, bound, bound);
        }
        double[] gradient = new double[parameters.length];
        model.gradient(parameters, x, gradient);
        double inverseWeight = switch (weighting) {
            case NONE -> 1;
            case INVERSE_Y -> Math.abs(response);
            case INVERSE_Y2 -> response * response;
        };
        double s = residualSd();
        double variance = s * s * inverseWeight / replicates;
        double[] spread = covariance.operate(gradient);
        for (int i = 0; i < gradient.length; i++) {
            variance += gradient[i] * spread[i];
        }
        double error = Math.sqrt(Math.max(0, variance)) / Math.abs(slope);
        double half = degreesOfFreedom > 0 ? Student.twoSided95(degreesOfFreedom) * error : 0;
        Range range = x < lowest * (1 - 1e-12)
                ? Range.EXTRAPOLATED_LOW
                : x > highest * (1 + 1e-12) ? Range.EXTRAPOLATED_HIGH : Range.WITHIN;
        return new Unknown(range, x, error, Math.max(0, x - half), x + half);
    }

    /// `g'(J'WJ)^-1 g`, g = dy/dp: the leverage of an observation of weight 1.
    double leverage(double concentration) {
        double s = residualSd();
        if (!(s > 0)) {
            return 0;
        }
        double[] gradient = new double[parameters.length];
        model.gradient(parameters, concentration, gradient);
        double[] spread = covariance.operate(gradient);
        double variance = 0;
        for (int i = 0; i < gradient.length; i++) {
            variance += gradient[i] * spread[i];
        }
        return variance / (s * s);
    }

    /// Half width of the 95 % confidence band of the curve itself.
    public double band(double concentration) {
        double[] gradient = new double[parameters.length];
        model.gradient(parameters, concentration, gradient);
        double[] spread = covariance.operate(gradient);
        double variance = 0;
        for (int i = 0; i < gradient.length; i++) {
            variance += gradient[i] * spread[i];
        }
        return degreesOfFreedom > 0 ? Student.twoSided95(degreesOfFreedom) * Math.sqrt(Math.max(0, variance)) : 0;
    }
}
