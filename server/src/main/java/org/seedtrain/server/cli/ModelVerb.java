package org.seedtrain.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.seedtrain.cases.CaseFile;
import org.seedtrain.cases.CaseProblem;
import org.seedtrain.cases.ModelPlots;
import org.seedtrain.cases.Solved;
import org.seedtrain.plant.solver.SolverFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Solves one case of a unit operation.
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = {
            "Solves one unit operation without plant or recipe: a column, a culture, a filtration ...",
            "Also reads a CADET-Core configuration as JSON. See docs/reference/cases.md.",
            "Example: seedtrain model docs/reference/models/cases/column.json --out outlet.csv --repeat 20"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:solved", "1:the solver gave up", "2:the case cannot be used"})
final class ModelVerb implements Callable<Integer> {
    private static final int MOST = 100_000;

    @Parameters(paramLabel = "CASE", arity = "0..1", description = "a case as JSON")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "CSV", description = "file for the table")
    private @Nullable Path out;

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1", description = "solve so many times and time each (default: 1)")
    private int repeat;

    @Option(names = "--schema", paramLabel = "KIND", description = "print the JSON Schema of a kind and end")
    private @Nullable String schema;

    @Option(names = "--plots", paramLabel = "DIR", description = "draw DIR/plots/*.svg from DIR/cases/*.json and end")
    private @Nullable Path plots;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter screen = spec.commandLine().getOut();
        try {
            if (schema != null) {
                return schema(screen, schema);
            }
            if (plots != null) {
                return plots(screen, plots);
            }
            if (file == null) {
                throw new UsageProblem("Which case? seedtrain model CASE.json --out outlet.csv");
            }
            if (repeat < 1 || repeat > MOST) {
                throw new UsageProblem("--repeat " + repeat + ": it must lie between 1 and " + MOST);
            }
            return solve(screen, file);
        } catch (CaseProblem e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        } catch (SolverFailure e) {
            spec.commandLine().getErr().println(file + ": " + e.getMessage());
            return Main.FAILED;
        }
    }

    private int schema(PrintWriter screen, String kind) {
        if (!CaseFile.kinds().contains(kind)) {
            throw new UsageProblem("--schema " + kind + ": known are " + String.join(", ", CaseFile.kinds()));
        }
        screen.print(CaseFile.schema(kind));
        screen.flush();
        return Main.DONE;
    }

    private int plots(PrintWriter screen, Path pages) throws IOException {
        if (!Files.isDirectory(pages.resolve("cases"))) {
            throw new UsageProblem("--plots " + pages + ": there is no folder cases in it");
        }
        for (String name : ModelPlots.names(pages)) {
            screen.println((ModelPlots.write(pages, name) ? "drawn  " : "as was ") + ModelPlots.picture(pages, name));
        }
        return Main.DONE;
    }

    private int solve(PrintWriter screen, Path input) throws IOException {
        CaseFile given = CaseFile.read(input);
        double[] seconds = new double[repeat];
        Solved solved = null;
        for (int i = 0; i < repeat; i++) {
            long start = System.nanoTime();
            try {
                solved = given.content().solve();
            } catch (CaseProblem e) {
                throw new UsageProblem(input + ": " + e.getMessage());
            }
            seconds[i] = 1e-9 * (System.nanoTime() - start);
        }
        if (solved == null) {
            throw new IllegalStateException();
        }
        if (out != null) {
            String csv = solved.table().csv();
            WholeFile.write("--out", out, stream -> stream.write(csv.getBytes(StandardCharsets.UTF_8)));
        }
        screen.println(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report(given, solved, seconds)));
        return Main.DONE;
    }

    private Map<String, Object> report(CaseFile given, Solved solved, double[] seconds) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("name", given.name());
        report.put("kind", given.kind());
        report.put("solver", solved.solver());
        Map<String, Object> time = new LinkedHashMap<>();
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        time.put("repetitions", seconds.length);
        time.put("first", seconds[0]);
        time.put("median", sorted[sorted.length / 2]);
        time.put("best", sorted[0]);
        time.put("each", seconds);
        report.put("solveTime_s", time);
        report.put("massBalanceError", solved.balance().isPresent() ? solved.balance().getAsDouble() : null);
        if (!solved.results().isEmpty()) {
            report.put("results", solved.results());
        }
        report.put("rows", solved.table().rows().size());
        report.put("out", out == null ? null : out.toString());
        return report;
    }
}
