package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhysicalTestsTest {
    private final Specimen bulk = Specimen.named("S-101").with(Constituent.TRIS, 20).with(Constituent.PHOSPHATE, 1)
            .withSolution(7.35, 14.2, 305);

    private Evaluation done(String test, Specimen specimen, Technique technique, long seed) {
        TestMethod method = Laboratory.method(test);
        Worksheet worksheet = method.preset(List.of(specimen.name()));
        return method.evaluate(method.measure(List.of(specimen), worksheet, technique, seed), worksheet);
    }

    private double value(String test, String attribute, Technique technique, long seed) {
        return done(test, bulk, technique, seed).result("S-101", attribute).value();
    }

    /// shared/reference/closedform/nernst_ph.json
    @Test
    void the_ideal_slope_is_that_of_the_nernst_equation() {
        assertThat(PhMethod.nernst(25)).isCloseTo(59.1593496857215, within(1e-8));
        assertThat(PhMethod.nernst(37)).isCloseTo(61.540406859052574, within(1e-8));
        assertThat(PhMethod.buffer("4.01", 37)).isCloseTo(4.024809103457505, within(1e-12));
    }

    @Test
    void a_careful_analyst_finds_pH_conductivity_and_osmolality_and_passes_suitability() {
        int suitable = 0;
        for (long seed = 1; seed <= 100; seed++) {
            assertThat(value("ph", "pH", Technique.careful(), seed)).isCloseTo(7.35, within(0.04));
            assertThat(value("conductivity", "conductivity", Technique.careful(), seed)).isCloseTo(14.2, within(0.15));
            assertThat(value("osmolality", "osmolality", Technique.careful(), seed)).isCloseTo(305.0, within(7.0));
            for (String test : List.of("ph", "conductivity", "osmolality")) {
                suitable += done(test, bulk, Technique.careful(), seed).suitable() ? 1 : 0;
            }
        }
        assertThat(suitable).isGreaterThanOrEqualTo(292);
    }

    @Test
    void swapped_buffers_turn_the_slope_around_and_fail_the_calibration() {
        Evaluation evaluation = done("ph", bulk, Technique.careful().withBuffersSwapped(true), 1);
        assertThat(evaluation.suitable()).isFalse();
        assertThat(evaluation.suitability().getFirst().value()).isLessThan(0);
    }

    @Test
    void a_cold_tris_sample_reads_too_high() {
        TestMethod method = Laboratory.method("ph");
        Worksheet worksheet = method.preset(List.of("S-101")).with("equilibrated", "no");
        RawData raw = method.measure(List.of(bulk.withTube(5, 10)), worksheet, Technique.careful(), 3);
        Evaluation.Result result = method.evaluate(raw, worksheet).result("S-101", "pH");
        assertThat(result.value()).isCloseTo(7.35 + 20 * 0.027, within(0.06));
        assertThat(result.flags()).extracting(Flag::name).contains("temperature");
    }

    @Test
    void reading_too_early_scatters() {
        Evaluation hasty = done("ph", bulk, Technique.careful().withSettling(4), 5);
        assertThat(hasty.suitable()).isFalse();
    }

    @Test
    void the_display_is_seen_to_settle_and_the_reading_is_its_end() {
        RawData raw = Laboratory.method("ph").measure(List.of(bulk), Laboratory.method("ph").preset(List.of("S-101")),
                Technique.careful(), 1);
        assertThat(raw.traces()).hasSize(6);
        RawData.Trace first = raw.traces().getFirst();
        assertThat(first.y().getLast()).isEqualTo(raw.reading("buffer.1.mV"));
        assertThat(first.y().getFirst()).isLessThan(20);
        assertThat(first.y().getLast()).isGreaterThan(150);
    }

    @Test
    void an_osmometer_that_was_not_warm_fails_its_check_standard() {
        assertThat(done("osmolality", bulk, Technique.careful().withWarmUp(false), 1).suitable()).isFalse();
    }

    @Test
    void the_interval_covers_the_truth_in_most_runs() {
        int covered = 0;
        for (long seed = 1; seed <= 300; seed++) {
            Evaluation.Result result = done("osmolality", bulk, Technique.careful(), seed).result("S-101", "osmolality");
            covered += result.low() <= 305 && 305 <= result.high() ? 1 : 0;
        }
        assertThat(covered).isGreaterThan(270);
    }

    @Test
    void a_worksheet_that_makes_no_sense_is_refused_with_what_would_be_right() {
        TestMethod method = Laboratory.method("ph");
        Worksheet worksheet = method.preset(List.of("S-101")).with("temperature", 250);
        assertThatThrownBy(() -> method.measure(List.of(bulk), worksheet, Technique.careful(), 1))
                .isInstanceOf(WorksheetRefused.class).hasMessageContaining("250").hasMessageContaining("40");
        assertThatThrownBy(() -> Laboratory.method("magic")).hasMessageContaining("osmolality");
    }
}
