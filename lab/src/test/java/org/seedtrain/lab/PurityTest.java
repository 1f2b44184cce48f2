package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PurityTest {
    private final TestMethod purity = Laboratory.method("purity");
    private final Worksheet worksheet = purity.preset(List.of("BULK"));
    private final Specimen bulk = Specimen.named("BULK").with(Constituent.ANTIGEN, 0.96)
            .with(Constituent.AGGREGATE, 0.02).with(Constituent.HOST_PROTEIN, 0.02);

    private Evaluation done(Specimen specimen, Worksheet sheet, Technique technique, long seed) {
        return purity.evaluate(purity.measure(List.of(specimen), sheet, technique, seed), sheet);
    }

    @Test
    void a_pure_bulk_is_found_with_its_aggregates_and_host_proteins() {
        for (long seed = 1; seed <= 20; seed++) {
            Evaluation evaluation = done(bulk, worksheet, Technique.careful(), seed);
            assertThat(evaluation.suitable()).as("seed " + seed).isTrue();
            assertThat(evaluation.result("BULK", "purity").value()).isCloseTo(96.2, within(0.5));
            assertThat(evaluation.result("BULK", "aggregate").value()).isCloseTo(2.0, within(0.3));
            assertThat(evaluation.result("BULK", "hostProtein").value()).isCloseTo(1.8, within(0.4));
        }
    }

    @Test
    void a_lysate_is_mostly_something_else() {
        Specimen lysate = Specimen.named("BULK").with(Constituent.ANTIGEN, 2).with(Constituent.HOST_PROTEIN, 8)
                .with(Constituent.DNA, 0.05);
        Evaluation evaluation = done(lysate, worksheet.with("dilution", 10), Technique.careful(), 1);
        assertThat(evaluation.result("BULK", "purity").value()).isCloseTo(25, within(3.0));
    }

    @Test
    void too_much_on_the_column_saturates_the_detector_and_is_flagged() {
        Specimen strong = Specimen.named("BULK").with(Constituent.ANTIGEN, 20);
        assertThat(done(strong, worksheet, Technique.careful(), 1).flags()).extracting(Flag::name).contains("saturated");
    }

    @Test
    void a_sample_without_protein_gives_no_purity_but_a_failed_criterion() {
        Evaluation evaluation = done(Specimen.named("BULK"), worksheet, Technique.careful(), 1);
        assertThat(evaluation.suitable()).isFalse();
        assertThat(evaluation.results()).isEmpty();
    }
}
