package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Evaluation.Criterion;

class LipidContentTest {
    private final TestMethod lipids = Laboratory.method("lipids");
    private final Specimen particles = Specimen.named("LNP").with(Constituent.LIPID, 6);

    private Evaluation done(Worksheet sheet, Technique technique, long seed) {
        return lipids.evaluate(lipids.measure(List.of(particles), sheet, technique, seed), sheet);
    }

    private static double value(Evaluation evaluation, String name) {
        return evaluation.suitability().stream().filter(one -> one.name().equals(name)).mapToDouble(Criterion::value).findFirst().orElseThrow();
    }

    @Test
    void lipids_are_found_within_three_percent_on_a_young_column() {
        Worksheet sheet = lipids.preset(List.of("LNP"));
        for (long seed = 1; seed <= 10; seed++) {
            Evaluation evaluation = done(sheet, Technique.careful(), seed);
            assertThat(evaluation.suitable()).as("seed " + seed + " " + evaluation.suitability()).isTrue();
            assertThat(evaluation.result("LNP", "lipid").value()).isCloseTo(6, within(0.18));
            assertThat(evaluation.result("LNP", "ionisable").value()).isCloseTo(50, within(1.5));
        }
    }

    @Test
    void a_worn_column_loses_plates_tails_and_needs_more_pressure() {
        Worksheet young = lipids.preset(List.of("LNP")).with("column-age", 0);
        Worksheet old = young.with("column-age", 2500);
        Evaluation worn = done(old, Technique.careful(), 3);
        assertThat(value(worn, "plates")).isLessThan(0.6 * value(done(young, Technique.careful(), 3), "plates"));
        assertThat(value(worn, "tailing")).isGreaterThan(value(done(young, Technique.careful(), 3), "tailing"));
        assertThat(worn.suitable()).isFalse();
        double pressure = lipids.measure(List.of(particles), old, Technique.careful(), 3).reading("LNP.1.pressure");
        assertThat(pressure).isGreaterThan(1.5 * lipids.measure(List.of(particles), young, Technique.careful(), 3).reading("LNP.1.pressure"));
    }

    @Test
    void a_needle_that_was_not_rinsed_carries_over() {
        Worksheet sheet = lipids.preset(List.of("LNP"));
        assertThat(value(done(sheet, Technique.careful(), 5), "carryOver")).isLessThan(2);
        assertThat(value(done(sheet, Technique.careful().withRinsed(false), 5), "carryOver")).isGreaterThan(10);
    }
}
