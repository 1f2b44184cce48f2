package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.Student;

/// A [KineticModel] fitted to log counts by least squares (Levenberg and Marquardt with exact derivatives, from several starts);
/// standard errors `s^2 (J'J)^-1`.
///
/// @param estimates in the order of [KineticModel#parameters()]
/// @param standardErrors of the estimates
/// @param rss residual sum of squares
/// @param points that were fitted
public record KineticFit(
        KineticModel model, List<Double> estimates, List<Double> standardErrors, double rss, double rSquared, int points) {
    private static final int ROUNDS = 300;
    private static final int MOST_POINTS = 5_000;

    /// @param times rising or not, in any unit; the rates are per that unit
    /// @param logs log10 of the counts
    /// @throws IllegalArgumentException when there are too few points or no such curve goes through them
    public static KineticFit of(KineticModel model, double[] times, double[] logs) {
        int k = model.parameters().size();
        long distinct = Arrays.stream(times).distinct().count();
        if (times.length < k + 1 || distinct < k) {
            throw new IllegalArgumentException("the model '" + model.id() + "' has " + k + " parameters and needs " + (k + 1)
                    + " points at " + k + " times or more; there are " + times.length + " at " + distinct);
        }
        if (times.length > MOST_POINTS) {
            throw new IllegalArgumentException("there are " + times.length + " points; a curve of counts takes at most " + MOST_POINTS
                    + " (average them first)");
        }
        double[] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double[] start : KineticStart.of(model, times, logs)) {
            double[] found = descend(model, times, logs, start);
            double rss = found == null ? Double.POSITIVE_INFINITY : residuals(model, times, logs, found, null);
            if (rss < least * (1 - 1e-12)) {
                least = rss;
                best = found;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no curve of the model '" + model.id() + "' goes through these points");
        }
        return finished(model, times, logs, polished(model, times, logs, best));
    }

    /// Gauss and Newton's steps to the end: near the minimum the sum of squares can no longer tell which of two points is better.
    private static double[] polished(KineticModel model, double[] times, double[] logs, double[] found) {
        int k = found.length;
        double[][] jacobian = new double[times.length][k + 1];
        double[] p = found;
        double before = 1e-4;
        for (int round = 0; round < 100; round++) {
            residuals(model, times, logs, p, jacobian);
            double[] step = step(jacobian, k, 0);
            double relative = 0;
            for (int i = 0; step != null && i < k; i++) {
                relative = Math.max(relative, Math.abs(step[i]) / (Math.abs(p[i]) + 1e-6));
            }
            if (step == null || relative >= before) {
                return p;
            }
            double[] next = p.clone();
            for (int i = 0; i < k; i++) {
                next[i] += step[i];
            }
            p = next;
            before = relative;
        }
        return p;
    }

    private static KineticFit finished(KineticModel model, double[] times, double[] logs, double[] p) {
        double[][] jacobian = new double[times.length][p.length + 1];
        double rss = residuals(model, times, logs, p, jacobian);
        double variance = times.length > p.length ? rss / (times.length - p.length) : 0;
        RealMatrix j = new Array2DRowRealMatrix(jacobian, false).getSubMatrix(0, times.length - 1, 0, p.length - 1);
        List<Double> estimates = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        RealMatrix inverse;
        try {
            inverse = new QRDecomposition(j.transposeMultiply(j), 1e-300).getSolver().getInverse();
        } catch (MathRuntimeException singular) {
            throw new IllegalArgumentException("these points do not determine every parameter of the model '" + model.id()
                    + "'; take a simpler one");
        }
        double mean = Arrays.stream(logs).average().orElse(0);
        double total = Arrays.stream(logs).map(y -> (y - mean) * (y - mean)).sum();
        for (int i = 0; i < p.length; i++) {
            estimates.add(p[i]);
            errors.add(Math.sqrt(Math.max(0, variance * inverse.getEntry(i, i))));
        }
        return new KineticFit(model, List.copyOf(estimates), List.copyOf(errors), rss, total > 0 ? 1 - rss / total : 1, times.length);
    }

    /// Residual sum of squares; fills the Jacobian and, in its last column, the residuals.
    private static double residuals(
            KineticModel model, double[] times, double[] logs, double[] p, double @Nullable [][] jacobian) {
        Gradient[] variables = new Gradient[p.length];
        for (int i = 0; i < p.length; i++) {
            variables[i] = jacobian == null ? Gradient.constant(1, p[i]) : Gradient.variable(p.length, i, p[i]);
        }
        double rss = 0;
        for (int n = 0; n < times.length; n++) {
            Gradient value = model.value(times[n], variables);
            double rest = logs[n] - value.getValue();
            rss += rest * rest;
            if (jacobian != null) {
                System.arraycopy(value.getGradient(), 0, jacobian[n], 0, p.length);
                jacobian[n][p.length] = rest;
            }
        }
        return Double.isFinite(rss) ? rss : Double.POSITIVE_INFINITY;
    }

    private static double @Nullable [] descend(KineticModel model, double[] times, double[] logs, double[] start) {
        int k = start.length;
        double[] p = start.clone();
        double[][] jacobian = new double[times.length][k + 1];
        double rss = residuals(model, times, logs, p, jacobian);
        if (!Double.isFinite(rss)) {
            return null;
        }
        double damping = 1e-2;
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = step(jacobian, k, damping);
            if (step == null) {
                return round > 0 ? p : null;
            }
            double[] next = new double[k];
            double relative = 0;
            for (int i = 0; i < k; i++) {
                next[i] = p[i] + step[i];
                relative = Math.max(relative, Math.abs(step[i]) / (Math.abs(p[i]) + 1e-6));
            }
            double reached = residuals(model, times, logs, next, null);
            if (reached <= rss) {
                p = next;
                rss = residuals(model, times, logs, p, jacobian);
                damping = Math.max(1e-15, 0.2 * damping);
                if (relative < 1e-14) {
                    return p;
                }
            } else if (relative < 1e-14 || damping > 1e14) {
                return p;
            } else {
                damping *= 6;
            }
        }
        return p;
    }

    /// The damped step by QR of the Jacobian above the root of the damping.
    private static double @Nullable [] step(double[][] jacobian, int k, double damping) {
        int n = jacobian.length;
        double[][] stacked = new double[n + k][k];
        double[] right = new double[n + k];
        for (int r = 0; r < n; r++) {
            System.arraycopy(jacobian[r], 0, stacked[r], 0, k);
            right[r] = jacobian[r][k];
        }
        for (int i = 0; i < k; i++) {
            double squares = 0;
            for (double[] row : jacobian) {
                squares += row[i] * row[i];
            }
            stacked[n + i][i] = Math.sqrt(damping * Math.max(squares, 1e-12));
        }
        DecompositionSolver solver = new QRDecomposition(new Array2DRowRealMatrix(stacked, false)).getSolver();
        if (!solver.isNonSingular()) {
            return null;
        }
        double[] step = solver.solve(new ArrayRealVector(right, false)).toArray();
        return Arrays.stream(step).allMatch(Double::isFinite) ? step : null;
    }

    public double estimate(String parameter) {
        return estimates.get(model.parameters().indexOf(parameter));
    }

    public double standardError(String parameter) {
        return standardErrors.get(model.parameters().indexOf(parameter));
    }

    /// Residual standard deviation; 0 without a degree of freedom.
    public double sigma() {
        int free = points - estimates.size();
        return free > 0 ? Math.sqrt(rss / free) : 0;
    }

    /// Half of the 95 % interval of a parameter.
    public double halfWidth(String parameter) {
        int free = points - estimates.size();
        return free > 0 ? Student.twoSided95(free) * standardError(parameter) : 0;
    }

    /// Akaike's criterion with the correction for few points (Hurvich & Tsai 1989); the smaller the better.
    public double aicc() {
        int k = estimates.size() + 1;
        double n = points;
        double penalty = n - k - 1 > 0 ? 2.0 * k * (k + 1) / (n - k - 1) : 1e6;
        return n * FastMath.log(Math.max(rss, 1e-300) / n) + 2 * k + penalty;
    }

    public double value(double t) {
        return model.value(t, estimates);
    }
}
