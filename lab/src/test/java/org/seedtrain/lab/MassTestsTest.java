package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Intact mass and peptide map, with the mistakes that are made at them.
class MassTestsTest {
    private static final Specimen ANTIGEN = Specimen.named("A").with(Constituent.ANTIGEN, 1).with(Constituent.HOST_PROTEIN, 0.005)
            .withSolution(7.4, 12, 300);
    private static final Specimen ANTIBODY = Specimen.named("B").with(Constituent.ANTIBODY, 2).with(Constituent.HIGH_MANNOSE, 0.1);

    private static Evaluation run(String id, Specimen specimen, Technique technique, String... choices) {
        TestMethod method = Laboratory.method(id);
        Worksheet worksheet = method.preset(List.of(specimen.name()));
        for (int i = 0; i < choices.length; i += 2) {
            worksheet = worksheet.with(choices[i], choices[i + 1]);
        }
        return method.evaluate(method.measure(List.of(specimen), worksheet, technique, 5), worksheet);
    }

    private static boolean met(Evaluation evaluation, String criterion) {
        return evaluation.suitability().stream().filter(one -> one.name().equals(criterion)).allMatch(Evaluation.Criterion::met);
    }

    @Test
    void the_antigen_has_the_mass_of_its_sequence() {
        Evaluation evaluation = run("intact-mass", ANTIGEN, Technique.careful());
        assertThat(evaluation.suitable()).as(evaluation.suitability().toString()).isTrue();
        assertThat(evaluation.result("A", "mass").value()).isCloseTo(34558.2, within(0.5));
        assertThat(evaluation.result("A", "error").value()).isCloseTo(0, within(10.0));
        assertThat(evaluation.result("A", "identified").value()).isGreaterThan(90);
    }

    @Test
    void the_antibody_shows_its_glycoforms() {
        Evaluation evaluation = run("intact-mass", ANTIBODY, Technique.careful(), "product", "antibody");
        assertThat(evaluation.suitable()).as(evaluation.suitability().toString()).isTrue();
        assertThat(evaluation.result("B", "error").value()).isCloseTo(0, within(20.0));
        assertThat(evaluation.figures().stream().filter(one -> one.subject().equals("B")).count()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void salt_that_was_not_taken_off_shows_as_adducts() {
        assertThat(met(run("intact-mass", ANTIGEN, Technique.careful(), "desalting", "none"), "adducts")).isFalse();
    }

    @Test
    void a_cold_instrument_without_lock_mass_is_off() {
        Evaluation evaluation = run("intact-mass", ANTIGEN, Technique.careful().withWarmUp(false), "lock-mass", "off");
        assertThat(met(evaluation, "calibration")).isFalse();
        assertThat(evaluation.result("A", "mass").value()).isGreaterThan(34558.7);
    }

    @Test
    void a_needle_that_was_not_rinsed_and_a_full_detector_are_seen() {
        assertThat(met(run("intact-mass", ANTIGEN, Technique.careful().withRinsed(false)), "carry-over")).isFalse();
        assertThat(met(run("intact-mass", Specimen.named("A").with(Constituent.ANTIGEN, 20), Technique.careful()), "saturation")).isFalse();
    }

    @Test
    void the_peptide_map_tells_antigen_from_antibody() {
        Evaluation right = run("peptide-map", ANTIGEN, Technique.careful());
        assertThat(right.suitable()).as(right.suitability().toString()).isTrue();
        assertThat(right.result("A", "coverage").value()).isGreaterThan(90);
        Evaluation wrong = run("peptide-map", ANTIBODY, Technique.careful());
        assertThat(wrong.result("B", "coverage").value()).isLessThan(30);
        Evaluation antibody = run("peptide-map", ANTIBODY, Technique.careful(), "product", "antibody");
        assertThat(antibody.suitable()).as(antibody.suitability().toString()).isTrue();
        assertThat(antibody.result("B", "coverage").value()).isGreaterThan(90);
    }

    @Test
    void a_digestion_that_was_too_cold_and_cysteines_left_open_are_seen() {
        assertThat(met(run("peptide-map", ANTIGEN, Technique.careful().withIncubation(1, -20)), "digestion")).isFalse();
        double closed = run("peptide-map", ANTIBODY, Technique.careful(), "product", "antibody").result("B", "coverage").value();
        double open = run("peptide-map", ANTIBODY, Technique.careful(), "product", "antibody", "alkylation", "no")
                .result("B", "coverage").value();
        assertThat(open).isLessThan(closed - 10);
    }
}
