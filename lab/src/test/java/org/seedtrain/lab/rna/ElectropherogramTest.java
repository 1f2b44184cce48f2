package org.seedtrain.lab.rna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.Slot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ElectropherogramTest {
    private static final ElectropherogramAnalysis ANALYSIS = new ElectropherogramAnalysis();

    private static Outcome run(Map<String, String> options, boolean ladder) {
        Document trace = ANALYSIS.files().getFirst().exampleDocument();
        Slot sizes = ANALYSIS.files().getLast();
        return ANALYSIS.run(Request.of(ANALYSIS, options, ladder ? Map.of("trace", trace, "ladder", sizes.exampleDocument()) : Map.of("trace", trace)));
    }

    /// The example is made of 8 % shorter, 90 % full length, 2 % later RNA; the ladder puts 4000 nt at 21.36 min.
    @Test
    void full_length_smear_and_size_are_those_the_trace_was_made_of() {
        JsonNode json = JsonMapper.builder().build().valueToTree(run(Map.of("ladder-sizes", "200,500,1000,2000,4000,6000", "fractions", "3000",
                "expected-size", "4000"), true).result());
        assertThat(json.get("main_percent").asDouble()).isCloseTo(90, within(1.5));
        assertThat(json.get("smear_percent").asDouble()).isCloseTo(8, within(3.0));
        assertThat(json.get("mainSize_nt").asDouble()).isCloseTo(4050, within(150.0));
        double sum = 0;
        for (JsonNode one : json.get("fractions")) {
            sum += one.get("percent").asDouble();
        }
        assertThat(sum).isCloseTo(100, within(1e-9));
        assertThat(json.get("fractions").get(1).get("percent").asDouble()).isCloseTo(92, within(3.0));
    }

    @Test
    void sizes_without_a_ladder_and_a_ladder_without_sizes_are_refused() {
        assertThatThrownBy(() -> run(Map.of("expected-size", "4000"), false)).isInstanceOf(AnalysisRefused.class).hasMessageContaining("ladder");
        assertThatThrownBy(() -> run(Map.of(), true)).isInstanceOf(AnalysisRefused.class).hasMessageContaining("--ladder-sizes");
        assertThatThrownBy(() -> run(Map.of("ladder-sizes", "1,2,3,4,5,6,7,8,9,10,11,12"), true)).isInstanceOf(AnalysisRefused.class)
                .hasMessageContaining("peaks");
    }
}
