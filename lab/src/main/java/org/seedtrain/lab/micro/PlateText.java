package org.seedtrain.lab.micro;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers in sentences.
final class PlateText {
    private PlateText() {}

    /// Three significant digits, without an exponent.
    static String of(double number) {
        if (!Double.isFinite(number)) {
            return number > 0 ? "∞" : "-";
        }
        return number == 0 ? "0" : new BigDecimal(number).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }
}
