package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;

/// What holds for every test of the laboratory.
class EveryMethodTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final Specimen BULK = Specimen.named("BULK").with(Constituent.ANTIGEN, 1.0).with(Constituent.AGGREGATE, 0.01)
            .with(Constituent.HOST_PROTEIN, 0.01).with(Constituent.ENDOTOXIN, 5).with(Constituent.TRIS, 20)
            .with(Constituent.GLUCOSE, 1).with(Constituent.CELLS, 0.1).with(Constituent.DISSOLVED_SOLIDS, 10)
            .with(Constituent.PARTICLES, 2000).with(Constituent.LARGE_PARTICLES, 20).with(Constituent.AIRBORNE_GERMS, 30)
            .with(Constituent.SETTLING_GERMS, 200).with(Constituent.SURFACE_GERMS, 2000)
            .withSolution(7.4, 12, 300);

    static Stream<TestMethod> methods() {
        return Laboratory.methods().stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void the_same_seed_gives_the_same_bits_and_another_seed_other_noise(TestMethod method) {
        Worksheet worksheet = method.preset(List.of("BULK"));
        RawData one = method.measure(List.of(BULK), worksheet, Technique.careful(), 11);
        assertThat(method.measure(List.of(BULK), worksheet, Technique.careful(), 11)).isEqualTo(one);
        assertThat(method.measure(List.of(BULK), worksheet, Technique.careful(), 12)).isNotEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everything_goes_through_json_and_back_unchanged(TestMethod method) {
        Worksheet worksheet = method.preset(List.of("BULK"));
        RawData raw = method.measure(List.of(BULK), worksheet, Technique.careful(), 11);
        Evaluation evaluation = method.evaluate(raw, worksheet);
        assertThat(JSON.readValue(JSON.writeValueAsString(worksheet), Worksheet.class)).isEqualTo(worksheet);
        assertThat(JSON.readValue(JSON.writeValueAsString(raw), RawData.class)).isEqualTo(raw);
        assertThat(JSON.readValue(JSON.writeValueAsString(evaluation), Evaluation.class)).isEqualTo(evaluation);
        assertThat(JSON.writeValueAsString(evaluation)).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(JSON.writeValueAsString(method.inputs())).contains("\"ko\"");
    }

    @Test
    void specimen_and_technique_go_through_json_and_back() {
        assertThat(JSON.readValue(JSON.writeValueAsString(BULK), Specimen.class)).isEqualTo(BULK);
        assertThat(JSON.readValue(JSON.writeValueAsString(Technique.careful()), Technique.class))
                .isEqualTo(Technique.careful());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void results_are_those_the_method_declares(TestMethod method) {
        Worksheet worksheet = method.preset(List.of("BULK"));
        Evaluation evaluation =
                method.evaluate(method.measure(List.of(BULK), worksheet, Technique.careful(), 11), worksheet);
        assertThat(evaluation.results()).isNotEmpty();
        for (Evaluation.Result result : evaluation.results()) {
            assertThat(method.attributes()).anySatisfy(attribute -> {
                assertThat(attribute.name()).isEqualTo(result.attribute());
                assertThat(attribute.unit()).isEqualTo(result.unit());
            });
            assertThat(result.low()).isLessThanOrEqualTo(result.value());
            assertThat(result.high()).isGreaterThanOrEqualTo(result.value());
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void two_specimens_in_one_series_both_get_a_result(TestMethod method) {
        Specimen other = new Specimen("OTHER", BULK.amounts(), 7, 10, 280, 20, 50, 0, 20);
        Worksheet worksheet = method.preset(List.of("BULK", "OTHER"));
        Evaluation evaluation =
                method.evaluate(method.measure(List.of(BULK, other), worksheet, Technique.careful(), 1), worksheet);
        assertThat(evaluation.results()).extracting(Evaluation.Result::specimen).contains("BULK", "OTHER");
    }

    /// The functions of java.lang.Math may differ between machines in their last bit.
    @Test
    void only_functions_that_are_the_same_on_every_machine_are_used() throws IOException {
        Pattern platform = Pattern.compile(
                "(?<!Strict|Fast)Math\\.(exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)\\(");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).toList()).isNotEmpty().allSatisfy(file ->
                    assertThat(platform.matcher(Files.readString(file)).find()).as(file.toString()).isFalse());
        }
    }
}
