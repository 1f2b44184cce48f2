package org.seedtrain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Vectors: RFC 8785, sections 3.2.2 and 3.2.3 and appendix B.
class CanonicalJsonTest {

    @Test
    void writes_numbers_as_appendix_b_of_rfc_8785() {
        assertThat(CanonicalJson.number(Double.longBitsToDouble(0x0000000000000001L))).isEqualTo("5e-324");
        assertThat(CanonicalJson.number(Double.longBitsToDouble(0x7fefffffffffffffL))).isEqualTo("1.7976931348623157e+308");
        assertThat(CanonicalJson.number(Double.longBitsToDouble(0x4340000000000000L))).isEqualTo("9007199254740992");
        assertThat(CanonicalJson.number(Double.longBitsToDouble(0x4430000000000000L))).isEqualTo("295147905179352830000");
        assertThat(CanonicalJson.number(Double.longBitsToDouble(0x44b52d02c7e14af5L))).isEqualTo("9.999999999999997e+22");
        assertThat(CanonicalJson.number(Double.longBitsToDouble(0x44b52d02c7e14af6L))).isEqualTo("1e+23");
        assertThat(CanonicalJson.number(Double.longBitsToDouble(0x444b1ae4d6e2ef4fL))).isEqualTo("999999999999999900000");
        assertThat(CanonicalJson.number(Double.longBitsToDouble(0x444b1ae4d6e2ef50L))).isEqualTo("1e+21");
        assertThat(CanonicalJson.number(Double.longBitsToDouble(0x3eb0c6f7a0b5ed8cL))).isEqualTo("9.999999999999997e-7");
        assertThat(CanonicalJson.number(Double.longBitsToDouble(0x3eb0c6f7a0b5ed8dL))).isEqualTo("0.000001");
        assertThat(CanonicalJson.number(Double.longBitsToDouble(0x41b3de4355555557L))).isEqualTo("333333333.33333343");
        assertThat(CanonicalJson.number(Double.longBitsToDouble(0xbecbf647612f3696L))).isEqualTo("-0.0000033333333333333333");
        assertThat(CanonicalJson.number(-0.0)).isEqualTo("0");
    }

    @Test
    void has_no_text_for_a_number_that_json_does_not_know() {
        assertThatThrownBy(() -> CanonicalJson.number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.number(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writes_the_example_of_section_3_2_2() {
        String example =
                """
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                 "literals": [null, true, false]}""";
        assertThat(CanonicalJson.write(BatchJson.mapper().readTree(example)))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void sorts_names_by_utf16_code_units_as_section_3_2_3() {
        String example =
                """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}""";
        assertThat(CanonicalJson.write(BatchJson.mapper().readTree(example)))
                .containsSubsequence("Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew");
    }
}
