package org.seedtrain.server.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.ChainVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks the hash chain of a log.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks the hash chain of a log and names the first entry that was altered, removed or moved.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the chain is whole", "1:it is not", "2:there is no log to check"})
final class VerifyVerb implements Callable<Integer> {
    @Parameters(paramLabel = "LOG", description = "log.jsonl, or the folder it is in")
    private Path log;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "hash of the last entry, as it was kept elsewhere: finds a log that was cut at its end")
    private @Nullable String head;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> lines = LogFile.lines(log);
        ChainVerification chain = ChainVerification.of(lines, head);
        ChainVerification.Fault fault = chain.fault();
        if (fault != null && fault.kind() == ChainVerification.Kind.UNREADABLE && fault.line() == 1) {
            throw new UsageProblem(log + ":1: this is no log; a log has one JSON entry a line.");
        }
        if (fault != null) {
            spec.commandLine().getErr().println(log + ":" + fault.line() + ": " + fault.text().en());
            return Main.FAILED;
        }
        spec.commandLine().getOut().println("The chain is whole: " + chain.entries() + " entries, head " + chain.head());
        return Main.DONE;
    }
}
