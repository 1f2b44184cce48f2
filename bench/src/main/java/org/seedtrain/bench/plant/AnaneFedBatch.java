package org.seedtrain.bench.plant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.plant.culture.CultureModel;
import org.seedtrain.plant.culture.CultureRun;
import org.seedtrain.plant.culture.FeedProfile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A fed-batch of *E. coli* with overflow metabolism (Anane et al., Biochem. Eng. J. 125, 2017, 23-30), solved with the
/// plant's solver. The trajectory beside it is known to 1e-10 (two other solvers agree on it).
final class AnaneFedBatch {
    private static final String NAME = "/reference/ecoli_anane_fedbatch.";

    private AnaneFedBatch() {}

    /// The largest error of any column at any time, relative to the column's maximum.
    static double error(double tolerance) {
        double[][] table = table();
        int n = table[0].length - 1;
        JsonNode given = JsonMapper.shared().readTree(text("json")).get("params");
        Map<String, Double> parameters = new TreeMap<>();
        given.propertyNames().forEach(name -> parameters.put(name, given.get(name).asDouble()));
        CultureRun run = CultureRun.solve(
                CultureModel.of("ecoli_anane", parameters),
                FeedProfile.exponentialThenConstant(5, 0.012, 0.222, 9),
                Arrays.copyOfRange(table[0], 1, n + 1),
                0,
                table[table.length - 1][0],
                tolerance);
        double[] largest = new double[n];
        double[] error = new double[n];
        double[] y = new double[n];
        for (double[] row : table) {
            run.at(row[0], y);
            for (int i = 0; i < n; i++) {
                largest[i] = Math.max(largest[i], Math.abs(row[i + 1]));
                error[i] = Math.max(error[i], Math.abs(y[i] - row[i + 1]));
            }
        }
        double worst = 0;
        for (int i = 0; i < n; i++) {
            worst = Math.max(worst, error[i] / largest[i]);
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
