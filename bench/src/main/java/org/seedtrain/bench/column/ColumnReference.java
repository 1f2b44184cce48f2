package org.seedtrain.bench.column;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.column.Binding;
import org.seedtrain.plant.column.ColumnCase;
import org.seedtrain.plant.column.ColumnSolution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A column case with its outlet by an independent solver.
///
/// @param outlet rows of time and concentration by component
/// @param uncertainty of the outlet by component, relative to its peak
record ColumnReference(ColumnCase column, List<double[]> outlet, double[] uncertainty) {

    static ColumnReference of(String name) {
        JsonNode json = JsonMapper.shared().readTree(text(name + ".json"));
        List<double[]> rows = text(name + ".csv").lines().skip(1).map(ColumnReference::row).toList();
        JsonNode how = JsonMapper.shared().readTree(text(name + ".ref.json"));
        return new ColumnReference(read(json, rows), rows, array(how.get("uncertainty_of_peak")));
    }

    ColumnCase to(double tolerance, ColumnCase.@Nullable Resolution resolution) {
        return column.to(new ColumnCase.Tolerance(tolerance, 0.01 * tolerance), resolution);
    }

    /// Largest difference by component, relative to its peak.
    double[] errors(ColumnSolution solution) {
        double[] errors = new double[column.components()];
        for (int i = 0; i < errors.length; i++) {
            double peak = 0;
            for (int row = 0; row < outlet.size(); row++) {
                double expected = outlet.get(row)[1 + i];
                peak = Math.max(peak, Math.abs(expected));
                errors[i] = Math.max(errors[i], Math.abs(solution.outlet()[i][row] - expected));
            }
            errors[i] /= peak;
        }
        return errors;
    }

    private static String text(String name) {
        String path = "/reference/column/" + name;
        try (InputStream in = ColumnReference.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] row(String line) {
        String[] cells = line.split(",");
        double[] row = new double[cells.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Double.parseDouble(cells[i]);
        }
        return row;
    }

    private static double[] array(@Nullable JsonNode node) {
        double[] values = new double[node == null ? 0 : node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = node.get(i).asDouble();
        }
        return values;
    }

    private static double number(JsonNode c, String key) {
        JsonNode node = c.get(key);
        return node == null ? Double.NaN : node.asDouble();
    }

    private static ColumnCase read(JsonNode c, List<double[]> rows) {
        ColumnCase.Model model = ColumnCase.Model.valueOf(c.get("model").asString());
        List<ColumnCase.Section> inlet = new ArrayList<>();
        for (JsonNode s : c.get("inlet")) {
            inlet.add(new ColumnCase.Section(
                    number(s, "start_s"), number(s, "end_s"), array(s.get("constant")), array(s.get("slope_per_s"))));
        }
        double[] times = rows.stream().mapToDouble(row -> row[0]).toArray();
        return new ColumnCase(
                model,
                number(c, "length_m"),
                number(c, "interstitialVelocity_m_s"),
                number(c, "axialDispersion_m2_s"),
                number(c, model == ColumnCase.Model.LRM ? "totalPorosity" : "columnPorosity"),
                number(c, "particlePorosity"),
                number(c, "particleRadius_m"),
                array(c.get("filmDiffusion_m_s")),
                array(c.get("poreDiffusion_m2_s")),
                array(c.get("surfaceDiffusion_m2_s")),
                binding(c.get("binding")),
                array(c.get("initial").get("c")),
                array(c.get("initial").get("q")),
                inlet,
                times,
                new ColumnCase.Tolerance(1e-6, 1e-8),
                null);
    }

    private static Binding binding(JsonNode b) {
        boolean kinetic = b.get("kinetic").asBoolean();
        double[] ka = array(b.get("ka"));
        double[] kd = array(b.get("kd"));
        return switch (b.get("isotherm").asString()) {
            case "linear" -> new Binding.Linear(kinetic, ka, kd);
            case "Langmuir" -> new Binding.Langmuir(kinetic, ka, kd, array(b.get("qmax_mol_m3")));
            default -> new Binding.StericMassAction(
                    kinetic,
                    ka,
                    kd,
                    number(b, "ionicCapacity_mol_m3"),
                    array(b.get("characteristicCharge")),
                    array(b.get("stericFactor")));
        };
    }
}
