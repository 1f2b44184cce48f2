package org.seedtrain.plant.column;

import org.hipparchus.util.FastMath;

/// Legendre-Gauss-Lobatto points on [-1, 1], their quadrature weights and the derivative matrix of the Lagrange basis
/// on them (Kopriva, *Implementing Spectral Methods*, 2009, algorithms 24, 25 and 37).
final class LobattoElement {
    final int points;
    final double[] place;
    final double[] weight;
    /// d[i][j]: derivative of basis function j at point i.
    final double[][] derivative;

    private static final LobattoElement[] LOW = new LobattoElement[9];

    static {
        for (int degree = 1; degree < LOW.length; degree++) {
            LOW[degree] = new LobattoElement(degree);
        }
    }

    /// The element of a degree; nobody changes it.
    static LobattoElement of(int degree) {
        return degree >= 1 && degree < LOW.length ? LOW[degree] : new LobattoElement(degree);
    }

    LobattoElement(int degree) {
        if (degree < 1 || degree > 40) {
            throw new IllegalArgumentException("polynomial degree is " + degree + "; it must lie between 1 and 40");
        }
        points = degree + 1;
        place = new double[points];
        weight = new double[points];
        derivative = new double[points][points];
        places(degree);
        derivatives();
    }

    private void places(int degree) {
        place[0] = -1;
        place[degree] = 1;
        weight[0] = 2.0 / (degree * (degree + 1));
        weight[degree] = weight[0];
        for (int i = 1; i < degree; i++) {
            double x = -FastMath.cos(FastMath.PI * i / degree);
            double value = 0;
            for (int round = 0; round < 60; round++) {
                double p0 = 1;
                double p1 = x;
                for (int n = 2; n <= degree; n++) {
                    double p2 = ((2 * n - 1) * x * p1 - (n - 1) * p0) / n;
                    p0 = p1;
                    p1 = p2;
                }
                value = p1;
                // inner points are the roots of P'_N: q = x P_N - P_{N-1} vanishes, q' = (N+1) P_N
                double step = (x * p1 - p0) / ((degree + 1) * p1);
                x -= step;
                if (Math.abs(step) < 1e-16) {
                    break;
                }
            }
            place[i] = x;
            weight[i] = 2.0 / (degree * (degree + 1) * value * value);
        }
    }

    private void derivatives() {
        double[] barycentric = new double[points];
        for (int j = 0; j < points; j++) {
            double product = 1;
            for (int k = 0; k < points; k++) {
                product *= k == j ? 1 : place[j] - place[k];
            }
            barycentric[j] = 1 / product;
        }
        for (int i = 0; i < points; i++) {
            double diagonal = 0;
            for (int j = 0; j < points; j++) {
                if (j != i) {
                    derivative[i][j] = barycentric[j] / barycentric[i] / (place[i] - place[j]);
                    diagonal -= derivative[i][j];
                }
            }
            derivative[i][i] = diagonal;
        }
    }
}
