package org.seedtrain.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The reference numbers of the plant's tests, and cases made of them.
final class References {
    static final Path FOLDER = Path.of("../plant/src/test/resources/reference");
    static final JsonMapper JSON = JsonMapper.shared();

    private References() {}

    static JsonNode json(String path) {
        return JSON.readTree(FOLDER.resolve(path + ".json").toFile());
    }

    static List<double[]> table(String path) {
        try {
            return Files.readAllLines(FOLDER.resolve(path + ".csv")).stream()
                    .skip(1)
                    .map(line -> java.util.Arrays.stream(line.replace("np.float64(", "").replace(")", "").split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CaseFile read(JsonNode node) {
        return CaseFile.read("case.json", "case", node.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Solved solve(JsonNode node) {
        return read(node).content().solve();
    }

    /// A case with keys from pairs; a list becomes an array.
    static ObjectNode of(String kind, Object... pairs) {
        ObjectNode node = JSON.createObjectNode().put("kind", kind);
        for (int i = 0; i < pairs.length; i += 2) {
            node.set((String) pairs[i], JSON.valueToTree(pairs[i + 1]));
        }
        return node;
    }

    static Map<String, Object> at(String axis, double... values) {
        return Map.of(axis, values);
    }

    /// Largest difference of a column, relative to its largest value.
    static double worst(Table found, List<double[]> expected, int columns) {
        double worst = 0;
        for (int c = 1; c < columns; c++) {
            double peak = 0;
            double error = 0;
            for (int i = 0; i < expected.size(); i++) {
                peak = Math.max(peak, Math.abs(expected.get(i)[c]));
                error = Math.max(error, Math.abs(found.rows().get(i)[c] - expected.get(i)[c]));
            }
            worst = Math.max(worst, peak > 0 ? error / peak : error);
        }
        return worst;
    }

    static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2g", value);
    }
}
