package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Evaluation.Relation;

class CultureTestsTest {
    private final Specimen broth = Specimen.named("BROTH").with(Constituent.CELLS, 12).with(Constituent.DEAD_CELLS, 0.5)
            .with(Constituent.GLUCOSE, 3.2).with(Constituent.DISSOLVED_SOLIDS, 18).with(Constituent.PEPTIDES, 2);

    private static Evaluation done(Specimen specimen, Worksheet worksheet, Technique technique, long seed) {
        TestMethod method = Laboratory.method(worksheet.test());
        return method.evaluate(method.measure(List.of(specimen), worksheet, technique, seed), worksheet);
    }

    private static Worksheet sheet(String test) {
        return Laboratory.method(test).preset(List.of("BROTH"));
    }

    private double value(Worksheet worksheet, String attribute, Technique technique, long seed) {
        return done(broth, worksheet, technique, seed).result("BROTH", attribute).value();
    }

    @Test
    void optical_density_is_right_when_diluted_into_the_linear_range() {
        for (long seed = 1; seed <= 50; seed++) {
            Evaluation evaluation = done(broth, sheet("od600").with("dilution", 100), Technique.careful(), seed);
            assertThat(evaluation.result("BROTH", "od600").value()).isCloseTo(35.0, within(1.8));
            assertThat(evaluation.suitable()).isTrue();
        }
    }

    @Test
    void an_undiluted_broth_reads_far_too_low_and_says_so() {
        Evaluation evaluation = done(broth, sheet("od600").with("dilution", 1), Technique.careful(), 1);
        assertThat(evaluation.result("BROTH", "od600").value()).isLessThan(3);
        assertThat(evaluation.result("BROTH", "od600").flags()).extracting(Flag::name).contains("not-linear");
        assertThat(evaluation.suitable()).isFalse();
    }

    @Test
    void without_a_blank_the_cuvette_counts_as_cells() {
        Evaluation evaluation =
                done(broth, sheet("od600").with("dilution", 100), Technique.careful().withBlankRead(false), 2);
        assertThat(evaluation.result("BROTH", "od600").value()).isGreaterThan(38);
        assertThat(evaluation.suitable()).isFalse();
    }

    @Test
    void dry_weight_finds_the_cells_when_washed_and_dried() {
        for (long seed = 1; seed <= 50; seed++) {
            assertThat(value(sheet("dry-weight"), "dryWeight", Technique.careful(), seed)).isCloseTo(12.5, within(0.6));
        }
        assertThat(value(sheet("dry-weight").with("wash", "no"), "dryWeight", Technique.careful(), 1)).isGreaterThan(13);
        assertThat(value(sheet("dry-weight").with("dryingTime", 3), "dryWeight", Technique.careful(), 1))
                .isGreaterThan(20);
    }

    @Test
    void a_sample_that_is_too_small_for_the_tubes_is_refused() {
        assertThatThrownBy(() -> done(broth.withTube(20, 8), sheet("dry-weight"), Technique.careful(), 1))
                .isInstanceOf(WorksheetRefused.class).hasMessageContaining("9.0 mL").hasMessageContaining("8.0 mL");
    }

    @Test
    void glucose_is_read_within_its_range_and_bounded_outside() {
        assertThat(value(sheet("glucose"), "glucose", Technique.careful(), 1)).isCloseTo(3.2, within(0.2));
        Evaluation sweet = done(broth.with(Constituent.GLUCOSE, 40), sheet("glucose"), Technique.careful(), 1);
        assertThat(sweet.result("BROTH", "glucose").relation()).isEqualTo(Relation.ABOVE);
        Evaluation empty = done(broth.with(Constituent.GLUCOSE, 0), sheet("glucose"), Technique.careful(), 1);
        assertThat(empty.result("BROTH", "glucose").relation()).isEqualTo(Relation.BELOW);
    }

    @Test
    void a_clean_solution_is_clear_and_a_broth_is_turbid() {
        Specimen clean = Specimen.named("BROTH").with(Constituent.ANTIGEN, 1);
        assertThat(done(clean, sheet("appearance"), Technique.careful(), 1).result("BROTH", "turbidity").flags())
                .extracting(Flag::name).containsExactly("clear");
        assertThat(done(broth, sheet("appearance"), Technique.careful(), 1).result("BROTH", "turbidity").flags())
                .extracting(Flag::name).containsExactly("turbid");
    }
}
