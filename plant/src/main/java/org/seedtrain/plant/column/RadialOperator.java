package org.seedtrain.plant.column;

/// Diffusion in a sphere in one spectral element: polynomials in `x = (r/rp)^2`, so that symmetry holds by itself, on the
/// points of Gauss, Jacobi and Radau for the weight `sqrt(x)` with one point on the surface (the collocation of Villadsen
/// and Stewart 1967, here as Galerkin's method with exact quadrature, so that amounts are conserved).
/// One point: no gradient in the particle.
final class RadialOperator {
    final int points;
    /// Share of the particle's volume that a point stands for; the last stands on the surface.
    final double[] weight;
    /// `(1/r2) d/dr (r2 dc/dr) rp2` with nothing crossing the surface, row by row.
    final double[] laplacian;

    RadialOperator(int points) {
        this.points = points;
        double[] place = places(points);
        double[][] derivative = derivatives(place);
        weight = weights(place);
        laplacian = new double[points * points];
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < points; j++) {
                double sum = 0;
                for (int k = 0; k < points; k++) {
                    sum += weight[k] * 4 * place[k] * derivative[k][i] * derivative[k][j];
                }
                laplacian[i * points + j] = -sum / weight[i];
            }
        }
    }

    /// Zeros of Jacobi's polynomial for the weight `(1-x) sqrt(x)` on [0, 1], found one after the other by Newton's
    /// method with deflation, and 1.
    private static double[] places(int points) {
        int n = points - 1;
        double[] place = new double[points];
        double x = 0;
        for (int k = 0; k < n; k++) {
            for (int round = 0; round < 200; round++) {
                double h = 1e-7;
                double value = jacobi(n, x);
                double slope = (jacobi(n, x + h) - jacobi(n, x - h)) / (2 * h);
                double sum = 0;
                for (int j = 0; j < k; j++) {
                    sum += 1 / (x - place[j]);
                }
                double step = value / (slope - value * sum);
                x -= step;
                if (Math.abs(step) < 1e-16) {
                    break;
                }
            }
            place[k] = x;
            x += 1e-4;
        }
        place[n] = 1;
        return place;
    }

    /// P_n^(1, 1/2)(2x - 1) by its three-term recurrence (DLMF 18.9.2).
    private static double jacobi(int n, double x) {
        double a = 1;
        double b = 0.5;
        double z = 2 * x - 1;
        double p0 = 1;
        double p1 = 0.5 * (a - b + (a + b + 2) * z);
        if (n == 0) {
            return p0;
        }
        for (int k = 1; k < n; k++) {
            double s = 2 * k + a + b;
            double left = 2 * (k + 1) * (k + a + b + 1) * s;
            double middle = (s + 1) * ((s + 2) * s * z + a * a - b * b);
            double right = 2 * (k + a) * (k + b) * (s + 2);
            double p2 = (middle * p1 - right * p0) / left;
            p0 = p1;
            p1 = p2;
        }
        return p1;
    }

    private static double[] barycentric(double[] place) {
        double[] c = new double[place.length];
        for (int j = 0; j < place.length; j++) {
            double product = 1;
            for (int k = 0; k < place.length; k++) {
                product *= k == j ? 1 : 4 * (place[j] - place[k]);
            }
            c[j] = 1 / product;
        }
        return c;
    }

    private static double[][] derivatives(double[] place) {
        int n = place.length;
        double[] c = barycentric(place);
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    d[i][j] = c[j] / c[i] / (place[i] - place[j]);
                    d[i][i] -= d[i][j];
                }
            }
        }
        return d;
    }

    /// Integrals of the basis functions over the sphere by volume, in r on Lobatto points enough to be exact.
    private static double[] weights(double[] place) {
        int n = place.length;
        LobattoElement rule = new LobattoElement(n + 2);
        double[] weight = new double[n];
        for (int k = 0; k < rule.points; k++) {
            double r = 0.5 * (1 + rule.place[k]);
            for (int j = 0; j < n; j++) {
                double value = 1;
                for (int l = 0; l < n; l++) {
                    if (l != j) {
                        value *= (r * r - place[l]) / (place[j] - place[l]);
                    }
                }
                weight[j] += 1.5 * rule.weight[k] * r * r * value;
            }
        }
        return weight;
    }
}
