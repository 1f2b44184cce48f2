package org.seedtrain.lab.stats.regression;

import org.seedtrain.lab.stats.exact.DoubleDouble;

/// Householder's QR of a matrix by columns, in double-double arithmetic, of columns brought to length 1 first (Golub & Van
/// Loan, section 5.2).
final class OrthogonalDecomposition {
    private final DoubleDouble[][] a;
    private final DoubleDouble[] diagonal;
    private final DoubleDouble[] length;
    private final int rows;
    private final int columns;

    /// @param matrix columns; the arrays are used up
    OrthogonalDecomposition(DoubleDouble[][] matrix) {
        this.a = matrix;
        this.columns = matrix.length;
        this.rows = matrix[0].length;
        this.diagonal = new DoubleDouble[columns];
        this.length = new DoubleDouble[columns];
        for (int j = 0; j < columns; j++) {
            length[j] = norm(a[j], 0);
            if (length[j].high() > 0) {
                for (int i = 0; i < rows; i++) {
                    a[j][i] = a[j][i].over(length[j]);
                }
            }
        }
        for (int k = 0; k < columns; k++) {
            reflect(k);
        }
    }

    private void reflect(int k) {
        DoubleDouble norm = norm(a[k], k);
        if (norm.high() == 0) {
            diagonal[k] = DoubleDouble.ZERO;
            return;
        }
        DoubleDouble head = a[k][k];
        diagonal[k] = head.high() > 0 ? norm.negate() : norm;
        a[k][k] = head.minus(diagonal[k]);
        for (int j = k + 1; j < columns; j++) {
            apply(k, a[j]);
        }
    }

    /// Reflects y by the k-th vector of Householder.
    private void apply(int k, DoubleDouble[] y) {
        if (diagonal[k].high() == 0) {
            return;
        }
        DoubleDouble dot = DoubleDouble.ZERO;
        for (int i = k; i < rows; i++) {
            dot = dot.plus(a[k][i].times(y[i]));
        }
        // v'v/2 = -diagonal * v[k]
        DoubleDouble factor = dot.over(diagonal[k].times(a[k][k]));
        for (int i = k; i < rows; i++) {
            y[i] = y[i].plus(factor.times(a[k][i]));
        }
    }

    private static DoubleDouble norm(DoubleDouble[] column, int from) {
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int i = from; i < column.length; i++) {
            sum = sum.plus(column[i].square());
        }
        return sum.sqrt();
    }

    /// The first column that the ones before it determine, or -1; relative to its length.
    int dependent(double tolerance) {
        for (int k = 0; k < columns; k++) {
            if (!(Math.abs(diagonal[k].high()) > tolerance)) {
                return k;
            }
        }
        return -1;
    }

    /// Q' y in place.
    void rotate(DoubleDouble[] y) {
        for (int k = 0; k < columns; k++) {
            apply(k, y);
        }
    }

    /// Q y in place.
    void rotateBack(DoubleDouble[] y) {
        for (int k = columns - 1; k >= 0; k--) {
            apply(k, y);
        }
    }

    /// The solution of R x = y for the columns as they were given.
    DoubleDouble[] solve(DoubleDouble[] rotated) {
        DoubleDouble[] x = new DoubleDouble[columns];
        for (int k = columns - 1; k >= 0; k--) {
            DoubleDouble sum = rotated[k];
            for (int j = k + 1; j < columns; j++) {
                sum = sum.minus(a[j][k].times(x[j]));
            }
            x[k] = sum.over(diagonal[k]);
        }
        for (int k = 0; k < columns; k++) {
            x[k] = x[k].over(length[k]);
        }
        return x;
    }

    /// `(A' A)^-1`
    DoubleDouble[][] inverse() {
        DoubleDouble[][] upper = new DoubleDouble[columns][columns];
        for (int c = 0; c < columns; c++) {
            DoubleDouble[] unit = new DoubleDouble[columns];
            for (int i = 0; i < columns; i++) {
                unit[i] = i == c ? DoubleDouble.ONE : DoubleDouble.ZERO;
            }
            upper[c] = solve(unit);
        }
        DoubleDouble[][] inverse = new DoubleDouble[columns][columns];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= i; j++) {
                DoubleDouble sum = DoubleDouble.ZERO;
                for (int k = 0; k < columns; k++) {
                    sum = sum.plus(upper[k][i].times(upper[k][j]));
                }
                inverse[i][j] = sum;
                inverse[j][i] = sum;
            }
        }
        return inverse;
    }
}
