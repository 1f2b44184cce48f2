package org.seedtrain.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The pictures of the model pages: `cases/NAME.json` becomes `plots/NAME.svg`.
public final class ModelPlots {
    private ModelPlots() {}

    /// Names of the cases of a folder of pages.
    ///
    /// @param pages e.g. docs/reference/models
    public static List<String> names(Path pages) {
        try (Stream<Path> files = Files.list(pages.resolve("cases"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The picture of one case.
    public static String draw(Path pages, String name) {
        CaseFile file = CaseFile.read(pages.resolve("cases").resolve(name + ".json"));
        Plot plot = file.plot() == null ? new Plot("", null, List.of()) : file.plot();
        try {
            return Drawing.svg(file.name(), file.content().solve().table(), plot);
        } catch (CaseProblem e) {
            throw new CaseProblem(name + ".json: " + e.getMessage());
        }
    }

    /// Draws one anew.
    ///
    /// @return whether it changed
    public static boolean write(Path pages, String name) throws IOException {
        Path picture = picture(pages, name);
        String drawn = draw(pages, name);
        if (Files.exists(picture) && Files.readString(picture).equals(drawn)) {
            return false;
        }
        Files.createDirectories(picture.getParent());
        Files.writeString(picture, drawn);
        return true;
    }

    /// Where the picture of a case stands.
    public static Path picture(Path pages, String name) {
        return pages.resolve("plots").resolve(name + ".svg");
    }
}
