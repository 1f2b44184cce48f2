package org.seedtrain.lab.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SequenceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SequenceAnalysis ANALYSIS = new SequenceAnalysis();
    /// y = 2 + 10 x exactly.
    private static final String EXACT = """
            injection,type,name,concentration,dilution,component,area
            1,blank,B,,,a,0
            2,standard,S1,1,,a,12
            3,standard,S2,2,,a,22
            4,standard,S4,4,,a,42
            5,blank,B,,,a,0.6
            6,check,Q,2,,a,22.2
            7,sample,X,,3,a,27
            8,sample,X,,3,a,27
            9,check,Q,2,,a,LAST
            """;

    private static Outcome run(String table, String... options) {
        Map<String, String> given = new java.util.LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            given.put(options[i], options[i + 1]);
        }
        return ANALYSIS.run(Request.of(ANALYSIS, given, Map.of("sequence", new Document("s.csv", table.getBytes(StandardCharsets.UTF_8)))));
    }

    private static JsonNode json(Outcome outcome) {
        return JSON.valueToTree(outcome.result());
    }

    private static double criterion(JsonNode json, String name) {
        for (JsonNode one : json.get("suitability")) {
            if (one.get("name").asString().equals(name)) {
                return one.get("value").asDouble();
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void samples_between_checks_are_read_off_the_line_and_multiplied_by_their_dilution() {
        Outcome outcome = run(EXACT.replace("LAST", "22.0"));
        JsonNode json = json(outcome);
        assertThat(json.get("calibration").get(0).get("slope").asDouble()).isCloseTo(10, within(1e-12));
        assertThat(json.get("calibration").get(0).get("intercept").asDouble()).isCloseTo(2, within(1e-12));
        assertThat(json.get("results").get(0).get("concentration").asDouble()).isCloseTo(7.5, within(1e-12));
        assertThat(criterion(json, "carry-over")).isCloseTo(5, within(1e-12));
        assertThat(criterion(json, "check-6")).isCloseTo(101, within(1e-9));
        assertThat(outcome.verdict().passed()).isTrue();
    }

    @Test
    void a_check_that_fails_takes_the_samples_before_it_along() {
        Outcome outcome = run(EXACT.replace("LAST", "19.0"));
        assertThat(json(outcome).get("results").get(0).get("note").asString()).contains("not between two checks");
        assertThat(outcome.verdict().passed()).isFalse();
        assertThat(outcome.verdict().text().get("en")).contains("85");
    }

    @Test
    void carry_over_above_its_limit_fails_the_sequence() {
        assertThat(run(EXACT.replace("LAST", "22"), "most-carry-over", "4").verdict().passed()).isFalse();
    }

    @Test
    void an_internal_standard_takes_the_injected_volume_out() {
        StringBuilder table = new StringBuilder("injection,type,name,concentration,component,area\n");
        double[][] rows = {{1, 1, 1.0}, {2, 2, 0.7}, {3, 4, 1.3}, {4, 3, 0.5}};
        for (double[] row : rows) {
            String kind = row[0] == 4 ? "sample,X," : "standard,S," + row[1];
            table.append((int) row[0]).append(',').append(kind).append(",a,").append(10 * row[1] * row[2]).append('\n');
            table.append((int) row[0]).append(',').append(kind).append(",i,").append(50 * row[2]).append('\n');
        }
        assertThat(json(run(table.toString(), "internal-standard", "i")).get("results").get(0).get("concentration").asDouble()).isCloseTo(3, within(1e-9));
        assertThatThrownBy(() -> run(table.toString().replace("4,sample,X,,i,25.0", "4,sample,X,,i,0"), "internal-standard", "i"))
                .isInstanceOf(AnalysisRefused.class).hasMessageContaining("was it added");
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_line() {
        assertThatThrownBy(() -> run(EXACT.replace("LAST", "-3"))).hasMessageContaining("line 10").hasMessageContaining("cannot be negative");
        assertThatThrownBy(() -> run(EXACT.replace("standard,S1,1", "standard,S1,"))).hasMessageContaining("line 3").hasMessageContaining("concentration");
        assertThatThrownBy(() -> run(EXACT.replace("1,blank,B", "1,blanc,B"))).hasMessageContaining("'blanc'");
    }

    /// The files that come along: 5.02 and 4.88 of SM-102; the product at 0.97 in a fivefold dilution.
    @Test
    void the_sequences_that_come_along_find_what_was_put_in() {
        JsonNode lipids = json(ANALYSIS.run(Request.example(ANALYSIS, ANALYSIS.examples().get(0))));
        assertThat(lipids.get("results").get(0).get("concentration").asDouble()).isCloseTo(5.02, within(0.05));
        JsonNode runs = json(ANALYSIS.run(Request.example(ANALYSIS, ANALYSIS.examples().get(1))));
        assertThat(runs.get("results").get(0).get("concentration").asDouble()).isCloseTo(4.85, within(0.05));
        assertThat(runs.get("suitable").asBoolean()).isTrue();
        assertThat(criterion(runs, "carry-over")).isLessThan(1);
    }

    /// y = 2 + 10 x - 0.5 x^2 exactly.
    @Test
    void a_detector_that_bends_is_read_off_a_parabola() {
        String bent = """
                injection,type,name,concentration,dilution,component,area
                1,standard,S1,1,,a,11.5
                2,standard,S2,2,,a,20
                3,standard,S4,4,,a,34
                4,standard,S8,8,,a,50
                5,sample,X,,2,a,27.5
                """;
        JsonNode json = json(run(bent, "model", "quadratic"));
        assertThat(json.get("calibration").get(0).get("curvature").asDouble()).isCloseTo(-0.5, within(1e-12));
        assertThat(json.get("calibration").get(0).get("slope").asDouble()).isCloseTo(10, within(1e-11));
        assertThat(json.get("results").get(0).get("concentration").asDouble()).isCloseTo(6, within(1e-10));
        assertThatThrownBy(() -> run(EXACT.replace("LAST", "22"), "model", "quadratic")).isInstanceOf(AnalysisRefused.class)
                .hasMessageContaining("4 levels");
        assertThatThrownBy(() -> run(bent.replace("8,,a,50", "18,,a,20"), "model", "quadratic")).isInstanceOf(AnalysisRefused.class)
                .hasMessageContaining("turns between");
    }
}
