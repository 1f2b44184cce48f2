package org.seedtrain.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What a result must be. A result is compared after rounding to the decimals of the limit, as the general notices of
/// the pharmacopoeias say (USP 7.20, Ph. Eur. 1.4): only the digit after the last place counts, 5 and above goes up.
/// The unrounded value is kept.
///
/// @param test id of the method
/// @param attribute name of an [Attribute] of the method
/// @param lower absent for no lower limit; the limit itself conforms
/// @param upper absent for no upper limit; the limit itself conforms
/// @param decimals places to which a result is rounded before it is compared
public record Specification(
        String test,
        String attribute,
        @Nullable Double lower,
        @Nullable Double upper,
        String unit,
        int decimals) {

    public Specification {
        if (lower != null && upper != null && lower > upper) {
            throw new IllegalArgumentException("specification of " + test + "." + attribute + ": the lower limit "
                    + lower + " lies above the upper limit " + upper);
        }
    }

    /// @param value unrounded
    /// @param rounded what is reported
    /// @param conforms of the rounded value
    /// @param byRounding whether the unrounded value would be judged otherwise
    public record Verdict(double value, String rounded, boolean conforms, boolean byRounding) {}

    /// Half up on the shortest decimal text of the number.
    public static BigDecimal round(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    public Verdict judge(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a result of " + value + " cannot be judged");
        }
        BigDecimal rounded = round(value, decimals);
        boolean conforms = within(rounded);
        return new Verdict(value, rounded.toPlainString(), conforms, conforms != within(BigDecimal.valueOf(value)));
    }

    /// A result at a bound conforms if everything beyond the bound does: `below 10` conforms to `at most 10`.
    public Verdict judge(Evaluation.Result result) {
        Verdict verdict = judge(result.value());
        boolean open = switch (result.relation()) {
            case EQUAL -> false;
            case BELOW -> lower != null && lower > 0;
            case ABOVE -> upper != null;
        };
        return new Verdict(verdict.value(), result.text(decimals), verdict.conforms() && !open, verdict.byRounding());
    }

    private boolean within(BigDecimal number) {
        return (lower == null || number.compareTo(BigDecimal.valueOf(lower)) >= 0)
                && (upper == null || number.compareTo(BigDecimal.valueOf(upper)) <= 0);
    }
}
