package org.seedtrain.plant.mrna;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtrain.plant.ReferenceFile;
import org.seedtrain.plant.solver.DenseStep;
import org.seedtrain.plant.solver.Rodas;
import tools.jackson.databind.JsonNode;

/// Against shared/reference/ode/ivt_stover_case1 and 2, on which two other solvers agree to 5e-9.
class TranscriptionTest {

    @ParameterizedTest
    @ValueSource(strings = {"ivt_stover_case1", "ivt_stover_case2"})
    void meets_the_reference_within_1e_7_of_each_columns_maximum(String name) {
        JsonNode description = ReferenceFile.json("ode/" + name + ".json");
        JsonNode which = description.get("case");
        double[][] table = ReferenceFile.table("ode/" + name + ".csv").toArray(double[][]::new);
        Transcription system = new Transcription(
                TranscriptionKinetics.STOVER_2024,
                BindingConstants.STOVER_2024,
                Transcription.Mix.of(
                        which.get("T7").asDouble(), which.get("N").asDouble(), which.get("Mg").asDouble()));
        int n = system.dimension() + 2;
        double[] largest = new double[n];
        for (double[] row : table) {
            for (int i = 0; i < n; i++) {
                largest[i] = Math.max(largest[i], Math.abs(row[i + 1]));
            }
        }
        Rodas solver = new Rodas(system, 1e-9, system.magnitude(), 1);
        solver.begin(0, system.start());
        DenseStep step = solver.step();
        double[] y = new double[system.dimension()];
        double[] worst = new double[n];
        for (double[] row : table) {
            while (step.end() < row[0]) {
                step = solver.step();
            }
            if (row[0] == 0) {
                System.arraycopy(system.start(), 0, y, 0, y.length);
            } else {
                step.at(row[0], y);
            }
            Speciation free = system.at(y);
            for (int i = 0; i < n; i++) {
                double value = i < y.length ? y[i] : i == y.length ? free.pH() : free.freeMagnesium();
                worst[i] = Math.max(worst[i], Math.abs(value - row[i + 1]) / largest[i]);
            }
        }
        for (double error : worst) {
            assertThat(error).isLessThan(1e-7);
        }
    }
}
