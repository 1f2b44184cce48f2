package org.seedtrain.lab.curve;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/// Fits a logistic curve by [Descent] with the analytic Jacobian. b, c and g are fitted as logarithms, so that they stay
/// above zero; replicates of one concentration enter as their weighted mean, which leaves the solution what it is.
final class LogisticFit implements Descent.Problem {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int D = 3;
    private static final int G = 4;

    private final CurveModel model;
    /// Place of a, b, c, d, g among the model's parameters, -1 for one that is held.
    private final int[] place = new int[5];
    private final int size;
    /// Logarithms of the concentrations; mean responses, sums of weights and their roots, by level.
    private final double[] u;
    private final double[] mean;
    private final double[] weight;
    private final double[] root;

    private LogisticFit(CurveModel model, double[] x, double[] y, double[] weights) {
        this.model = model;
        this.size = model.parameters().size();
        String[] names = {"a", "b", "c", "d", "g"};
        for (int k = 0; k < 5; k++) {
            place[k] = model.parameters().indexOf(names[k]);
        }
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

    static LeastSquares fit(CurveModel model, double[] x, double[] y, double[] weights) {
        LogisticFit fit = new LogisticFit(model, x, y, weights);
        double spread = fit.spread();
        if (!(spread > 0)) {
            throw new CurveRefused("all standards have the same response, " + y[0]
                    + ": there is nothing to read off such a curve");
        }
        Descent descent = new Descent(fit);
        double[] best = null;
        double cost = Double.POSITIVE_INFINITY;
        boolean there = false;
        for (double[] start : fit.starts(model == CurveModel.FIVE_PL ? 4 : 3)) {
            there = false;
            if (descent.run(fit.toTheta(start)) && descent.cost() < cost * (1 - 1e-9) && fit.within(descent.theta())) {
                best = descent.theta().clone();
                cost = descent.cost();
                there = true;
                if (cost < 0.02 * spread && model != CurveModel.FIVE_PL) {
                    break;
                }
            }
        }
        if (best == null) {
            throw new CurveRefused(model == CurveModel.FIVE_PL
                    ? "these standards do not fix a fifth parameter: the asymmetry g runs away. Use 4pl, or add standards towards the"
                            + " plateaus"
                    : "no " + model.id() + " curve could be fitted to these standards: their responses do not"
                    + " fix its asymptotes or do not rise or fall with the concentration. Look at the plot; add standards"
                    + " towards the plateaus, or use a simpler model");
        }
        if (!there) {
            descent.run(best);
        }
        return fit.result(descent, x, y, weights);
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
        double[] fitted = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            fitted[i] = model.response(p, x[i]);
        }
        return LeastSquares.of(p, covariance, y, fitted, weights);
    }

    private double[][] starts(int count) {
        return new LogisticStart(u, mean, weight, place[A] >= 0, place[D] >= 0).best(place[G] >= 0, count);
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
        double g = place[G] >= 0 ? FastMath.exp(theta[place[G]]) : 1;
        int rows = u.length;
        for (int i = 0; i < rows; i++) {
            double v = Math.max(-700, Math.min(700, b * (u[i] - logC)));
            double t = u[i] > Double.NEGATIVE_INFINITY ? FastMath.exp(v) : 0;
            double log = place[G] >= 0 ? FastMath.log1p(t) : 0;
            double share = place[G] >= 0 ? FastMath.exp(-g * log) : 1 / (1 + t);
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
