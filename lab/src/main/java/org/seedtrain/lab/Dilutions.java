package org.seedtrain.lab;

/// Dilutions as one makes them at a bench.
final class Dilutions {
    private static final double[] STEPS = {1, 2, 4, 5, 10};

    private Dilutions() {}

    /// The next of 1, 2, 4, 5, 10, 20, ... that is not smaller.
    static double round(double wanted) {
        for (double decade = 1; decade < 1e12; decade *= 10) {
            for (double step : STEPS) {
                if (step * decade >= wanted * (1 - 1e-9)) {
                    return step * decade;
                }
            }
        }
        throw new IllegalArgumentException("no dilution of " + wanted + " can be made");
    }

    /// The next power of ten that is not smaller, at least 1.
    static double decade(double wanted) {
        double decade = 1;
        while (decade < wanted * (1 - 1e-9) && decade < 1e12) {
            decade *= 10;
        }
        return decade;
    }
}
