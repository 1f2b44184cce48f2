package org.seedtrain.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.stats.anova.OneWay;
import org.seedtrain.lab.stats.exact.Column;
import tools.jackson.databind.JsonNode;

/// NIST StRD, univariate summaries and one-way analysis of variance (shared/reference/nist).
class NistUnivariateTest {
    private static final JsonNode ALL = Reference.json("nist/certified.json");

    static Stream<String> univariate() {
        return ALL.get("univariate").propertyNames().stream();
    }

    static Stream<String> anova() {
        return ALL.get("anova").propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("univariate")
    void fourteen_digits_of_mean_deviation_and_autocorrelation(String name) throws IOException {
        JsonNode set = ALL.get("univariate").get(name);
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Reference.file("nist/" + set.get("file").asString()))) {
            if (line.matches("\\s*[-+]?[0-9]*\\.?[0-9]+([Ee][-+]?[0-9]+)?\\s*")) {
                texts.add(line);
            }
        }
        Column column = Column.parse(texts);
        assertThat(column.size()).isEqualTo(set.get("n").asInt());
        Summary summary = Summary.of(column);
        assertThat(digits(summary.mean(), set.get("mean").asString())).isGreaterThan(14);
        assertThat(digits(summary.sd(), set.get("sd_n_minus_1").asString())).isGreaterThan(14);
        assertThat(digits(summary.autocorrelation(), set.get("autocorr_lag1").asString())).isGreaterThan(14);
        // and with the decimals rounded to doubles on the way
        Summary rounded = Summary.of(column.high());
        double atLeast = name.equals("NumAcc4") ? 8 : name.equals("NumAcc3") ? 9 : 13;
        assertThat(digits(rounded.mean(), set.get("mean").asString())).isGreaterThan(atLeast);
        assertThat(digits(rounded.sd(), set.get("sd_n_minus_1").asString())).isGreaterThan(atLeast);
        assertThat(digits(rounded.autocorrelation(), set.get("autocorr_lag1").asString())).isGreaterThan(atLeast);
    }

    @ParameterizedTest
    @MethodSource("anova")
    void thirteen_digits_of_the_analysis_of_variance(String name) throws IOException {
        JsonNode set = ALL.get("anova").get(name);
        Map<String, List<String>> groups = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(Reference.file("nist/" + set.get("file").asString()));
        for (String line : lines.subList(60, lines.size())) {
            String[] cells = line.strip().split("\\s+");
            if (cells.length == 2) {
                groups.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(cells[1]);
            }
        }
        List<Column> columns = groups.values().stream().map(Column::parse).toList();
        assertThat(digits(columns, set)).isGreaterThan(13);
        // rounded to doubles: 1000000000000.4 is then wrong by 2e-5, which alone costs all but four digits
        double atLeast = name.matches("SmLs0[789]") ? 3.9 : 8;
        assertThat(digits(columns.stream().map(column -> Column.of(column.high())).toList(), set)).isGreaterThan(atLeast);
    }

    private static double digits(List<Column> groups, JsonNode set) {
        OneWay anova = OneWay.of(groups);
        assertThat(anova.n()).isEqualTo(set.get("n").asInt());
        double least = digits(anova.ssBetween(), set.get("between").get("ss").asString());
        least = Math.min(least, digits(anova.msBetween(), set.get("between").get("ms").asString()));
        least = Math.min(least, digits(anova.f(), set.get("between").get("F").asString()));
        least = Math.min(least, digits(anova.ssWithin(), set.get("within").get("ss").asString()));
        least = Math.min(least, digits(anova.rSquared(), set.get("r_squared").asString()));
        return Math.min(least, digits(anova.residualSd(), set.get("residual_sd").asString()));
    }

    static double digits(double value, String certified) {
        double expected = Double.parseDouble(certified);
        return value == expected ? 16 : -Math.log10(Math.abs(value - expected) / Math.abs(expected));
    }
}
