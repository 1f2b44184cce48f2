package org.seedtrain.lab.stats.regression;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.exact.DoubleDouble;

/// Gauss-Newton in double-double arithmetic from where the doubles ended, with steps halved until they go down, and the figures
/// that say whether it is a minimum. Residuals carry the roots of their weights.
final class ExactDescent {
    private static final int MOST_STEPS = 60;
    private static final double SMALLEST_STEP = 1e-16;
    /// Relative offset (Bates & Watts) up to which it is a minimum.
    private static final double OFFSET = 1e-6;
    /// Diagonal of R relative to the length of its column down to which a parameter is determined.
    private static final double DETERMINED = 1e-12;

    private final Program model;
    private final DoubleDouble[][] rows;
    private final DoubleDouble[] observed;
    private final DoubleDouble[] roots;
    private final int n;
    private final int p;
    private final String method;
    private DoubleDouble[] theta;
    private DoubleDouble[] residuals;
    private DoubleDouble cost;
    private double offset = Double.POSITIVE_INFINITY;
    private int steps;
    private int undetermined = -1;

    ExactDescent(Program model, DoubleDouble[][] rows, DoubleDouble[] observed, DoubleDouble[] roots, double[] start,
            String method) {
        this.model = model;
        this.rows = rows;
        this.observed = observed;
        this.roots = roots;
        this.n = rows.length;
        this.p = start.length;
        this.method = method;
        this.theta = new DoubleDouble[p];
        for (int k = 0; k < p; k++) {
            theta[k] = DoubleDouble.of(start[k]);
        }
        this.residuals = new DoubleDouble[n];
        this.cost = residuals(theta, residuals);
        descend();
    }

    private void descend() {
        DoubleDouble[] next = new DoubleDouble[p];
        DoubleDouble[] there = new DoubleDouble[n];
        for (steps = 0; steps < MOST_STEPS; steps++) {
            DoubleDouble[] step = step();
            if (step == null) {
                return;
            }
            double factor = 1;
            DoubleDouble reached;
            do {
                for (int k = 0; k < p; k++) {
                    next[k] = theta[k].plus(step[k].times(factor));
                }
                reached = residuals(next, there);
                factor /= 2;
            } while (!(reached.isFinite() && reached.compareTo(cost) <= 0) && factor > 1e-9);
            if (!(reached.isFinite() && reached.compareTo(cost) <= 0)) {
                return;
            }
            double size = 0;
            for (int k = 0; k < p; k++) {
                size = Math.max(size, Math.abs(next[k].minus(theta[k]).high()) / (Math.abs(theta[k].high()) + 1e-300));
            }
            theta = next.clone();
            residuals = there.clone();
            cost = reached;
            if (size < SMALLEST_STEP) {
                step();
                return;
            }
        }
    }

    /// Keeps the offset; null where a parameter is not determined.
    private DoubleDouble @Nullable [] step() {
        OrthogonalDecomposition qr = new OrthogonalDecomposition(jacobian());
        undetermined = qr.dependent(DETERMINED);
        DoubleDouble[] rotated = residuals.clone();
        qr.rotate(rotated);
        double along = 0;
        double across = 0;
        for (int i = 0; i < n; i++) {
            double part = rotated[i].high() * rotated[i].high();
            along += i < p ? part : 0;
            across += i < p ? 0 : part;
        }
        offset = along == 0 ? 0 : Math.sqrt(along / p) / Math.sqrt(across / (n - p));
        return undetermined >= 0 ? null : qr.solve(rotated);
    }

    private DoubleDouble[][] jacobian() {
        DoubleDouble[][] columns = new DoubleDouble[p][n];
        DoubleDouble[] slopes = new DoubleDouble[p];
        for (int i = 0; i < n; i++) {
            model.run(theta, rows[i], slopes);
            for (int k = 0; k < p; k++) {
                columns[k][i] = slopes[k].times(roots[i]);
            }
        }
        return columns;
    }

    private DoubleDouble residuals(DoubleDouble[] at, DoubleDouble[] into) {
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int i = 0; i < n; i++) {
            into[i] = observed[i].minus(model.run(at, rows[i], new DoubleDouble[0])).times(roots[i]);
            sum = sum.plus(into[i].square());
        }
        return sum;
    }

    boolean minimum() {
        return undetermined < 0 && (offset < OFFSET || cost.high() == 0);
    }

    /// A lower minimum, or a minimum where the other is none.
    boolean better(ExactDescent other) {
        return minimum() != other.minimum() ? minimum() : cost.compareTo(other.cost) < 0;
    }

    NonlinearFit result(List<String> names, double[] observedValues, int iterations) {
        double[] values = new double[p];
        double[] errors = new double[p];
        double[][] covariance = new double[p][p];
        DoubleDouble variance = cost.over(n - p);
        DoubleDouble[][] inverse =
                undetermined < 0 ? new OrthogonalDecomposition(jacobian()).inverse() : new DoubleDouble[0][];
        for (int a = 0; a < p; a++) {
            values[a] = theta[a].value();
            for (int b = 0; b < p && undetermined < 0; b++) {
                covariance[a][b] = variance.times(inverse[a][b]).value();
            }
            errors[a] = undetermined < 0 ? variance.times(inverse[a][a]).sqrt().value() : 0;
        }
        double[] fitted = new double[n];
        double[] left = new double[n];
        for (int i = 0; i < n; i++) {
            DoubleDouble residual = residuals[i].over(roots[i]);
            left[i] = residual.value();
            fitted[i] = observed[i].minus(residual).value();
        }
        String reason = minimum() ? ""
                : undetermined >= 0
                        ? "the data do not determine '" + names.get(undetermined)
                                + "' together with the parameters before it; start elsewhere or use a simpler formula"
                        : "the iteration stopped before a minimum; start elsewhere";
        return new NonlinearFit(names, values, errors, covariance, cost.value(), variance.sqrt().value(), n - p,
                iterations + steps, Double.isFinite(offset) ? offset : Double.MAX_VALUE, method, minimum(), reason,
                observedValues, fitted, left);
    }
}
