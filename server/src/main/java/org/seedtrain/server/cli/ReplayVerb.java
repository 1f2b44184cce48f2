package org.seedtrain.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.ChainVerification;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Hashes;
import org.seedtrain.batch.operator.BatchRun;
import org.seedtrain.batch.recipe.ContentError;
import org.seedtrain.plant.LayoutRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Computes a batch again from its log.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Computes everything again from a log; trends.csv and results.json are the same, byte for byte.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:the log was changed, or gives something else than when it was closed",
            "2:there is no log to replay"
        })
final class ReplayVerb implements Callable<Integer> {
    @Parameters(paramLabel = "LOG", description = "log.jsonl, or the folder it is in")
    private Path log;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder for the files; made if there is none")
    private Path out;

    @Option(names = "--language", paramLabel = "en|ko", defaultValue = "en", description = "of the printed record")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<String> lines = LogFile.lines(log);
        List<Entry> entries = entries(lines);
        ChainVerification.Fault fault = ChainVerification.of(lines).fault();
        if (fault != null) {
            spec.commandLine().getErr().println(log + ":" + fault.line() + ": " + fault.text().en());
            return Main.FAILED;
        }
        BatchFiles files = BatchFiles.in(out);
        BatchRun.Outcome outcome;
        try {
            outcome = BatchRun.replay(entries);
        } catch (ContentError | LayoutRefused e) {
            throw new UsageProblem(log + ": the recipe or the plant in its first entry cannot be used. " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(log + ": " + e.getMessage());
        }
        files.write(outcome, language);
        if (entries.getLast().body() instanceof Body.Closed closed
                && (!closed.trendsSha256().equals(Hashes.sha256(outcome.trends()))
                        || !closed.resultsSha256().equals(Hashes.sha256(outcome.results())))) {
            spec.commandLine().getErr().println(log + ": the log is whole, but this version of Seedtrain computes something"
                    + " else from it than the one that closed it (models " + outcome.run().start().model() + ", now "
                    + BatchRun.MODEL + ").");
            return Main.FAILED;
        }
        spec.commandLine().getOut().println(entries.size() + " entries replayed: " + out.toAbsolutePath().normalize());
        return Main.DONE;
    }

    private List<Entry> entries(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                entries.add(BatchJson.entry(lines.get(i)));
            } catch (IllegalArgumentException e) {
                throw new UsageProblem(log + ":" + (i + 1) + ": " + e.getMessage());
            }
        }
        return entries;
    }
}
