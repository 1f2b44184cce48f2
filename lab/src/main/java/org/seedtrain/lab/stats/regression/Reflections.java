package org.seedtrain.lab.stats.regression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Householder's QR of a tall matrix by rows, in doubles: what an iteration needs many times.
final class Reflections {
    private final double[][] a;
    private final double[] diagonal;
    private final int columns;

    /// @param rows used up
    Reflections(double[][] rows, int columns) {
        this.a = rows;
        this.columns = columns;
        this.diagonal = new double[columns];
        double[] dots = new double[columns];
        for (int k = 0; k < columns; k++) {
            double squares = 0;
            Arrays.fill(dots, 0);
            for (int i = k; i < a.length; i++) {
                double[] row = a[i];
                double head = row[k];
                squares += head * head;
                for (int j = k + 1; j < columns; j++) {
                    dots[j] += head * row[j];
                }
            }
            double norm = Math.sqrt(squares);
            if (norm == 0) {
                continue;
            }
            double head = a[k][k];
            double d = head > 0 ? -norm : norm;
            diagonal[k] = d;
            // the reflected column is v = column - d e_k; v'x = column'x - d x_k
            for (int j = k + 1; j < columns; j++) {
                dots[j] = (dots[j] - d * a[k][j]) / (d * (head - d));
            }
            a[k][k] = head - d;
            for (int i = k; i < a.length; i++) {
                double[] row = a[i];
                for (int j = k + 1; j < columns; j++) {
                    row[j] += dots[j] * row[k];
                }
            }
        }
    }

    private void apply(int k, double[] y) {
        if (diagonal[k] == 0) {
            return;
        }
        double dot = 0;
        for (int i = k; i < a.length; i++) {
            dot += a[i][k] * y[i];
        }
        double factor = dot / (diagonal[k] * a[k][k]);
        for (int i = k; i < a.length; i++) {
            y[i] += factor * a[i][k];
        }
    }

    /// Q' y in place.
    void rotate(double[] y) {
        for (int k = 0; k < columns; k++) {
            apply(k, y);
        }
    }

    /// What the columns cannot make of y, in place.
    void removeFrom(double[] y) {
        rotate(y);
        Arrays.fill(y, 0, Math.min(columns, y.length), 0);
        for (int k = columns - 1; k >= 0; k--) {
            apply(k, y);
        }
    }

    /// R with the first entries of Q' y beside it, as rows of length columns + 1.
    double[][] upper(double[] rotated) {
        double[][] upper = new double[columns][columns + 1];
        for (int i = 0; i < columns; i++) {
            upper[i][i] = diagonal[i];
            for (int j = i + 1; j < columns; j++) {
                upper[i][j] = a[i][j];
            }
            upper[i][columns] = rotated[i];
        }
        return upper;
    }

    /// The solution of R x = rotated; null where a column depends on those before it.
    double @Nullable [] solve(double[] rotated) {
        double largest = 0;
        for (double d : diagonal) {
            largest = Math.max(largest, Math.abs(d));
        }
        double[] x = new double[columns];
        for (int k = columns - 1; k >= 0; k--) {
            if (!(Math.abs(diagonal[k]) > 1e-15 * largest)) {
                return null;
            }
            double sum = rotated[k];
            for (int j = k + 1; j < columns; j++) {
                sum -= a[k][j] * x[j];
            }
            x[k] = sum / diagonal[k];
        }
        return x;
    }
}
