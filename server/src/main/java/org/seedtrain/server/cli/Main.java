package org.seedtrain.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The command line. Without a verb it starts the server.
///
/// Exit status of every verb: 0 done, 1 a verification failed or an internal error, 2 input or usage that cannot be used,
/// 3 made but rejected.
@Command(
        name = "seedtrain",
        mixinStandardHelpOptions = true,
        version = "seedtrain 0.1.0",
        synopsisSubcommandLabel = "[VERB]",
        subcommands = {RunVerb.class, ReplayVerb.class, VerifyVerb.class, ModelVerb.class},
        description = {
            "A virtual GMP plant to practise in, and the training centre around it.",
            "Without a verb: starts the server and says where to look."
        },
        footer = {
            "  test    Installs what the tests need and runs all of them.",
            "  bench   Measures the plant and the log: bench plant, bench log.",
            "",
            "Exit status: 0 done, 1 verification failed or internal error,",
            "2 input or usage that cannot be used, 3 made but rejected."
        })
public final class Main implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int UNUSABLE = 2;
    static final int REJECTED = 3;

    /// So many lines of one problem are shown.
    private static final int LINES = 20;

    @Mixin
    private ServeOptions options;

    private Main() {}

    public static void main(String[] words) {
        int status = commandLine().execute(words);
        if (status != SERVING) {
            System.exit(status);
        }
    }

    /// Not an exit status: the server runs on in its own threads.
    static final int SERVING = -1;

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand("lab", LabVerb.commandLine());
        line.setParameterExceptionHandler((problem, words) -> {
            PrintWriter err = problem.getCommandLine().getErr();
            boolean verb = problem instanceof CommandLine.UnmatchedArgumentException unmatched
                    && !unmatched.isUnknownOption()
                    && problem.getCommandLine().getParent() == null;
            err.println(verb
                    ? "There is no verb '" + ((CommandLine.UnmatchedArgumentException) problem).getUnmatched().getFirst()
                            + "'. Verbs: run, replay, verify, model, lab, test, bench, help; without one the server is started."
                    : problem.getMessage());
            if (!CommandLine.UnmatchedArgumentException.printSuggestions(problem, err)) {
                err.println("See: seedtrain " + verb(problem.getCommandLine()) + "--help");
            }
            return UNUSABLE;
        });
        line.setExecutionExceptionHandler((problem, failed, result) -> {
            if (problem instanceof UsageProblem) {
                problem.getMessage().lines().limit(LINES).forEach(failed.getErr()::println);
                long more = problem.getMessage().lines().count() - LINES;
                if (more > 0) {
                    failed.getErr().println("... and " + more + " more");
                }
                return UNUSABLE;
            }
            failed.getErr().println("Internal error: " + problem
                    + ". Set SEEDTRAIN_DEBUG=1 and try again to see where.");
            if (System.getenv("SEEDTRAIN_DEBUG") != null) {
                problem.printStackTrace(failed.getErr());
            }
            return FAILED;
        });
        return line;
    }

    private static String verb(CommandLine line) {
        return line.getParent() == null ? "" : verb(line.getParent()) + line.getCommandName() + " ";
    }

    @Override
    public Integer call() {
        return new Server(options).start() ? SERVING : DONE;
    }
}
