package org.seedtrain.lab.potency;

import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/// A linear model by QR.
///
/// @param unscaledCovariance `(X'X)^-1`
record Regression(double[] coefficients, double[][] unscaledCovariance) {

    static Regression of(List<double[]> columns, double[] responses) {
        double[][] rows = new double[responses.length][columns.size()];
        for (int k = 0; k < columns.size(); k++) {
            for (int i = 0; i < responses.length; i++) {
                rows[i][k] = columns.get(k)[i];
            }
        }
        QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(rows, false), 1e-11);
        try {
            double[] coefficients = qr.getSolver().solve(new ArrayRealVector(responses, false)).toArray();
            int p = columns.size();
            RealMatrix r = qr.getR().getSubMatrix(0, p - 1, 0, p - 1);
            RealMatrix inverse = MatrixUtils.inverse(r);
            return new Regression(coefficients, inverse.multiply(inverse.transpose()).getData());
        } catch (MathRuntimeException singular) {
            throw new PotencyRefused("these data do not determine the lines: every preparation needs two doses or more, and"
                    + " blocks, rows and columns must cross the treatments");
        }
    }

    /// Of coefficient `top` over `bottom`.
    Fieller ratio(double[] top, double[] bottom, double variance, double t) {
        return Fieller.of(value(top), value(bottom), variance * covariance(top, top), variance * covariance(top, bottom),
                variance * covariance(bottom, bottom), t);
    }

    double value(double[] contrast) {
        double sum = 0;
        for (int i = 0; i < contrast.length; i++) {
            sum += contrast[i] * coefficients[i];
        }
        return sum;
    }

    double covariance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum += one[i] * unscaledCovariance[i][j] * other[j];
            }
        }
        return sum;
    }

    /// A contrast: +1 at `plus`, -1 at `minus` (-1 for none).
    double[] contrast(int plus, int minus) {
        double[] contrast = new double[coefficients.length];
        contrast[plus] = 1;
        if (minus >= 0) {
            contrast[minus] = -1;
        }
        return contrast;
    }
}
