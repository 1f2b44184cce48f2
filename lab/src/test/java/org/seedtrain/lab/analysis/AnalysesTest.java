package org.seedtrain.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalysesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> every_example_works_as_it_stands() {
        return Analyses.all().stream().flatMap(analysis -> analysis.examples().stream()
                .map(example -> DynamicTest.dynamicTest(example, () -> {
                    Outcome outcome = analysis.run(Request.example(analysis, example));
                    JsonNode json = JSON.valueToTree(outcome.result());
                    assertThat(json.isObject()).isTrue();
                    finite(json, "");
                    assertThat(outcome.tables()).isNotEmpty();
                    outcome.tables().forEach(table -> table.rows().forEach(row -> row.forEach(AnalysesTest::shown)));
                    outcome.plots().forEach(plot -> assertThat(plot.series()).isNotEmpty());
                    Outcome again = analysis.run(Request.example(analysis, example));
                    assertThat(JSON.writeValueAsString(again)).isEqualTo(JSON.writeValueAsString(outcome));
                })));
    }

    @TestFactory
    Stream<DynamicTest> every_analysis_says_what_it_is_in_both_languages() {
        return Analyses.all().stream().map(analysis -> DynamicTest.dynamicTest(analysis.name(), () -> {
            assertThat(analysis.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(analysis.examples()).isNotEmpty();
            assertThat(analysis.sources()).isNotEmpty();
            List<Map<String, String>> words = new ArrayList<>(List.of(analysis.title(), analysis.purpose()));
            analysis.options().forEach(option -> {
                words.add(option.title());
                assertThat(option.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            });
            analysis.files().forEach(slot -> {
                words.add(slot.title());
                assertThat(slot.exampleDocument().bytes()).isNotEmpty();
            });
            words.forEach(title -> assertThat(title.keySet()).containsExactlyInAnyOrder("en", "ko"));
            words.forEach(title -> assertThat(title.get("ko")).isNotEqualTo(title.get("en")));
        }));
    }

    @Test
    void names_are_not_given_twice() {
        assertThat(Analyses.all()).extracting(Analysis::name).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> a_file_that_is_none_is_refused_in_words() {
        return Analyses.all().stream().filter(analysis -> !analysis.files().isEmpty())
                .map(analysis -> DynamicTest.dynamicTest(analysis.name(), () -> {
                    for (byte[] bytes : List.of(new byte[0], new byte[] {0x1f, (byte) 0x8b, 8, 0}, new byte[] {'a', (byte) 0xe9, '\n'},
                            "x\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            "x,y\n1,apple\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[] {'P', 'K', 3, 4, 5, 6})) {
                        Map<String, Document> files = new java.util.LinkedHashMap<>();
                        analysis.files().forEach(slot -> files.put(slot.name(), new Document("data.csv", bytes)));
                        Map<String, String> options = new java.util.LinkedHashMap<>(
                                Request.example(analysis, analysis.examples().getFirst()).options());
                        assertThatThrownBy(() -> analysis.run(Request.of(analysis, options, files)))
                                .isInstanceOf(AnalysisRefused.class);
                    }
                }));
    }

    private static void shown(Object cell) {
        if (cell instanceof Double number) {
            assertThat(number).isFinite();
        } else {
            assertThat(cell == null || cell instanceof String || cell instanceof Number || cell instanceof Boolean
                    || cell instanceof Map<?, ?>).isTrue();
        }
    }

    private static void finite(JsonNode node, String path) {
        if (node.isNumber()) {
            assertThat(node.doubleValue()).as(path).isFinite();
        }
        assertThat(node.isString() && List.of("NaN", "Infinity", "-Infinity").contains(node.stringValue())).as(path).isFalse();
        node.properties().forEach(entry -> finite(entry.getValue(), path + "/" + entry.getKey()));
        if (node.isArray()) {
            node.forEach(item -> finite(item, path + "[]"));
        }
    }
}
