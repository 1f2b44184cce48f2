package org.seedtrain.cases;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.column.ColumnCase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A case as it stands in a file. The format is described in docs/reference/cases.md.
///
/// @param name its own, or that of the file
/// @param kind e.g. `column`
/// @param plot how it wants to be drawn; null: everything in one panel
public record CaseFile(String name, String kind, Case content, @Nullable Plot plot) {
    /// A file is refused if it is larger [bytes].
    private static final long LARGEST = 64L << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// Reads a case.
    ///
    /// @throws CaseProblem if it cannot be used
    public static CaseFile read(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
                throw new CaseProblem(file + ": this file has " + (Files.size(file) >> 20) + " MB; a case has at most "
                        + (LARGEST >> 20) + " MB");
            }
            return read(file.toString(), fileName(file), Files.readAllBytes(file));
        } catch (java.nio.file.NoSuchFileException e) {
            throw new CaseProblem(file + ": there is no such file");
        } catch (IOException e) {
            throw new CaseProblem(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    /// @param file as problems name it
    public static CaseFile read(String file, String name, byte[] bytes) {
        JsonNode node = parse(file, text(file, bytes));
        try {
            if (CadetFile.looksLike(node)) {
                return new CaseFile(name, "column", CadetFile.read(node), null);
            }
            return read(name, node);
        } catch (CaseProblem | LayoutRefused | IllegalArgumentException e) {
            throw new CaseProblem(String.valueOf(e.getMessage()).lines()
                    .map(line -> line.startsWith(file) ? line : file + ": " + line)
                    .reduce((a, b) -> a + "\n" + b)
                    .orElse(file));
        }
    }

    private static CaseFile read(String name, JsonNode node) {
        if (!node.isObject()) {
            throw new CaseProblem("a case is one JSON object in { }");
        }
        JsonNode word = node.get("kind");
        String known = String.join(", ", kinds());
        if (word == null) {
            throw new CaseProblem("kind is missing: what is to be solved, one of " + known
                    + "; or input.model of a CADET-Core configuration");
        }
        Kind kind = Kind.ALL.stream()
                .filter(one -> word.isString() && one.name().equals(word.asString()))
                .findFirst()
                .orElseThrow(() -> new CaseProblem("kind is " + word + "; known are " + known));
        List<String> problems = new ArrayList<>();
        shape(kind).check("", node, problems);
        if (!problems.isEmpty()) {
            throw new CaseProblem(String.join("\n", problems));
        }
        return new CaseFile(
                node.has("name") ? node.get("name").asString() : name, kind.name(), kind.read(node), Plot.of(node));
    }

    private static Shape.Group shape(Kind kind) {
        return Shape.group(
                        Shape.required("kind", Shape.word(kind.name()), "what is to be solved"),
                        Shape.optional("name", Shape.word(), "what it is called"),
                        Shape.optional("title", Plot.TITLE, "for the picture, in English and Korean"),
                        Shape.optional("source", Shape.word(), "where the numbers are from"),
                        Shape.optional("plot", Plot.SHAPE, "how it is drawn"))
                .plus(kind.keys().keys().toArray(Shape.Key[]::new));
    }

    /// The column of a case of kind `column`.
    ///
    /// @throws CaseProblem if it is of another kind
    public ColumnCase column() {
        if (content instanceof ColumnKind.Solution solution) {
            return solution.column();
        }
        throw new CaseProblem(name + " is of kind " + kind + "; a column is asked for");
    }

    /// Names of the kinds.
    public static List<String> kinds() {
        return Kind.ALL.stream().map(Kind::name).toList();
    }

    /// What a kind computes, in a sentence.
    public static String what(String kind) {
        return kind(kind).what();
    }

    /// The JSON Schema (2020-12) of a kind.
    public static String schema(String kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Seedtrain case: " + kind);
        schema.put("description", kind(kind).what());
        schema.putAll(shape(kind(kind)).schema());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    private static Kind kind(String name) {
        Optional<Kind> kind = Kind.ALL.stream().filter(one -> one.name().equals(name)).findFirst();
        return kind.orElseThrow(() -> new IllegalArgumentException("there is no kind " + name));
    }

    private static String fileName(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    }

    private static String text(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (whole.isBlank()) {
                throw new CaseProblem(file + ": this file is empty; a case is one JSON object");
            }
            return whole;
        } catch (CharacterCodingException e) {
            throw new CaseProblem(file + ": this is not UTF-8 text; save it as UTF-8 (a case is one JSON object)");
        }
    }

    private static JsonNode parse(String file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new CaseProblem(file + ":" + (e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()))
                    + ": this is not JSON: " + e.getOriginalMessage());
        }
    }
}
