package org.seedtrain.lab.curve;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.CombinatoricsUtils;

/// A least-squares solution.
///
/// @param unscaledCovariance `(J' W J)^-1`
/// @param held whether the last parameter was not fitted but held
record LeastSquares(double[] parameters, double[][] unscaledCovariance, double rss, double rSquared, boolean held) {

    /// A polynomial by QR of the centred and scaled concentrations.
    static LeastSquares polynomial(int degree, double[] x, double[] y, double[] weights) {
        double centre = 0;
        for (double value : x) {
            centre += value / x.length;
        }
        double scale = 0;
        for (double value : x) {
            scale = Math.max(scale, Math.abs(value - centre));
        }
        double[][] rows = new double[x.length][degree + 1];
        double[] right = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double root = Math.sqrt(weights[i]);
            double power = root;
            for (int k = 0; k <= degree; k++) {
                rows[i][k] = power;
                power *= (x[i] - centre) / scale;
            }
            right[i] = root * y[i];
        }
        QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(rows, false), 1e-14);
        double[] scaled = solve(qr, right);
        RealMatrix back = MatrixUtils.createRealMatrix(degree + 1, degree + 1);
        for (int k = 0; k <= degree; k++) {
            double factor = 1;
            for (int i = 0; i < k; i++) {
                factor /= scale;
            }
            double shift = 1;
            for (int j = k; j >= 0; j--) {
                back.setEntry(j, k, factor * CombinatoricsUtils.binomialCoefficientDouble(k, j) * shift);
                shift *= -centre;
            }
        }
        RealMatrix covariance = back.multiply(inverseNormal(qr)).multiply(back.transpose());
        double[] fitted = new Array2DRowRealMatrix(rows, false).operate(scaled);
        double[] responses = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            responses[i] = fitted[i] / Math.sqrt(weights[i]);
        }
        return of(back.operate(scaled), covariance.getData(), y, responses, weights, false);
    }

    /// @param fitted responses of the curve
    static LeastSquares of(
            double[] parameters, double[][] covariance, double[] y, double[] fitted, double[] weights, boolean held) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            sum += weights[i] * y[i];
            total += weights[i];
        }
        double mean = sum / total;
        double rss = 0;
        double tss = 0;
        for (int i = 0; i < y.length; i++) {
            rss += weights[i] * (y[i] - fitted[i]) * (y[i] - fitted[i]);
            tss += weights[i] * (y[i] - mean) * (y[i] - mean);
        }
        return new LeastSquares(parameters, covariance, rss, tss > 0 ? 1 - rss / tss : 0, held);
    }

    static double[] solve(QRDecomposition qr, double[] right) {
        try {
            return qr.getSolver().solve(new ArrayRealVector(right, false)).toArray();
        } catch (MathRuntimeException singular) {
            throw new CurveRefused("these standards do not determine the curve: some of its parameters could be anything."
                    + " Use more concentrations or a simpler model");
        }
    }

    /// `(A' A)^-1 = R^-1 R^-T`
    static RealMatrix inverseNormal(QRDecomposition qr) {
        int p = qr.getR().getColumnDimension();
        RealMatrix r = qr.getR().getSubMatrix(0, p - 1, 0, p - 1);
        RealMatrix inverse = MatrixUtils.createRealMatrix(p, p);
        for (int column = 0; column < p; column++) {
            for (int row = column; row >= 0; row--) {
                double sum = row == column ? 1 : 0;
                for (int k = row + 1; k <= column; k++) {
                    sum -= r.getEntry(row, k) * inverse.getEntry(k, column);
                }
                inverse.setEntry(row, column, sum / r.getEntry(row, row));
            }
        }
        return inverse.multiply(inverse.transpose());
    }
}
