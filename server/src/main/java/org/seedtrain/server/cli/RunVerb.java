package org.seedtrain.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.seedtrain.batch.Blueprint;
import org.seedtrain.batch.FileRunLog;
import org.seedtrain.batch.operator.BatchRun;
import org.seedtrain.batch.operator.Habits;
import org.seedtrain.batch.operator.Intervention;
import org.seedtrain.batch.recipe.ContentError;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.recipe.RecipeReader;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.server.content.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a whole batch without a browser.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a whole batch without a browser: an operator follows the recipe step by step, through the commands that a"
                    + " person gives. Writes log.jsonl, batch-record.pdf, batch-record.json, trends.csv, trends.png and"
                    + " results.json.",
            "The same recipe, seed and options give the same results.json and trends.csv, byte for byte."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:released", "1:internal error", "2:input or usage that cannot be used", "3:made but rejected"})
final class RunVerb implements Callable<Integer> {
    @Parameters(paramLabel = "RECIPE", description = "name of a recipe, or a recipe file")
    private String recipe;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "0 or more; default ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder for the files; made if there is none")
    private Path out;

    @Option(
            names = "--operator",
            paramLabel = "NAME|FILE",
            defaultValue = "careful",
            description = "careful, clumsy, or a YAML file of error rates; default ${DEFAULT-VALUE}")
    private String operator;

    @Option(
            names = "--set",
            paramLabel = "TAG=VALUE[@TIME]",
            description = "sets a tag otherwise than the recipe asks, or at a time, e.g. FRM-200.temperature.setpoint=30")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--malfunction",
            paramLabel = "NAME@TIME",
            description = "arms a malfunction, e.g. FRM-200.feedDrift@20h")
    private List<String> malfunctions = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "en|ko",
            defaultValue = "en",
            description = "of the printed record; default ${DEFAULT-VALUE}")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (seed < 0) {
            throw new UsageProblem("--seed " + seed + ": a whole number, 0 or more.");
        }
        if (!language.equals("en") && !language.equals("ko")) {
            throw new UsageProblem("--language " + language + ": en or ko.");
        }
        BatchRun.Order order = order();
        BatchFiles files = BatchFiles.in(out);
        Files.deleteIfExists(files.log());
        BatchRun.Outcome outcome;
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr());
        try (FileRunLog log = FileRunLog.open(files.log(), false)) {
            outcome = BatchRun.make(order, log, bar);
        } finally {
            bar.end();
        }
        files.write(outcome, language);
        var decision = outcome.run().disposition();
        if (decision == null) {
            spec.commandLine().getErr().println("The batch was made, but nobody decided about it: see " + out);
            return Main.FAILED;
        }
        spec.commandLine().getOut().printf("%s: %s%n%s%n", decision.decision(), decision.reason(), out.toAbsolutePath().normalize());
        return outcome.released() ? Main.DONE : Main.REJECTED;
    }

    private BatchRun.Order order() {
        Library library = Library.bundled();
        Library.Document text = document(library.recipes(), recipe, "recipe");
        try {
            Recipe read = RecipeReader.read(text.name(), text.text());
            Library.Document layout = layout(library, read);
            Blueprint blueprint = Blueprint.read(text.name(), text.text(), layout.name(), layout.text());
            Library.Document habits = document(library.operators(), operator, "operator");
            List<Intervention> interventions = new ArrayList<>();
            sets.forEach(set -> interventions.add(Intervention.set(set, blueprint.plant())));
            malfunctions.forEach(fault -> interventions.add(Intervention.malfunction(fault, blueprint.plant())));
            return new BatchRun.Order(
                    text.text(), layout.text(), seed, Habits.read(habits.name(), habits.text()), interventions, Instant.now());
        } catch (ContentError | LayoutRefused | IllegalArgumentException e) {
            throw new UsageProblem(e.getMessage());
        }
    }

    /// A layout that stands beside the recipe's own folder comes first.
    private Library.Document layout(Library library, Recipe read) {
        Path beside = Path.of(recipe).toAbsolutePath().resolveSibling("../plants/" + read.layout() + ".yaml").normalize();
        if (recipe.contains(".") && Files.isReadable(beside)) {
            return file(beside);
        }
        return library.layout(read.layout()).orElseThrow(() -> new UsageProblem(
                recipe + ": asks for the plant '" + read.layout() + "', but there is no such layout in content/plants."));
    }

    private static Library.Document document(Map<String, Library.Document> known, String name, String kind) {
        Library.Document found = known.get(name);
        if (found != null) {
            return found;
        }
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return file(file);
        }
        throw new UsageProblem("There is no " + kind + " '" + name + "', neither by name nor as a file."
                + (known.isEmpty() ? "" : " Known: " + String.join(", ", known.keySet()) + "."));
    }

    private static Library.Document file(Path file) {
        try {
            return new Library.Document(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UsageProblem(file + ": cannot be read (" + BatchFiles.reason(e) + ").");
        }
    }
}
