package org.seedtrain.plant.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.plant.ReferenceFile;
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
        return name.equals("monod_batch") ? monod(p) : anane(p, phase);
    }

    private static double number(JsonNode p, String name) {
        return p.get(name).asDouble();
    }

    private static OdeSystem monod(JsonNode p) {
        double mumax = number(p, "mumax");
        double ks = number(p, "Ks");
        double yield = number(p, "Y");
        return new OdeSystem() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public void rates(double t, double[] y, double[] dydt) {
                double growth = mumax * y[1] / (ks + y[1]) * y[0];
                dydt[0] = growth;
                dydt[1] = -growth / yield;
            }
        };
    }

    private static OdeSystem anane(JsonNode p, int phase) {
        double qSmax = number(p, "qSmax");
        double kia = number(p, "Kia");
        double ks = number(p, "Ks");
        double pAmax = number(p, "pAmax");
        double kap = number(p, "Kap");
        double yas = number(p, "Yas");
        double ko = number(p, "Ko");
        double qm = number(p, "qm");
        double yem = number(p, "Yem");
        double cx = number(p, "Cx");
        double cs = number(p, "Cs");
        double qAmax = number(p, "qAmax");
        double kis = number(p, "Kis");
        double ksa = number(p, "Ksa");
        double yxa = number(p, "Yxa");
        double yxsof = number(p, "Yxsof");
        double yos = number(p, "Yos");
        double yoa = number(p, "Yoa");
        double si = number(p, "Si");
        double kla = number(p, "Kla");
        double saturation = number(p, "DOTstar");
        double h = number(p, "H");
        double tau = number(p, "tau");
        double mufeed = number(p, "mufeed");
        return new OdeSystem() {
            @Override
            public int dimension() {
                return 6;
            }

            @Override
            public void rates(double t, double[] y, double[] dydt) {
                double x = y[1];
                double s = y[2];
                double a = y[3];
                double o = y[4];
                double qS = qSmax / (1 + a / kia) * s / (s + ks);
                double qSof = pAmax * qS / (qS + kap);
                double qSox = (qS - qSof) * o / (o + ko);
                double qSan = (qSox - qm) * yem * cx / cs;
                double qsA = qAmax / (1 + qS / kis) * a / (a + ksa);
                double qA = yas * qSof - qsA;
                double mu = (qSox - qm) * yem + qsA * yxa + qSof * yxsof;
                double qO = yos * (qSox - qSan) + qsA * yoa;
                double f = phase == 0 ? 0 : 0.012 * Math.exp(mufeed * (phase == 1 ? t - 5 : 4));
                double d = f / y[0];
                dydt[0] = f;
                dydt[1] = x * (mu - d);
                dydt[2] = d * (si - s) - qS * x;
                dydt[3] = qA * x - d * a;
                dydt[4] = kla * (saturation - o) - qO * x * h;
                dydt[5] = 3600 / tau * (o - y[5]);
            }
        };
    }
}
