package org.seedtrain.lab.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Reference;
import tools.jackson.databind.JsonNode;

/// shared/reference/em
class CleanroomReferenceTest {
    @Test
    void limits_are_those_of_the_table() {
        int limits = 0;
        for (String[] row : Reference.csv("em/iso14644_1_2015_limits.csv")) {
            if (row[0].startsWith("iso")) {
                continue;
            }
            int iso = Integer.parseInt(row[0]);
            double size = Double.parseDouble(row[1]);
            OptionalDouble limit = CleanroomClass.limit(iso, size);
            assertThat(limit.isPresent()).as(row[0] + " " + row[1]).isEqualTo(!row[2].isEmpty());
            if (!row[2].isEmpty()) {
                assertThat(limit.getAsDouble()).isEqualTo(Double.parseDouble(row[2]));
                limits++;
            }
            assertThat(CleanroomClass.formula(iso, size)).isCloseTo(Double.parseDouble(row[3]), within(1e-12 * Double.parseDouble(row[3])));
        }
        assertThat(limits).isEqualTo(33);
    }

    @Test
    void locations_are_those_of_table_a1() {
        for (String[] row : Reference.csv("em/iso14644_1_2015_tableA1_locations.csv")) {
            if (!row[0].startsWith("area")) {
                assertThat(CleanroomClass.locations(Double.parseDouble(row[0]))).isEqualTo(Integer.parseInt(row[1]));
            }
        }
        assertThat(CleanroomClass.locations(24.001)).isEqualTo(7);
        assertThat(CleanroomClass.locations(1500)).isEqualTo(41);
    }

    @Test
    void a_sample_holds_twenty_particles_at_the_limit() {
        for (JsonNode one : Reference.json("em/iso14644_sampling_cases.json").path("cases")) {
            assertThat(CleanroomClass.volume_L(one.path("limit").doubleValue())).isCloseTo(one.path("Vs_L").doubleValue(), within(1e-9));
        }
    }

    @Test
    void grades_have_the_limits_of_annex_1() {
        for (String file : List.of("em/annex1_2022_table1_classification.csv", "em/annex1_2022_table5_particle_monitoring.csv")) {
            boolean classification = file.contains("table1");
            int rows = 0;
            for (String[] row : Reference.csv(file)) {
                if (row[0].length() != 1) {
                    continue;
                }
                Grade grade = Grade.valueOf(row[0]);
                Grade.State state = row[1].equals("at rest") ? Grade.State.AT_REST : Grade.State.IN_OPERATION;
                double[] sizes = {0.5, 5};
                for (int i = 0; i < 2; i++) {
                    OptionalDouble limit = classification ? grade.classification(state, sizes[i]) : grade.monitoring(state, sizes[i]);
                    if (row[2 + i].startsWith("not")) {
                        assertThat(limit).as(String.join(",", row)).isEmpty();
                    } else {
                        assertThat(limit).as(String.join(",", row)).hasValue(Double.parseDouble(row[2 + i]));
                    }
                }
                rows++;
            }
            assertThat(rows).isEqualTo(8);
        }
        for (String[] row : Reference.csv("em/annex1_2022_table2_and_6_viable.csv")) {
            if (row[0].length() != 1) {
                continue;
            }
            for (Grade.Viable kind : Grade.Viable.values()) {
                String said = row.length > kind.ordinal() + 1 ? row[kind.ordinal() + 1] : "";
                OptionalDouble limit = Grade.valueOf(row[0]).viable(kind);
                if (said.isEmpty()) {
                    assertThat(limit).isEmpty();
                } else {
                    assertThat(limit).hasValue(said.equals("no growth") ? 0 : Double.parseDouble(said));
                }
            }
        }
    }

    @Test
    void history_gives_the_levels_of_poisson_and_negative_binomial() {
        JsonNode reference = Reference.json("em/alert_action_case.json");
        double[] counts = reference.path("data").valueStream().mapToDouble(JsonNode::doubleValue).toArray();
        CountHistory history = CountHistory.of(counts);
        assertThat(history.mean()).isCloseTo(reference.path("mean").doubleValue(), within(1e-14));
        assertThat(history.variance()).isCloseTo(reference.path("var").doubleValue(), within(1e-13));
        assertThat(history.kByMoments()).isCloseTo(reference.path("negbin_moments_k").doubleValue(), within(1e-12));
        // the reference's k comes from a numerical search over two parameters
        assertThat(history.k()).isCloseTo(reference.at("/negbin_mle/k").doubleValue(), within(1e-6));
        assertThat(history.dispersion()).isCloseTo(reference.at("/dispersion_test/D").doubleValue(), within(1e-10));
        assertThat(history.dispersionProbability()).isCloseTo(reference.at("/dispersion_test/p").doubleValue(), within(1e-12));
        for (String p : List.of("0.95", "0.99")) {
            double probability = Double.parseDouble(p);
            assertThat(history.poisson(probability)).isEqualTo(reference.path("poisson_ppf").path(p).intValue());
            assertThat(history.negativeBinomial(probability)).isEqualTo(reference.path("negbin_ppf_mle").path(p).intValue());
            assertThat(history.percentile(probability)).isCloseTo(reference.path("percentile_type7").path(p).doubleValue(), within(1e-12));
            assertThat(history.percentileWeibull(probability)).isCloseTo(reference.path("percentile_type6_weibull").path(p).doubleValue(), within(1e-12));
        }
        assertThat(CountHistory.needed(0.95, 0.95)).isEqualTo(reference.at("/nonparam_upper_tolerance/n_for_95_95").intValue());
        assertThat(CountHistory.needed(0.99, 0.95)).isEqualTo(reference.at("/nonparam_upper_tolerance/n_for_95_99").intValue());
    }

    @Test
    void recovery_of_perfect_mixing_is_that_of_the_air_changes() {
        for (JsonNode one : Reference.json("em/recovery_cases.json").at("/recovery/cases")) {
            Recovery perfect = Recovery.perfect(one.path("ACH").doubleValue());
            assertThat(perfect.rate_per_min()).isCloseTo(one.path("n_per_min").doubleValue(), within(1e-14));
            assertThat(perfect.hundredfold_min()).isCloseTo(one.path("t_100to1_min_perfect_mixing").doubleValue(), within(1e-12));
            double[] time = new double[12];
            double[] concentration = new double[12];
            for (int i = 0; i < time.length; i++) {
                time[i] = i;
                concentration[i] = 800 + 350_000 * Math.exp(-perfect.rate_per_min() * i);
            }
            assertThat(Recovery.of(time, concentration, 800).rate_per_min()).isCloseTo(perfect.rate_per_min(), within(1e-9));
        }
    }
}
