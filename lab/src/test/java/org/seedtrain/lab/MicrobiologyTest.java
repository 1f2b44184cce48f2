package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;

class MicrobiologyTest {
    private final Specimen bulk = Specimen.named("BULK").with(Constituent.CONTAMINANT, 3).with(Constituent.ENDOTOXIN, 6)
            .with(Constituent.ANTIGEN, 1).with(Constituent.TRIS, 20).withSolution(7.4, 12, 300);

    private static Evaluation done(Specimen specimen, Worksheet worksheet, Technique technique, long seed) {
        TestMethod method = Laboratory.method(worksheet.test());
        return method.evaluate(method.measure(List.of(specimen), worksheet, technique, seed), worksheet);
    }

    private static Worksheet sheet(String test) {
        return Laboratory.method(test).preset(List.of("BULK"));
    }

    @Test
    void filtering_finds_three_germs_per_millilitre_within_the_scatter_of_counting() {
        int covered = 0;
        for (long seed = 1; seed <= 200; seed++) {
            Result result = done(bulk, sheet("bioburden"), Technique.careful(), seed).result("BULK", "bioburden");
            covered += result.low() <= 3 && 3 <= result.high() ? 1 : 0;
        }
        assertThat(covered).isGreaterThanOrEqualTo(184);
    }

    @Test
    void a_sterile_sample_is_reported_as_below_one_germ_in_what_was_filtered() {
        Specimen sterile = bulk.with(Constituent.CONTAMINANT, 0);
        Evaluation evaluation = done(sterile, sheet("bioburden"), Technique.careful().withAsepsis(0), 1);
        assertThat(evaluation.suitable()).isTrue();
        assertThat(evaluation.result("BULK", "bioburden").relation()).isEqualTo(Relation.BELOW);
        assertThat(evaluation.result("BULK", "bioburden").value()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void a_broth_of_living_cells_is_too_many_to_count_until_diluted_far_enough() {
        Specimen broth = Specimen.named("BULK").with(Constituent.CELLS, 10);
        Worksheet plain = sheet("bioburden").with("way", "pour").with("volume", 1);
        assertThat(done(broth, plain, Technique.careful(), 1).result("BULK", "bioburden").relation())
                .isEqualTo(Relation.ABOVE);
        Result counted = done(broth, plain.with("dilution", 1e8).with("dilutions", 2), Technique.careful(), 1).result("BULK", "bioburden");
        assertThat(counted.relation()).isEqualTo(Relation.EQUAL);
        assertThat(counted.value()).isCloseTo(3.33e10, within(0.5e10));
    }

    @Test
    void working_without_care_for_germs_shows_in_the_negative_control() {
        int spoiled = 0;
        for (long seed = 1; seed <= 40; seed++) {
            spoiled += done(bulk, sheet("bioburden"), Technique.careful().withAsepsis(2), seed).suitable() ? 0 : 1;
        }
        assertThat(spoiled).isGreaterThan(25);
    }

    @Test
    void too_short_an_incubation_misses_colonies_and_too_warm_a_night_makes_more() {
        Specimen many = bulk.with(Constituent.CONTAMINANT, 8);
        double all = done(many, sheet("bioburden"), Technique.careful(), 5).result("BULK", "bioburden").value();
        double early = done(many, sheet("bioburden").with("incubationTime", 20), Technique.careful(), 5)
                .result("BULK", "bioburden").value();
        assertThat(early).isLessThan(0.8 * all);
        Result stood = done(bulk.with(Constituent.GLUCOSE, 5).stored(14, 25), sheet("bioburden"), Technique.careful(), 5)
                .result("BULK", "bioburden");
        assertThat(stood.relation()).isEqualTo(Relation.ABOVE);
    }

    @Test
    void colonies_stand_on_the_dish_and_can_be_counted_by_eye() {
        RawData raw = Laboratory.method("bioburden").measure(List.of(bulk), sheet("bioburden"), Technique.careful(), 3);
        RawData.Dish dish = raw.dishes().get(1);
        assertThat(ColonyPicture.count(dish)).isBetween(6L, 30L);
        assertThat(dish.colonies()).allSatisfy(colony -> {
            assertThat(Math.hypot(colony.x_mm(), colony.y_mm())).isLessThan(21);
            assertThat(colony.diameter_mm()).isBetween(0.05, 6.0);
        });
    }

    @Test
    void a_sample_that_is_too_small_to_filter_is_refused() {
        assertThatThrownBy(() -> done(bulk.withTube(20, 5), sheet("bioburden"), Technique.careful(), 1))
                .hasMessageContaining("10.0 mL").hasMessageContaining("5.0 mL");
    }

    @Test
    void endotoxin_is_found_within_a_factor_of_1_35_and_the_plate_is_suitable() {
        int near = 0;
        int suitable = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Evaluation evaluation = done(bulk, sheet("endotoxin"), Technique.careful(), seed);
            double ratio = evaluation.result("BULK", "endotoxin").value() / 6;
            near += ratio > 1 / 1.35 && ratio < 1.35 ? 1 : 0;
            suitable += evaluation.suitable() ? 1 : 0;
        }
        assertThat(near).isGreaterThanOrEqualTo(95);
        assertThat(suitable).isGreaterThanOrEqualTo(97);
    }

    @Test
    void citrate_inhibits_and_dilution_relieves_it() {
        Specimen citrate = bulk.with(Constituent.CITRATE, 50);
        Worksheet plain = sheet("endotoxin")
                .with(EndotoxinMethod.layout(EndotoxinMethod.STANDARDS, List.of("BULK"), List.of(1.0)));
        Evaluation inhibited = done(citrate, plain, Technique.careful(), 1);
        assertThat(inhibited.suitable()).isFalse();
        assertThat(inhibited.result("BULK", "endotoxin").flags()).extracting(Flag::name).contains("recovery");
        Evaluation diluted = done(citrate, sheet("endotoxin"), Technique.careful(), 1);
        assertThat(diluted.result("BULK", "endotoxin").flags()).extracting(Flag::name).doesNotContain("recovery");
        assertThat(diluted.result("BULK", "endotoxin").value()).isCloseTo(6.0, within(2.5));
    }

    @Test
    void diluting_beyond_the_maximum_valid_dilution_does_not_count() {
        Worksheet far = sheet("endotoxin").with("limit", 0.25)
                .with(EndotoxinMethod.layout(EndotoxinMethod.STANDARDS, List.of("BULK"), List.of(100.0)));
        assertThat(done(bulk, far, Technique.careful(), 1).result("BULK", "endotoxin").flags())
                .extracting(Flag::name).contains("beyond-mvd");
    }

    @Test
    void dirty_glass_shows_in_the_blank() {
        assertThat(done(bulk, sheet("endotoxin"), Technique.careful().withGlassEndotoxin(0.02), 1).suitable()).isFalse();
    }

    @Test
    void the_colour_of_each_well_rises_at_its_onset() {
        RawData raw = Laboratory.method("endotoxin").measure(List.of(bulk), sheet("endotoxin"), Technique.careful(), 3);
        assertThat(raw.traces()).hasSize(raw.wells().size());
        assertThat(raw.traces().getFirst().y().getLast()).isGreaterThan(1.2);
        assertThat(raw.wells().getFirst().value()).isBetween(330.0, 480.0);
    }
}
