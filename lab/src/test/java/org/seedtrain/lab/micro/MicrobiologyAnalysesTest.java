package org.seedtrain.lab.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
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

/// The verbs give what the reference files say, in the words of the issue.
class MicrobiologyAnalysesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Outcome run(String example) {
        String verb = example.split(" ")[1];
        Analysis analysis = Analyses.named(verb);
        return analysis.run(Request.example(analysis, example));
    }

    private static JsonNode json(String example) {
        return JSON.valueToTree(run(example).result());
    }

    private static Outcome onFile(String verb, String slot, String text, Map<String, String> options) {
        Analysis analysis = Analyses.named(verb);
        return analysis.run(Request.of(analysis, options,
                Map.of(slot, new Document("data.csv", text.getBytes(StandardCharsets.UTF_8)))));
    }

    @ParameterizedTest
    @CsvSource({"mpn_3x3_0.1_0.01_0.001_per_g, '0.1,0.01,0.001'", "mpn_3x3_10_1_0.1_per_mL, '10,1,0.1'"})
    void mpn_gives_every_row_of_the_tables(String file, String inoculum) {
        for (String[] row : Reference.csv("micro/" + file + ".csv")) {
            JsonNode found = json("lab mpn --inoculum " + inoculum + " --tubes 3,3,3 --positive "
                    + row[0].strip() + "," + row[1].strip() + "," + row[2].strip());
            String[] names = {"mpn", "ci95Low", "ci95High", "likelihoodLow", "likelihoodHigh", "rarity"};
            for (int k = 0; k < names.length; k++) {
                String text = row[3 + k].strip();
                if (text.equals("Inf")) {
                    assertThat(found.get(names[k]).isNull()).isTrue();
                } else {
                    double expected = Double.parseDouble(text);
                    assertThat(found.get(names[k]).asDouble()).as(names[k] + String.join(",", row))
                            .isCloseTo(expected, within(1e-12 + 1e-4 * expected));
                }
            }
        }
    }

    @Test
    void limulus_gives_the_reference() {
        JsonNode reference = Reference.json("micro/endotoxin_kinetic.json");
        Outcome outcome = run("lab lal lal.csv --limit 10");
        JsonNode found = JSON.valueToTree(outcome.result());
        assertThat(found.get("slope").asDouble()).isCloseTo(reference.get("slope").asDouble(), within(1e-14));
        assertThat(found.get("r").asDouble()).isCloseTo(reference.get("r").asDouble(), within(1e-14));
        JsonNode sample = found.get("samples").valueStream().filter(one -> one.get("dilution").asDouble() == 10).findFirst().orElseThrow();
        assertThat(sample.get("read").asDouble()).isCloseTo(reference.get("sample_EU_mL").asDouble(), within(1e-14));
        assertThat(sample.get("recovery_percent").asDouble()).isCloseTo(reference.get("ppc_recovery_pct").asDouble(), within(1e-10));
        assertThat(found.get("mvd").asDouble()).isEqualTo(2000);
        assertThat(json("lab lal lal.csv --limit 0.25").get("mvd").asDouble()).isEqualTo(50);
        assertThat(json("lab lal lal.csv --k 5 --dose 10 --concentration 50").get("mvd").asDouble()).isEqualTo(5000);
        assertThat(outcome.verdict()).isNotNull();
        assertThat(outcome.verdict().passed()).isTrue();
    }

    @Test
    void limulus_reads_raw_curves_of_a_plate() {
        JsonNode samples = json("lab lal lal-curves.csv lal-layout.csv --limit 10").get("samples");
        samples.forEach(sample -> {
            double truth = sample.get("name").asString().equals("BULK-1") ? 6.0 : 0.8;
            assertThat(sample.get("endotoxin").asDouble()).as(sample.toString()).isCloseTo(truth, within(0.12 * truth));
            assertThat(sample.get("recovery_percent").asDouble()).isBetween(85.0, 115.0);
        });
        double[] t = {0, 10, 20, 30, 40, 50, 60};
        assertThat(KineticOnset.of(t, new double[] {0.1, 0.1, 0.1, 0.15, 0.19, 0.21, 0.5}, 0.1).orElseThrow()).isCloseTo(45, within(1e-9));
        // A bubble is no onset.
        assertThat(KineticOnset.of(t, new double[] {0.1, 0.1, 0.1, 0.9, 0.1, 0.11, 0.12}, 0.1)).isEmpty();
    }

    @Test
    void sterilisation_verbs_give_the_reference() {
        JsonNode cases = Reference.json("micro/sterilisation_cases.json");
        assertThat(json("lab dvalue --population 1.2e6 --exposure 6 --units 20 --negative 7").get("d").asDouble())
                .isCloseTo(cases.get("stumbo_murphy_cochran").get("D").asDouble(), within(1e-14));
        assertThat(json("lab dvalue fraction-negative.csv --population 1e6").get("d").asDouble())
                .isCloseTo(cases.get("limited_holcomb_spearman_karber").get("D").asDouble(), within(1e-13));
        assertThat(json("lab dvalue indicator-survivors.csv").get("d").asDouble())
                .isCloseTo(cases.get("D_from_survivors").get("D").asDouble(), within(1e-13));
        assertThat(json("lab zvalue --temperatures 116,121,126 --d 5.1,1.6,0.52").get("z").asDouble())
                .isCloseTo(cases.get("z_from_D").get("z").asDouble(), within(1e-12));
        JsonNode cycle = JSON.valueToTree(onFile("f0", "cycle", "time_min,probe\n0,100\n12,121.5\n27,121.5\n37,100\n", Map.of()).result());
        assertThat(cycle.get("f0").asDouble()).isCloseTo(cases.get("F0").get("F0_exact").asDouble(), within(1e-13));
    }

    @Test
    void colonies_give_iso_7218() {
        JsonNode found = json("lab colonies --dilution 0.01,0.01,0.001,0.001 --counts 168,215,14,25");
        assertThat(found.get("cfuPerMl").asDouble()).isCloseTo(19181.81818181818, within(1e-8));
        assertThat(found.get("twoSignificant").asDouble()).isEqualTo(19000);
        assertThat(found.get("ci95Low").asDouble()).isCloseTo(17395.11484785265, within(1e-6));
        assertThat(json("lab colonies colonies.csv").get("cfuPerMl").asDouble()).isCloseTo(19181.81818181818, within(1e-8));
    }

    @Test
    void curves_of_growth_and_survival_find_what_made_them() {
        JsonNode growth = json("lab growth growth.csv --model baranyi").get("parameters");
        assertThat(growth.get("lag").asDouble()).isCloseTo(3.2, within(0.3));
        assertThat(growth.get("mumax").asDouble()).isCloseTo(1.45, within(0.1));
        JsonNode survival = json("lab survival survival.csv");
        assertThat(survival.get("model").asString()).isEqualTo("geeraerd");
        assertThat(survival.get("parameters").get("kmax").asDouble()).isCloseTo(1.8, within(0.2));
    }

    @Test
    void verdicts_say_why() {
        assertThat(run("lab sterility --batch 3000 --content 1 --tested 20").verdict().passed()).isTrue();
        assertThat(run("lab sterility --batch 3000 --tested 20 --growing-soybean-casein 1").verdict().text().get("en")).contains("does not comply");
        assertThat(run("lab sterility --batch 3000 --tested 20 --growing-soybean-casein 1 --invalid monitoring").verdict().text().get("en"))
                .contains("repeat");
        assertThat(run("lab growth-promotion growth-promotion.csv").verdict().text().get("en")).contains("Aspergillus");
        assertThat(run("lab half-cycle --population 1e6 --units 20 --grew 0").verdict().passed()).isTrue();
        assertThat(run("lab half-cycle --population 1e6 --units 20 --grew 1").verdict().passed()).isFalse();
        assertThat(run("lab bioburden --counts 3,5,2 --volume 100 --per 100 --limit 10").verdict().passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "mpn | --inoculum 1,0.1 --tubes 3,3 --positive 3 | as many",
        "mpn | --inoculum 1 --tubes 3 --positive 4 | only 3",
        "mpn | --inoculum 1 --tubes 3.5 --positive 1 | whole",
        "colonies | --dilution 0.1 | --counts",
        "colonies | --dilution 0.1,0.01 --counts 4 | as many",
        "dvalue | --exposure 6 --units 20 --negative 7 | --population",
        "dvalue | --population 1e6 --exposure 6 --units 20 --negative 20 | some units grow",
        "zvalue | --temperatures 121,121 --d 1,2 | two places",
        "zvalue | --temperatures 116,121 --d 1,2 | fewer",
        "half-cycle | --units 10 --grew 12 | 12",
        "bioburden | --volume 10 | --counts"})
    void what_cannot_be_is_refused_with_what_would_be_right(String verb, String options, String word) {
        assertThatThrownBy(() -> run("lab " + verb + " " + options)).isInstanceOf(AnalysisRefused.class).hasMessageContaining(word);
    }

    @Test
    void files_that_cannot_be_are_refused_by_line() {
        assertThatThrownBy(() -> onFile("f0", "cycle", "time_min,a\n0,100\n5,121\n4,121\n", Map.of())).hasMessageContaining("line 4")
                .hasMessageContaining("rise");
        assertThatThrownBy(() -> onFile("lal", "wells", "role,concentration,onset_s\nstandard,5,abc\n", Map.of()))
                .hasMessageContaining("line 2").hasMessageContaining("onset_s");
        assertThatThrownBy(() -> onFile("lal", "wells", "role,concentration,onset_s\nstandrad,5,400\n", Map.of()))
                .hasMessageContaining("standrad");
        assertThatThrownBy(() -> onFile("lal", "wells", "role,concentration,onset_s\nstandard,5,400\nstandard,0.5,700\n", Map.of()))
                .hasMessageContaining("three concentrations");
        assertThatThrownBy(() -> onFile("growth", "counts", "time,count\n0,100\n1,0\n", Map.of())).hasMessageContaining("above 0");
        assertThatThrownBy(() -> onFile("colonies", "plates", "dilution,colonies\n100,-3\n", Map.of())).hasMessageContaining("whole number");
    }
}
