package org.seedtrain.lab.peak;

/// Normal equations of peaks that touch only their neighbours: each row of the lower triangle begins where it can be other than
/// zero, and Cholesky's factor begins there too.
final class Band {
    private final int[] first;
    private final double[][] rows;
    private final int peaks;

    /// @param border further parameters that every point answers to; their rows come last and are full
    Band(int peaks, int[] from, int[] to, int border) {
        this.peaks = peaks;
        first = new int[peaks];
        rows = new double[4 * peaks + border][];
        for (int i = 0; i < peaks; i++) {
            first[i] = i;
            for (int j = 0; j < i; j++) {
                if (to[j] > from[i] && from[j] < to[i]) {
                    first[i] = j;
                    break;
                }
            }
            for (int k = 0; k < 4; k++) {
                rows[4 * i + k] = new double[4 * (i - first[i]) + k + 1];
            }
        }
        for (int k = 0; k < border; k++) {
            rows[4 * peaks + k] = new double[4 * peaks + k + 1];
        }
    }

    private int start(int row) {
        return row < 4 * peaks ? 4 * first[row / 4] : 0;
    }

    int first(int peak) {
        return first[peak];
    }

    /// Adds the products of the gradients of two peaks, j before i.
    void add(int i, int j, double[] gi, int at, double[] gj, int other, int points, double weight) {
        int column = 4 * (j - first[i]);
        for (int a = 0; a < 4; a++) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (int k = 0; k < points; k++) {
                double g = gi[at + 4 * k + a];
                s0 += g * gj[other + 4 * k];
                s1 += g * gj[other + 4 * k + 1];
                s2 += g * gj[other + 4 * k + 2];
                s3 += g * gj[other + 4 * k + 3];
            }
            double[] row = rows[4 * i + a];
            int last = i == j ? a : 3;
            row[column] += weight * s0;
            if (last > 0) {
                row[column + 1] += weight * s1;
            }
            if (last > 1) {
                row[column + 2] += weight * s2;
            }
            if (last > 2) {
                row[column + 3] += weight * s3;
            }
        }
    }

    /// Adds to any place of the lower triangle.
    void add(int row, int column, double value) {
        rows[row][column - start(row)] += value;
    }

    void hold(int parameter, double weight) {
        double[] row = rows[parameter];
        row[row.length - 1] += weight;
    }

    /// Solves with the diagonal raised by a share of itself.
    double[] solve(double[] right, double lambda) {
        int n = rows.length;
        double[][] factor = new double[n][];
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            double[] row = rows[i].clone();
            int start = start(i);
            row[i - start] = row[i - start] * (1 + lambda) + 1e-300;
            for (int j = start; j <= i; j++) {
                double[] other = j == i ? row : factor[j];
                int otherStart = start(j);
                double sum = row[j - start];
                for (int k = Math.max(start, otherStart); k < j; k++) {
                    sum -= row[k - start] * other[k - otherStart];
                }
                row[j - start] = j == i ? Math.sqrt(Math.max(1e-14 * rows[i][i - start] + 1e-300, sum))
                        : sum / other[j - otherStart];
            }
            factor[i] = row;
            double value = x[i];
            for (int k = start; k < i; k++) {
                value -= row[k - start] * x[k];
            }
            x[i] = value / row[i - start];
        }
        for (int i = n - 1; i >= 0; i--) {
            int start = start(i);
            x[i] /= factor[i][i - start];
            for (int k = start; k < i; k++) {
                x[k] -= factor[i][k - start] * x[i];
            }
        }
        return x;
    }
}
