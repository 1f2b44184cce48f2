package org.seedtrain.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.seedtrain.lab.analysis.Analyses;
import org.seedtrain.lab.analysis.Analysis;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Request;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LabVerbTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }

    @Test
    void counts_the_most_probable_number_for_people_and_for_programs(@TempDir Path folder) throws IOException {
        String[] words = {"lab", "mpn", "--inoculum", "0.1,0.01,0.001", "--tubes", "3,3,3", "--positive", "3,1,0"};
        assertThat(run(words)).isZero();
        assertThat(out.toString()).contains("Most probable number").contains("42.7");
        out.getBuffer().setLength(0);
        Path json = folder.resolve("r.json");
        assertThat(run(Stream.concat(Stream.of(words), Stream.of("--json", "--out", json.toString())).toArray(String[]::new))).isZero();
        JsonNode result = JsonMapper.builder().build().readTree(out.toString());
        assertThat(result.path("mpn").doubleValue()).isBetween(42.0, 43.5);
        assertThat(Files.readString(json)).isEqualToIgnoringNewLines(out.toString());
    }

    @Test
    void says_what_is_wrong_with_an_option_or_a_file() {
        assertThat(run("lab", "mpn", "--inoculum", "0.1,x", "--tubes", "3,3", "--positive", "1,1")).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString()).contains("--inoculum is 'x'; it must be a number");
        assertThat(run("lab", "nothing")).isEqualTo(Main.UNUSABLE);
        assertThat(run("lab", "mpn", "--nothing", "1")).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString()).contains("See: seedtrain lab mpn --help");
        assertThat(run("lab", "mpn", "--tubes", "3,3", "--positive", "1,1")).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString()).contains("'mpn' needs --inoculum");
    }

    @Test
    void brings_along_the_file_of_every_example_and_lets_long_sequences_be_pasted() {
        assertThat(run("lab", "curve", "curve-bca.csv", "--model", "quadratic", "--blank", "subtract", "--json")).isZero();
        assertThat(run("lab", "dvalue", "indicator-survivors.csv", "--json")).isNotEqualTo(Main.UNUSABLE);
        assertThat(run("lab", "curve", "potency-4pl.csv")).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString()).contains("potency-4pl.csv cannot be read (no such file)");
        out.getBuffer().setLength(0);
        assertThat(run("lab", "a280", "--help")).isZero();
        assertThat(out.toString().lines()).anyMatch(line -> line.startsWith("Example: ") && line.contains("KVFGRCELAAAMKRHGLDNYRGYSLGNWVCAAKFESNFNTQATNRNTDGSTDYGILQINSRWWCNDGRTPGSRNLCNIPCSAL")
                && line.endsWith("--dilution 10"));
    }

    @Test
    void reads_a_sequence_from_a_folder_as_from_its_zip(@TempDir Path folder) throws IOException {
        byte[] bytes = Analyses.all().stream().filter(one -> one.name().equals("sequence")).findFirst().orElseThrow()
                .files().getFirst().getClass().getResourceAsStream("example/sequence-runs.zip").readAllBytes();
        try (java.util.zip.ZipInputStream zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
            for (java.util.zip.ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
            }
        }
        assertThat(run("lab", "sequence", "sequence-runs.zip", "--main", "product", "--json")).isZero();
        String ofZip = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("lab", "sequence", folder.toString(), "--main", "product", "--json")).isZero();
        assertThat(out.toString()).isEqualTo(ofZip);
        assertThat(run("lab", "curve", folder.toString())).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString()).contains("is a folder");
    }

    @Test
    void lists_every_analysis() {
        assertThat(run("lab")).isZero();
        Analyses.all().forEach(analysis -> assertThat(out.toString()).contains("  " + analysis.name() + " "));
    }

    @TestFactory
    Stream<DynamicTest> every_example_in_the_help_prints_a_table_and_a_report(@TempDir Path folder) {
        return Analyses.all().stream().flatMap(analysis -> analysis.examples().stream().limit(1).flatMap(example -> Stream.of("en", "ko")
                .map(language -> DynamicTest.dynamicTest(example + " " + language, () -> prints(analysis, example, language, folder)))));
    }

    private void prints(Analysis analysis, String example, String language, Path folder) throws IOException {
        Path pdf = Files.createDirectories(Path.of("target", "lab-reports")).resolve(analysis.name() + "-" + language + ".pdf");
        List<String> words = new java.util.ArrayList<>(List.of("lab", analysis.name()));
        Request request = Request.example(analysis, example);
        request.files().values().forEach(document -> words.add(document.name()));
        for (Option option : analysis.options()) {
            if (request.has(option.name()) && (option.kind() != Option.Kind.FLAG || request.flag(option.name()))) {
                words.add("--" + option.name());
                if (option.kind() != Option.Kind.FLAG) {
                    words.add(request.text(option.name()));
                }
            }
        }
        words.addAll(List.of("--language", language, "--report", pdf.toString(), "--analyst", "김하늘"));
        out.getBuffer().setLength(0);
        assertThat(Set.of(Main.DONE, Main.REJECTED)).contains(run(words.toArray(String[]::new)));
        assertThat(out.toString()).contains(analysis.title().get(language));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains(analysis.title().get(language)).contains("김하늘");
            assertThat(document.getNumberOfPages()).isLessThan(60);
        }
        out.getBuffer().setLength(0);
        assertThat(run("lab", analysis.name(), "--help")).isZero();
        assertThat(out.toString()).contains("Example: seedtrain");
    }

    @Test
    void options_of_an_analysis_are_none_of_those_that_all_have() {
        Set<String> common = Set.of("out", "json", "report", "analyst", "language", "help", "version", "lang");
        Analyses.all().forEach(analysis -> assertThat(analysis.options()).extracting(Option::name).doesNotContainAnyElementsOf(common));
    }
}
