package org.seedtrain.lab.stats.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.analysis.Analyses;
import org.seedtrain.lab.analysis.Analysis;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatisticsVerbsTest {

    @Test
    void decimals_reach_the_figures_as_they_were_written() {
        JsonNode json = json(run("stats", "value\n1000000000000.4\n1000000000000.3\n1000000000000.4\n1000000000000.3\n"));
        assertThat(json.get("sd").asDouble()).isCloseTo(0.057735026918962576, within(1e-16));
        assertThat(json(run("stats", "value;name\n1,5;a\n2,5;b\n")).get("mean").asDouble()).isEqualTo(2);
    }

    @Test
    void values_can_be_typed_instead_of_a_file() {
        Analysis stats = Analyses.named("stats");
        JsonNode json = json(stats.run(Request.of(stats, Map.of("values", "1000000000000.4, 1000000000000.3"), Map.of())));
        assertThat(json.get("mean").asDouble()).isEqualTo(1000000000000.35);
        assertThatThrownBy(() -> stats.run(Request.of(stats, Map.of(), Map.of()))).isInstanceOf(AnalysisRefused.class)
                .hasMessageContaining("--values");
        refuses("stats", "value\n1\n2\n", "not both", "values", "1,2");
        Analysis tolerance = Analyses.named("tolerance");
        assertThat(json(tolerance.run(Request.of(tolerance, Map.of("n", "10", "share", "0.95"), Map.of()))).get("k").asDouble())
                .isCloseTo(3.393429478712598, within(1e-9));
    }

    /// NumPy and SciPy.
    @Test
    void weights_meet_an_independent_calculation() {
        String data = "x,y,w\n1,2.2,0.20661157024793386\n2,3.9,0.06574621959237344\n4,8.4,0.014172335600907028\n"
                + "8,15.7,0.0040569597143900364\n16,33.1,0.0009127335456960049\n32,62.8,0.0002535599821493773\n";
        for (String weights : new String[] {"1/y2", "w"}) {
            JsonNode line = json(run("regression", data, "weights", weights));
            assertThat(line.get("coefficients").get(0).get("estimate").asDouble()).isCloseTo(0.1655401628247417, within(1e-10));
            assertThat(line.get("coefficients").get(1).get("estimate").asDouble()).isCloseTo(1.9813372217532732, within(1e-10));
            assertThat(line.get("coefficients").get(1).get("standardError").asDouble()).isCloseTo(0.04916996262018764, within(1e-10));
            assertThat(line.get("residualSd").asDouble()).isCloseTo(0.04273341756562279, within(1e-10));
            assertThat(line.get("rSquared").asDouble()).isCloseTo(0.9975426081944109, within(1e-10));
            JsonNode fit = json(run("fit", data, "weights", weights, "formula", "a*x^b", "start", "a=1,b=1"));
            assertThat(fit.get("parameters").get(0).get("value").asDouble()).isCloseTo(2.0981413143228185, within(1e-6));
            assertThat(fit.get("parameters").get(1).get("standardError").asDouble()).isCloseTo(0.016405770507491972, within(1e-6));
        }
        refuses("regression", data.replace("62.8", "0"), "line 7: the weight is Infinity", "weights", "1/y");
    }

    @Test
    void a_formula_with_the_response_on_the_left_takes_its_columns_in_any_case() {
        Outcome outcome = run("fit", "X,Y\n1,2.8\n2,7.3\n3,20.2\n4,54.1\n", "formula", "log(y) = a + b*x", "start", "a=0,b=1");
        assertThat(json(outcome).get("converged").asBoolean()).isTrue();
        assertThat(outcome.verdict().passed()).isTrue();
    }

    @Test
    void a_fit_that_does_not_converge_fails_and_shows_no_errors() {
        Outcome outcome = run("fit", "x,y\n1,2\n2,4.1\n3,5.9\n4,8.2\n", "formula", "a*b*x", "start", "a=1,b=1");
        assertThat(outcome.verdict().passed()).isFalse();
        assertThat(json(outcome).get("parameters").get(0).get("standardError").isNull()).isTrue();
    }

    @Test
    void bad_input_is_named_with_line_and_value() {
        refuses("stats", "value\n1\nabc\n", "line 3: the value is 'abc'");
        refuses("stats", "value\n1\n\"\"\n", "missing");
        refuses("stats", "a,b\n1,2\n", "--column");
        refuses("tolerance", "value\n1\n", "2 to 100000 values; got 1");
        refuses("outliers", "value\n1\n1\n1\n", "values that differ");
        refuses("outliers", "value\n1\n2\n", "three values or more; got 2");
        refuses("normality", "value\n5\n5\n5\n5\n", "values that differ");
        refuses("capability", "value\n5\n5\n5\n5\n", "do not scatter", "lsl", "4");
        refuses("capability", "value\n5\n6\n5\n7\n", "--lsl");
        refuses("capability", "value\n5\n6\n5\n7\n", "below the upper", "lsl", "9", "usl", "3");
        refuses("equivalence", "value,group\n5,a\n6,a\n5,b\n6,b\n7,c\n", "names 3", "margin", "1");
        refuses("equivalence", "value,group\n5,a\n5,a\n6,b\n6,b\n", "without scatter", "margin", "1");
        refuses("equivalence", "value,group\n5,a\n5,a\n6,b\n6,b\n", "--margin");
        refuses("anova", "value,group\n1,a\n2,b\n", "without repeats");
        refuses("anova", "value,group\n1,a\n2,\n", "line 3: the group is missing");
        refuses("gage", "value,part,appraiser\n1,1,a\n2,1,b\n3,2,a\n", "equally often");
        refuses("chart", "value\n1\n2.5\n3\n", "line 3: the value is 2.5; it must be a whole number", "kind", "c");
        refuses("chart", "value\n1\n2.5\n3\n", "numbered 1 to 8", "rules", "1,9");
        refuses("linearity", "concentration,response\n1,2\n1,2.1\n2,4\n", "three concentrations");
        refuses("accuracy", "nominal,found\n0,1\n", "nominal value is 0");
        refuses("precision", "value\n5\n5\n", "all results are alike");
        refuses("precision", "value\n5\n6\n", "--factors", "most-intermediate", "3");
        refuses("detection-limit", "concentration,response\n1,2\n2,4\n", "three standards");
        refuses("detection-limit", "concentration,response\n1,2\n2,4\n3,6\n", "does not scatter");
        refuses("regression", "x,y\n1,2\n1,3\n1,4\n", "does not change");
        refuses("regression", "x,z,y\n1,2,1\n2,4,3\n3,6,2\n4,8,9\n", "'z' is determined by", "predictors", "x,z");
        refuses("fit", "x,y\n1,2\n2,3\n3,4\n", "character 3", "formula", "a*", "start", "a=1");
        refuses("fit", "x,y\n1,2\n2,3\n3,4\n", "like b1=500", "formula", "a*x", "start", "a:1");
    }

    @Test
    void a_long_file_is_summarised_in_a_moment() {
        StringBuilder text = new StringBuilder("value\n");
        for (int i = 0; i < 300_000; i++) {
            text.append(i % 1000).append('.').append(i % 10).append('\n');
        }
        long start = System.nanoTime();
        JsonNode json = json(run("stats", text.toString()));
        assertThat(json.get("n").asInt()).isEqualTo(300_000);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
        refuses("fit", text.toString().replace("value", "x"), "at most 20000", "formula", "a*x", "start", "a=1");
    }

    private static Outcome run(String verb, String text, String... options) {
        Analysis analysis = Analyses.named(verb);
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            map.put(options[i], options[i + 1]);
        }
        return analysis.run(Request.of(analysis, map,
                Map.of("data", new Document("data.csv", text.getBytes(StandardCharsets.UTF_8)))));
    }

    private static void refuses(String verb, String text, String message, String... options) {
        assertThatThrownBy(() -> run(verb, text, options)).as(verb + " " + text.lines().limit(3).toList())
                .isInstanceOf(AnalysisRefused.class).hasMessageContaining(message);
    }

    private static JsonNode json(Outcome outcome) {
        return JsonMapper.builder().build().valueToTree(outcome.result());
    }
}
