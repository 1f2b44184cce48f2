package org.seedtrain.plant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of numbers in the test resources.
public final class ReferenceFile {
    private ReferenceFile() {}

    public static JsonNode json(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    /// Rows of a table without its header.
    public static List<double[]> table(String path) {
        return text(path).lines().skip(1).map(ReferenceFile::row).toList();
    }

    private static double[] row(String line) {
        String[] cells = line.split(",");
        double[] row = new double[cells.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Double.parseDouble(cells[i]);
        }
        return row;
    }

    private static String text(String path) {
        try (InputStream in = ReferenceFile.class.getResourceAsStream("/reference/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no reference file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
