package org.seedtrain.lab.potency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.curve.CurveModel;
import tools.jackson.databind.JsonNode;

class ParallelCurvesTest {
    /// shared/reference/bioassay: S.alba, two herbicides.
    @Test
    void meets_ten_digits_of_the_parallel_fit() {
        List<Assay.Observation> observations = Reference.csv("bioassay/drc_S.alba.csv").stream()
                .map(row -> new Assay.Observation(row[1].equals("Glyphosate") ? 0 : 1, Double.parseDouble(row[0]),
                        Double.parseDouble(row[2]), "", ""))
                .toList();
        RelativePotency potency = ParallelCurves.of(
                new Assay(Design.COMPLETELY_RANDOMISED, List.of("Glyphosate", "Bentazone"), observations), CurveModel.FOUR_PL, 0.95);
        JsonNode reference = Reference.json("bioassay/curvefit_certified_15digits.json").get("S.alba_parallel_4PL_relative_potency");
        String[][] names = {{"b", "b"}, {"d", "c"}, {"a", "d"}, {"c", "e_Glyphosate"}};
        for (String[] name : names) {
            RelativePotency.Parameter parameter =
                    potency.parameters().stream().filter(one -> one.name().equals(name[0])).findFirst().orElseThrow();
            meets(parameter.value(), reference.get("estimates").get(name[1]));
            meets(parameter.standardError(), reference.get("se_gauss_newton").get(name[1]));
        }
        RelativePotency.Estimate estimate = potency.estimates().getFirst();
        meets(1 / estimate.ratio(), reference.get("estimates").get("rho"));
        meets(estimate.logStandardError() / estimate.ratio(), reference.get("se_gauss_newton").get("rho"));
        // R drc, anova of the two models; its fits stop a little early.
        assertThat(potency.parallelism().f()).isCloseTo(2.74709, within(5e-5));
        assertThat(potency.parallelism().p()).isCloseTo(0.05066, within(5e-5));
        assertThat(potency.parallelism().df1()).isEqualTo(3);
        assertThat(potency.parallelism().df2()).isEqualTo(60);
    }

    private static void meets(double value, JsonNode expected) {
        assertThat(value).isCloseTo(expected.asDouble(), within(1e-10 * Math.abs(expected.asDouble())));
    }
}
