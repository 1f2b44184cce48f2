package org.seedtrain.plant.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.ReferenceFile;
import tools.jackson.databind.JsonNode;

/// The published models against trajectories on which two other solvers agree to 1e-10 (yeast 1e-10 away from kinks).
class CultureReferenceTest {
    private static final double TOLERANCE = 1e-10;

    static CultureModel model(String model, String file) {
        JsonNode p = ReferenceFile.json("ode/" + file + ".json").get("params");
        Map<String, Double> numbers = new TreeMap<>();
        p.propertyNames().forEach(name -> numbers.put(name, p.get(name).asDouble()));
        return CultureModel.of(model, numbers);
    }

    static FeedProfile feed(String file) {
        return switch (file) {
            case "ecoli_anane_fedbatch" -> FeedProfile.exponentialThenConstant(5, 0.012, 0.222, 9);
            case "cho_fedbatch" -> FeedProfile.exponentialThenConstant(72, 0.0005, 0.012, 240);
            case "yeast_sonnleitner_kaeppeli" -> new FeedProfile(
                    java.util.List.of(new FeedProfile.Piece(10, 0.006, 0.18)));
            default -> FeedProfile.NONE;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "monod,monod_batch,1e-8", "ecoli_anane,ecoli_anane_batch,1e-8", "ecoli_anane,ecoli_anane_fedbatch,1e-8",
        "cho_fedbatch,cho_fedbatch,1e-8", "yeast_sonnleitner_kaeppeli,yeast_sonnleitner_kaeppeli,1e-8"
    })
    void meets_the_reference_of_each_columns_maximum(String name, String file, double allowed) {
        double[][] table = ReferenceFile.table("ode/" + file + ".csv").toArray(double[][]::new);
        int n = table[0].length - 1;
        double[] largest = new double[n];
        for (double[] row : table) {
            for (int i = 0; i < n; i++) {
                largest[i] = Math.max(largest[i], Math.abs(row[i + 1]));
            }
        }
        double[] initial = new double[n];
        System.arraycopy(table[0], 1, initial, 0, n);
        CultureRun run = CultureRun.solve(
                model(name, file), feed(file), initial, 0, table[table.length - 1][0], TOLERANCE);
        double worst = 0;
        double[] y = new double[n];
        for (double[] row : table) {
            run.at(row[0], y);
            for (int i = 0; i < n; i++) {
                worst = Math.max(worst, Math.abs(y[i] - row[i + 1]) / largest[i]);
            }
        }
        assertThat(worst).isLessThan(allowed);
    }

    @Test
    void stops_at_the_kinks_of_the_yeast() {
        double[] initial = {0.1, 10, 0, 0.0075, 1};
        CultureRun run = CultureRun.solve(
                CultureModel.of("yeast_sonnleitner_kaeppeli", Map.of()), feed("yeast_sonnleitner_kaeppeli"), initial, 0,
                24, 1e-8);
        assertThat(run.located()).isBetween(2, 12);
    }

    @Test
    void refuses_a_parameter_that_the_model_does_not_know() {
        assertThatThrownBy(() -> CultureModel.of("monod", Map.of("Kss", 1.0)))
                .isInstanceOf(LayoutRefused.class)
                .hasMessageContaining("Kss");
        assertThatThrownBy(() -> CultureModel.of("moonod", Map.of())).hasMessageContaining("known are monod");
    }
}
