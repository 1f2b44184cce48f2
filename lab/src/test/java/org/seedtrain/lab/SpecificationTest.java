package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpecificationTest {
    private final Specification atLeast98 = new Specification("purity", "purity", 98.0, null, "%", 0);

    /// USP General Notices 7.20, table of rounding examples: limit not less than 98.0 % and not more than 0.02 %.
    @Test
    void rounds_as_the_examples_of_the_pharmacopoeia() {
        Specification assay = new Specification("assay", "assay", 98.0, null, "%", 1);
        assertThat(assay.judge(97.96)).isEqualTo(new Specification.Verdict(97.96, "98.0", true, true));
        assertThat(assay.judge(97.92)).isEqualTo(new Specification.Verdict(97.92, "97.9", false, false));
        assertThat(assay.judge(97.95).conforms()).isTrue();
        Specification limit = new Specification("limit", "residue", null, 0.02, "%", 2);
        assertThat(limit.judge(0.025).conforms()).isFalse();
        assertThat(limit.judge(0.015).rounded()).isEqualTo("0.02");
        assertThat(limit.judge(0.027).conforms()).isFalse();
        Specification ppm = new Specification("limit", "metals", null, 3.0, "ppm", 0);
        assertThat(ppm.judge(3.5).conforms()).isFalse();
        assertThat(ppm.judge(3.4).conforms()).isTrue();
    }

    @Test
    void tells_when_only_rounding_makes_a_result_conform() {
        assertThat(atLeast98.judge(97.5).byRounding()).isTrue();
        assertThat(atLeast98.judge(98.2).byRounding()).isFalse();
    }

    @Test
    void a_result_below_the_limit_of_the_method_conforms_to_an_upper_limit_only() {
        Evaluation.Result below = new Evaluation.Result("S", "endotoxin", Evaluation.Relation.BELOW, 0.05, 0, 0.05,
                "EU/mL", 2, List.of());
        assertThat(new Specification("endotoxin", "endotoxin", null, 10.0, "EU/mL", 0).judge(below).conforms()).isTrue();
        assertThat(new Specification("endotoxin", "endotoxin", 0.01, 10.0, "EU/mL", 2).judge(below).conforms()).isFalse();
        assertThat(new Specification("endotoxin", "endotoxin", null, 10.0, "EU/mL", 2).judge(below).rounded())
                .isEqualTo("< 0.05");
    }

    @Test
    void a_bound_is_rounded_so_that_it_stays_true() {
        Evaluation.Result below = new Evaluation.Result("S", "bioburden", Evaluation.Relation.BELOW, 0.1, 0, 0.4,
                "CFU/mL", 2, List.of());
        assertThat(below.text(0)).isEqualTo("< 1");
        assertThat(below.text(1)).isEqualTo("< 0.1");
        assertThat(new Specification("bioburden", "bioburden", null, 1.0, "CFU/mL", 0).judge(below).conforms()).isTrue();
        Evaluation.Result above = new Evaluation.Result("S", "bca", Evaluation.Relation.ABOVE, 39.7, 39.7, 39.7, "g/L", 3,
                List.of());
        assertThat(above.text(0)).isEqualTo("> 39");
    }

    @Test
    void refuses_limits_that_cross() {
        assertThatThrownBy(() -> new Specification("ph", "pH", 7.4, 7.0, "[pH]", 2)).hasMessageContaining("7.4");
    }
}
