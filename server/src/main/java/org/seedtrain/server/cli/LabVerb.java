package org.seedtrain.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.analysis.Analyses;
import org.seedtrain.lab.analysis.Analysis;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.server.documents.AnalysisReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `seedtrain lab`: every [Analysis] as a verb. What they have in common stands here, the rest they declare.
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "ANALYSIS",
        description = {
            "Evaluates data of the laboratory, virtual or from real instruments: a table for people,",
            "--json for programs, --report for the file. Without an analysis: lists them.",
            "Example: seedtrain lab mpn --inoculum 0.1,0.01,0.001 --tubes 3,3,3 --positive 3,1,0"
        })
final class LabVerb implements Callable<Integer> {
    private static final long MOST_BYTES = 1L << 30;

    @Spec
    private CommandSpec spec;

    static CommandLine commandLine() {
        CommandLine lab = new CommandLine(new LabVerb());
        Analyses.all().forEach(analysis -> lab.addSubcommand(analysis.name(), commandLine(analysis)));
        return lab;
    }

    /// Examples stand on one line each, however long, so that they can be pasted.
    private static CommandLine commandLine(Analysis analysis) {
        CommandLine line = new CommandLine(verb(analysis));
        String examples = analysis.examples().stream().map(example -> "Example: seedtrain " + example + System.lineSeparator())
                .collect(Collectors.joining());
        String files = analysis.files().isEmpty() ? ""
                : "A file of an example that is not in the folder is the one that comes along." + System.lineSeparator();
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_DESCRIPTION, help -> help.description() + examples + files);
        return line;
    }

    /// Lists what there is.
    @Override
    public Integer call() {
        PrintWriter screen = spec.commandLine().getOut();
        int width = Analyses.all().stream().mapToInt(analysis -> analysis.name().length()).max().orElse(0);
        for (Group group : Group.values()) {
            List<Analysis> these = Analyses.all().stream().filter(analysis -> analysis.group() == group).toList();
            if (!these.isEmpty()) {
                screen.println(group.title().get("en"));
                these.forEach(analysis -> screen.println("  " + analysis.name() + " ".repeat(width - analysis.name().length() + 2)
                        + analysis.purpose().get("en")));
            }
        }
        screen.println("More: seedtrain lab ANALYSIS --help");
        return Main.DONE;
    }

    private static CommandSpec verb(Analysis analysis) {
        Verb verb = new Verb(analysis);
        CommandSpec spec = CommandSpec.wrapWithoutInspection(verb).name(analysis.name()).mixinStandardHelpOptions(true);
        verb.spec = spec;
        List<String> lines = List.of(analysis.title().get("en") + ". " + analysis.purpose().get("en"),
                "After: " + String.join("; ", analysis.sources()) + ".");
        spec.usageMessage().description(lines.stream().map(line -> line.replace("%", "%%")).toArray(String[]::new))
                .sortOptions(false)
                .exitCodeListHeading("%nExit status:%n")
                .exitCodeList(Map.of("0", "evaluated", "2", "data or options that cannot be used", "3", "evaluated, does not meet its criteria"));
        for (int i = 0; i < analysis.files().size(); i++) {
            Slot slot = analysis.files().get(i);
            spec.addPositional(PositionalParamSpec.builder().index(Integer.toString(i)).arity("0..1").type(Path.class)
                    .paramLabel(slot.name().toUpperCase(java.util.Locale.ROOT))
                    .description(slot.title().get("en") + " (" + String.join(", ", slot.extensions()) + ")"
                            + (slot.required() ? "" : ", may be left out")).build());
            if (byName(analysis, i)) {
                spec.addOption(common("--" + slot.name(), "FILE", Path.class, "the same file by its name"));
            }
        }
        analysis.options().forEach(option -> spec.addOption(declared(option)));
        spec.addOption(common("--out", "FILE", Path.class, "write the result as JSON to a file"));
        spec.addOption(common("--report", "PDF", Path.class, "write the report with tables, plots and room to sign"));
        spec.addOption(common("--analyst", "NAME", String.class, "name printed on the report"));
        spec.addOption(common("--language", "LANG", String.class, "en or ko, for table and report (default: en)"));
        spec.addOption(OptionSpec.builder("--json").description("print the result as JSON and nothing else").build());
        return spec;
    }

    /// Whether a file can be given by the name of its slot too: all but the first.
    private static boolean byName(Analysis analysis, int slot) {
        String name = analysis.files().get(slot).name();
        return slot > 0 && analysis.options().stream().noneMatch(option -> option.name().equals(name));
    }

    private static OptionSpec common(String name, String label, Class<?> type, String description) {
        return OptionSpec.builder(name).paramLabel(label).type(type).description(description).build();
    }

    private static OptionSpec declared(Option option) {
        String unit = option.unit().equals("1") ? "" : " [" + option.unit() + "]";
        String preset = option.preset() == null ? "" : " (default: " + option.preset() + ")";
        String description = (option.title().get("en") + unit + (option.mandatory() ? ", needed" : "") + preset).replace("%", "%%");
        OptionSpec.Builder builder = OptionSpec.builder("--" + option.name()).description(description);
        return switch (option.kind()) {
            case FLAG -> builder.type(boolean.class).build();
            case CHOICE -> builder.type(String.class).paramLabel(String.join("|", option.choices())).build();
            case NUMBER, INTEGER -> builder.type(String.class).paramLabel("N").build();
            case NUMBERS -> builder.type(String.class).paramLabel("N,N,...").build();
            case TEXT -> builder.type(String.class).paramLabel("TEXT").build();
            case WORDS -> builder.type(String.class).paramLabel("A,B,...").build();
        };
    }

    private static final class Verb implements Callable<Integer> {
        private final Analysis analysis;
        private @Nullable CommandSpec spec;

        Verb(Analysis analysis) {
            this.analysis = analysis;
        }

        private CommandSpec spec() {
            if (spec == null) {
                throw new IllegalStateException();
            }
            return spec;
        }

        private <T> @Nullable T given(String option) {
            return spec().findOption(option).getValue();
        }

        @Override
        public Integer call() throws IOException {
            String language = given("--language") == null ? "en" : this.<String>given("--language");
            if (!"en".equals(language) && !"ko".equals(language)) {
                throw new UsageProblem("--language " + language + ": it must be en or ko");
            }
            Request request;
            Outcome outcome;
            try {
                request = Request.of(analysis, options(), files());
                outcome = analysis.run(request);
            } catch (AnalysisRefused e) {
                throw new UsageProblem(String.valueOf(e.getMessage()));
            }
            String json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(outcome.result());
            Path out = given("--out");
            if (out != null) {
                WholeFile.write("--out", out, stream -> stream.write((json + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
            Path report = given("--report");
            if (report != null) {
                String analyst = given("--analyst") == null ? "" : this.<String>given("--analyst");
                WholeFile.write("--report", report, stream -> AnalysisReport.write(analysis, request, outcome, language,
                        analyst == null ? "" : analyst, Instant.now(), ZoneId.systemDefault(), stream));
            }
            PrintWriter screen = spec().commandLine().getOut();
            if (Boolean.TRUE.equals(this.<Boolean>given("--json"))) {
                screen.println(json);
            } else {
                new LabText(language).print(analysis, outcome, screen);
            }
            return outcome.verdict() == null || outcome.verdict().passed() ? Main.DONE : Main.REJECTED;
        }

        private Map<String, String> options() {
            Map<String, String> options = new LinkedHashMap<>();
            for (Option option : analysis.options()) {
                Object value = given("--" + option.name());
                if (value != null && !Boolean.FALSE.equals(value)) {
                    options.put(option.name(), value.toString());
                }
            }
            return options;
        }

        private Map<String, Document> files() {
            Map<String, Document> files = new LinkedHashMap<>();
            for (int i = 0; i < analysis.files().size(); i++) {
                Slot slot = analysis.files().get(i);
                Path path = spec().positionalParameters().get(i).getValue();
                path = path == null && byName(analysis, i) ? given("--" + slot.name()) : path;
                if (path != null) {
                    files.put(slot.name(), read(analysis, slot, path));
                }
            }
            return files;
        }

        private static boolean ofAnExample(Analysis analysis, String file) {
            return analysis.files().stream().anyMatch(slot -> slot.example().equals(file))
                    || analysis.examples().stream().anyMatch(example -> List.of(example.split(" ")).contains(file));
        }

        private static Document read(Analysis analysis, Slot slot, Path path) {
            try {
                if (!Files.exists(path) && ofAnExample(analysis, path.toString())) {
                    return Slot.alongside(path.toString());
                }
                if (Files.isDirectory(path) && slot.extensions().contains("zip")) {
                    return FolderAsZip.of(path, MOST_BYTES);
                }
                if (Files.isDirectory(path)) {
                    throw new UsageProblem(path + " is a folder; it must be a file (" + String.join(", ", slot.extensions()) + ")");
                }
                if (Files.size(path) > MOST_BYTES) {
                    throw new UsageProblem(path + " has " + Files.size(path) + " bytes; at most " + MOST_BYTES + " are read");
                }
                return new Document(path.getFileName().toString(), Files.readAllBytes(path));
            } catch (IOException e) {
                throw new UsageProblem(path + " cannot be read (" + BatchFiles.reason(e) + ")");
            }
        }
    }
}
