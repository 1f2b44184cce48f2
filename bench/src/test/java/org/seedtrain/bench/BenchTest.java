package org.seedtrain.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every bench runs, from the command line to its JSON. What is measured in so short a time means nothing; the errors do.
class BenchTest {
    private final StringWriter screen = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(screen));
        line.setErr(new PrintWriter(err));
        line.getSubcommands().values().forEach(one -> one.setOut(line.getOut()).setErr(line.getErr()));
        return line.execute(words);
    }

    private static List<String> ids(JsonNode report) {
        List<String> ids = new ArrayList<>();
        report.get("figures").forEach(figure -> ids.add(figure.get("id").asString()));
        return ids;
    }

    @Test
    void plant_prints_json_alone_and_its_errors_are_within_their_limits() {
        assertThat(run("plant", "--quick", "--json")).as(err.toString()).isZero();
        JsonNode report = JsonMapper.shared().readTree(screen.toString());
        assertThat(ids(report))
                .contains(
                        "fermenter_batch", "whole_batch", "whole_batch_mrna-lnp", "whole_batch_cell-culture-antibody",
                        "observed_second", "live_plants", "idle_bytes_demonstration", "idle_tick_median", "idle_tick_longest",
                        "anane_error", "batch_error", "mass_balance");
        report.get("figures").forEach(figure -> {
            assertThat(figure.get("value").asDouble()).as(figure.toString()).isPositive();
            if (figure.get("unit").asString().equals("1")) {
                assertThat(figure.get("met").asBoolean()).as(figure.toString()).isTrue();
            }
        });
        assertThat(report.get("machine").get("cores").asInt()).isPositive();
    }

    @Test
    void culture_shows_an_error_beside_its_time() {
        assertThat(run("culture", "--quick", "--json")).as(err.toString()).isZero();
        JsonNode report = JsonMapper.shared().readTree(screen.toString());
        assertThat(ids(report)).contains("cho_process", "cho_process_error");
    }

    @Test
    void lab_shows_an_error_beside_every_speed_and_all_are_within_their_limits() {
        assertThat(run("lab", "--quick", "--json")).as(err.toString()).isZero();
        JsonNode report = JsonMapper.shared().readTree(screen.toString());
        assertThat(ids(report)).contains("fits_4pl", "fits_4pl_error", "mzml_read", "mzml_exact", "deconvolution_antibody", "deconvolution_antibody_error");
    }

    @Test
    void column_shows_an_error_beside_every_time_and_all_are_within_their_limits() {
        assertThat(run("column", "--quick", "--json")).as(err.toString()).isZero();
        JsonNode report = JsonMapper.shared().readTree(screen.toString());
        assertThat(ids(report)).contains("grm_linear", "grm_linear_error", "lrmp_sma", "lrmp_sma_error");
    }

    @Test
    void log_measures_the_servers_own_store_on_a_real_database(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("log.json");
        Path data = Path.of("target", "bench-log-test");
        assertThat(run("log", "--quick", "--out", out.toString(), "--data", data.toString())).as(err.toString()).isZero();
        assertThat(screen.toString()).contains("durable appends, 64 writers").contains("target");
        JsonNode report = JsonMapper.shared().readTree(Files.readString(out));
        assertThat(ids(report))
                .containsExactly(
                        "appends_1", "append_p99_1", "appends_8", "append_p99_8", "appends_64", "append_p99_64", "flushes");
        report.get("figures")
                .forEach(figure -> assertThat(figure.get("value").asDouble()).as(figure.toString()).isPositive());
    }

    @Test
    void lists_the_benches_and_refuses_one_it_does_not_know() {
        assertThat(run()).isZero();
        assertThat(screen.toString()).contains("plant").contains("log");
        assertThat(run("speed")).isEqualTo(2);
        assertThat(err.toString()).contains("'speed'").contains("bench plant, bench column, bench culture, bench lab, bench log");
    }
}
