package org.seedtrain.bench.column;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.cases.CaseFile;
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
        byte[] file = text(name + ".json").getBytes(StandardCharsets.UTF_8);
        List<double[]> rows = text(name + ".csv").lines().skip(1).map(ColumnReference::row).toList();
        JsonNode how = JsonMapper.shared().readTree(text(name + ".ref.json"));
        return new ColumnReference(CaseFile.read(name + ".json", name, file).column(), rows, array(how.get("uncertainty_of_peak")));
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
}
