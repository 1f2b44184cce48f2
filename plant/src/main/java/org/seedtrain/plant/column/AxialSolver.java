package org.seedtrain.plant.column;

import java.util.Arrays;

/// Solves `(S - A) x = r` where A is an [AxialOperator] for each of `n` components and S couples the components at each
/// node: elimination from the first element to the last. What an element hands on is n numbers, so beyond the
/// factorisation of each element's own block nothing grows.
final class AxialSolver {
    private final AxialOperator axial;
    private final int n;
    private final int block;
    private final double[] matrix;
    private final int[] pivot;
    /// The block's inverse times what the element takes from the next, by element.
    private final double[] response;

    AxialSolver(AxialOperator axial, int components) {
        this.axial = axial;
        this.n = components;
        this.block = axial.points * components;
        matrix = new double[axial.elements * block * block];
        pivot = new int[axial.elements * block];
        response = new double[axial.elements * block * components];
    }

    /// @param local S, n times n at each node
    boolean factor(double[] local) {
        int points = axial.points;
        for (int e = 0; e < axial.elements; e++) {
            int at = e * block * block;
            double[] own = axial.own[axial.kind(e)];
            Arrays.fill(matrix, at, at + block * block, 0);
            for (int i = 0; i < points; i++) {
                for (int k = 0; k < n; k++) {
                    int row = at + (i * n + k) * block;
                    for (int j = 0; j < points; j++) {
                        matrix[row + j * n + k] = -own[i * points + j];
                    }
                    int node = (e * points + i) * n * n;
                    for (int l = 0; l < n; l++) {
                        matrix[row + i * n + l] += local[node + k * n + l];
                    }
                }
            }
            if (e > 0) {
                int from = (e - 1) * block * n;
                for (int j = 0; j < points; j++) {
                    double factor = axial.before[j];
                    for (int k = 0; k < n; k++) {
                        for (int l = 0; l < n; l++) {
                            matrix[at + k * block + l] -= factor * response[from + (j * n + k) * n + l];
                        }
                    }
                }
            }
            if (!SmallLu.factor(matrix, at, block, pivot, e * block)) {
                return false;
            }
            if (e < axial.elements - 1) {
                int to = e * block * n;
                Arrays.fill(response, to, to + block * n, 0);
                for (int i = 0; i < points; i++) {
                    for (int k = 0; k < n; k++) {
                        response[to + (i * n + k) * n + k] = axial.after[i];
                    }
                }
                SmallLu.solve(matrix, at, block, pivot, e * block, response, to, n);
            }
        }
        return true;
    }

    /// Solves in place.
    void solve(double[] r, int at) {
        int points = axial.points;
        for (int e = 0; e < axial.elements; e++) {
            int here = at + e * block;
            if (e > 0) {
                for (int j = 0; j < points; j++) {
                    double factor = axial.before[j];
                    for (int k = 0; k < n; k++) {
                        r[here + k] += factor * r[here - block + j * n + k];
                    }
                }
            }
            SmallLu.solve(matrix, e * block * block, block, pivot, e * block, r, here);
        }
        for (int e = axial.elements - 2; e >= 0; e--) {
            int here = at + e * block;
            int from = e * block * n;
            for (int i = 0; i < block; i++) {
                double sum = r[here + i];
                for (int l = 0; l < n; l++) {
                    sum += response[from + i * n + l] * r[here + block + l];
                }
                r[here + i] = sum;
            }
        }
    }
}
