package org.seedtrain.plant.solver;

/// One accepted step and the polynomial through it.
public final class DenseStep {
    private final double start;
    private final double size;
    private final int dimension;
    /// Coefficients of `y0 (1-s) + s (y1 + (1-s) (c + s (d + (1-s) e)))`: y0, y1, c, d and, for the explicit method, e.
    private final double[] coefficients;

    DenseStep(double start, double size, int dimension, double[] coefficients) {
        this.start = start;
        this.size = size;
        this.dimension = dimension;
        this.coefficients = coefficients;
    }

    public double start() {
        return start;
    }

    public double end() {
        return start + size;
    }

    /// The solution at a time of this step.
    public void at(double t, double[] y) {
        double s = (t - start) / size;
        double r = 1 - s;
        int n = dimension;
        double[] k = coefficients;
        boolean fifth = k.length > 4 * n;
        for (int i = 0; i < n; i++) {
            double d = fifth ? k[3 * n + i] + r * k[4 * n + i] : k[3 * n + i];
            y[i] = r * k[i] + s * (k[n + i] + r * (k[2 * n + i] + s * d));
        }
    }
}
