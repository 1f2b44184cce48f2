package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The tests of an animal cell culture give back what was in the tube.
class AntibodyTestsTest {
    private static final Specimen CULTURE = Specimen.named("S")
            .with(Constituent.CELLS, 3.5).with(Constituent.DEAD_CELLS, 0.35).with(Constituent.LACTATE, 2)
            .with(Constituent.ANTIBODY, 2).with(Constituent.ACIDIC_VARIANTS, 0.4).with(Constituent.HIGH_MANNOSE, 0.14)
            .with(Constituent.HOST_PROTEIN, 1e-4);

    private static double value(String test, String result, Worksheet worksheet, Technique technique) {
        TestMethod method = Laboratory.method(test);
        RawData raw = method.measure(List.of(CULTURE), worksheet, technique, 5);
        return method.evaluate(raw, worksheet).results().stream()
                .filter(one -> one.attribute().equals(result))
                .mapToDouble(Evaluation.Result::value)
                .findFirst()
                .orElseThrow();
    }

    private static double value(String test, String result) {
        return value(test, result, Laboratory.method(test).preset(List.of("S")), Technique.careful());
    }

    @Test
    void counts_ten_million_viable_cells_of_eleven() {
        Worksheet diluted = Laboratory.method("cell-count").preset(List.of("S")).with("dilution", 5);
        assertThat(value("cell-count", "viable", diluted, Technique.careful())).isCloseTo(10, within(1.2));
        assertThat(value("cell-count", "viability", diluted, Technique.careful())).isCloseTo(90.9, within(2.5));
        assertThat(value("cell-count", "viable", diluted, Technique.careful().withMixed(false))).isLessThan(9);
    }

    @Test
    void finds_lactate_variants_glycans_and_host_protein() {
        assertThat(value("lactate", "lactate")).isCloseTo(2, within(0.1));
        assertThat(value("charge-variants", "acidic")).isCloseTo(20, within(1.0));
        assertThat(value("glycans", "mannose")).isCloseTo(7, within(0.8));
        assertThat(value("host-protein", "share")).isCloseTo(45, within(8.0));
    }
}
