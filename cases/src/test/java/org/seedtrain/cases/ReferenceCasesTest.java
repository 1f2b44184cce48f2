package org.seedtrain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedtrain.cases.References.at;
import static org.seedtrain.cases.References.json;
import static org.seedtrain.cases.References.of;
import static org.seedtrain.cases.References.solve;
import static org.seedtrain.cases.References.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every reference case, given as a file.
class ReferenceCasesTest {

    @ParameterizedTest
    @CsvSource({
        "lrm_linear, 1e-9", "lrmp_linear, 1e-9", "grm_linear, 1e-9", "grm_linear_surface, 1e-9",
        "lrmp_langmuir, 3e-6", "lrmp_sma, 3e-6"
    })
    void meets_the_outlet_of_a_column_to_its_tolerance(String name, double most) {
        Solved solved = solve(json("column/" + name));
        List<double[]> expected = table("column/" + name);
        assertThat(References.worst(solved.table(), expected, expected.getFirst().length)).isLessThan(most);
        assertThat(solved.balance().orElseThrow()).isLessThan(1e-5);
    }

    @ParameterizedTest
    @CsvSource({
        "monod_batch, monod, 12, 1e-8",
        "ecoli_anane_batch, ecoli_anane, 6, 1e-8",
        "ecoli_anane_fedbatch, ecoli_anane, 14, 1e-8",
        "cho_fedbatch, cho_fedbatch, 336, 1e-8",
        "yeast_sonnleitner_kaeppeli, yeast_sonnleitner_kaeppeli, 24, 1e-6"
    })
    void meets_the_course_of_a_culture(String name, String model, double end, double most) {
        JsonNode reference = json("ode/" + name);
        List<double[]> expected = table("ode/" + name);
        Map<String, Double> parameters = new TreeMap<>();
        reference.get("params").properties().forEach(e -> parameters.put(e.getKey(), e.getValue().asDouble()));
        Map<String, Double> initial = new TreeMap<>();
        JsonNode y0 = reference.get("y0");
        for (int i = 0; i < reference.get("columns").size(); i++) {
            String column = reference.get("columns").get(i).asString();
            initial.put(column, y0.isArray() ? y0.get(i).asDouble() : y0.get(column.substring(0, 1)).asDouble());
        }
        ObjectNode culture = of(
                "culture",
                "model", model,
                "parameters", parameters,
                "initial", initial,
                "feed", feed(name),
                "output", at("t_h", expected.stream().mapToDouble(row -> row[0]).toArray()),
                "tolerance", Map.of("relative", 1e-10));
        assertThat(expected.getLast()[0]).isEqualTo(end);
        Solved solved = solve(culture);
        assertThat(References.worst(solved.table(), expected, expected.getFirst().length)).isLessThan(most);
        assertThat(solved.balance().orElseThrow()).isLessThan(1e-9);
        assertThat(solved.table().csv().lines().findFirst().orElseThrow())
                .isEqualTo("t_h," + String.join(",", initialOrder(reference)));
    }

    private static List<String> initialOrder(JsonNode reference) {
        List<String> columns = new ArrayList<>();
        reference.get("columns").forEach(one -> columns.add(one.asString()));
        return columns;
    }

    /// As the references say in words.
    private static List<Map<String, Double>> feed(String name) {
        return switch (name) {
            case "ecoli_anane_fedbatch" -> List.of(
                    Map.of("start_h", 5.0, "rate", 0.012, "exponent_per_h", 0.222),
                    Map.of("start_h", 9.0, "rate", 0.012 * Math.exp(0.888)));
            case "cho_fedbatch" -> List.of(
                    Map.of("start_h", 72.0, "rate", 0.0005, "exponent_per_h", 0.012),
                    Map.of("start_h", 240.0, "rate", 0.0005 * Math.exp(0.012 * 168)));
            case "yeast_sonnleitner_kaeppeli" -> List.of(Map.of("start_h", 10.0, "rate", 0.006, "exponent_per_h", 0.18));
            default -> List.of();
        };
    }

    @ParameterizedTest
    @CsvSource({"1, 0.012", "2, 0.024"})
    void meets_the_transcription(int number, double magnesium) {
        List<double[]> expected = table("ode/ivt_stover_case" + number);
        Solved solved = solve(of(
                "ivt",
                "polymerase_M", 1e-7,
                "ntp_M", List.of(0.0032, 0.0032, 0.0032, 0.0032),
                "magnesium_M", magnesium,
                "output", at("t_h", expected.stream().mapToDouble(row -> row[0]).toArray()),
                "tolerance", Map.of("relative", 1e-10)));
        assertThat(References.worst(solved.table(), expected, 13)).isLessThan(1e-5);
        assertThat(solved.balance().orElseThrow()).isLessThan(1e-8);
    }

    private static void same(double found, JsonNode expected) {
        assertThat(found).isCloseTo(expected.asDouble(), org.assertj.core.api.Assertions.within(1e-10 * Math.abs(expected.asDouble())));
    }

    private static double value(ObjectNode node, String column) {
        Table table = solve(node).table();
        return table.rows().getLast()[table.indexOf(column)];
    }

    private static ObjectNode with(ObjectNode node, JsonNode from, String... keys) {
        for (String key : keys) {
            String[] names = key.split("=");
            node.set(names[0], from.get(names[names.length - 1]));
        }
        return node;
    }

    private static Iterable<JsonNode> cases(String name) {
        return json("closedform/" + name).get("cases");
    }

