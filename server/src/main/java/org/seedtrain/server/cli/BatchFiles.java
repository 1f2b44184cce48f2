package org.seedtrain.server.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.operator.BatchRun;
import org.seedtrain.batch.operator.ResultsFile;
import org.seedtrain.server.documents.RecordDocument;
import org.seedtrain.server.documents.RecordPdf;
import org.seedtrain.server.documents.TrendsPicture;

/// The files of a whole batch in a folder.
final class BatchFiles {
    static final String LOG = "log.jsonl";

    private final Path folder;

    private BatchFiles(Path folder) {
        this.folder = folder;
    }

    /// @throws UsageProblem if nothing can be written there
    static BatchFiles in(Path folder) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "probe", ".tmp");
            Files.delete(probe);
            return new BatchFiles(folder);
        } catch (IOException e) {
            throw new UsageProblem("--out " + folder + ": this folder cannot be written (" + reason(e) + ").");
        }
    }

    Path log() {
        return folder.resolve(LOG);
    }

    /// Writes everything that is computed from the log.
    ///
    /// @param language of the printed record
    void write(BatchRun.Outcome outcome, String language) throws IOException {
        Run run = outcome.run();
        Files.writeString(folder.resolve("trends.csv"), outcome.trends());
        Files.writeString(folder.resolve("results.json"), outcome.results());
        Files.writeString(folder.resolve("batch-record.json"), ResultsFile.batchRecord(run));
        try {
            Files.write(folder.resolve("trends.png"), TrendsPicture.png(run));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("batch-record.pdf")))) {
                RecordPdf.write(RecordDocument.of(run, language), language, ZoneId.systemDefault(), out);
            }
        } catch (InternalError | NoClassDefFoundError | UnsatisfiedLinkError e) {
            throw new UsageProblem("The pictures and the printed record were not made, everything else was: Java finds no"
                    + " fonts on this machine. Install the package fontconfig (and any font).");
        }
    }

    static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException
                ? "no permission"
                : e instanceof java.nio.file.NoSuchFileException
                        ? "no such file"
                        : e instanceof java.nio.file.FileAlreadyExistsException
                                ? "a file of this name is in the way"
                                : String.valueOf(e.getMessage());
    }
}
