package org.seedtrain.lab.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.stats.exact.Column;
import tools.jackson.databind.JsonNode;

/// NIST StRD, nonlinear least squares: the 27 models as formulas, from both starts (shared/reference/nist).
class NistNonlinearTest {
    private static final JsonNode ALL = Reference.json("nist/certified.json").get("nonlinear");

    static Stream<String> models() {
        return ALL.propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void ten_digits_of_every_parameter_and_error_from_the_near_start(String name) {
        assertThat(digits(name, "start2")).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("models")
    void ten_digits_of_every_parameter_and_error_from_the_far_start(String name) {
        assertThat(digits(name, "start1")).isGreaterThan(10);
    }

    private static double digits(String name, String start) {
        JsonNode set = ALL.get(name);
        NonlinearFit fit = fit(set, start);
        assertThat(fit.converged()).as(name + " " + start + ": " + fit.reason()).isTrue();
        double least = 16;
        for (int k = 0; k < fit.parameters().size(); k++) {
            int place = Integer.parseInt(fit.parameters().get(k).substring(1)) - 1;
            least = Math.min(least, digits(fit.values()[k], set.get("coef").get(place).asString()));
            least = Math.min(least, digits(fit.standardErrors()[k], set.get("se").get(place).asString()));
        }
        least = Math.min(least, digits(fit.rss(), set.get("rss").asString()));
        return least;
    }

    static NonlinearFit fit(JsonNode set, String start) {
        String model = set.get("model").asString().replaceAll("\\+\\s*e\\s+Start.*", "").replaceFirst("pi = \\S+", "");
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int c = 0; c < set.get("columns").size(); c++) {
            List<String> texts = new ArrayList<>();
            for (JsonNode row : set.get("data")) {
                texts.add(row.get(c).asString());
            }
            columns.put(set.get("columns").get(c).asString(), Column.parse(texts));
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (int k = 0; k < set.get(start).size(); k++) {
            values.put("b" + (k + 1), Double.parseDouble(set.get(start).get(k).asString()));
        }
        return NonlinearFit.of(Formula.parse(model), columns, "y", values);
    }

    private static double digits(double value, String certified) {
        double expected = Double.parseDouble(certified);
        return value == expected ? 16 : -Math.log10(Math.abs(value - expected) / Math.abs(expected));
    }
}
