package org.seedtrain.lab.curve;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/// Fits a logistic curve by [Descent] with the analytic Jacobian. b, c and g are fitted as logarithms, so that they stay
/// above zero; replicates of one concentration enter as their weighted mean, which leaves the solution what it is.
final class LogisticFit implements Descent.Problem {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int D = 3;
    private static final int G = 4;
    /// Beyond these ends the shape of a curve hardly changes with its asymmetry any more.
    private static final double[] ASYMMETRIES = {0.05, 0.1, 0.25, 0.5, 2, 4, 10, 20};

    private final CurveModel model;
    /// Place of a, b, c, d, g among the model's parameters, -1 for one that is held.
    private final int[] place = new int[5];
    private final int size;
    /// The asymmetry where it is not fitted.
    private final double held;
    /// Logarithms of the concentrations; mean responses, sums of weights and their roots, by level.
    private final double[] u;
    private final double[] mean;
    private final double[] weight;
    private final double[] root;

    /// @param held NaN: the asymmetry is fitted if the model has one
    private LogisticFit(CurveModel model, double held, double[] x, double[] y, double[] weights) {
        this.model = model;
        boolean free = Double.isNaN(held);
        this.size = model.parameters().size() - (free ? 0 : 1);
        this.held = free ? 1 : held;
        String[] names = {"a", "b", "c", "d", "g"};
        for (int k = 0; k < (free ? 5 : 4); k++) {
            place[k] = model.parameters().indexOf(names[k]);
        }
        place[G] = free ? place[G] : -1;
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int levels = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[levels - 1]) {
                sorted[levels++] = sorted[i];
            }
        }
        u = new double[levels];
        mean = new double[levels];
        weight = new double[levels];
        root = new double[levels];
        for (int i = 0; i < x.length; i++) {
            int level = Arrays.binarySearch(sorted, 0, levels, x[i]);
            mean[level] += weights[i] * y[i];
            weight[level] += weights[i];
        }
        for (int level = 0; level < levels; level++) {
            u[level] = sorted[level] > 0 ? FastMath.log(sorted[level]) : Double.NEGATIVE_INFINITY;
            mean[level] /= weight[level];
            root[level] = Math.sqrt(weight[level]);
        }
    }

    /// @throws CurveRefused when no such curve has a least sum of squares
    static LeastSquares fit(CurveModel model, double[] x, double[] y, double[] weights) {
        LogisticFit fit = new LogisticFit(model, Double.NaN, x, y, weights);
        if (!(fit.spread() > 0)) {
            throw new CurveRefused("all standards have the same response, " + y[0]
                    + ": there is nothing to read off such a curve");
        }
        Descent descent = fit.descend(fit.starts(model == CurveModel.FIVE_PL ? 4 : 3), model != CurveModel.FIVE_PL);
        if (descent != null) {
            return fit.result(descent, x, y, weights);
        }
        if (model == CurveModel.FIVE_PL) {
            return byAsymmetry(fit, x, y, weights);
        }
        throw new CurveRefused("no " + model.id() + " curve could be fitted to these standards: their responses do not"
                + " fix its asymptotes or do not rise or fall with the concentration. Look at the plot; add standards"
                + " towards the plateaus, or use a simpler model");
    }

    /// Walks along the asymmetry, held at one value after the other. From the best of them the whole curve is fitted once more; where the
    /// best is an end of the way, the sum of squares falls on and on: g stays there, told as held.
    private static LeastSquares byAsymmetry(LogisticFit free, double[] x, double[] y, double[] weights) {
        LogisticFit best = null;
        Descent at = null;
        for (double g : ASYMMETRIES) {
            LogisticFit fit = new LogisticFit(free.model, g, x, y, weights);
            Descent descent = fit.descend(fit.starts(4), false);
            if (descent != null && (at == null || descent.cost() < at.cost())) {
                best = fit;
                at = descent;
            }
        }
        if (best == null || at == null) {
            throw new CurveRefused("these standards do not fix a fifth parameter: the asymmetry g runs away. Use 4pl, or add standards"
                    + " towards the plateaus");
        }
        double[] theta = at.theta();
        Descent again = free.descend(new double[][] {{theta[A], theta[B], theta[C], theta[D], FastMath.log(best.held)}}, false);
        return again != null && again.cost() <= at.cost() ? free.result(again, x, y, weights) : best.result(at, x, y, weights);
    }

    /// Down from each start; where the best ended, or null if none ended anywhere.
    ///
    /// @param quick whether a start that explains nearly everything is enough
    private @Nullable Descent descend(double[][] starts, boolean quick) {
        Descent descent = new Descent(this);
        double[] best = null;
        double cost = Double.POSITIVE_INFINITY;
        boolean there = false;
        for (double[] start : starts) {
            there = false;
            if (descent.run(toTheta(start)) && descent.cost() < cost * (1 - 1e-9) && within(descent.theta())) {
                best = descent.theta().clone();
                cost = descent.cost();
                there = true;
                if (quick && cost < 0.02 * spread()) {
                    break;
                }
            }
        }
        if (best != null && !there) {
            descent.run(best);
        }
        return best == null ? null : descent;
    }

    private LeastSquares result(Descent descent, double[] x, double[] y, double[] weights) {
        double[] p = descent.theta().clone();
        double[] scales = new double[size];
        Arrays.fill(scales, 1);
        for (int k : new int[] {B, C, G}) {
            if (place[k] >= 0) {
                p[place[k]] = FastMath.exp(p[place[k]]);
                scales[place[k]] = p[place[k]];
            }
        }
        double[][] covariance = descent.inverseNormal(scales);
        boolean fixed = size < model.parameters().size();
        if (fixed) {
            p = Arrays.copyOf(p, size + 1);
            p[size] = held;
            double[][] wider = new double[size + 1][size + 1];
            for (int k = 0; k < size; k++) {
                System.arraycopy(covariance[k], 0, wider[k], 0, size);
            }
            covariance = wider;
        }
        double[] fitted = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            fitted[i] = model.response(p, x[i]);
        }
        return LeastSquares.of(p, covariance, y, fitted, weights, fixed);
    }

    private double[][] starts(int count) {
        return new LogisticStart(u, mean, weight, place[A] >= 0, place[D] >= 0).best(place[G] >= 0 ? LogisticStart.ASYMMETRIES : new double[] {held}, count);
    }

    /// Weighted sum of squares of the levels about their mean.
    private double spread() {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            total += weight[i];
            sum += weight[i] * mean[i];
        }
        double squares = 0;
        for (int i = 0; i < u.length; i++) {
            squares += weight[i] * (mean[i] - sum / total) * (mean[i] - sum / total);
        }
        return squares;
    }

    /// Whether the turning point lies within a millionfold of the standards, and the curve is no step between two of them: what
    /// runs away has no minimum.
    private boolean within(double[] theta) {
        double low = u[0] > Double.NEGATIVE_INFINITY ? u[0] : u[1];
        double c = theta[place[C]];
        return c > low - 14 && c < u[u.length - 1] + 14 && FastMath.exp(theta[place[B]]) * (u[u.length - 1] - low) < 300;
    }

    private double[] toTheta(double[] start) {
        double[] theta = new double[size];
        for (int k = 0; k < 5; k++) {
            if (place[k] >= 0) {
                theta[place[k]] = start[k];
            }
        }
        return theta;
    }

    @Override
    public int rows() {
        return u.length;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void evaluate(double[] theta, double[] residuals, double[] jacobian) {
        double a = place[A] >= 0 ? theta[place[A]] : 0;
        double d = place[D] >= 0 ? theta[place[D]] : 0;
        double b = FastMath.exp(theta[place[B]]);
        double logC = theta[place[C]];
        double g = place[G] >= 0 ? FastMath.exp(theta[place[G]]) : held;
        boolean skewed = place[G] >= 0 || held != 1;
        int rows = u.length;
        for (int i = 0; i < rows; i++) {
            double v = Math.max(-700, Math.min(700, b * (u[i] - logC)));
            double t = u[i] > Double.NEGATIVE_INFINITY ? FastMath.exp(v) : 0;
            double log = skewed ? FastMath.log1p(t) : 0;
            double share = skewed ? FastMath.exp(-g * log) : 1 / (1 + t);
            double fall = -(a - d) * g * share * (t / (1 + t));
            residuals[i] = root[i] * (mean[i] - d - (a - d) * share);
            if (place[A] >= 0) {
                jacobian[place[A] * rows + i] = root[i] * share;
            }
            if (place[D] >= 0) {
                jacobian[place[D] * rows + i] = root[i] * (1 - share);
            }
            jacobian[place[B] * rows + i] = t > 0 ? root[i] * fall * v : 0;
            jacobian[place[C] * rows + i] = -root[i] * fall * b;
            if (place[G] >= 0) {
                jacobian[place[G] * rows + i] = -root[i] * (a - d) * g * share * log;
            }
        }
    }
}
