package org.seedtrain.lab.stats.analysis;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers inside sentences.
final class Texts {
    private Texts() {}

    /// Four significant digits.
    static String number(double value) {
        return number(value, 4);
    }

    static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : "-";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        double size = Math.abs(value);
        if (value != 0 && (size < 1e-4 || size >= 1e7)) {
            return Double.toString(rounded.doubleValue());
        }
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
