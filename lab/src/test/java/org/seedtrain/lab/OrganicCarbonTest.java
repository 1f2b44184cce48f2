package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrganicCarbonTest {
    private static final TestMethod METHOD = Laboratory.method("toc");

    private static Evaluation of(Specimen specimen, Technique technique) {
        Worksheet worksheet = METHOD.preset(List.of(specimen.name()));
        return METHOD.evaluate(METHOD.measure(List.of(specimen), worksheet, technique, 5), worksheet);
    }

    private static Evaluation.Criterion criterion(Evaluation evaluation, String name) {
        return evaluation.suitability().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void finds_the_carbon_of_what_is_dissolved() {
        Specimen water = Specimen.named("W").with(Constituent.ACETATE, 0.2 / 0.407 / 1000);
        Evaluation found = of(water, Technique.careful());
        assertThat(criterion(found, "efficiency").met()).isTrue();
        assertThat(found.results().getFirst().value()).isCloseTo(0.2, within(0.02));
    }

    @Test
    void a_cold_lamp_is_found_by_the_benzoquinone() {
        assertThat(criterion(of(Specimen.named("W"), Technique.careful().withWarmUp(false)), "efficiency").met()).isFalse();
    }

    @Test
    void unclean_glass_is_found_by_the_reagent_water() {
        assertThat(criterion(of(Specimen.named("W"), Technique.careful().withGlassEndotoxin(1)), "reagentWater").met()).isFalse();
    }

    @Test
    void buffer_is_beyond_the_range() {
        assertThat(of(Specimen.named("B").with(Constituent.TRIS, 20), Technique.careful()).results().getFirst().relation())
                .isEqualTo(Evaluation.Relation.ABOVE);
    }
}
