package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AbsorbanceTest {
    private final TestMethod method = Laboratory.method("a280");

    private Evaluation done(Specimen specimen, Worksheet worksheet, Technique technique) {
        return method.evaluate(method.measure(List.of(specimen), worksheet, technique, 3), worksheet);
    }

    @Test
    void pure_antigen_is_found_by_its_extinction() {
        Specimen pool = Specimen.named("POOL").with(Constituent.ANTIGEN, 4);
        Evaluation evaluation = done(pool, method.prepared(Map.of("POOL", 4.0)), Technique.careful());
        assertThat(evaluation.suitable()).isTrue();
        assertThat(evaluation.result("POOL", "protein").value()).isCloseTo(4, within(0.08));
        assertThat(evaluation.result("POOL", "ratio").value()).isCloseTo(0.57, within(0.01));
    }

    @Test
    void nucleic_acid_counts_as_protein_and_shows_in_the_ratio() {
        Specimen lysate = Specimen.named("POOL").with(Constituent.HOST_PROTEIN, 4).with(Constituent.DNA, 0.4);
        Evaluation evaluation = done(lysate, method.prepared(Map.of("POOL", 8.0)), Technique.careful());
        assertThat(evaluation.result("POOL", "protein").value()).isGreaterThan(7);
        assertThat(evaluation.result("POOL", "protein").flags()).extracting(Flag::name).contains("nucleic-acid");
    }

    @Test
    void an_undiluted_pool_reads_too_low_and_fails_the_linear_range() {
        Specimen pool = Specimen.named("POOL").with(Constituent.ANTIGEN, 6);
        Evaluation evaluation = done(pool, method.preset(List.of("POOL")).with("dilution", 1), Technique.careful());
        assertThat(evaluation.result("POOL", "protein").value()).isLessThan(3.5);
        assertThat(evaluation.suitable()).isFalse();
    }

    @Test
    void turbid_light_is_taken_off_by_the_reading_at_320() {
        Specimen cloudy = Specimen.named("POOL").with(Constituent.ANTIGEN, 1).with(Constituent.DEBRIS, 0.05);
        Worksheet worksheet = method.preset(List.of("POOL"));
        assertThat(done(cloudy, worksheet, Technique.careful()).result("POOL", "protein").value()).isCloseTo(1, within(0.05));
        assertThat(done(cloudy, worksheet.with("scatter", "keep"), Technique.careful()).result("POOL", "protein").value())
                .isGreaterThan(1.3);
    }
}
