package org.seedtrain.lab.physical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.analysis.Analyses;
import org.seedtrain.lab.analysis.Analysis;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PhysicalAnalysesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Outcome run(String example) {
        Analysis analysis = Analyses.named(example.split(" ")[1]);
        return analysis.run(Request.example(analysis, example));
    }

    private static JsonNode json(String example) {
        return JSON.valueToTree(run(example).result());
    }

    @Test
    void cells_in_a_chamber_with_exact_intervals() {
        JsonNode found = json("lab cell-count --living 52,48,61,55 --dead 3,1,4,2 --dilution 2");
        assertThat(found.get("viable_per_mL").asDouble()).isCloseTo(216 / 4.0 * 2e4, within(1e-6));
        // Garwood: 216 cells are 188.16 to 246.79.
        assertThat(found.get("viableLow").asDouble()).isCloseTo(188.16 * 5000, within(200.0));
        assertThat(found.get("viableHigh").asDouble()).isCloseTo(246.79 * 5000, within(200.0));
        assertThat(found.get("viability_percent").asDouble()).isCloseTo(100 * 216 / 226.0, within(1e-10));
        assertThat(run("lab cell-count --living 52,48,161,55").flags()).extracting(flag -> flag.name()).contains("uneven");
    }

    @Test
    void the_slope_of_an_electrode_is_nernsts() {
        for (JsonNode one : Reference.json("closedform/nernst_ph.json").get("cases")) {
            assertThat(PhAnalysis.nernst_mV(one.get("T_C").asDouble())).isCloseTo(one.get("slope_mV_per_pH").asDouble(), within(1e-9));
        }
        JsonNode found = json("lab ph --buffers 4.01,7.00 --millivolts 176.8811,0 --sample -59.1593");
        assertThat(found.get("pH").asDouble()).isCloseTo(8.0, within(1e-3));
        assertThat(found.get("slope_percent").asDouble()).isCloseTo(99.997, within(0.01));
        assertThat(run("lab ph --buffers 4.01,7.00 --millivolts 150,1 --sample -25").verdict().passed()).isFalse();
    }

    @Test
    void conductivity_osmolality_density_mass_and_clarity() {
        assertThat(json("lab conductivity --standard-reading 12.88 --readings 10 --temperature 30").get("conductivity_25").asDouble())
                .isCloseTo(10 / 1.1, within(1e-12));
        JsonNode osmolality = json("lab osmolality --standards 0,1000 --standard-readings 2,982 --readings 296");
        assertThat(osmolality.get("osmolality_mOsm_kg").asDouble()).isCloseTo(300, within(1e-9));
        assertThat(osmolality.get("freezingPoint_C").asDouble()).isCloseTo(-0.5574, within(1e-9));
        double shown = 2.0 / Math.sqrt(1 + (2 / 2.8) * (2 / 2.8));
        assertThat(json("lab od --readings " + shown + " --saturation 2.8 --dilution 10").get("od").asDouble()).isCloseTo(20, within(1e-9));
        assertThat(json("lab dry-weight --tare 1000,1000 --gross 1030,1030 --volume 3").get("dryWeight_g_L").asDouble()).isCloseTo(10, within(1e-12));
        assertThat(json("lab appearance --readings 4.8 --limit II").get("clarity").asString()).isEqualTo("II");
        assertThat(json("lab appearance --readings 1").get("clarity").asString()).isEqualTo("clear");
        assertThat(json("lab appearance --readings 40").get("clarity").asString()).isEqualTo("above IV");
        assertThat(run("lab appearance --readings 7 --limit II").verdict().passed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "cell-count | --dilution 2 | --living",
        "cell-count | --living 5,6 --dead 1 | 2 fields",
        "ph | --buffers 4.01,7 --millivolts 1,176 --sample 3 | wrong order",
        "ph | --buffers 4.01 --millivolts 176 --sample 3 | two buffers",
        "od | --readings 0.04 --blank 0.05 | above the blank",
        "od | --readings 2.9 --saturation 2.8 | dilute",
        "dry-weight | --tare 1000 --gross 999 --volume 3 | weighs less",
        "osmolality | --standards 50,850 --standard-readings 850,50 --readings 300 | wrong order",
        "appearance | --suspensions 3,6,18 --readings 4 | four"})
    void what_cannot_be_is_refused_with_what_would_be_right(String verb, String options, String word) {
        assertThatThrownBy(() -> run("lab " + verb + " " + options)).isInstanceOf(AnalysisRefused.class).hasMessageContaining(word);
    }
}
