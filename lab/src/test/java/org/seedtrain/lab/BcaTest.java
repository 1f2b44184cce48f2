package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.seedtrain.lab.Constituent.ANTIGEN;
import static org.seedtrain.lab.Constituent.GLUCOSE;
import static org.seedtrain.lab.Constituent.HOST_PROTEIN;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;

class BcaTest {
    private final TestMethod bca = Laboratory.method("bca");
    private final Specimen pool = Specimen.named("POOL").with(ANTIGEN, 1.6).with(HOST_PROTEIN, 0.1);
    private final Worksheet worksheet = bca.preset(List.of("POOL"));

    private Evaluation done(Specimen specimen, Worksheet sheet, Technique technique, long seed) {
        return bca.evaluate(bca.measure(List.of(specimen), sheet, technique, seed), sheet);
    }

    private Result protein(Specimen specimen, Worksheet sheet, Technique technique, long seed) {
        return done(specimen, sheet, technique, seed).result("POOL", "protein");
    }

    private Worksheet diluted(double... dilutions) {
        return worksheet.with(PlateLayout.duplicates(ColourReaction.BCA.standards(),
                Map.of("POOL", java.util.Arrays.stream(dilutions).boxed().toList())));
    }

    @Test
    void a_careful_analyst_finds_the_protein_within_six_percent_in_95_of_100_plates() {
        int near = 0;
        int suitable = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Evaluation evaluation = done(pool, worksheet, Technique.careful(), seed);
            near += Math.abs(evaluation.result("POOL", "protein").value() / 1.64 - 1) < 0.06 ? 1 : 0;
            suitable += evaluation.suitable() ? 1 : 0;
        }
        assertThat(near).isGreaterThanOrEqualTo(95);
        assertThat(suitable).isGreaterThanOrEqualTo(97);
    }

    @Test
    void the_plate_looks_like_a_plate() {
        RawData raw = bca.measure(List.of(pool), worksheet, Technique.careful(), 1);
        assertThat(raw.wells()).hasSize(26);
        double top = raw.wells().getFirst().value();
        double blank = raw.wells().get(18).value();
        assertThat(top).isBetween(1.9, 2.6);
        assertThat(blank).isBetween(0.07, 0.14);
    }

    @Test
    void a_straight_line_through_a_bent_curve_recovers_the_standards_worse_than_a_parabola() {
        double line = done(pool, worksheet.with("model", "linear"), Technique.careful(), 2).suitability().get(1).value();
        double bent = done(pool, worksheet, Technique.careful(), 2).suitability().get(1).value();
        assertThat(line).isLessThan(bent);
    }

    @Test
    void a_sample_that_is_too_strong_is_reported_as_above_the_range() {
        Specimen lysate = Specimen.named("POOL").with(HOST_PROTEIN, 60);
        Result result = protein(lysate, diluted(2, 5), Technique.careful(), 3);
        assertThat(result.relation()).isEqualTo(Relation.ABOVE);
        assertThat(result.value()).isEqualTo(10.0);
        assertThat(result.flags()).extracting(Flag::name).contains("out-of-range");
        assertThat(protein(lysate, diluted(50), Technique.careful(), 3).value()).isCloseTo(61.8, within(4.0));
    }

    @Test
    void a_buffer_without_protein_is_reported_as_below_the_range() {
        Result result = protein(Specimen.named("POOL"), diluted(1), Technique.careful(), 4);
        assertThat(result.relation()).isEqualTo(Relation.BELOW);
        assertThat(result.value()).isLessThanOrEqualTo(0.125);
    }

    @Test
    void forgetting_half_a_dilution_doubles_the_result() {
        assertThat(protein(pool, worksheet, Technique.careful().withDilutionError(0.5), 5).value())
                .isCloseTo(3.28, within(0.3));
    }

    @Test
    void sugar_reads_as_protein() {
        Specimen sweet = pool.with(GLUCOSE, 20);
        assertThat(protein(sweet, diluted(2), Technique.careful(), 6).value()).isGreaterThan(2.0);
    }

    @Test
    void a_slow_hand_makes_late_columns_pale() {
        double slow = protein(pool, worksheet, Technique.careful().withPace(90), 7).value();
        assertThat(slow).isLessThan(0.975 * protein(pool, worksheet, Technique.careful().withPace(4), 7).value());
    }

    @Test
    void swapped_wells_show_in_the_replicates() {
        int caught = 0;
        for (long seed = 1; seed <= 20; seed++) {
            caught += done(pool, worksheet, Technique.careful().withSwappedWells(1), seed).suitable() ? 0 : 1;
        }
        assertThat(caught).isGreaterThanOrEqualTo(12);
    }

    @Test
    void the_interval_covers_the_albumin_equivalent_in_about_95_of_100_plates() {
        int covered = 0;
        for (long seed = 1; seed <= 200; seed++) {
            Result result = protein(pool, worksheet, Technique.careful().withPipette(0, 0.006), seed);
            covered += result.low() <= 1.639 && 1.639 <= result.high() ? 1 : 0;
        }
        assertThat(covered).isBetween(176, 200);
    }

    @Test
    void plates_that_cannot_be_worked_with_are_refused() {
        assertThatThrownBy(() -> new PlateLayout(List.of(new PlateLayout.Well("I1", PlateLayout.Role.BLANK, "", 0))))
                .hasMessageContaining("I1").hasMessageContaining("H12");
        Worksheet two = worksheet.with(PlateLayout.duplicates(List.of(500.0), Map.of("POOL", List.of(2.0))));
        Evaluation evaluation = done(pool, two, Technique.careful(), 1);
        assertThat(evaluation.suitable()).isFalse();
        assertThat(evaluation.flags().getFirst().title().get("en")).contains("3 concentrations");
        assertThatThrownBy(() -> bca.check(List.of(Specimen.named("OTHER")), worksheet))
                .hasMessageContaining("'POOL'").hasMessageContaining("[OTHER]");
    }
}
