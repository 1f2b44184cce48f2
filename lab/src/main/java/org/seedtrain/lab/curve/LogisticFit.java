package org.seedtrain.lab.curve;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/// Fits a logistic curve: Levenberg-Marquardt with the analytic Jacobian on b, c and g as logarithms (so that they stay
/// above zero), then Gauss-Newton steps down to the last digits.
final class LogisticFit {
    private static final LevenbergMarquardtOptimizer OPTIMIZER = new LevenbergMarquardtOptimizer()
            .withCostRelativeTolerance(1e-9).withParameterRelativeTolerance(1e-8).withOrthoTolerance(1e-9);

    private final CurveModel model;
    private final double[] x;
    private final double[] y;
    private final double[] roots;
    private final boolean[] logarithm;

    private LogisticFit(CurveModel model, double[] x, double[] y, double[] weights) {
        this.model = model;
        this.x = x;
        this.y = y;
        this.roots = Arrays.stream(weights).map(Math::sqrt).toArray();
        int size = model.parameters().size();
        this.logarithm = new boolean[size];
        for (int i = 0; i < size; i++) {
            String name = model.parameters().get(i);
            logarithm[i] = name.equals("b") || name.equals("c") || name.equals("g");
        }
    }

    static LeastSquares fit(CurveModel model, double[] x, double[] y, double[] weights) {
        LogisticFit fit = new LogisticFit(model, x, y, weights);
        double[] best = null;
        double cost = Double.POSITIVE_INFINITY;
        for (double[] start : LogisticStart.starts(model, x, y)) {
            double[] theta = fit.optimise(fit.toTheta(start));
            if (theta == null) {
                continue;
            }
            double reached = fit.cost(theta);
            if (reached < cost * (1 - 1e-9)) {
                best = theta;
                cost = reached;
            }
            if (cost < 0.02 * spread(y, weights) && fit.plausible(best)) {
                break;
            }
        }
        if (best == null) {
            throw new CurveRefused("no " + model.id() + " curve could be fitted to these standards; their responses may"
                    + " not rise or fall with the concentration. Look at the plot, or use a simpler model");
        }
        double[] p = fit.toParameters(fit.polish(best));
        QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(fit.jacobian(p, false), false), 0);
        double[] fitted = Arrays.stream(x).map(concentration -> model.response(p, concentration)).toArray();
        return LeastSquares.of(p, LeastSquares.inverseNormal(qr).getData(), y, fitted, weights);
    }

    /// Weighted sum of squares about the mean.
    private static double spread(double[] y, double[] weights) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            total += weights[i];
            sum += weights[i] * y[i];
        }
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            squares += weights[i] * (y[i] - sum / total) * (y[i] - sum / total);
        }
        return squares;
    }

    /// Whether the turning point lies within reach of the standards; else other starts are tried too.
    private boolean plausible(double[] theta) {
        double c = toParameters(theta)[model.parameters().indexOf("c")];
        double most = Arrays.stream(x).max().orElse(0);
        return model != CurveModel.FIVE_PL && c > 1e-3 * most && c < 5 * most;
    }

    private double @Nullable [] optimise(double[] start) {
        double[] target = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            target[i] = roots[i] * y[i];
        }
        try {
            double[] end = OPTIMIZER.optimize(new LeastSquaresBuilder().start(start).target(target)
                    .model(this::values, theta -> jacobian(toParameters(theta), true)).lazyEvaluation(false)
                    .maxEvaluations(2000).maxIterations(2000).build()).getPoint().toArray();
            return Arrays.stream(end).allMatch(Double::isFinite) && Double.isFinite(cost(end)) ? end : null;
        } catch (MathRuntimeException notFound) {
            return null;
        }
    }

    /// Gauss-Newton from where Levenberg-Marquardt stopped, until the steps no longer shrink; a step that raises the cost
    /// is halved.
    private double[] polish(double[] start) {
        double[] theta = start;
        double cost = cost(theta);
        double last = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < 300; iteration++) {
            double[] residuals = values(theta);
            for (int i = 0; i < y.length; i++) {
                residuals[i] = roots[i] * y[i] - residuals[i];
            }
            double[] step;
            try {
                step = LeastSquares.solve(
                        new QRDecomposition(new Array2DRowRealMatrix(jacobian(toParameters(theta), true), false), 0),
                        residuals);
            } catch (CurveRefused flat) {
                return theta;
            }
            double size = 0;
            for (int i = 0; i < step.length; i++) {
                size = Math.max(size, Math.abs(step[i]) / (Math.abs(theta[i]) + 1e-3));
            }
            double factor = 1;
            double[] next = moved(theta, step, factor);
            while (!(cost(next) <= cost * (1 + 1e-11)) && factor > 1e-6) {
                factor /= 2;
                next = moved(theta, step, factor);
            }
            if (!(factor > 1e-6)) {
                return theta;
            }
            theta = next;
            cost = Math.min(cost, cost(theta));
            boolean bottom = size < 1e-9 && size > 0.5 * last;
            if (size * factor < 1e-14 || bottom) {
                return theta;
            }
            last = size;
        }
        return theta;
    }

    private static double[] moved(double[] theta, double[] step, double factor) {
        double[] next = theta.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += factor * step[i];
        }
        return next;
    }

    private double[] toTheta(double[] p) {
        double[] theta = p.clone();
        for (int i = 0; i < p.length; i++) {
            theta[i] = logarithm[i] ? FastMath.log(p[i]) : p[i];
        }
        return theta;
    }

    private double[] toParameters(double[] theta) {
        double[] p = theta.clone();
        for (int i = 0; i < p.length; i++) {
            p[i] = logarithm[i] ? FastMath.exp(theta[i]) : theta[i];
        }
        return p;
    }

    private double[] values(double[] theta) {
        double[] p = toParameters(theta);
        double[] values = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = roots[i] * model.response(p, x[i]);
        }
        return values;
    }

    /// Weighted Jacobian by the parameters, or by their logarithms where those are fitted.
    private double[][] jacobian(double[] p, boolean byTheta) {
        double[][] rows = new double[x.length][p.length];
        for (int i = 0; i < x.length; i++) {
            model.gradient(p, x[i], rows[i]);
            for (int k = 0; k < p.length; k++) {
                rows[i][k] *= roots[i] * (byTheta && logarithm[k] ? p[k] : 1);
            }
        }
        return rows;
    }

    private double cost(double[] theta) {
        double[] values = values(theta);
        double cost = 0;
        for (int i = 0; i < y.length; i++) {
            double residual = roots[i] * y[i] - values[i];
            cost += residual * residual;
        }
        return cost;
    }
}
