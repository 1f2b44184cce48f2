package org.seedtrain.plant.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.plant.ReferenceFile;
import org.seedtrain.plant.culture.CultureModel;
import tools.jackson.databind.JsonNode;

/// Both solvers against the trajectories of shared/reference/ode: two other solvers agree there to 1e-10.
class ReferenceTrajectoryTest {
    private static final double TOLERANCE = 1e-10;

    private interface Stepper {
        void begin(double t, double[] y);

        DenseStep step();
    }

    private static Stepper stepper(String method, OdeSystem system, double[] size) {
        if (method.equals("rodas")) {
            Rodas rodas = new Rodas(system, TOLERANCE, size, 1);
            return new Stepper() {
                @Override
                public void begin(double t, double[] y) {
                    rodas.begin(t, y);
                }

                @Override
                public DenseStep step() {
                    return rodas.step();
                }
            };
        }
        DormandPrince explicit = new DormandPrince(system, TOLERANCE, size, 1);
        return new Stepper() {
            @Override
            public void begin(double t, double[] y) {
                explicit.begin(t, y);
            }

            @Override
            public DenseStep step() {
                return explicit.step();
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "rodas,monod_batch", "explicit,monod_batch", "rodas,ecoli_anane_batch", "explicit,ecoli_anane_batch",
        "rodas,ecoli_anane_fedbatch", "explicit,ecoli_anane_fedbatch"
    })
    void meets_the_reference_within_1e_8_of_each_columns_maximum(String method, String name) {
        JsonNode description = ReferenceFile.json("ode/" + name + ".json");
        double[][] table = ReferenceFile.table("ode/" + name + ".csv").toArray(double[][]::new);
        int rows = table.length;
        int n = table[0].length - 1;
        double[] largest = new double[n];
        for (double[] row : table) {
            for (int i = 0; i < n; i++) {
                largest[i] = Math.max(largest[i], Math.abs(row[i + 1]));
            }
        }
        double[] breaks = name.equals("ecoli_anane_fedbatch")
                ? new double[] {0, 5, 9, 14}
                : new double[] {0, table[rows - 1][0]};
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = table[0][i + 1];
        }
        double[] size = new double[n];
        for (int i = 0; i < n; i++) {
            size[i] = 1e-2 * largest[i];
        }
        double worst = 0;
        int r = 0;
        double[] at = new double[n];
        for (int phase = 0; phase + 1 < breaks.length; phase++) {
            Stepper stepper = stepper(method, system(name, description.get("params"), phase), size);
            stepper.begin(breaks[phase], y);
            DenseStep step = stepper.step();
            while (true) {
                while (r < rows && table[r][0] <= Math.min(step.end(), breaks[phase + 1])) {
                    step.at(table[r][0], at);
                    for (int i = 0; i < n; i++) {
                        worst = Math.max(worst, Math.abs(at[i] - table[r][i + 1]) / largest[i]);
                    }
                    r++;
                }
                if (step.end() >= breaks[phase + 1]) {
                    step.at(breaks[phase + 1], y);
                    break;
                }
                step = stepper.step();
            }
        }
        assertThat(r).isEqualTo(rows);
        assertThat(worst).isLessThan(1e-8);
    }

    private static OdeSystem system(String name, JsonNode p, int phase) {
        Map<String, Double> numbers = new TreeMap<>();
        p.propertyNames().forEach(key -> numbers.put(key, p.get(key).asDouble()));
        CultureModel model = CultureModel.of(name.equals("monod_batch") ? "monod" : "ecoli_anane", numbers);
        double exponent = numbers.getOrDefault("mufeed", 0.0);
        return new OdeSystem() {
            @Override
            public int dimension() {
                return model.columns().size();
            }

            @Override
            public void rates(double t, double[] y, double[] dydt) {
                double feed = phase == 0 ? 0 : 0.012 * Math.exp(exponent * (phase == 1 ? t - 5 : 4));
                model.rates(feed, 0, y, dydt);
            }
        };
    }
}
