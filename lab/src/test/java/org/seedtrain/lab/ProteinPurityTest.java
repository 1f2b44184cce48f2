package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProteinPurityTest {
    private final TestMethod purity = Laboratory.method("rp-purity");
    private final Worksheet sheet = purity.preset(List.of("S"));
    private final Specimen bulk = Specimen.named("S").with(Constituent.ANTIGEN, 3.8).with(Constituent.AGGREGATE, 0.12)
            .with(Constituent.HOST_PROTEIN, 0.08).stored(0, 5);

    private Evaluation done(Specimen specimen, Worksheet worksheet, Technique technique, long seed) {
        return purity.evaluate(purity.measure(List.of(specimen), worksheet, technique, seed), worksheet);
    }

    /// 98 % of the protein is antigen or comes apart to it, 1.5 % of that is oxidised.
    @Test
    void the_main_peak_is_found_without_host_proteins_oxidised_forms_and_covalent_aggregates() {
        for (long seed = 1; seed <= 20; seed++) {
            Evaluation evaluation = done(bulk, sheet, Technique.careful(), seed);
            assertThat(evaluation.suitable()).as("seed " + seed + " " + evaluation.suitability()).isTrue();
            assertThat(evaluation.result("S", "purity").value()).isCloseTo(95.5, within(0.5));
            assertThat(evaluation.result("S", "before").value()).isCloseTo(2.7, within(0.5));
            assertThat(evaluation.result("S", "after").value()).isCloseTo(1.8, within(0.5));
        }
    }

    @Test
    void warm_storage_oxidises() {
        assertThat(done(bulk.stored(500, 40), sheet, Technique.careful(), 1).result("S", "before").value()).isGreaterThan(15);
    }

    @Test
    void a_needle_that_was_not_rinsed_and_a_worn_column_fail_the_system() {
        assertThat(done(bulk, sheet, Technique.careful().withRinsed(false), 1).suitability())
                .anyMatch(one -> one.name().equals("carryOver") && !one.met());
        assertThat(done(bulk, sheet.with("column-age", 2500), Technique.careful(), 1).suitable()).isFalse();
    }
}
