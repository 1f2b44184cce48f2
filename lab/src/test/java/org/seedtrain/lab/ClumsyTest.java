package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever stands in the tube and whatever the hands do: a test gives numbers or says why it gives none.
class ClumsyTest {

    static List<TestMethod> methods() {
        return Laboratory.methods();
    }

    private static Specimen specimen(Noise noise) {
        Specimen specimen = Specimen.named("S");
        for (Constituent constituent : Constituent.values()) {
            Noise own = noise.part(constituent.name());
            double size = switch (constituent) {
                case CONTAMINANT, ENDOTOXIN -> Math.exp(40 * own.uniform(0) - 15);
                case CELLS, DEAD_CELLS -> 80 * own.uniform(0);
                default -> Math.exp(14 * own.uniform(0) - 8);
            };
            specimen = own.uniform(1) < 0.4 ? specimen : specimen.with(constituent, size);
        }
        return specimen.withSolution(2 + 10 * noise.uniform(1), 60 * noise.uniform(2), 2500 * noise.uniform(3))
                .withTube(2 + 40 * noise.uniform(4), 100).stored(80 * noise.uniform(5), 2 + 30 * noise.uniform(6));
    }

    private static Technique technique(Noise noise) {
        return new Technique(0.4 * noise.uniform(1) - 0.2, 0.1 * noise.uniform(2),
                Math.exp(6 * noise.uniform(3) - 3), noise.uniform(4) < 0.5, noise.uniform(5) < 0.5,
                noise.uniform(6) < 0.5, noise.uniform(7) < 0.5, 60 * noise.uniform(8), 120 * noise.uniform(9),
                0.1 + 2 * noise.uniform(10), 20 * noise.uniform(11) - 10, noise.uniform(12) < 0.5,
                noise.uniform(13) < 0.3, 200 * noise.uniform(14), 5 * noise.uniform(15), noise.uniform(16) * 0.2,
                (int) (6 * noise.uniform(17)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void never_gives_a_number_that_is_none_and_never_breaks(TestMethod method) {
        int runs = method.id().equals("purity") ? 30 : 200;
        for (int i = 0; i < runs; i++) {
            Noise noise = Noise.of(i, "clumsy", method.id());
            Specimen specimen = specimen(noise.part("specimen"));
            Worksheet worksheet = method.preset(List.of("S"));
            RawData raw = method.measure(List.of(specimen), worksheet, technique(noise.part("technique")), i);
            Evaluation evaluation = method.evaluate(raw, worksheet);
            for (Evaluation.Result result : evaluation.results()) {
                assertThat(List.of(result.value(), result.low(), result.high())).as("run " + i)
                        .allMatch(Double::isFinite);
                new Specification(method.id(), result.attribute(), 0.0, 1.0, result.unit(), 2).judge(result);
            }
            assertThat(evaluation.suitability()).as("run " + i).allMatch(one -> Double.isFinite(one.value()));
            assertThat(evaluation.results().isEmpty() && evaluation.suitable()).as("run " + i).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void labels_that_would_be_mixed_up_are_refused(TestMethod method) {
        Specimen blank = Specimen.named("blank");
        Specimen twin = Specimen.named("S");
        assertThatThrownBy(() -> method.check(List.of(blank), method.preset(List.of("blank"))))
                .hasMessageContaining("'blank'");
        assertThatThrownBy(() -> method.check(List.of(twin, twin), method.preset(List.of("S"))))
                .hasMessageContaining("two specimens");
    }

    @Test
    void a_technique_beyond_what_hands_can_do_is_refused_by_name() {
        assertThatThrownBy(() -> Technique.careful().withSettling(1e9)).hasMessageContaining("settling_s")
                .hasMessageContaining("1800");
        assertThatThrownBy(() -> Technique.careful().withDilutionError(Double.NaN)).hasMessageContaining("dilutionError");
    }
}
