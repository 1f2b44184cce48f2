package org.seedtrain.batch.record;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.recipe.Limits;

/// Numbers as people write them.
public final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("\\s*([<>]?)\\s*([+-]?\\d+([.,]\\d+)?([eE][+-]?\\d+)?)\\s*");

    private Numbers() {}

    /// The number in a typed text; `< 10` is 10.
    public static OptionalDouble parse(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches()
                ? OptionalDouble.of(Double.parseDouble(matcher.group(2).replace(',', '.')))
                : OptionalDouble.empty();
    }

    /// The sign before a number: `<`, `>` or nothing.
    public static String relation(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /// Decimal places as written; absent if it is no number or has an exponent.
    public static Optional<Integer> decimals(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches() || matcher.group(4) != null) {
            return Optional.empty();
        }
        String digits = matcher.group(3);
        return Optional.of(digits == null ? 0 : digits.length() - 1);
    }

    /// Whether a typed value keeps its limits, judged on the value rounded to the limits' digits; absent if there are no
    /// limits or there is no number. `< 10` passes `at most 10`, `< 10` fails `at least 1`.
    public static Optional<Boolean> hold(String text, @Nullable Limits limits) {
        OptionalDouble value = parse(text);
        if (limits == null || !limits.limited() || value.isEmpty()) {
            return Optional.empty();
        }
        boolean open = switch (relation(text)) {
            case "<" -> limits.low() != null && limits.low() > 0;
            case ">" -> limits.high() != null;
            default -> false;
        };
        return Optional.of(!open && limits.hold(round(value.getAsDouble(), limits.digits()).doubleValue()));
    }

    /// Half up on the shortest decimal text.
    public static BigDecimal round(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, java.math.RoundingMode.HALF_UP);
    }

    /// A number as a display with these decimals shows it.
    public static String show(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "---";
        }
        BigDecimal rounded = round(value, digits);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    }

    /// Half the last decimal place.
    public static double halfDigit(int digits) {
        return 0.5 / StrictMath.pow(10, digits);
    }
}
