package org.seedtrain.server.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The recipes, plant layouts and operators that can be used, by name. A file in the centre's own folder stands before one of the
/// same name that comes with Seedtrain.
public final class Library {
    private final @Nullable Path own;

    /// @param text the file's text
    /// @param name how problems name the file
    public record Document(String name, String text) {}

    private Library(@Nullable Path own) {
        this.own = own;
    }

    /// Only what comes with Seedtrain.
    public static Library bundled() {
        return new Library(null);
    }

    /// @param folder with the folders `recipes`, `plants` and `operators`; need not exist
    public static Library with(Path folder) {
        return new Library(folder);
    }

    /// All recipes by id, which is the file's name.
    public Map<String, Document> recipes() {
        return all("recipes");
    }

    public Optional<Document> recipe(String id) {
        return Optional.ofNullable(recipes().get(id));
    }

    public Optional<Document> layout(String id) {
        return Optional.ofNullable(all("plants").get(id));
    }

    /// How people work, by the file's name.
    public Map<String, Document> operators() {
        return all("operators");
    }

    private Map<String, Document> all(String kind) {
        Map<String, Document> all = new TreeMap<>();
        try {
            bundled(kind, all);
            if (own != null) {
                read(own.resolve(kind), all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void read(Path folder, Map<String, Document> all) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(".yaml")) {
                    all.put(name.substring(0, name.length() - 5), new Document(file.toString(), Files.readString(file)));
                }
            }
        }
    }

    /// The content stands beside the classes: in the jar, in a jar inside the jar, or in a folder while the house is built.
    private static void bundled(String kind, Map<String, Document> all) throws IOException {
        try {
            URI place = Library.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (!"file".equals(place.getScheme())) {
                inside(kind, all);
                return;
            }
            Path path = Path.of(place);
            read((Files.isDirectory(path) ? path.resolve("content") : jar(path).getPath("content")).resolve(kind), all);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void inside(String kind, Map<String, Document> all) throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:content/" + kind + "/*.yaml")) {
            String name = String.valueOf(file.getFilename());
            all.put(
                    name.substring(0, name.length() - 5),
                    new Document("content/" + kind + "/" + name, file.getContentAsString(StandardCharsets.UTF_8)));
        }
    }

    private static synchronized FileSystem jar(Path path) throws IOException {
        URI uri = URI.create("jar:" + path.toUri());
        try {
            return FileSystems.getFileSystem(uri);
        } catch (FileSystemNotFoundException first) {
            return FileSystems.newFileSystem(uri, Map.of());
        }
    }
}
