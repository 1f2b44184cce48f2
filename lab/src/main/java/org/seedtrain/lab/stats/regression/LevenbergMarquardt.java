package org.seedtrain.lab.stats.regression;

import org.jspecify.annotations.Nullable;

/// The damped least-squares iteration of Levenberg and Marquardt with the column scaling of Moré (1978); every step by QR of
/// the Jacobian with the damping under it.
final class LevenbergMarquardt {
    private static final int MOST_ITERATIONS = 3000;

    private LevenbergMarquardt() {}

    /// Where an iteration ended.
    record End(double[] parameters, double squares, int iterations) {}

    /// @param damping first factor of the damping, relative to the squared length of the columns
    static @Nullable End run(Residuals.Function function, double[] start, double damping) {
        Residuals now = function.at(start);
        if (now == null) {
            return null;
        }
        double[] theta = start.clone();
        double cost = now.squares();
        double[] scale = new double[theta.length];
        double lambda = damping;
        int quiet = 0;
        double[][] reduced = null;
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            if (reduced == null) {
                widen(scale, now.jacobian());
                reduced = reduce(now, scale);
            }
            double[] step = step(reduced, scale, lambda);
            double[] next = theta.clone();
            double relative = 0;
            for (int k = 0; step != null && k < next.length; k++) {
                next[k] += step[k];
                relative = Math.max(relative, Math.abs(step[k]) / (Math.abs(theta[k]) + 1e-300));
            }
            Residuals then = step == null ? null : function.at(next);
            double reached = then == null ? Double.POSITIVE_INFINITY : then.squares();
            if (reached < cost) {
                quiet = cost - reached <= 1e-13 * cost ? quiet + 1 : 0;
                theta = next;
                now = then;
                reduced = null;
                cost = reached;
                lambda = Math.max(lambda / 9, 1e-20);
            } else if (lambda > 1e20) {
                return new End(theta, cost, iteration);
            } else {
                lambda *= 4;
            }
            if (quiet > 4 || cost == 0 || step != null && relative < 1e-15) {
                return new End(theta, cost, iteration);
            }
        }
        return new End(theta, cost, MOST_ITERATIONS);
    }

    /// Lengths of the columns, never less than they were.
    private static void widen(double[] scale, double[][] jacobian) {
        for (int k = 0; k < scale.length; k++) {
            double sum = 0;
            for (double[] row : jacobian) {
                sum += row[k] * row[k];
            }
            scale[k] = Math.max(scale[k], Math.sqrt(sum));
        }
    }

    /// R and Q'r of the scaled Jacobian: all that a step of whatever damping needs.
    private static double[][] reduce(Residuals at, double[] scale) {
        int n = at.values().length;
        int p = scale.length;
        double[][] rows = new double[n][p];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < p; k++) {
                rows[i][k] = scale[k] > 0 ? at.jacobian()[i][k] / scale[k] : 0;
            }
        }
        Reflections qr = new Reflections(rows, p);
        double[] rotated = at.values().clone();
        qr.rotate(rotated);
        return qr.upper(rotated);
    }

    private static double @Nullable [] step(double[][] reduced, double[] scale, double lambda) {
        int p = scale.length;
        double[][] rows = new double[2 * p][p];
        double[] right = new double[2 * p];
        for (int k = 0; k < p; k++) {
            System.arraycopy(reduced[k], 0, rows[k], 0, p);
            right[k] = reduced[k][p];
            rows[p + k][k] = Math.sqrt(lambda);
        }
        Reflections qr = new Reflections(rows, p);
        qr.rotate(right);
        double[] step = qr.solve(right);
        for (int k = 0; step != null && k < p; k++) {
            step[k] = scale[k] > 0 ? step[k] / scale[k] : 0;
            if (!Double.isFinite(step[k])) {
                return null;
            }
        }
        return step;
    }
}
