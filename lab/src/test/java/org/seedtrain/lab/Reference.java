package org.seedtrain.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The reference numbers: those whose licence allows a copy stand in the test resources, the others beside the project; a
/// test that needs one that is not there is skipped and says so.
public final class Reference {
    private Reference() {}

    public static Path file(String name) {
        var copied = Reference.class.getResource("/reference/" + name);
        if (copied != null) {
            return Path.of(URI.create(copied.toString()));
        }
        Path path = Path.of(System.getProperty("seedtrain.reference", "../../shared/reference"), name);
        Assumptions.assumeTrue(Files.exists(path), "skipped: the reference file " + name + " is not on this machine");
        return path;
    }

    public static JsonNode json(String name) {
        return new ObjectMapper().readTree(file(name).toFile());
    }

    /// Lines of a CSV without its header, cells without quotes.
    public static List<String[]> csv(String name) {
        try {
            List<String[]> rows = new ArrayList<>();
            List<String> lines = Files.readAllLines(file(name));
            for (String line : lines.subList(1, lines.size())) {
                rows.add(line.replace("\"", "").split(","));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
