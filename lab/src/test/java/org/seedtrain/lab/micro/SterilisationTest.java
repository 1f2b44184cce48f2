package org.seedtrain.lab.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Reference;
import tools.jackson.databind.JsonNode;

/// shared/reference/micro/sterilisation_cases.json
class SterilisationTest {
    private static final JsonNode CASES = Reference.json("micro/sterilisation_cases.json");

    private static double[] numbers(JsonNode node) {
        return node.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    @Test
    void lethality_of_a_cycle_is_exact_and_the_trapezoid_is_too_high() {
        JsonNode f0 = CASES.get("F0");
        List<Double> time = new ArrayList<>(List.of(0.0));
        List<Double> temperature = new ArrayList<>(List.of(100.0));
        List<Double> fineTime = new ArrayList<>(List.of(0.0));
        List<Double> fine = new ArrayList<>(List.of(100.0));
        int i = 0;
        for (JsonNode segment : f0.get("profile_linear_[T_start,T_end,min]")) {
            double[] s = numbers(segment);
            assertThat(Lethality.f0().segment(s[0], s[1], s[2]))
                    .isCloseTo(f0.get("segment_F0_exact").get(i++).asDouble(), within(1e-13));
            for (int k = 1; k <= 2 * s[2]; k++) {
                fineTime.add(time.getLast() + 0.5 * k);
                fine.add(s[0] + (s[1] - s[0]) * k / (2 * s[2]));
            }
            time.add(time.getLast() + s[2]);
            temperature.add(s[1]);
        }
        double[] t = time.stream().mapToDouble(Double::doubleValue).toArray();
        double[] c = temperature.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(Lethality.f0().accumulated(t, c)[3]).isCloseTo(f0.get("F0_exact").asDouble(), within(1e-13));
        assertThat(new Lethality(121, 10).accumulated(t, c)[3]).isCloseTo(f0.get("F0_with_Tref_121.0").asDouble(), within(1e-13));
        assertThat(Lethality.f0().trapezoid(fineTime.stream().mapToDouble(Double::doubleValue).toArray(),
                        fine.stream().mapToDouble(Double::doubleValue).toArray()))
                .isCloseTo(f0.get("F0_trapezoid_0.5min").asDouble(), within(1e-12));
    }

    @Test
    void survivors_of_a_cycle() {
        for (JsonNode one : CASES.get("lethality")) {
            double d = one.has("D121") ? one.get("D121").asDouble() : 0;
            double log = Lethality.logSurvivors(one.get("N0").asDouble(), one.get("F0").asDouble(), d);
            assertThat(FastMath.pow(10, log)).isCloseTo(one.get("SAL").asDouble(), within(1e-13 * one.get("SAL").asDouble() + 1e-18));
        }
    }

    @Test
    void decimal_reduction_by_survivors_by_units_and_its_change_with_temperature() {
        JsonNode line = CASES.get("D_from_survivors");
        assertThat(DecimalReduction.survivors(numbers(line.get("t_min")), numbers(line.get("log10N"))).d())
                .isCloseTo(line.get("D").asDouble(), within(1e-13));
        JsonNode z = CASES.get("z_from_D");
        assertThat(DecimalReduction.z(numbers(z.get("T")), numbers(z.get("D"))).d()).isCloseTo(z.get("z").asDouble(), within(1e-12));
        JsonNode smc = CASES.get("stumbo_murphy_cochran");
        DecimalReduction found = DecimalReduction.stumboMurphyCochran(smc.get("N0").asDouble(),
                new DecimalReduction.Exposure(smc.get("U").asDouble(), smc.get("n").asInt(), smc.get("r").asInt()));
        assertThat(DecimalReduction.survivorsPerUnit(20, 7)).isCloseTo(smc.get("NU").asDouble(), within(1e-14));
        assertThat(found.d()).isCloseTo(smc.get("D").asDouble(), within(1e-14));
        assertThat(found.low()).isLessThan(found.d()).isPositive();
        assertThat(found.high()).isGreaterThan(found.d());
    }

    @Test
    void holcomb_spearman_and_karber_limited_and_general_agree() {
        JsonNode limited = CASES.get("limited_holcomb_spearman_karber");
        List<DecimalReduction.Exposure> seen = new ArrayList<>();
        double first = limited.get("U_k").asDouble() - limited.get("d").asDouble() * limited.get("r_i_sterile_fraction_counts").size();
        for (JsonNode r : limited.get("r_i_sterile_fraction_counts")) {
            seen.add(new DecimalReduction.Exposure(first + seen.size(), limited.get("n").asInt(), r.asInt()));
        }
        seen.add(new DecimalReduction.Exposure(limited.get("U_k").asDouble(), 20, 20));
        assertThat(DecimalReduction.meanTimeToSterility(seen)).isCloseTo(limited.get("U_HSK").asDouble(), within(1e-13));
        assertThat(DecimalReduction.holcombSpearmanKarber(limited.get("N0").asDouble(), seen).d())
                .isCloseTo(limited.get("D").asDouble(), within(1e-13));
        assertThatThrownBy(() -> DecimalReduction.meanTimeToSterility(seen.subList(0, 3))).hasMessageContaining("no unit grows");
    }

    @Test
    void a_half_cycle_without_growth_shows_twelve_decades_and_more() {
        // 20 indicators of 10^6: upper limit 0.15 survivors a unit, 6.8 decades in the half cycle.
        assertThat(DecimalReduction.halfCycleLogSurvivors(1e6, 20)).isCloseTo(6 - 2 * (6 + FastMath.log10(20 / 2.995732273553991)), within(1e-12));
    }
}
