package org.seedtrain.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.seedtrain.bench.column.ColumnBench;
import org.seedtrain.bench.culture.CultureBench;
import org.seedtrain.bench.lab.LabBench;
import org.seedtrain.bench.log.LogBench;
import org.seedtrain.bench.plant.PlantBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./seedtrain bench NAME`. Exit status: 0 done, 1 an error is beyond its limit or something broke, 2 usage.
@Command(
        name = "seedtrain bench",
        synopsisSubcommandLabel = "BENCH",
        mixinStandardHelpOptions = true,
        description = "Measures how fast and how exact Seedtrain is on this machine.",
        subcommands = {Main.Plant.class, Main.Column.class, Main.Culture.class, Main.Lab.class, Main.Log.class})
public final class Main implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;

    @Spec
    private CommandSpec spec;

    /// What every bench understands.
    static final class Options {
        @Option(names = "--quick", description = "only try whether everything runs; the numbers mean nothing")
        boolean quick;

        @Option(names = "--json", description = "print JSON and nothing else")
        boolean json;

        @Option(names = "--out", paramLabel = "FILE", description = "write the JSON to a file as well")
        @Nullable Path out;

        Harness harness(PrintWriter err) {
            return new Harness(quick, words -> {
                err.println(words);
                err.flush();
            });
        }

        int show(Report report, PrintWriter screen, PrintWriter err) {
            screen.print(json ? report.json() : report.table());
            screen.flush();
            if (out != null) {
                try {
                    Files.writeString(out, report.json());
                } catch (IOException e) {
                    err.println("--out " + out + ": cannot be written (" + e + "). The bench itself was done.");
                    return UNUSABLE;
                }
            }
            if (!report.exact()) {
                err.println("An error is beyond its limit: see FAILED above.");
            }
            return report.exact() ? DONE : FAILED;
        }
    }

    /// One bench: measures, shows, says whether it was exact enough.
    abstract static class Bench implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private Options options;

        abstract Report report(Harness harness) throws IOException;

        @Override
        public Integer call() throws IOException {
            PrintWriter err = spec.commandLine().getErr();
            return options.show(report(options.harness(err)), spec.commandLine().getOut(), err);
        }
    }

    @Command(
            name = "plant",
            mixinStandardHelpOptions = true,
            description = "batches of each line, observed seconds, live and idle plants; and how exact they are")
    static final class Plant extends Bench {
        @Override
        Report report(Harness harness) {
            return new PlantBench(harness).report();
        }
    }

    @Command(
            name = "column",
            mixinStandardHelpOptions = true,
            description = "chromatography columns: errors against references and the time for each")
    static final class Column extends Bench {
        @Override
        Report report(Harness harness) {
            return new ColumnBench(harness).report();
        }
    }

    @Command(
            name = "culture",
            mixinStandardHelpOptions = true,
            description = "a CHO process of fourteen days: error and time")
    static final class Culture extends Bench {
        @Override
        Report report(Harness harness) {
            return new CultureBench(harness).report();
        }
    }

    @Command(
            name = "lab",
            mixinStandardHelpOptions = true,
            description = "what the laboratory calculates: an error beside every speed")
    static final class Lab extends Bench {
        @Override
        Report report(Harness harness) {
            return new LabBench(harness).report();
        }
    }

    @Command(
            name = "log",
            mixinStandardHelpOptions = true,
            description = "durable appends per second and their latency with 1, 8 and 64 writers")
    static final class Log extends Bench {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "where the database is made: on the disk you want to know about")
        @Nullable Path data;

        @Override
        Report report(Harness harness) throws IOException {
            Path folder = data == null ? beside().resolve("bench-log") : data;
            return new LogBench(harness, folder.toAbsolutePath()).report();
        }

        /// The folder in which this program stands.
        private static Path beside() {
            Path jar = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]);
            Path folder = jar.toAbsolutePath().getParent();
            return folder == null ? jar : folder;
        }
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return DONE;
    }

    public static void main(String[] words) {
        System.exit(commandLine().execute(words));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((problem, given) -> {
            PrintWriter err = problem.getCommandLine().getErr();
            err.println(problem.getMessage());
            err.println("There are: bench plant, bench column, bench culture, bench lab, bench log. See: seedtrain bench --help");
            return UNUSABLE;
        });
        line.setExecutionExceptionHandler((problem, failed, result) -> {
            failed.getErr().println("Internal error: " + problem.getMessage()
                    + ". Set SEEDTRAIN_DEBUG=1 and try again to see where.");
            if (System.getenv("SEEDTRAIN_DEBUG") != null) {
                problem.printStackTrace(failed.getErr());
            }
            return FAILED;
        });
        return line;
    }
}
