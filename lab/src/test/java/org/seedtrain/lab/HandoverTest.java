package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtrain.lab.analysis.Analyses;
import org.seedtrain.lab.analysis.Analysis;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What the bench hands over is what the analyses read, and they find the same.
class HandoverTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Specimen TUBE = EveryMethodTest.BULK.with(Constituent.CONTAMINANT, 5).with(Constituent.MRNA, 0.9)
            .with(Constituent.UNCAPPED_MRNA, 0.05).with(Constituent.RNA_FRAGMENTS, 0.05).with(Constituent.DOUBLE_STRANDED_RNA, 0.001)
            .with(Constituent.LIPID, 15).with(Constituent.ENCAPSULATED, 92).with(Constituent.PARTICLE_SIZE, 85)
            .with(Constituent.PARTICLE_SPREAD, 0.1).with(Constituent.TEMPLATE_DNA, 1e-6).with(Constituent.PEPTIDES, 15);

    /// No analysis takes what these read.
    private static final List<String> ALONE = List.of("glucose", "lactate", "karl-fischer");

    static Stream<TestMethod> methods() {
        return Laboratory.methods().stream().filter(method -> !ALONE.contains(method.id()));
    }

    private static Outcome run(Handover handed) {
        Analysis analysis = Analyses.named(handed.analysis());
        Map<String, Document> files = new LinkedHashMap<>();
        handed.files().forEach(part -> files.put(part.slot(), part.document()));
        return analysis.run(Request.of(analysis, handed.options(), files));
    }

    private static List<Handover> handed(TestMethod method, Specimen specimen, Worksheet worksheet) {
        return Handover.of(method.measure(List.of(specimen), worksheet, Technique.careful(), 5), worksheet);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_test_can_be_evaluated_by_an_analysis(TestMethod method) {
        Specimen specimen = method.id().startsWith("charge") || method.id().equals("glycans")
                ? TUBE.with(Constituent.ANTIBODY, 2).with(Constituent.ACIDIC_VARIANTS, 0.3).with(Constituent.HIGH_MANNOSE, 0.1) : TUBE;
        List<Handover> handed = handed(method, specimen, method.preset(List.of("BULK")));
        assertThat(handed).as(method.id()).isNotEmpty();
        for (Handover one : handed) {
            assertThat(run(one).tables()).as(method.id() + " " + one.subject()).isNotEmpty();
        }
    }

    @Test
    void an_analysis_finds_what_the_method_finds() {
        compare("bca", Specimen.named("BULK").with(Constituent.ANTIGEN, 1), "protein", "unknowns/0/concentration", 1000, 0.04);
        compare("ph", TUBE, "pH", "pH", 1, 0.002);
        compare("osmolality", TUBE, "osmolality", "osmolality_mOsm_kg", 1, 0.002);
        compare("particle-count", TUBE, "small", "sizes/0/highest_per_m3", 1, 1e-9);
        compare("residual-dna", TUBE, "dna", "samples/0/concentration", 1, 0.01);
    }

    private static void compare(String test, Specimen specimen, String attribute, String path, double factor, double relative) {
        TestMethod method = Laboratory.method(test);
        Worksheet worksheet = method.preset(List.of("BULK"));
        RawData raw = method.measure(List.of(specimen), worksheet, Technique.careful(), 5);
        double found = method.evaluate(raw, worksheet).result("BULK", attribute).value() * factor;
        JsonNode result = JSON.valueToTree(run(Handover.of(raw, worksheet).getFirst()).result());
        JsonNode value = result.at("/" + path);
        assertThat(value.isNumber()).as(test + ": " + path + " in " + result.toString().substring(0, Math.min(600, result.toString().length()))).isTrue();
        assertThat(value.asDouble()).as(test).isCloseTo(found, within(relative * Math.abs(found)));
    }

    @Test
    void what_an_eye_has_to_find_is_marked() {
        assertThat(handed(Laboratory.method("bioburden"), TUBE, Laboratory.method("bioburden").preset(List.of("BULK"))))
                .allMatch(Handover::counted);
        assertThat(handed(Laboratory.method("purity"), TUBE, Laboratory.method("purity").preset(List.of("BULK"))))
                .noneMatch(Handover::counted);
    }
}
