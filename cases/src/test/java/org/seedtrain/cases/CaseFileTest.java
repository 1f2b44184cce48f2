package org.seedtrain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seedtrain.cases.References.json;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What somebody might give, and what is said.
class CaseFileTest {

    private static void refused(Consumer<ObjectNode> change, String... words) {
        ObjectNode node = (ObjectNode) json("column/lrmp_sma").deepCopy();
        change.accept(node);
        assertThatThrownBy(() -> References.read(node))
                .isInstanceOf(CaseProblem.class)
                .hasMessageStartingWith("case.json: ")
                .hasMessageContainingAll(words);
    }

    @Test
    void names_key_and_value_of_what_is_wrong() {
        refused(c -> c.put("columnPorosity", 1.37), "columnPorosity is 1.37", "between 0 and 1");
        refused(c -> c.put("columnPorositty", 0.37), "columnPorositty is not a key", "did you mean columnPorosity?");
        refused(c -> c.put("length_m", "14 mm"), "length_m is \"14 mm\"", "must be a number");
        refused(c -> c.remove("binding"), "binding is missing");
        refused(c -> ((ObjectNode) c.get("binding")).remove("stericFactor"), "binding.stericFactor is missing", "SMA");
        refused(c -> ((ObjectNode) c.get("binding")).put("isotherm", "sma"), "binding.isotherm is \"sma\"", "SMA");
        refused(c -> ((ObjectNode) c.get("inlet").get(1)).put("start_s", 11), "inlet[1].start_s is 11", "10");
        refused(c -> ((ObjectNode) c.get("tolerance")).put("relative", 0), "tolerance.relative is 0");
        refused(c -> ((ObjectNode) c.get("output")).put("end_s", 1600), "1600", "1500");
        refused(c -> ((ObjectNode) c.get("output")).put("points", 2.5), "output.points is 2.5", "whole number");
        refused(c -> c.put("kind", "colum"), "kind is \"colum\"", "column", "culture");
        refused(c -> c.put("model", "LRM").put("totalPorosity", 0.8), "does not belong to model LRM");
        refused(c -> c.putArray("filmDiffusion_m_s").add(1e-6), "filmDiffusion_m_s");
    }

    private static void unreadable(byte[] bytes, String words) {
        assertThatThrownBy(() -> CaseFile.read("x.json", "x", bytes))
                .isInstanceOf(CaseProblem.class)
                .hasMessageStartingWith("x.json")
                .hasMessageContaining(words);
    }

    @Test
    void says_what_a_file_is_that_is_no_case() {
        unreadable(new byte[0], "empty");
        unreadable("  \n".getBytes(StandardCharsets.UTF_8), "empty");
        unreadable("{\"kind\": \"컬럼\"}".getBytes(java.nio.charset.Charset.forName("EUC-KR")), "UTF-8");
        unreadable("kind: column".getBytes(StandardCharsets.UTF_8), "not JSON");
        unreadable("{\"kind\": \"column\",\n \"kind\": \"ivt\"}".getBytes(StandardCharsets.UTF_8), "x.json:2");
        unreadable("[1, 2]".getBytes(StandardCharsets.UTF_8), "object");
        unreadable("{}".getBytes(StandardCharsets.UTF_8), "kind is missing");
        assertThatThrownBy(() -> CaseFile.read(Path.of("no-such-file.json"))).hasMessageContaining("there is no such file");
    }

    @Test
    void names_what_it_does_not_support_of_another_programs_configuration() {
        JsonNode own = json("column/lrmp_sma");
        ObjectNode two = CadetCase.of(own);
        ((ObjectNode) two.at("/input/model/unit_001")).put("adsorption_model", "BI_LANGMUIR");
        assertThatThrownBy(() -> References.read(two))
                .hasMessageContainingAll("input/model/unit_001/adsorption_model", "BI_LANGMUIR", "STERIC_MASS_ACTION");
        ObjectNode tank = CadetCase.of(own);
        ((ObjectNode) tank.at("/input/model/unit_002")).put("unit_type", "CSTR");
        assertThatThrownBy(() -> References.read(tank)).hasMessageContainingAll("unit_002/unit_type", "CSTR");
        ObjectNode more = CadetCase.of(own);
        ((ObjectNode) more.at("/input/model/unit_001")).put("par_geom", "CYLINDER");
        assertThatThrownBy(() -> References.read(more)).hasMessageContainingAll("par_geom", "SPHERE");
    }

    @Test
    void refuses_a_command_that_the_plant_refuses_and_says_which() {
        ObjectNode node = References.of(
                "plant",
                "layout", java.util.Map.of("units", java.util.List.of(java.util.Map.of("name", "B", "type", "container", "parameters", java.util.Map.of("volume", 0.01)))),
                "commands", java.util.List.of(java.util.Map.of("at_s", 0, "set", "B.nothing", "value", 1)),
                "record", java.util.List.of("B.nothing"),
                "output", References.at("time_s", 0, 1));
        assertThatThrownBy(() -> References.read(node)).hasMessageContainingAll("record[0]", "B.nothing", "no such tag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"column", "culture", "work-precision", "ivt", "plant", "autoclave", "jacket", "low-ph-inactivation", "diafiltration", "ultrafiltration", "filtration", "centrifuge", "homogeniser", "kla", "ph-probe", "oxygen-probe", "bicarbonate", "washout"})
    void publishes_the_schema_that_it_checks_with(String kind) throws Exception {
        Path file = Path.of("../docs/reference/cases/" + kind + ".schema.json");
        if (Boolean.getBoolean("seedtrain.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, CaseFile.schema(kind));
        }
        assertThat(file).content().isEqualTo(CaseFile.schema(kind));
        assertThat(CaseFile.kinds()).hasSize(18).contains(kind);
    }

    @Test
    void draws_every_page_as_it_is_in_the_repository() throws Exception {
        Path pages = Path.of("../docs/reference/models");
        for (String name : ModelPlots.names(pages)) {
            if (Boolean.getBoolean("seedtrain.write")) {
                ModelPlots.write(pages, name);
            }
            assertThat(ModelPlots.picture(pages, name))
                    .as("run ./seedtrain model --plots docs/reference/models")
                    .content()
                    .isEqualTo(ModelPlots.draw(pages, name));
            assertThat(Files.size(ModelPlots.picture(pages, name))).isLessThan(60_000);
            assertThat(Files.readString(pages.resolve(name + ".md")))
                    .as("the page shows its picture and names its case")
                    .contains("plots/" + name + ".svg", "cases/" + name + ".json");
        }
    }
}
