package org.seedtrain.lab.sequence;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.seedtrain.lab.stats.Student;

/// `y = a + b x + c x^2` by weighted least squares, for detectors that bend. Only the branch that rises (or falls) over the standards
/// is read. Interval of a concentration by the delta method: `s/|b + 2 c x| sqrt(1/(w m) + g' C g)`, g = (1, x, x^2), C the inverse of
/// the normal equations.
///
/// @param covariance C in units of the residual variance; its first row and column are 0 through the origin
@SuppressWarnings("ArrayRecordComponent")
record CalibrationParabola(
        double intercept, double slope, double curvature, double rSquared, double residual, double lowest, double highest, int points,
        double[][] covariance, CalibrationLine.Weights weights, boolean origin) implements CalibrationCurve {
    private static final int LEVELS = 4;

    static CalibrationParabola of(List<Double> x, List<Double> y, CalibrationLine.Weights weights, boolean origin) {
        long levels = x.stream().distinct().count();
        if (levels < LEVELS) {
            throw new IllegalArgumentException("a quadratic calibration needs standards at " + LEVELS + " levels or more; there are " + levels
                    + ": add levels or take a line");
        }
        int n = x.size();
        int first = origin ? 1 : 0;
        double scale = x.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double lowest = x.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        RealMatrix design = new Array2DRowRealMatrix(n, 3 - first);
        RealVector right = new ArrayRealVector(n);
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            double w = weights.of(x.get(i));
            double power = origin ? x.get(i) / scale : 1;
            for (int k = 0; k < 3 - first; k++) {
                design.setEntry(i, k, Math.sqrt(w) * power);
                power *= x.get(i) / scale;
            }
            right.setEntry(i, Math.sqrt(w) * y.get(i));
            sum += w;
            mean += w * y.get(i);
        }
        QRDecomposition qr = new QRDecomposition(design);
        RealVector found = qr.getSolver().solve(right);
        RealMatrix inverse = new QRDecomposition(design.transposeMultiply(design)).getSolver().getInverse();
        double[] c = new double[3];
        double[][] covariance = new double[3][3];
        for (int k = first; k < 3; k++) {
            c[k] = found.getEntry(k - first) / power(scale, k);
            for (int j = first; j < 3; j++) {
                covariance[k][j] = inverse.getEntry(k - first, j - first) / power(scale, k + j);
            }
        }
        double squares = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            double w = weights.of(x.get(i));
            double away = y.get(i) - c[0] - x.get(i) * (c[1] + c[2] * x.get(i));
            squares += w * away * away;
            all += w * (y.get(i) - mean / sum) * (y.get(i) - mean / sum);
        }
        if ((c[1] + 2 * c[2] * lowest) * (c[1] + 2 * c[2] * scale) <= 0) {
            throw new IllegalArgumentException("the quadratic calibration turns between its standards, at "
                    + (float) (-c[1] / (2 * c[2])) + ": a response would belong to two concentrations; leave out the highest standard or take a line");
        }
        int free = n - (3 - first);
        return new CalibrationParabola(c[0], c[1], c[2], all > 0 ? 1 - squares / all : 1, free > 0 ? Math.sqrt(squares / free) : 0, lowest, scale, n,
                covariance, weights, origin);
    }

    private static double power(double x, int k) {
        double power = 1;
        for (int i = 0; i < k; i++) {
            power *= x;
        }
        return power;
    }

    @Override
    public double response(double x) {
        return intercept + x * (slope + curvature * x);
    }

    @Override
    public double back(double response) {
        double c = intercept - response;
        double inside = slope * slope - 4 * curvature * c;
        double sign = slope + 2 * curvature * 0.5 * (lowest + highest) >= 0 ? 1 : -1;
        if (inside <= 0) {
            return -slope / (2 * curvature);
        }
        // The root of the branch on which the standards lie, in the form that loses no digits.
        double root = slope + sign * Math.sqrt(inside);
        return slope * sign > 0 ? -2 * c / root : (-slope + sign * Math.sqrt(inside)) / (2 * curvature);
    }

    @Override
    public CalibrationLine.Read read(double response, int injections) {
        double x = back(response);
        double w = weights.of(Math.max(x, 0.1 * lowest));
        double[] g = {1, x, x * x};
        double variance = 1 / (w * injections);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                variance += g[i] * covariance[i][j] * g[j];
            }
        }
        int free = points - (origin ? 2 : 3);
        double steep = Math.abs(slope + 2 * curvature * x);
        double half = free > 0 && steep > 0 ? Student.twoSided95(free) * residual / steep * Math.sqrt(variance) : 0;
        return new CalibrationLine.Read(x, x - half, x + half);
    }
}
