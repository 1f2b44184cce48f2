package org.seedtrain.bench.plant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.solver.DenseStep;
import org.seedtrain.plant.solver.OdeSystem;
import org.seedtrain.plant.solver.Rodas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A fed-batch of *E. coli* with overflow metabolism (Anane et al., Biochem. Eng. J. 125, 2017, 171-180), solved with the
/// plant's solver. The trajectory beside it is known to 1e-10 (two other solvers agree on it).
final class AnaneFedBatch implements OdeSystem {
    private static final String NAME = "/reference/ecoli_anane_fedbatch.";
    /// Batch until 5 h, exponential feed until 9 h, constant feed until 14 h.
    private static final double[] PHASES = {0, 5, 9, 14};

    private final double qSmax;
    private final double kia;
    private final double ks;
    private final double pAmax;
    private final double kap;
    private final double yas;
    private final double ko;
    private final double qm;
    private final double yem;
    private final double carbon;
    private final double qAmax;
    private final double kis;
    private final double ksa;
    private final double yxa;
    private final double yxsof;
    private final double yos;
    private final double yoa;
    private final double si;
    private final double kla;
    private final double saturation;
    private final double h;
    private final double tau;
    private final double mufeed;
    private final int phase;

    private AnaneFedBatch(JsonNode p, int phase) {
        this.phase = phase;
        qSmax = p.get("qSmax").asDouble();
        kia = p.get("Kia").asDouble();
        ks = p.get("Ks").asDouble();
        pAmax = p.get("pAmax").asDouble();
        kap = p.get("Kap").asDouble();
        yas = p.get("Yas").asDouble();
        ko = p.get("Ko").asDouble();
        qm = p.get("qm").asDouble();
        yem = p.get("Yem").asDouble();
        carbon = p.get("Cx").asDouble() / p.get("Cs").asDouble();
        qAmax = p.get("qAmax").asDouble();
        kis = p.get("Kis").asDouble();
        ksa = p.get("Ksa").asDouble();
        yxa = p.get("Yxa").asDouble();
        yxsof = p.get("Yxsof").asDouble();
        yos = p.get("Yos").asDouble();
        yoa = p.get("Yoa").asDouble();
        si = p.get("Si").asDouble();
        kla = p.get("Kla").asDouble();
        saturation = p.get("DOTstar").asDouble();
        h = p.get("H").asDouble();
        tau = p.get("tau").asDouble();
        mufeed = p.get("mufeed").asDouble();
    }

    @Override
    public int dimension() {
        return 6;
    }

    /// Time in h; volume L, biomass, glucose, acetate g/L, oxygen and its probe %.
    @Override
    public void rates(double t, double[] y, double[] dydt) {
        double x = y[1];
        double s = y[2];
        double a = y[3];
        double o = y[4];
        double qS = qSmax / (1 + a / kia) * s / (s + ks);
        double qSof = pAmax * qS / (qS + kap);
        double qSox = (qS - qSof) * o / (o + ko);
        double qSan = (qSox - qm) * yem * carbon;
        double qsA = qAmax / (1 + qS / kis) * a / (a + ksa);
        double qA = yas * qSof - qsA;
        double mu = (qSox - qm) * yem + qsA * yxa + qSof * yxsof;
        double qO = yos * (qSox - qSan) + qsA * yoa;
        double feed = phase == 0 ? 0 : 0.012 * FastMath.exp(mufeed * (phase == 1 ? t - 5 : 4));
        double dilution = feed / y[0];
        dydt[0] = feed;
        dydt[1] = x * (mu - dilution);
        dydt[2] = dilution * (si - s) - qS * x;
        dydt[3] = qA * x - dilution * a;
        dydt[4] = kla * (saturation - o) - qO * x * h;
        dydt[5] = 3600 / tau * (o - y[5]);
    }

    /// The largest error of any column at any time, relative to the column's maximum.
    static double error(double tolerance) {
        double[][] table = table();
        int n = table[0].length - 1;
        double[] largest = new double[n];
        for (double[] row : table) {
            for (int i = 0; i < n; i++) {
                largest[i] = Math.max(largest[i], Math.abs(row[i + 1]));
            }
        }
        // As in the plant: below a hundredth of what there is at most, an error does not matter.
        double[] size = Arrays.stream(largest).map(most -> 1e-2 * most).toArray();
        JsonNode parameters = JsonMapper.shared().readTree(text("json")).get("params");
        double[] y = Arrays.copyOfRange(table[0], 1, n + 1);
        double[] at = new double[n];
        double worst = 0;
        int row = 0;
        for (int phase = 0; phase + 1 < PHASES.length; phase++) {
            double end = PHASES[phase + 1];
            Rodas solver = new Rodas(new AnaneFedBatch(parameters, phase), tolerance, size, 1);
            solver.begin(PHASES[phase], y);
            DenseStep step;
            do {
                step = solver.step();
                for (; row < table.length && table[row][0] <= Math.min(step.end(), end); row++) {
                    step.at(table[row][0], at);
                    for (int i = 0; i < n; i++) {
                        worst = Math.max(worst, Math.abs(at[i] - table[row][i + 1]) / largest[i]);
                    }
                }
            } while (step.end() < end);
            step.at(end, y);
        }
        return worst;
    }

    private static double[][] table() {
        List<String> lines = text("csv").lines().toList();
        return lines.subList(1, lines.size()).stream()
                .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
    }

    private static String text(String ending) {
        try (InputStream in = AnaneFedBatch.class.getResourceAsStream(NAME + ending)) {
            if (in == null) {
                throw new IllegalStateException(NAME + ending + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
