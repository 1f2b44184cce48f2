package org.seedtrain.lab.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Reference;
import tools.jackson.databind.JsonNode;

/// shared/reference/micro
class MicrobiologyReferenceTest {

    @Test
    void weighted_means_of_two_dilutions_are_those_of_iso_7218() {
        for (JsonNode example : Reference.json("micro/cfu_weighted_mean.json").get("cases")) {
            List<ColonyCount.Plate> plates = new ArrayList<>();
            double dilution = 1 / example.get("d").asDouble();
            double volume = example.get("V_mL").asDouble();
            example.get("c1").forEach(count -> plates.add(new ColonyCount.Plate(count.asLong(), dilution, volume)));
            example.get("c2").forEach(count -> plates.add(new ColonyCount.Plate(count.asLong(), 10 * dilution, volume)));
            ColonyCount count = ColonyCount.of(plates);
            assertThat(count.perMillilitre()).isCloseTo(example.get("N").asDouble(), within(1e-8));
            assertThat(ColonyCount.twoSignificant(count.perMillilitre())).isEqualTo(example.get("two_sig").asDouble());
            assertThat(count.interval().low()).isCloseTo(example.get("poisson95").get(0).asDouble(), within(1e-6));
            assertThat(count.interval().high()).isCloseTo(example.get("poisson95").get(1).asDouble(), within(1e-6));
        }
    }

    @Test
    void intervals_of_small_counts_are_exact() {
        for (var entry : Reference.json("micro/cfu_weighted_mean.json").get("hunting_poisson_CI").properties()) {
            PoissonInterval interval = PoissonInterval.of(Long.parseLong(entry.getKey()));
            assertThat(interval.low()).isCloseTo(entry.getValue().get(0).asDouble(), within(1e-10));
            assertThat(interval.high()).isCloseTo(entry.getValue().get(1).asDouble(), within(1e-10));
        }
    }

    @Test
    void the_endotoxin_line_recovery_and_dilution_are_those_of_the_reference() {
        JsonNode reference = Reference.json("micro/endotoxin_kinetic.json");
        List<EndotoxinCurve.Standard> standards = new ArrayList<>();
        for (int i = 0; i < reference.get("standards_EU_mL").size(); i++) {
            for (JsonNode onset : reference.get("onset_s").get(i)) {
                standards.add(new EndotoxinCurve.Standard(reference.get("standards_EU_mL").get(i).asDouble(),
                        onset.asDouble()));
            }
        }
        EndotoxinCurve curve = EndotoxinCurve.fit(standards);
        assertThat(curve.slope()).isCloseTo(reference.get("slope").asDouble(), within(1e-14));
        assertThat(curve.intercept()).isCloseTo(reference.get("intercept").asDouble(), within(1e-14));
        assertThat(curve.r()).isCloseTo(reference.get("r").asDouble(), within(1e-14));
        double plain = curve.read(1905, 1882);
        double spiked = curve.read(704, 711);
        assertThat(plain).isCloseTo(reference.get("sample_EU_mL").asDouble(), within(1e-14));
        assertThat(spiked).isCloseTo(reference.get("ppc_EU_mL").asDouble(), within(1e-13));
        assertThat(EndotoxinCurve.recovery_percent(spiked, plain, 0.5))
                .isCloseTo(reference.get("ppc_recovery_pct").asDouble(), within(1e-10));
        assertThat(EndotoxinCurve.maximumValidDilution(0.25, 1, 0.005)).isEqualTo(50);
        assertThat(EndotoxinCurve.maximumValidDilution(0.5, 50, 0.005)).isEqualTo(5000);
    }
}
