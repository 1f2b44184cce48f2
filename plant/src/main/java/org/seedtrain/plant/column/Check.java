package org.seedtrain.plant.column;

import java.util.Arrays;

/// The checks that the records of a case share.
final class Check {
    private Check() {}

    static void positive(String key, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new CaseRefused(key + " is " + value + "; it must be greater than 0");
        }
    }

    static void notNegative(String key, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new CaseRefused(key + " is " + value + "; it must be 0 or more");
        }
    }

    static void fraction(String key, double value) {
        if (!(value > 0 && value < 1)) {
            throw new CaseRefused(key + " is " + value + "; it must lie between 0 and 1");
        }
    }

    static void length(String key, double[] values, int expected) {
        if (values.length != expected) {
            throw new CaseRefused(key + " is " + Arrays.toString(values) + "; it needs " + expected
                    + (expected == 1 ? " value" : " values") + ", one for each component");
        }
    }

    static void rates(String key, boolean kinetic, double[] ka, double[] kd, int from) {
        if (ka.length == 0) {
            throw new CaseRefused(key + ".ka is empty; it needs one value for each component");
        }
        length(key + ".kd", kd, ka.length);
        for (int i = from; i < ka.length; i++) {
            notNegative(key + ".ka", ka[i]);
            notNegative(key + ".kd", kd[i]);
            if (!kinetic) {
                positive(key + ".kd", kd[i]);
            }
        }
    }
}
