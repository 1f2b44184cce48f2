package org.seedtrain.server.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A log in a file, as somebody gave it.
final class LogFile {
    private LogFile() {}

    /// @throws UsageProblem if there is nothing that could be a log
    static List<String> lines(Path file) {
        if (Files.isDirectory(file)) {
            return lines(file.resolve(BatchFiles.LOG));
        }
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (lines.isEmpty()) {
                throw new UsageProblem(file + ": this file is empty; a log has one entry a line.");
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw new UsageProblem(file + ": this is no log (not UTF-8 text); a log has one JSON entry a line.");
        } catch (IOException e) {
            throw new UsageProblem(file + ": cannot be read (" + BatchFiles.reason(e) + ").");
        }
    }
}