    @Test
    void meets_every_closed_form() {
        for (JsonNode c : cases("autoclave_F0")) {
            if (c.has("profile_min_C")) {
                JsonNode profile = c.get("profile_min_C");
                ObjectNode node = of("autoclave", "output", at("t_min", profile.get(profile.size() - 1).get(0).asDouble()));
                node.set("profile_min_C", profile);
                if (c.has("Tref")) {
                    node.set("Tref_C", c.get("Tref"));
                }
                same(value(node, "F0_min"), c.get("F0_min"));
            }
        }
        for (JsonNode c : cases("jacket_heatup")) {
            same(value(with(of("jacket", "output", at("t_s", c.get("t_s").asDouble())), c, "UA_W_K", "m_kg", "T0_C=T0", "Tj_C=Tj"), "T_C"), c.get("T"));
        }
        for (JsonNode c : cases("low_pH_inactivation")) {
            same(value(with(of("low-ph-inactivation", "output", at("t_min", c.get("t_min").asDouble())), c, "Dref_min", "pHref", "zpH", "Tref_C=Tref", "zT", "pH", "T_C=T"), "LRV"), c.get("LRV"));
        }
        for (JsonNode c : cases("ufdf")) {
            if (c.has("sieving")) {
                same(value(with(of("diafiltration", "output", at("N", c.get("diavolumes").asDouble())), c, "sieving"), "remaining_fraction"), c.get("remaining_fraction"));
            } else {
                ObjectNode node = with(of("ultrafiltration", "output", at("VCF", 1, c.get("VCF").asDouble())), c, "k_LMH", "cg_gL", "c0_gL", "V0_L", "A_m2");
                same(value(node, "t_h"), c.get("t_h"));
                same(value(node, "J_LMH"), c.get("Jend_LMH"));
                same(solve(node).table().rows().getFirst()[3], c.get("J0_LMH"));
            }
        }
        for (JsonNode c : cases("filter_vmax")) {
            if (c.has("V_L_m2")) {
                same(value(with(of("filtration", "output", at("t_h", c.get("t_h").asDouble())), c, "Vmax_L_m2", "Q0_L_m2_h"), "V_L_m2"), c.get("V_L_m2"));
            } else {
                same(solve(with(of("filtration", "output", at("t_h", 1)), c, "Vmax_L_m2=Vmax", "Q0_L_m2_h=Q0", "Vb_L", "tb_h")).results().get("A_min_m2"), c.get("A_min_m2"));
            }
        }
        JsonNode stack = json("closedform/disc_stack_sigma");
        for (JsonNode c : stack.get("cases")) {
            ObjectNode node = with(of("centrifuge", "output", at("Q_L_h", 100)), c, "discs", "rpm", "r1_m", "r2_m", "half_angle_deg");
            with(node, stack.get("particle"), "d_m", "drho_kg_m3=drho", "mu_Pa_s=mu");
            Map<String, Double> results = solve(node).results();
            same(results.get("Sigma_m2"), c.get("Sigma_m2"));
            same(results.get("vg_m_s"), stack.get("vg"));
            same(results.get("Qcrit_L_h"), c.get("Qcrit_Lh_ecoli_lysate"));
        }
        for (JsonNode c : cases("homogeniser_hetherington")) {
            same(value(with(of("homogeniser", "output", at("N", c.get("N").asDouble())), c, "k_per_MPa_a", "a", "P_MPa"), "R"), c.get("R"));
        }
        for (JsonNode c : cases("kla_vant_riet")) {
            ObjectNode node = with(of("kla", "output", at("vs_m_s", c.get("vs").asDouble())), c, "PV_W_m3=PV");
            same(value(node, "kla_coal"), c.get("kla_coal"));
            same(value(node, "kla_noncoal"), c.get("kla_noncoal"));
        }
        for (JsonNode c : cases("nernst_ph")) {
            same(value(of("ph-probe", "output", at("T_C", c.get("T_C").asDouble())), "slope_mV_per_pH"), c.get("slope_mV_per_pH"));
        }
        for (JsonNode c : json("closedform/nernst_ph").get("phthalate")) {
            same(value(of("ph-probe", "output", at("T_C", c.get("T_C").asDouble())), "phthalate_pH"), c.get("pH"));
        }
        for (JsonNode c : cases("do_probe_dynamic")) {
            ObjectNode node = with(of("oxygen-probe", "output", at("t_s", c.get("t_s").asDouble())), c, "kla_per_h", "tau_s");
            same(value(node, "C_pct"), c.get("C_pct"));
            same(value(node, "Cm_pct"), c.get("Cm_pct"));
        }
        for (JsonNode c : cases("co2_bicarbonate_ph")) {
            same(value(with(of("bicarbonate", "output", at("pCO2_mmHg", c.get("pCO2_mmHg").asDouble())), c, "SID_mM", "lac_mM", "buffer_mM"), "pH"), c.get("pH"));
        }
        for (JsonNode c : cases("tank_washout")) {
            same(value(with(of("washout", "output", at("theta", c.get("theta").asDouble())), c, "n"), "frac"), c.get("frac"));
        }
    }

    @Test
    void reads_the_configuration_of_another_program() {
        JsonNode own = json("column/lrmp_sma");
        Table expected = solve(own).table();
        Table found = solve(CadetCase.of(own)).table();
        assertThat(found.rows().size()).isEqualTo(expected.rows().size());
        assertThat(References.worst(found, expected.rows(), 5)).isLessThan(1e-9);
        JsonNode linear = json("column/grm_linear");
        assertThat(References.worst(solve(CadetCase.of(linear)).table(), table("column/grm_linear"), 2)).isLessThan(1e-9);
    }
}
