package org.seedtrain.plant.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.ReferenceFile;
import tools.jackson.databind.JsonNode;

/// The column discretisation against outlets of known accuracy, error relative to the peak.
class ColumnReferenceTest {
    private interface Rates {
        void of(double[] y, double[] inlet, double[] dydt);
    }

    private interface Outlet {
        double of(double[] y, int component);
    }

    private static double[] array(JsonNode node) {
        double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = node.get(i).asDouble();
        }
        return values;
    }

    private static LumpedRateModel.Parameters parameters(JsonNode c) {
        return new LumpedRateModel.Parameters(
                c.get("length_m").asDouble(),
                c.get("interstitialVelocity_m_s").asDouble(),
                c.get("axialDispersion_m2_s").asDouble(),
                c.get("columnPorosity").asDouble(),
                c.get("particlePorosity").asDouble(),
                c.get("particleRadius_m").asDouble(),
                array(c.get("filmDiffusion_m_s")));
    }

    private static void inlet(JsonNode c, double t, double[] into) {
        for (JsonNode section : c.get("inlet")) {
            if (t >= section.get("start_s").asDouble() && t <= section.get("end_s").asDouble()) {
                for (int i = 0; i < into.length; i++) {
                    into[i] = section.get("constant").get(i).asDouble()
                            + section.get("slope_per_s").get(i).asDouble()
                                    * (t - section.get("start_s").asDouble());
                }
            }
        }
    }

    /// Largest difference to the reference by component, relative to that component's peak. Classical Runge-Kutta; the
    /// output grid contains every jump of the inlet.
    private static double[] errors(
            String name, JsonNode c, double[] y, double longest, int components, Rates rates, Outlet outlet) {
        List<double[]> table = ReferenceFile.table("column/" + name + ".csv");
        double[] worst = new double[components];
        double[] peak = new double[components];
        double[] in = new double[components];
        int n = y.length;
        double[][] k = new double[4][n];
        double[] stage = new double[n];
        for (int row = 1; row < table.size(); row++) {
            double from = table.get(row - 1)[0];
            double to = table.get(row)[0];
            int steps = (int) Math.ceil((to - from) / longest - 1e-9);
            double h = (to - from) / steps;
            double middle = 0.5 * (from + to);
            for (int s = 0; s < steps; s++) {
                double t = from + s * h;
                for (int stageNumber = 0; stageNumber < 4; stageNumber++) {
                    double fraction = stageNumber == 0 ? 0 : stageNumber == 3 ? 1 : 0.5;
                    for (int i = 0; i < n; i++) {
                        stage[i] = stageNumber == 0 ? y[i] : y[i] + fraction * h * k[stageNumber - 1][i];
                    }
                    double when = t + fraction * h;
                    // stay on this side of a jump
                    inlet(c, when + (middle - when) * 1e-9, in);
                    rates.of(stage, in, k[stageNumber]);
                }
                for (int i = 0; i < n; i++) {
                    y[i] += h / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
                }
            }
            for (int i = 0; i < components; i++) {
                double expected = table.get(row)[1 + i];
                peak[i] = Math.max(peak[i], expected);
                worst[i] = Math.max(worst[i], Math.abs(outlet.of(y, i) - expected));
            }
        }
        for (int i = 0; i < components; i++) {
            worst[i] /= peak[i];
        }
        return worst;
    }

    @Test
    void meets_the_semi_analytic_outlet_within_1e_8_of_the_peak() {
        JsonNode c = ReferenceFile.json("column/lrmp_linear.json");
        Isotherm linear =
                new Isotherm.Linear(array(c.get("binding").get("ka")), array(c.get("binding").get("kd")));
        LumpedRateModel model = new LumpedRateModel(parameters(c), linear, 8, 5);
        double[] error = errors(
                "lrmp_linear",
                c,
                new double[model.dimension()],
                0.5 * model.longestStep(),
                1,
                model::rates,
                model::outlet);
        assertThat(error[0]).isLessThan(1e-8);
    }

    @Test
    void meets_two_langmuir_components_within_1e_5_of_the_peak() {
        JsonNode c = ReferenceFile.json("column/lrmp_langmuir.json");
        JsonNode b = c.get("binding");
        Isotherm langmuir =
                new Isotherm.Langmuir(array(b.get("ka")), array(b.get("kd")), array(b.get("qmax_mol_m3")));
        LumpedRateModel model = new LumpedRateModel(parameters(c), langmuir, 10, 4);
        double[] error = errors(
                "lrmp_langmuir",
                c,
                new double[model.dimension()],
                0.4 * model.longestStep(),
                2,
                model::rates,
                model::outlet);
        assertThat(error[0]).isLessThan(1e-5);
        assertThat(error[1]).isLessThan(1e-5);
    }

    @Test
    void meets_four_steric_mass_action_components_within_1e_5_of_the_peak() {
        JsonNode c = ReferenceFile.json("column/lrmp_sma.json");
        JsonNode b = c.get("binding");
        double[] affinity = array(b.get("ka"));
        double[] kd = array(b.get("kd"));
        for (int i = 1; i < affinity.length; i++) {
            affinity[i] /= kd[i];
        }
        StericMassActionColumn model = new StericMassActionColumn(
                parameters(c),
                b.get("ionicCapacity_mol_m3").asDouble(),
                affinity,
                array(b.get("characteristicCharge")),
                array(b.get("stericFactor")),
                10,
                4);
        double[] y = new double[model.dimension()];
        model.equilibrate(y, 50);
        double[] error = errors("lrmp_sma", c, y, 0.4 * model.longestStep(), 4, model::rates, model::outlet);
        for (double e : error) {
            assertThat(e).isLessThan(1e-5);
        }
    }
}
