package org.seedtrain.lab.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;
import tools.jackson.databind.JsonNode;

/// NIST StRD, linear regression (shared/reference/nist): coefficients, errors, analysis of variance.
class NistLinearTest {
    private static final JsonNode ALL = Reference.json("nist/certified.json").get("linear");

    static Stream<String> sets() {
        return ALL.propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void thirteen_digits_of_everything_certified(String name) {
        JsonNode set = ALL.get(name);
        LinearFit fit = fit(set);
        double least = 16;
        for (int k = 0; k < fit.coefficients().length; k++) {
            least = Math.min(least, digits(fit.coefficients()[k], set.get("coef").get(k).asString()));
            least = Math.min(least, digits(fit.standardErrors()[k], set.get("se").get(k).asString()));
        }
        least = Math.min(least, digits(fit.residualSd(), set.get("residual_sd").asString()));
        least = Math.min(least, digits(fit.rSquared(), set.get("r_squared").asString()));
        least = Math.min(least, digits(fit.ssRegression(), set.get("regression").get("ss").asString()));
        least = Math.min(least, digits(fit.f(), set.get("regression").get("F").asString()));
        least = Math.min(least, digits(fit.ssResidual(), set.get("residual").get("ss").asString()));
        assertThat(fit.dfRegression()).isEqualTo(Integer.parseInt(set.get("regression").get("df").asString()));
        assertThat(fit.dfResidual()).isEqualTo(Integer.parseInt(set.get("residual").get("df").asString()));
        assertThat(least).as(name).isGreaterThan(13);
    }

    static LinearFit fit(JsonNode set) {
        int width = set.get("columns").size();
        Column[] columns = new Column[width];
        for (int c = 0; c < width; c++) {
            List<String> texts = new ArrayList<>();
            for (JsonNode row : set.get("data")) {
                texts.add(row.get(c).asString());
            }
            columns[c] = Column.parse(texts);
        }
        String model = set.get("model").asString();
        if (model.startsWith("polynomial degree")) {
            return LinearFit.polynomial(Integer.parseInt(model.split(" ")[2]), columns[1], columns[0]);
        }
        List<String> names = new ArrayList<>();
        List<DoubleDouble[]> predictors = new ArrayList<>();
        for (int c = 1; c < width; c++) {
            names.add("x" + c);
            predictors.add(columns[c].all());
        }
        return LinearFit.of(names, predictors, columns[0], model.contains("B0"));
    }

    private static double digits(double value, String certified) {
        double expected = certified.equals("Infinity") ? Double.POSITIVE_INFINITY : Double.parseDouble(certified);
        return value == expected ? 16
                : -Math.log10(expected == 0 ? Math.abs(value) : Math.abs(value - expected) / Math.abs(expected));
    }
}
