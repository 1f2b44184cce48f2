package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReversedPhasePurityTest {
    private final TestMethod purity = Laboratory.method("rna-purity");
    private final Specimen particles = Specimen.named("LNP").with(Constituent.MRNA, 0.09).with(Constituent.RNA_FRAGMENTS, 0.007)
            .with(Constituent.DOUBLE_STRANDED_RNA, 0.003).with(Constituent.ENCAPSULATED, 96);

    @Test
    void full_length_fragments_and_late_bands_are_found_in_their_shares() {
        Worksheet sheet = purity.preset(List.of("LNP"));
        for (long seed = 1; seed <= 10; seed++) {
            Evaluation evaluation = purity.evaluate(purity.measure(List.of(particles), sheet, Technique.careful(), seed), sheet);
            assertThat(evaluation.suitable()).as("seed " + seed + " " + evaluation.suitability()).isTrue();
            assertThat(evaluation.result("LNP", "purity").value()).isCloseTo(90, within(1.0));
            assertThat(evaluation.result("LNP", "early").value()).isCloseTo(7, within(1.0));
            assertThat(evaluation.result("LNP", "late").value()).isCloseTo(3, within(0.8));
        }
    }

    @Test
    void particles_left_whole_leave_too_little_to_see() {
        Worksheet sheet = purity.preset(List.of("LNP")).with("particles", "whole");
        assertThat(purity.evaluate(purity.measure(List.of(particles), sheet, Technique.careful(), 1), sheet).suitable()).isFalse();
    }
}
