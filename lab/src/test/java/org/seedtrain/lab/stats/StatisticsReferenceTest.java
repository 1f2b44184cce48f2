package org.seedtrain.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Reference;
import tools.jackson.databind.JsonNode;

/// shared/reference/stats
class StatisticsReferenceTest {

    @Test
    void one_sided_tolerance_factors_are_exact() {
        for (String[] row : Reference.csv("stats/tolerance_k_factors.csv")) {
            int n = Integer.parseInt(row[0].strip());
            double expected = Double.parseDouble(row[3]);
            double k = ToleranceFactor.oneSided(n, Double.parseDouble(row[1]), Double.parseDouble(row[2]));
            assertThat(k).as(String.join(",", row)).isCloseTo(expected, within(2e-7 * expected));
        }
    }

    @Test
    void two_sided_tolerance_factors_are_exact() {
        JsonNode check = Reference.json("stats/tolerance_independent_check.json");
        assertThat(ToleranceFactor.twoSided(10, 0.95, 0.95))
                .isCloseTo(check.get("k2_exact_n10_P95_c95").asDouble(), within(1e-9));
        assertThat(ToleranceFactor.twoSided(43, 0.90, 0.99))
                .isCloseTo(check.get("k2_exact_n43_P90_c99").asDouble(), within(1e-9));
        assertThat(ToleranceFactor.twoSided(30, 0.99, 0.95))
                .isCloseTo(check.get("k2_exact_n30_P99_c95").asDouble(), within(1e-9));
        assertThat(ToleranceFactor.twoSided(3, 0.95, 0.95)).isCloseTo(9.7888, within(6e-5));
    }

    @Test
    void critical_values_of_grubbs_are_those_of_the_table() {
        for (String[] row : Reference.csv("stats/grubbs_critical.csv")) {
            if (row[0].equals("n")) {
                continue;
            }
            int n = Integer.parseInt(row[0].strip());
            assertThat(Grubbs.critical(n, 0.05)).isCloseTo(Double.parseDouble(row[1]), within(2e-6));
            assertThat(Grubbs.critical(n, 0.025)).isCloseTo(Double.parseDouble(row[2]), within(2e-6));
        }
    }

    /// NIST e-Handbook: G = 2.46876, the value 245.57 is an outlier.
    @Test
    void finds_the_outlier_of_the_handbook() {
        Grubbs test = Grubbs.of(new double[] {199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57}, 0.05);
        assertThat(test.g()).isCloseTo(2.46876461121245, within(1e-12));
        assertThat(test.index()).isEqualTo(7);
        assertThat(test.outlier()).isTrue();
    }
}
