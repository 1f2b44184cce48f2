package org.seedtrain.lab.stats.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class DoubleDoubleTest {

    /// mpmath 1.3, 40 digits.
    @Test
    void functions_have_thirty_digits() {
        meets(d("1.3").exp(), "3.669296667619244220457489916011486");
        meets(d("0.7").log(), "-0.3566749439387323789126387112411845");
        meets(d("12.4").sin(), "-0.1656041754483097485505687782073186");
        meets(d("-3.9").cos(), "-0.7259323042001401293723304846143506");
        meets(d("1.1").tan(), "1.964759657248651950930922781779378");
        meets(d("0.6").atan(), "0.5404195002705841554435783646085999");
        meets(d("2.5").power(d("-1.37")), "0.284985122261421584496652551734055");
        meets(d("2").sqrt(), "1.414213562373095048801688724209698");
        meets(d("1").over(d("3")), "0.3333333333333333333333333333333333");
        meets(d("-1.1").power(3), "-1.331");
    }

    @Test
    void a_decimal_is_kept_as_it_was_written() {
        meets(d("1000000000000.4"), "1000000000000.4");
        meets(d("1000000000000.4").minus(d("1000000000000.3")), "0.1", 17);
        meets(d("-.000123456789012345"), "-.000123456789012345");
        meets(d("999999999999999999"), "999999999999999999");
        meets(d("123456789012345678901234.5"), "123456789012345678901234.5");
        for (String none : new String[] {"", ".", "-", "1.2.3", "1,5", "x", "+-1"}) {
            assertThatThrownBy(() -> d(none)).as(none).isInstanceOf(NumberFormatException.class);
        }
        assertThat(d(" 5e-3 ").value()).isEqualTo(5e-3);
    }

    private static DoubleDouble d(String text) {
        return DoubleDouble.parse(text);
    }

    private static void meets(DoubleDouble value, String expected) {
        meets(value, expected, 30);
    }

    private static void meets(DoubleDouble value, String expected, int digits) {
        BigDecimal exact = new BigDecimal(value.high()).add(new BigDecimal(value.low()));
        BigDecimal error = exact.subtract(new BigDecimal(expected)).divide(new BigDecimal(expected), MathContext.DECIMAL64).abs();
        assertThat(error.doubleValue()).as(expected).isLessThan(Math.pow(10, -digits));
    }
}
