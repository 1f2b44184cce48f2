package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.seedtrain.lab.Constituent.AGGREGATE;
import static org.seedtrain.lab.Constituent.ANTIGEN;
import static org.seedtrain.lab.Constituent.SURFACTANT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PotencyTest {
    private final TestMethod potency = Laboratory.method("potency");

    private Evaluation done(Specimen specimen, Worksheet sheet, Technique technique, long seed) {
        return potency.evaluate(potency.measure(List.of(specimen), sheet, technique, seed), sheet);
    }

    @Test
    void the_interval_of_a_careful_analyst_holds_the_truth_and_the_assay_is_valid() {
        Specimen lot = Specimen.named("LOT").with(ANTIGEN, 1.1);
        Worksheet sheet = potency.prepared(Map.of("LOT", 1000.0));
        int valid = 0;
        double sum = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Evaluation evaluation = done(lot, sheet, Technique.careful(), seed);
            sum += evaluation.result("LOT", "potency").value() / 60;
            valid += evaluation.suitable() ? 1 : 0;
        }
        assertThat(sum).isCloseTo(1100, within(20.0));
        assertThat(valid).isGreaterThanOrEqualTo(57);
    }

    @Test
    void aggregated_product_binds_less_than_its_protein_tells() {
        Specimen lot = Specimen.named("LOT").with(ANTIGEN, 0.6).with(AGGREGATE, 0.4);
        double value = done(lot, potency.preset(List.of("LOT")), Technique.careful(), 3).result("LOT", "potency").value();
        assertThat(value).isCloseTo(700, within(50.0));
    }

    @Test
    void detergent_in_a_sample_that_is_diluted_too_little_breaks_parallelism() {
        Specimen lot = Specimen.named("LOT").with(ANTIGEN, 0.01).with(SURFACTANT, 2);
        int invalid = 0;
        for (long seed = 1; seed <= 10; seed++) {
            invalid += done(lot, potency.prepared(Map.of("LOT", 10.0)), Technique.careful(), seed).suitable() ? 0 : 1;
        }
        assertThat(invalid).isGreaterThanOrEqualTo(9);
    }

    @Test
    void a_dilution_that_was_not_made_as_written_changes_the_potency_by_as_much() {
        Specimen lot = Specimen.named("LOT").with(ANTIGEN, 1);
        double half = done(lot, potency.preset(List.of("LOT")), Technique.careful().withDilutionError(0.5), 5)
                .result("LOT", "potency").value();
        assertThat(half).isCloseTo(2000, within(150.0));
    }
}
