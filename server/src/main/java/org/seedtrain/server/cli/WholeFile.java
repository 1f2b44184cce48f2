package org.seedtrain.server.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is written whole or not at all.
final class WholeFile {
    private WholeFile() {}

    /// What goes into it.
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /// @param option named in the message when it cannot be written
    static void write(String option, Path target, Content content) {
        Path absolute = target.toAbsolutePath();
        try {
            if (Files.isDirectory(absolute)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Path part = Files.createTempFile(absolute.getParent(), "." + absolute.getFileName(), ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    content.to(out);
                }
                Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UsageProblem(option + " " + target + ": cannot be written (" + BatchFiles.reason(e) + ")");
        }
    }
}
