package org.seedtrain.lab.rna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.analysis.Analyses;
import org.seedtrain.lab.analysis.Analysis;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// shared/reference/mrna through the verbs.
class RnaAnalysesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode CASES = Reference.json("mrna/cases.json");

    private static Outcome run(String example) {
        Analysis analysis = Analyses.named(example.split(" ")[1]);
        return analysis.run(Request.example(analysis, example));
    }

    private static JsonNode json(String example) {
        return JSON.valueToTree(run(example).result());
    }

    private static JsonNode onFile(String verb, String slot, byte[] bytes) {
        Analysis analysis = Analyses.named(verb);
        return JSON.valueToTree(analysis.run(Request.of(analysis, Map.of(), Map.of(slot, new Document("data.csv", bytes)))).result());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void every_case_comes_out_of_its_verb() {
        assertThat(json("lab rna --a260 0.512 --a320 0.006 --dilution 50").get("concentration_ug_mL").asDouble())
                .isCloseTo(CASES.get("A260").get("ug_per_mL_bg_corrected").asDouble(), within(1e-9));
        JsonNode capping = json("lab capping capping.csv");
        assertThat(capping.get("cap1_percent").asDouble()).isCloseTo(CASES.get("capping").get("pct_cap1").asDouble(), within(1e-10));
        assertThat(capping.get("capped_percent").asDouble()).isCloseTo(CASES.get("capping").get("total_capped").asDouble(), within(1e-10));
        JsonNode integrity = json("lab integrity --areas 310,8890,150 --times 18.2,21.4,23.9 --main 2");
        assertThat(integrity.get("integrity_percent").asDouble())
                .isCloseTo(CASES.get("integrity_CGE").get("corrected_pct").asDouble(), within(1e-10));
        assertThat(integrity.get("raw_percent").asDouble()).isCloseTo(CASES.get("integrity_CGE").get("raw_pct").asDouble(), within(1e-10));
        assertThat(json("lab np-ratio --lipid 1.0 --molar-mass 766.27 --rna 0.0769").get("np").asDouble())
                .isCloseTo(CASES.get("NP_ratio").get("NP").asDouble(), within(1e-12));
    }

    @Test
    void encapsulation_by_the_line_and_by_fluorescence_alone() {
        JsonNode ribogreen = CASES.get("ribogreen");
        JsonNode found = json("lab encapsulation encapsulation.csv");
        JsonNode sample = found.get("samples").get(0);
        assertThat(found.get("slope").asDouble()).isCloseTo(ribogreen.get("slope").asDouble(), within(1e-10));
        assertThat(found.get("intercept").asDouble()).isCloseTo(ribogreen.get("intercept").asDouble(), within(1e-9));
        assertThat(sample.get("encapsulation_percent").asDouble()).isCloseTo(ribogreen.get("EE_pct_from_conc").asDouble(), within(1e-10));
        assertThat(sample.get("naive_percent").asDouble())
                .isCloseTo(ribogreen.get("EE_pct_naive_fluorescence_no_blank").asDouble(), within(1e-10));
        assertThat(sample.get("ci95Low").asDouble()).isBetween(90.0, 92.4);
    }

    @Test
    void light_scattering_reads_the_reference_file_as_it_lies() throws IOException {
        JsonNode found = onFile("dls", "correlation", Files.readAllBytes(Reference.file("mrna/dls_g2minus1_80nm_pdi0.10.csv")));
        assertThat(found.get("size_nm").asDouble()).isCloseTo(80, within(1e-6));
        assertThat(found.get("pdi").asDouble()).isCloseTo(0.10, within(1e-8));
        assertThat(found.get("q_per_m").asDouble()).isCloseTo(CASES.get("dls").get("q_m-1").asDouble(), within(1e-6));
        assertThat(found.get("diffusion_m2_s").asDouble()).isCloseTo(CASES.get("dls").get("D_m2_s").asDouble(), within(1e-20));
        assertThat(json("lab dls correlation.csv").get("size_nm").asDouble()).isCloseTo(92, within(0.6));
    }

    @Test
    void apparent_pKa_of_the_reference() {
        JsonNode tns = CASES.get("tns");
        StringBuilder text = new StringBuilder("ph,f_norm\n");
        for (int i = 0; i < tns.get("pH").size(); i++) {
            text.append(tns.get("pH").get(i).asDouble()).append(',').append(tns.get("F_norm").get(i).asDouble()).append('\n');
        }
        assertThat(onFile("pka", "readings", bytes(text.toString())).get("pKa").asDouble()).isCloseTo(6.45, within(1e-8));
    }

    @Test
    void a_smear_before_the_main_zone_counts_as_shorter() {
        JsonNode found = json("lab integrity electropherogram.csv --from 12 --main-from 20.7 --main-to 22.5 --to 26");
        assertThat(found.get("integrity_percent").asDouble()).isCloseTo(90, within(1.5));
        assertThat(json("lab integrity electropherogram.csv").get("integrity_percent").asDouble()).isCloseTo(90, within(2.5));
    }

    @Test
    void double_strands_are_read_off_and_related_to_all_rna() {
        JsonNode samples = json("lab dsrna dsrna.csv").get("samples");
        assertThat(samples.get(0).get("dsrna_ng_mL").asDouble()).isCloseTo(710, within(40.0));
        assertThat(samples.get(0).get("share_percent").asDouble()).isCloseTo(0.0706, within(0.004));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rna | --dilution 10 | --a260",
        "integrity | --areas 1,2 --times 3 --main 1 | belong together",
        "integrity | --areas 0,0 --times 3,4 | 0",
        "capping | --areas cap1:5 | cap1=9412",
        "capping | --areas cap0=5 | cap1",
        "dls | correlation.csv --viscosity 0 | viscosity"})
    void what_cannot_be_is_refused_with_what_would_be_right(String verb, String options, String word) {
        assertThatThrownBy(() -> run("lab " + verb + " " + options)).isInstanceOf(AnalysisRefused.class).hasMessageContaining(word);
    }

    @Test
    void files_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> onFile("dls", "correlation", bytes("tau,g\n1e-6,0.9\n1e-7,0.8\n"))).hasMessageContaining("rise");
        StringBuilder flat = new StringBuilder("tau,g\n");
        for (int i = 1; i < 40; i++) {
            flat.append(i * 1e-6).append(",0.001\n");
        }
        assertThatThrownBy(() -> onFile("dls", "correlation", bytes(flat.toString()))).hasMessageContaining("decay");
        assertThatThrownBy(() -> onFile("encapsulation", "wells", bytes("role,name,concentration,fluorescence\nstandard,,0,100\n"
                + "standard,,50,3000\nstandard,,100,6000\ntotal,A,,5000\n"))).hasMessageContaining("free");
        assertThatThrownBy(() -> onFile("dsrna", "wells", bytes("role,name,concentration,response\nstandard,,0,0.1\nsample,A,,0.5\n")))
                .hasMessageContaining("3 concentrations");
    }
}
