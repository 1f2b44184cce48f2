package org.seedtrain.lab.rna;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.FastMath;

/// The method of cumulants of dynamic light scattering (ISO 22412:2017; in the form of Frisken 2001, which does not break
/// down at long delays): `g2 - 1 = beta exp(-2 G t) (1 + mu2 t2/2)^2`. Z-average `d = k T/(3 pi eta D)`, `D = G/q2`,
/// polydispersity index `mu2/G2`.
///
/// @param beta intercept
/// @param decay G, mean decay rate [1/s]
/// @param polydispersity index
public record Cumulants(double beta, double decay, double polydispersity) {
    private static final double BOLTZMANN = 1.380649e-23;
    /// Only delays at which so much of the intercept is left count.
    private static final double LEAST = 0.05;

    /// Scattering vector [1/m]: `q = 4 pi n/lambda sin(theta/2)`.
    ///
    /// @param angle theta [degrees]
    public static double scatteringVector(double refractiveIndex, double wavelength, double angle) {
        return 4 * FastMath.PI * refractiveIndex / wavelength * FastMath.sin(0.5 * FastMath.toRadians(angle));
    }

    /// Least squares by Gauss and Newton.
    ///
    /// @param delay t [s], rising
    /// @param correlation g2 - 1
    /// @throws IllegalArgumentException when there is no decay to fit
    public static Cumulants fit(double[] delay, double[] correlation) {
        double beta = Math.max(correlation[0], Math.max(correlation[1], correlation[2]));
        int points = 0;
        while (points < delay.length && correlation[points] > LEAST * beta) {
            points++;
        }
        if (beta <= 0.01 || points < 8) {
            throw new IllegalArgumentException("there is no decay in the correlation function");
        }
        double[] p = start(delay, correlation, beta, points);
        for (int round = 0; round < 60; round++) {
            double[] step = step(delay, correlation, points, p);
            double scale = 1;
            double relative = Math.abs(step[1]) / p[1];
            if (relative > 0.5) {
                scale = 0.5 / relative;
            }
            for (int i = 0; i < 3; i++) {
                p[i] += scale * step[i];
            }
            p[2] = Math.max(-0.5, Math.min(2, p[2]));
            if (relative < 1e-14) {
                break;
            }
        }
        return new Cumulants(p[0], p[1], p[2]);
    }

    private static double[] start(double[] delay, double[] correlation, double beta, int points) {
        for (int i = 0; i < points; i++) {
            if (correlation[i] < beta * 0.37) {
                return new double[] {beta, 0.5 / delay[i], 0.05};
            }
        }
        return new double[] {beta, 0.5 / delay[points - 1], 0.05};
    }

    private static double[] step(double[] delay, double[] correlation, int points, double[] p) {
        double[][] jacobian = new double[points][3];
        RealVector rest = new ArrayRealVector(points);
        for (int i = 0; i < points; i++) {
            double x = p[1] * delay[i];
            double decay = FastMath.exp(-2 * x);
            double wide = 1 + 0.5 * p[2] * x * x;
            double value = p[0] * decay * wide * wide;
            rest.setEntry(i, correlation[i] - value);
            jacobian[i][0] = decay * wide * wide;
            jacobian[i][1] = delay[i] * p[0] * decay * (-2 * wide * wide + 2 * wide * p[2] * x);
            jacobian[i][2] = p[0] * decay * wide * x * x;
        }
        return new QRDecomposition(new Array2DRowRealMatrix(jacobian, false)).getSolver().solve(rest).toArray();
    }

    /// g2 - 1 of the fit.
    public double value(double delay) {
        double x = decay * delay;
        double wide = 1 + 0.5 * polydispersity * x * x;
        return x > 300 ? 0 : beta * FastMath.exp(-2 * x) * wide * wide;
    }

    /// [m]
    ///
    /// @param q scattering vector [1/m]
    /// @param temperature [K]
    /// @param viscosity of the medium [Pa s]
    public double zAverage(double q, double temperature, double viscosity) {
        double diffusion = decay / (q * q);
        return BOLTZMANN * temperature / (3 * FastMath.PI * viscosity * diffusion);
    }

    /// Decay rate [1/s] of particles of one size.
    public static double decay(double diameter, double q, double temperature, double viscosity) {
        return BOLTZMANN * temperature / (3 * FastMath.PI * viscosity * diameter) * q * q;
    }
}
