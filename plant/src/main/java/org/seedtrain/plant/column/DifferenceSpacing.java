package org.seedtrain.plant.column;

/// Backward differences of the same polynomial for another spacing (Shampine and Reichelt 1997, section 2.2):
/// `D* = D (R U)`, `R_ij = prod_k (k-1 - f j)/k` for a spacing f times as large, U the same for f = 1.
final class DifferenceSpacing {
    private final double[][] matrix;
    private final double[] column;

    DifferenceSpacing(int mostOrder) {
        matrix = new double[mostOrder + 1][mostOrder + 1];
        column = new double[mostOrder + 1];
    }

    /// Rewrites the differences `d[k]` of orders 0 to `order` of n states.
    void change(double[][] d, int n, int order, double factor) {
        for (int j = 0; j <= order; j++) {
            for (int i = 0; i <= order; i++) {
                double sum = 0;
                for (int k = 0; k <= order; k++) {
                    sum += entry(factor, i, k) * entry(1, k, j);
                }
                matrix[j][i] = sum;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= order; k++) {
                double sum = 0;
                for (int j = 0; j <= order; j++) {
                    sum += matrix[k][j] * d[j][i];
                }
                column[k] = sum;
            }
            for (int k = 0; k <= order; k++) {
                d[k][i] = column[k];
            }
        }
    }

    private static double entry(double factor, int i, int j) {
        double product = 1;
        for (int k = 1; k <= i; k++) {
            product *= (k - 1 - factor * j) / k;
        }
        return product;
    }
}
