package org.seedtrain.lab.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Words;

/// A file that an analysis reads.
///
/// @param title by language tag
/// @param extensions how such files end, without the dot
/// @param example a file of this kind that comes along, e.g. `curve-bca.csv`
public record Slot(String name, Map<String, String> title, List<String> extensions, String example, boolean required) {
    public Slot {
        extensions = List.copyOf(extensions);
    }

    /// @param extensions separated by commas
    public static Slot of(String name, String en, String ko, String extensions, String example) {
        return new Slot(name, Words.of(en, ko), List.of(extensions.split(",")), example, true);
    }

    public Slot optional() {
        return new Slot(name, title, extensions, example, false);
    }

    /// The file that comes along.
    public Document exampleDocument() {
        return alongside(example);
    }

    /// @throws IllegalArgumentException when no such file comes along
    public static Document alongside(String name) {
        try (InputStream in = Slot.class.getResourceAsStream("example/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no example file '" + name + "'");
            }
            return new Document(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
