package org.seedtrain.plant.fermenter;

import org.seedtrain.plant.chemistry.Gases;

/// Saturated steam and gases dissolved in water, as interpolants on a grid of 1 K (cubic Hermite): cheap enough for the
/// innermost loop.
final class Steam {
    private static final int LOWEST = 270;
    private static final int HIGHEST = 430;
    private static final double[][] VALUE = new double[3][HIGHEST - LOWEST + 1];
    private static final double[][] SLOPE = new double[3][HIGHEST - LOWEST + 1];

    static {
        for (int k = 0; k < 3; k++) {
            for (int t = LOWEST; t <= HIGHEST; t++) {
                VALUE[k][t - LOWEST] = exact(k, t);
                SLOPE[k][t - LOWEST] = (exact(k, t + 1e-3) - exact(k, t - 1e-3)) / 2e-3;
            }
        }
    }

    private Steam() {}

    /// Vapour pressure after Wagner and Pruss (IAPWS 1992), and Henry's constants of
    /// [Gases], held at their value of 360 K above.
    private static double exact(int k, double t) {
        return switch (k) {
            case 0 -> saturation(t);
            case 1 -> Gases.oxygen(Math.min(t, 360));
            default -> Gases.carbonDioxide(Math.min(t, 360));
        };
    }

    private static double saturation(double t) {
        double tau = 1 - t / 647.096;
        double root = StrictMath.sqrt(tau);
        double sum = -7.85951783 * tau
                + 1.84408259 * tau * root
                - 11.7866497 * tau * tau * tau
                + 22.6807411 * tau * tau * tau * root
                - 15.9618719 * tau * tau * tau * tau
                + 1.80122502 * tau * tau * tau * tau * tau * tau * tau * root;
        return 22.064e6 * StrictMath.exp(647.096 / t * sum);
    }

    private static double at(int k, double temperature) {
        double x = Math.min(Math.max(temperature - LOWEST, 0), HIGHEST - LOWEST - 1e-9);
        int cell = (int) x;
        double s = x - cell;
        double r = 1 - s;
        return (1 + 2 * s) * r * r * VALUE[k][cell]
                + s * r * r * SLOPE[k][cell]
                + s * s * (3 - 2 * s) * VALUE[k][cell + 1]
                - s * s * r * SLOPE[k][cell + 1];
    }

    /// [Pa]
    static double pressure(double temperature) {
        return at(0, temperature);
    }

    /// Oxygen in pure water [mol/(m3 Pa)].
    static double oxygen(double temperature) {
        return at(1, temperature);
    }

    /// Carbon dioxide in pure water [mol/(m3 Pa)].
    static double carbonDioxide(double temperature) {
        return at(2, temperature);
    }
}
