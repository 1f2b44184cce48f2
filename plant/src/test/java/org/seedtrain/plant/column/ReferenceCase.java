package org.seedtrain.plant.column;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.ReferenceFile;
import tools.jackson.databind.JsonNode;

/// A case of the reference collection with its outlet.
record ReferenceCase(String name, ColumnCase column, List<double[]> table, double[] uncertainty) {

    static ReferenceCase of(String name) {
        return new ReferenceCase(
                name,
                read(ReferenceFile.json("column/" + name + ".json")),
                ReferenceFile.table("column/" + name + ".csv"),
                array(ReferenceFile.json("column/" + name + ".ref.json").get("uncertainty_of_peak")));
    }

    ColumnCase to(double relative, double absolute, ColumnCase.@Nullable Resolution resolution) {
        return column.to(new ColumnCase.Tolerance(relative, absolute), resolution);
    }

    /// Largest difference by component, relative to that component's peak.
    double[] errors(ColumnSolution solution) {
        double[] errors = new double[column.components()];
        for (int i = 0; i < errors.length; i++) {
            double peak = 0;
            for (int row = 0; row < table.size(); row++) {
                double expected = table.get(row)[1 + i];
                peak = Math.max(peak, Math.abs(expected));
                double difference = Math.abs(solution.outlet()[i][row] - expected);
                errors[i] = difference <= errors[i] ? errors[i] : difference;
            }
            errors[i] /= peak;
        }
        return errors;
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

    private static ColumnCase read(JsonNode c) {
        ColumnCase.Model model = ColumnCase.Model.valueOf(c.get("model").asString());
        List<ColumnCase.Section> inlet = new ArrayList<>();
        for (JsonNode s : c.get("inlet")) {
            inlet.add(new ColumnCase.Section(
                    number(s, "start_s"), number(s, "end_s"), array(s.get("constant")), array(s.get("slope_per_s"))));
        }
        int points = c.get("output").get("points").asInt();
        double[] times = new double[points];
        for (int i = 0; i < points; i++) {
            times[i] = number(c.get("output"), "end_s") * i / (points - 1);
        }
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
                new ColumnCase.Tolerance(number(c.get("tolerance"), "relative"), number(c.get("tolerance"), "absolute")),
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
