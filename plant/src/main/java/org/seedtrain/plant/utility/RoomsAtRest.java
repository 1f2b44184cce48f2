package org.seedtrain.plant.utility;

/// Linear balances of rooms in which nothing changes any more: `(out_i + sink_i) c_i = source_i + sum over doors`.
final class RoomsAtRest {
    private RoomsAtRest() {}

    /// Concentrations in the rooms.
    ///
    /// @param leaves what leaves each room to elsewhere, and sinks in it [m3/s]
    /// @param source what comes into each from elsewhere [1/s]
    /// @param through flow of each door from `one` to `other` [m3/s]
    /// @param both exchange both ways through each [m3/s]
    static double[] solve(double[] leaves, double[] source, double[] through, double[] both, int[] one, int[] other) {
        int n = leaves.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            a[i][i] = leaves[i];
            a[i][n] = source[i];
        }
        for (int d = 0; d < through.length; d++) {
            double there = Math.max(0, through[d]) + both[d];
            double back = Math.max(0, -through[d]) + both[d];
            a[one[d]][one[d]] += there;
            a[other[d]][one[d]] -= there;
            a[other[d]][other[d]] += back;
            a[one[d]][other[d]] -= back;
        }
        // an M-matrix, dominated by its columns: no pivots are needed
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j <= n && factor != 0; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        double[] c = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = a[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= a[i][j] * c[j];
            }
            c[i] = sum / a[i][i];
        }
        return c;
    }
}
