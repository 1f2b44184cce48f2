package org.seedtrain.batch.operator;

import java.math.BigDecimal;
import java.math.MathContext;
import org.seedtrain.batch.CanonicalJson;

/// What fingers make of numbers.
final class Fingers {
    private Fingers() {}

    /// Two digits swapped, a decimal point moved, or a key hit twice.
    static double slipOfTheKey(double wanted, double draw) {
        String digits = CanonicalJson.number(wanted);
        for (int i = 0; i + 1 < digits.length() && draw < 0.5; i++) {
            char one = digits.charAt(i);
            char two = digits.charAt(i + 1);
            if (Character.isDigit(one) && Character.isDigit(two) && one != two) {
                return Double.parseDouble(digits.substring(0, i) + two + one + digits.substring(i + 2));
            }
        }
        return wanted * (draw < 0.65 ? 0.1 : draw < 0.8 ? 10 : draw < 0.9 ? 0.5 : 1.5);
    }

    /// A person types four significant digits.
    static double rounded(double value) {
        return value == 0 ? 0 : new BigDecimal(value).round(new MathContext(4)).doubleValue();
    }

    /// A count of many pieces that went one or two off.
    static double miscounted(double pieces, double draw) {
        double off = draw < 0.4 ? -1 : draw < 0.8 ? 1 : draw < 0.9 ? -2 : 2;
        return Math.max(0, pieces + off);
    }

    static String swapped(String text) {
        for (int i = text.length() - 2; i >= 0; i--) {
            char one = text.charAt(i);
            char two = text.charAt(i + 1);
            if (Character.isDigit(one) && Character.isDigit(two) && one != two) {
                return text.substring(0, i) + two + one + text.substring(i + 2);
            }
        }
        return text;
    }
}
