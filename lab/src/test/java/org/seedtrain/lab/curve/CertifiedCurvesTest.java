package org.seedtrain.lab.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.lab.Reference;
import tools.jackson.databind.JsonNode;

/// shared/reference/bioassay/curvefit_certified_15digits.json
class CertifiedCurvesTest {
    private static final String FILE = "bioassay/curvefit_certified_15digits.json";
    /// Our parameter by the name that the reference gives it.
    private static final Map<String, String> DRC = Map.of("b", "b", "c", "d", "d", "a", "e", "c", "f", "g");
    private static final Map<String, String> ELISA = Map.of("B", "b", "A", "a", "D", "d", "C", "c");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ryegrass_4PL, drc_ryegrass.csv, 1, 0, -1, '', 4pl",
        "ryegrass_3PL, drc_ryegrass.csv, 1, 0, -1, '', 3pl-to-zero",
        "ryegrass_5PL, drc_ryegrass.csv, 1, 0, -1, '', 5pl",
        "S.alba_Glyphosate_4PL, drc_S.alba.csv, 0, 2, 1, Glyphosate, 4pl",
        "S.alba_Bentazone_4PL, drc_S.alba.csv, 0, 2, 1, Bentazone, 4pl",
        "spinach_curve1_4PL, drc_spinach.csv, 2, 3, 0, 1, 4pl",
        "spinach_curve2_4PL, drc_spinach.csv, 2, 3, 0, 2, 4pl",
        "spinach_curve3_4PL, drc_spinach.csv, 2, 3, 0, 3, 4pl",
        "spinach_curve4_4PL, drc_spinach.csv, 2, 3, 0, 4, 4pl",
        "spinach_curve5_4PL, drc_spinach.csv, 2, 3, 0, 5, 4pl",
    })
    void meets_ten_digits_of_dose_response_fits(
            String name, String data, int x, int y, int key, String group, String model) {
        check(name, DRC, fit(data, x, y, key, group, model, Weighting.NONE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "DNase_run1_4PL, 1, none", "DNase_run1_4PL_w1y2, 1, 1/y2", "DNase_run5_4PL, 5, none",
        "DNase_run5_4PL_w1y2, 5, 1/y2", "DNase_run9_4PL, 9, none", "DNase_run9_4PL_w1y2, 9, 1/y2",
    })
    void meets_ten_digits_of_elisa_fits(String name, String run, String weights) {
        StandardCurve curve = fit("R_DNase_elisa.csv", 1, 2, 0, run, "4pl", Weighting.of(weights));
        check(name, ELISA, curve);
        JsonNode back = Reference.json(FILE).get(name).get("back_calculated_[nominal,mean_y,conc,recovery_%]");
        if (back != null) {
            for (JsonNode row : back) {
                assertThat(curve.read(row.get(1).asDouble(), 2).concentration())
                        .isCloseTo(row.get(2).asDouble(), within(1e-10 * row.get(2).asDouble()));
                assertThat(100 * curve.read(row.get(1).asDouble(), 2).concentration() / row.get(0).asDouble())
                        .isCloseTo(row.get(3).asDouble(), within(1e-10 * row.get(3).asDouble()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DNase_run1_SSlogis3, 1", "DNase_run5_SSlogis3, 5", "DNase_run9_SSlogis3, 9"})
    void meets_ten_digits_of_the_three_parameter_logistic(String name, String run) {
        StandardCurve curve = fit("R_DNase_elisa.csv", 1, 2, 0, run, "3pl-from-zero", Weighting.NONE);
        JsonNode expected = Reference.json(FILE).get(name).get("estimates");
        assertThat(curve.parameter("d")).isCloseTo(expected.get("Asym").asDouble(), within(1e-10 * 2.3));
        assertThat(1 / curve.parameter("b")).isCloseTo(expected.get("scal").asDouble(), within(1e-10));
        assertThat(org.hipparchus.util.FastMath.log(curve.parameter("c")))
                .isCloseTo(expected.get("xmid").asDouble(), within(1e-10));
    }

    private static StandardCurve fit(
            String data, int x, int y, int key, String group, String model, Weighting weighting) {
        List<String[]> rows = Reference.csv("bioassay/" + data).stream()
                .filter(row -> key < 0 || row[key].equals(group)).toList();
        return StandardCurve.fit(CurveModel.of(model), weighting,
                rows.stream().mapToDouble(row -> Double.parseDouble(row[x])).toArray(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[y])).toArray());
    }

    private static void check(String name, Map<String, String> names, StandardCurve curve) {
        JsonNode reference = Reference.json(FILE).get(name);
        double[] errors = curve.standardErrors();
        for (var estimate : reference.get("estimates").properties()) {
            String own = names.get(estimate.getKey());
            double expected = estimate.getValue().asDouble();
            assertThat(curve.parameter(own)).as(name + " " + own).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
            double error = reference.get("se_gauss_newton").get(estimate.getKey()).asDouble();
            assertThat(errors[curve.model().parameters().indexOf(own)]).as(name + " se " + own)
                    .isCloseTo(error, within(1e-10 * error));
        }
        covariance(name, names, curve, reference);
        assertThat(curve.residualSd()).isCloseTo(reference.get("residual_sd").asDouble(), within(1e-10 * curve.residualSd()));
        assertThat(curve.rss()).isCloseTo(reference.get("rss_weighted").asDouble(), within(1e-12 * curve.rss()));
        assertThat(curve.degreesOfFreedom()).isEqualTo(reference.get("df").asInt());
    }

    /// Every entry, relative to the standard errors of its two parameters.
    private static void covariance(String name, Map<String, String> names, StandardCurve curve, JsonNode reference) {
        JsonNode expected = reference.get("cov_gauss_newton");
        if (expected == null) {
            return;
        }
        java.util.List<String> order = new java.util.ArrayList<>();
        reference.get("estimates").properties().forEach(entry -> order.add(names.get(entry.getKey())));
        double[][] found = curve.covariance();
        for (int i = 0; i < order.size(); i++) {
            for (int j = 0; j < order.size(); j++) {
                int k = curve.model().parameters().indexOf(order.get(i));
                int l = curve.model().parameters().indexOf(order.get(j));
                assertThat(found[k][l]).as(name + " covariance " + order.get(i) + order.get(j))
                        .isCloseTo(expected.get(i).get(j).asDouble(), within(2e-10 * Math.sqrt(found[k][k] * found[l][l])));
            }
        }
    }
}
