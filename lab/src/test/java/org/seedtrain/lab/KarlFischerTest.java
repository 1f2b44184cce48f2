package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class KarlFischerTest {
    private final TestMethod method = Laboratory.method("karl-fischer");
    private final Worksheet sheet = method.preset(List.of("CAKE"));

    private static Specimen cake(double water_percent) {
        return Specimen.named("CAKE").with(Constituent.WATER, water_percent).withTube(20, 1);
    }

    private Evaluation done(Specimen specimen, Worksheet worksheet, Technique technique, long seed) {
        return method.evaluate(method.measure(List.of(specimen), worksheet, technique, seed), worksheet);
    }

    private double moisture(double truth, Worksheet worksheet, long seed) {
        return done(cake(truth), worksheet, Technique.careful(), seed).result("CAKE", "moisture").value();
    }

    /// Two Faraday over the molar mass of water: 10.71 C to a milligram (USP 921: 10.72).
    @Test
    void finds_the_water_of_a_cake_within_a_tenth_of_it() {
        for (long seed = 1; seed <= 50; seed++) {
            for (double truth : new double[] {0.5, 1, 3}) {
                assertThat(moisture(truth, sheet, seed)).as("%s %% with seed %s", truth, seed).isCloseTo(truth, within(0.04 + 0.1 * truth));
            }
            assertThat(done(cake(1), sheet, Technique.careful(), seed).suitable()).isTrue();
        }
    }

    @Test
    void a_cake_opened_on_the_bench_drinks_from_the_air() {
        assertThat(moisture(0.5, sheet.with("handling", "bench"), 1)).isGreaterThan(0.7);
    }

    @Test
    void what_is_not_extracted_is_not_found_and_said() {
        Evaluation hasty = done(cake(1), sheet.with("extraction", 1), Technique.careful(), 1);
        assertThat(hasty.result("CAKE", "moisture").value()).isLessThan(0.6);
        assertThat(hasty.suitable()).isFalse();
    }

    @Test
    void a_cell_that_was_not_conditioned_drifts_too_much() {
        assertThat(done(cake(1), sheet, Technique.careful().withWarmUp(false), 1).suitable()).isFalse();
    }

    @Test
    void too_little_cake_is_flagged() {
        assertThat(done(cake(0.3), sheet.with("mass", 20), Technique.careful(), 1).result("CAKE", "moisture").flags())
                .extracting(Flag::name).contains("small-amount");
    }
}
