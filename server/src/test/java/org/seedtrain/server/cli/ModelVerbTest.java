package org.seedtrain.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelVerbTest {
    private static final String COLUMN = "../plant/src/test/resources/reference/column/lrmp_linear.json";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int model(String... words) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new java.util.ArrayList<>(List.of("model"));
        all.addAll(List.of(words));
        return line.execute(all.toArray(String[]::new));
    }

    @Test
    void solves_a_case_and_says_how() throws Exception {
        Path csv = folder.resolve("outlet.csv");
        assertThat(model(COLUMN, "--out", csv.toString(), "--repeat", "3")).as(err.toString()).isEqualTo(0);
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("kind").asString()).isEqualTo("column");
        assertThat(report.get("solveTime_s").get("each").size()).isEqualTo(3);
        assertThat(report.get("massBalanceError").asDouble()).isLessThan(1e-8);
        assertThat(report.get("solver").has("steps")).isTrue();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.getFirst()).isEqualTo("t_s,c0_mol_m3");
        assertThat(lines).hasSize(1 + report.get("rows").asInt());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(csv);
        }
    }

    @Test
    void a_wrong_case_is_named_and_leaves_nothing_behind() throws Exception {
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(wrong, Files.readString(Path.of(COLUMN)).replace("\"columnPorosity\": 0.37", "\"columnPorosity\": 1.37"));
        Path csv = folder.resolve("outlet.csv");
        Files.writeString(csv, "as it was");
        assertThat(model(wrong.toString(), "--out", csv.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("wrong.json", "columnPorosity is 1.37", "between 0 and 1");
        assertThat(csv).hasContent("as it was");
    }

    @Test
    void says_what_is_missing_or_cannot_be() {
        assertThat(model()).isEqualTo(2);
        assertThat(err.toString()).contains("Which case?");
        assertThat(model("no-such.json")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file");
        assertThat(model(COLUMN, "--repeat", "0")).isEqualTo(2);
        assertThat(model(COLUMN, "--out", folder.resolve("none/outlet.csv").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be written");
        assertThat(model("--schema", "colum")).isEqualTo(2);
        assertThat(model("--schema", "column")).isEqualTo(0);
        assertThat(out.toString()).contains("interstitialVelocity_m_s");
    }
}
