package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The tests of messenger RNA and its particles find what is in the tube, and what hands do to it shows.
class RnaTestsTest {
    private static final Specimen PRODUCT = Specimen.named("FP").with(Constituent.MRNA, 0.090)
            .with(Constituent.UNCAPPED_MRNA, 0.004).with(Constituent.RNA_FRAGMENTS, 0.006)
            .with(Constituent.DOUBLE_STRANDED_RNA, 0.0001).with(Constituent.ENCAPSULATED, 94).with(Constituent.LIPID, 2.4)
            .with(Constituent.PARTICLE_SIZE, 78).with(Constituent.PARTICLE_SPREAD, 0.09)
            .with(Constituent.TEMPLATE_DNA, 2e-7).with(Constituent.DNA, 1e-5).with(Constituent.DISSOLVED_SOLIDS, 100)
            .withSolution(7.4, 1, 320);

    private static Evaluation test(String id, Specimen specimen, Technique technique) {
        TestMethod method = Laboratory.method(id);
        Worksheet worksheet = method.preset(List.of("FP"));
        return method.evaluate(method.measure(List.of(specimen), worksheet, technique, 7), worksheet);
    }

    private static double value(String id, String attribute, Specimen specimen) {
        Evaluation done = test(id, specimen, Technique.careful());
        assertThat(done.suitable()).as(id + " " + done.suitability()).isTrue();
        return done.result("FP", attribute).value();
    }

    @Test
    void every_test_finds_the_truth() {
        assertThat(value("a260", "rna", PRODUCT)).isCloseTo(100, within(2.5));
        assertThat(value("a260", "ratio", PRODUCT)).isCloseTo(2.1, within(0.02));
        assertThat(value("encapsulation", "encapsulation", PRODUCT)).isCloseTo(94, within(1.2));
        assertThat(value("dls", "size", PRODUCT)).isCloseTo(78, within(2.0));
        assertThat(value("dls", "pdi", PRODUCT)).isCloseTo(0.09, within(0.02));
        assertThat(value("integrity", "integrity", PRODUCT)).isCloseTo(94, within(1.5));
        assertThat(value("capping", "capped", PRODUCT)).isCloseTo(95.7, within(0.8));
        assertThat(value("dsrna", "share", PRODUCT)).isCloseTo(0.102, within(0.015));
        assertThat(value("residual-dna", "dna", PRODUCT)).isCloseTo(0.25, within(0.05));
    }

    @Test
    void whole_particles_scatter_and_count_as_rna() {
        TestMethod method = Laboratory.method("a260");
        Worksheet worksheet = method.preset(List.of("FP")).with("detergent", "whole");
        Evaluation done =
                method.evaluate(method.measure(List.of(PRODUCT), worksheet, Technique.careful(), 7), worksheet);
        assertThat(done.result("FP", "rna").value()).isGreaterThan(110);
    }

    @Test
    void bad_hands_are_seen() {
        assertThat(test("encapsulation", PRODUCT, Technique.careful().withMixed(false)).result("FP", "encapsulation")
                .value()).isLessThan(93.5);
        assertThat(test("dsrna", PRODUCT, Technique.careful().withRinsed(false)).suitable()).isFalse();
        assertThat(test("integrity", PRODUCT, Technique.careful().withRinsed(false)).result("FP", "integrity").value())
                .isLessThan(93);
        assertThat(test("residual-dna", PRODUCT, Technique.careful().withRinsed(false)).suitable()).isFalse();
    }

    @Test
    void undiluted_samples_look_small_and_a_sample_without_particles_gives_no_size() {
        TestMethod method = Laboratory.method("dls");
        Worksheet worksheet = method.preset(List.of("FP")).with("dilution", 1);
        Specimen thick = PRODUCT.with(Constituent.DISSOLVED_SOLIDS, 0);
        double size = method.evaluate(method.measure(List.of(thick), worksheet, Technique.careful(), 7), worksheet)
                .result("FP", "size").value();
        assertThat(size).isLessThan(72);
        Specimen none = Specimen.named("FP");
        assertThat(test("dls", none, Technique.careful()).result("FP", "size").relation())
                .isEqualTo(Evaluation.Relation.BELOW);
    }
}
