package org.seedtrain.lab.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// shared/reference/water
class WaterReferenceTest {
    private static boolean number(String cell) {
        return cell.matches("[0-9.]+");
    }

    @Test
    void stage_1_takes_the_next_lower_temperature() {
        for (String[] row : Reference.csv("water/usp645_stage1.csv")) {
            if (number(row[0])) {
                assertThat(Conductivity.stage1(Double.parseDouble(row[0]))).isEqualTo(Double.parseDouble(row[1]));
            }
        }
        assertThat(Conductivity.stage1(24.9)).isEqualTo(1.1);
    }

    @Test
    void stage_3_depends_on_the_ph() {
        for (String[] row : Reference.csv("water/usp645_stage3.csv")) {
            if (number(row[0])) {
                assertThat(Conductivity.stage3(Double.parseDouble(row[0]))).isEqualTo(Double.parseDouble(row[1]));
            }
        }
        assertThatThrownBy(() -> Conductivity.stage3(7.2)).hasMessageContaining("7.2");
    }

    @Test
    void purified_water_is_interpolated_between_the_temperatures_of_the_european_pharmacopoeia() {
        for (String[] row : Reference.csv("water/ep_purified_water_conductivity.csv")) {
            if (number(row[0])) {
                assertThat(Conductivity.purifiedWater(Double.parseDouble(row[0]))).isCloseTo(Double.parseDouble(row[1]), within(1e-12));
            }
        }
        assertThat(Conductivity.purifiedWater(22.5)).isCloseTo(4.7, within(1e-12));
    }

    @Test
    void carbon_analysers_are_suitable_from_85_to_115_percent() {
        JsonNode reference = Reference.json("water/toc_suitability_cases.json");
        assertThat(OrganicCarbon.SUCROSE).isCloseTo(reference.at("/check_carbon/sucrose_C12H22O11").doubleValue(), within(1e-12));
        assertThat(OrganicCarbon.BENZOQUINONE).isCloseTo(reference.at("/check_carbon/benzoquinone_C6H4O2").doubleValue(), within(1e-12));
        for (JsonNode one : reference.path("cases")) {
            OrganicCarbon found = OrganicCarbon.of(one.path("rw").doubleValue(), one.path("rs_sucrose").doubleValue(),
                    one.path("rss_benzoquinone").doubleValue());
            assertThat(found.responseEfficiency_percent()).isCloseTo(one.path("response_efficiency_pct").doubleValue(), within(1e-9));
            assertThat(found.suitable()).isEqualTo(one.path("pass_85_115").booleanValue());
            assertThat(found.limitResponse()).isCloseTo(one.path("limit_response_rs_minus_rw").doubleValue(), within(1e-12));
        }
    }

    @Test
    void grades_have_the_limits_of_the_pharmacopoeias() {
        for (String[] row : Reference.csv("water/limits.csv")) {
            switch (row[0] + " " + row[1]) {
                case "PW microbial" -> assertThat(WaterGrade.PW.germs()).isEqualTo(Double.parseDouble(row[3]));
                case "WFI microbial" -> assertThat(100 * WaterGrade.WFI.germs()).isEqualTo(Double.parseDouble(row[3]));
                case "WFI endotoxin" -> assertThat(WaterGrade.WFI.endotoxin()).hasValue(Double.parseDouble(row[3]));
                case "PW TOC", "WFI TOC" -> assertThat(WaterGrade.CARBON).isEqualTo(Double.parseDouble(row[3]));
                case "PW nitrate" -> assertThat(WaterGrade.NITRATE).isEqualTo(Double.parseDouble(row[3]));
                default -> {}
            }
        }
    }

    private static JsonNode judged(Map<String, String> options) {
        WaterAnalysis analysis = new WaterAnalysis();
        Outcome outcome = analysis.run(Request.of(analysis, options, Map.of()));
        return JsonMapper.builder().build().valueToTree(outcome.result());
    }

    @Test
    void a_stage_that_fails_hands_over_to_the_next() {
        JsonNode first = judged(Map.of("grade", "WFI", "conductivity", "1.3", "temperature", "25"));
        assertThat(first.at("/tests/0/test").stringValue()).isEqualTo("conductivity stage 1");
        assertThat(first.path("meets").booleanValue()).isTrue();
        JsonNode third = judged(Map.of("grade", "WFI", "conductivity", "1.6", "temperature", "25", "stage2", "2.3", "ph", "6.2"));
        assertThat(third.at("/tests/0/test").stringValue()).isEqualTo("conductivity stage 3");
        assertThat(third.path("meets").booleanValue()).isTrue();
        JsonNode acid = judged(Map.of("grade", "WFI", "conductivity", "1.6", "temperature", "25", "stage2", "2.3", "ph", "4.8"));
        assertThat(acid.path("meets").booleanValue()).isFalse();
        assertThat(judged(Map.of("grade", "WFI", "pharmacopoeia", "EP", "endotoxin", "0.25")).path("meets").booleanValue()).isFalse();
    }
}
