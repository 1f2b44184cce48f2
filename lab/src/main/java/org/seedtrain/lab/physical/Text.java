package org.seedtrain.lab.physical;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers in sentences.
final class Text {
    private Text() {}

    /// Four significant digits, without an exponent.
    static String of(double number) {
        return number == 0 ? "0" : new BigDecimal(number).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }
}
