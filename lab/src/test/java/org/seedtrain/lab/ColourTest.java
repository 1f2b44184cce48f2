package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.seedtrain.lab.Constituent.ANTIGEN;
import static org.seedtrain.lab.Constituent.HISTIDINE;
import static org.seedtrain.lab.Constituent.REDUCING_AGENT;
import static org.seedtrain.lab.Constituent.SURFACTANT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Protein by colour: what the buffer does, and how it is noticed or taken away.
class ColourTest {
    private final Specimen pool = Specimen.named("POOL").with(ANTIGEN, 1.6);

    private static Evaluation done(String id, Specimen specimen, Technique technique, long seed, String... choices) {
        TestMethod method = Laboratory.method(id);
        Worksheet sheet = method.preset(List.of("POOL"));
        for (int i = 0; i < choices.length; i += 2) {
            sheet = sheet.with(choices[i], choices[i + 1]);
        }
        return method.evaluate(method.measure(List.of(specimen), sheet, technique, seed), sheet);
    }

    private static double mean(String id, Specimen specimen, String... choices) {
        double sum = 0;
        for (long seed = 1; seed <= 20; seed++) {
            sum += done(id, specimen, Technique.careful(), seed, choices).result("POOL", "protein").value() / 20;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"bca, 0.96", "bradford, 0.72", "lowry, 0.95"})
    void a_clean_pool_is_found_as_albumin_equivalents(String id, double answer) {
        assertThat(mean(id, pool)).isCloseTo(1.6 * answer, within(0.03 * 1.6 * answer));
        int suitable = 0;
        for (long seed = 1; seed <= 40; seed++) {
            suitable += done(id, pool, Technique.careful(), seed).suitable() ? 1 : 0;
        }
        assertThat(suitable).isGreaterThanOrEqualTo(37);
    }

    @Test
    void histidine_reads_as_protein_by_bca_unless_standards_stand_in_the_same_buffer() {
        Specimen thin = Specimen.named("POOL").with(ANTIGEN, 0.5).with(HISTIDINE, 20);
        double plain = mean("bca", Specimen.named("POOL").with(ANTIGEN, 0.5));
        assertThat(mean("bca", thin) / plain).isBetween(1.025, 1.05);
        assertThat(mean("bca", thin, "diluent", "buffer") / plain).isBetween(0.985, 1.015);
        assertThat(done("bca", thin, Technique.careful(), 1, "sampleBuffer", "histidine").flags())
                .extracting(Flag::name).contains("interference");
        assertThat(done("bca", thin, Technique.careful(), 1, "sampleBuffer", "histidine", "diluent", "buffer").flags())
                .extracting(Flag::name).doesNotContain("interference");
    }

    @Test
    void detergent_disturbs_bradford_and_thiols_disturb_the_copper_methods() {
        Specimen soapy = pool.with(SURFACTANT, 2);
        assertThat(mean("bradford", soapy) / mean("bradford", pool)).isGreaterThan(1.05);
        Specimen reduced = pool.with(REDUCING_AGENT, 5);
        assertThat(mean("bca", reduced) / mean("bca", pool)).isGreaterThan(1.2);
        assertThat(mean("lowry", reduced) / mean("lowry", pool)).isGreaterThan(1.2);
        assertThat(mean("bradford", reduced) / mean("bradford", pool)).isCloseTo(1, within(0.01));
    }

    @Test
    void every_buffer_on_the_worksheet_is_known_to_the_method() {
        for (String id : List.of("bca", "bradford", "lowry")) {
            Input buffers = Laboratory.method(id).inputs().stream().filter(input -> input.name().equals("sampleBuffer")).findFirst().orElseThrow();
            for (Input.Choice choice : buffers.choices()) {
                assertThat(done(id, pool, Technique.careful(), 1, "sampleBuffer", choice.name()).results()).isNotEmpty();
            }
        }
        assertThat(Laboratory.method("bradford").prepared(Map.of("POOL", 2.0)).plate().empty()).isFalse();
    }
}
