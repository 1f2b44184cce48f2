package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.lab.Evaluation.Relation;

/// An analyst who knows what to expect chooses dilutions with which the test works.
class PreparedTest {

    @ParameterizedTest
    @CsvSource({
        "bca, 0.4", "bca, 2", "bca, 15", "bca, 60", "od600, 0.5", "od600, 7", "od600, 140", "glucose, 0.5",
        "glucose, 25", "endotoxin, 2", "endotoxin, 500", "endotoxin, 100000", "bioburden, 1", "bioburden, 400",
        "bioburden, 3e7"
    })
    void the_result_lies_within_ten_to_thirty_percent_of_what_was_expected(String test, double expected) {
        TestMethod method = Laboratory.method(test);
        Specimen specimen = switch (test) {
            case "bca" -> Specimen.named("S").with(Constituent.HOST_PROTEIN, expected / 1.03);
            case "od600" -> Specimen.named("S").with(Constituent.CELLS, expected / 2.8);
            case "glucose" -> Specimen.named("S").with(Constituent.GLUCOSE, expected);
            case "endotoxin" -> Specimen.named("S").with(Constituent.ENDOTOXIN, expected);
            default -> Specimen.named("S").with(Constituent.CONTAMINANT, expected);
        };
        Worksheet worksheet = method.prepared(Map.of("S", expected));
        if (test.equals("endotoxin")) {
            worksheet = worksheet.with("limit", 10 * expected);
        }
        Evaluation evaluation = method.evaluate(
                method.measure(java.util.List.of(specimen), worksheet, Technique.careful(), 5), worksheet);
        Evaluation.Result result = evaluation.results().getFirst();
        assertThat(evaluation.suitable()).isTrue();
        assertThat(result.relation()).isEqualTo(Relation.EQUAL);
        double allowed = test.equals("bioburden") ? 0.6 : test.equals("endotoxin") ? 0.3 : 0.1;
        assertThat(result.value() / expected).isBetween(1 - allowed, 1 + allowed);
    }
}
