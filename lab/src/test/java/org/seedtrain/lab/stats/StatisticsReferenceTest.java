package org.seedtrain.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.stats.anova.GageStudy;
import org.seedtrain.lab.stats.anova.TwoWay;
import org.seedtrain.lab.stats.anova.VarianceComponents;
import org.seedtrain.lab.stats.chart.Capability;
import org.seedtrain.lab.stats.chart.ControlChart;
import org.seedtrain.lab.stats.chart.NelsonRules;
import org.seedtrain.lab.stats.exact.Column;
import tools.jackson.databind.JsonNode;

/// shared/reference/stats
class StatisticsReferenceTest {

    @Test
    void one_sided_tolerance_factors_are_exact() {
        for (String[] row : Reference.csv("stats/tolerance_k_factors.csv")) {
            int n = Integer.parseInt(row[0].strip());
            double expected = Double.parseDouble(row[3]);
            double k = ToleranceFactor.oneSided(n, Double.parseDouble(row[1]), Double.parseDouble(row[2]));
            assertThat(k).as(String.join(",", row)).isCloseTo(expected, within(2e-7 * expected));
        }
    }

    @Test
    void two_sided_tolerance_factors_are_exact() {
        JsonNode check = Reference.json("stats/tolerance_independent_check.json");
        assertThat(ToleranceFactor.twoSided(10, 0.95, 0.95))
                .isCloseTo(check.get("k2_exact_n10_P95_c95").asDouble(), within(1e-9));
        assertThat(ToleranceFactor.twoSided(43, 0.90, 0.99))
                .isCloseTo(check.get("k2_exact_n43_P90_c99").asDouble(), within(1e-9));
        assertThat(ToleranceFactor.twoSided(30, 0.99, 0.95))
                .isCloseTo(check.get("k2_exact_n30_P99_c95").asDouble(), within(1e-9));
        assertThat(ToleranceFactor.twoSided(3, 0.95, 0.95)).isCloseTo(9.7888, within(6e-5));
    }

    @Test
    void critical_values_of_grubbs_are_those_of_the_table() {
        for (String[] row : Reference.csv("stats/grubbs_critical.csv")) {
            if (row[0].equals("n")) {
                continue;
            }
            int n = Integer.parseInt(row[0].strip());
            assertThat(Grubbs.critical(n, 0.05)).isCloseTo(Double.parseDouble(row[1]), within(2e-6));
            assertThat(Grubbs.critical(n, 0.025)).isCloseTo(Double.parseDouble(row[2]), within(2e-6));
        }
    }

    /// NIST e-Handbook: G = 2.46876, the value 245.57 is an outlier.
    @Test
    void finds_the_outlier_of_the_handbook() {
        Grubbs test = Grubbs.of(new double[] {199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57}, 0.05);
        assertThat(test.g()).isCloseTo(2.46876461121245, within(1e-12));
        assertThat(test.index()).isEqualTo(7);
        assertThat(test.outlier()).isTrue();
    }

    /// The column of R errs by its own quadrature, most (3e-5) at n = 20; an adaptive integration of the same formula in another
    /// language gives 2.76034617844571 there.
    @Test
    void two_sided_tolerance_factors_are_exact_for_every_row() {
        int close = 0;
        List<String[]> rows = Reference.csv("stats/tolerance_k_factors.csv");
        for (String[] row : rows) {
            int n = Integer.parseInt(row[0].strip());
            double expected = Double.parseDouble(row[4]);
            double k = ToleranceFactor.twoSided(n, Double.parseDouble(row[1]), Double.parseDouble(row[2]));
            assertThat(k).as(String.join(",", row)).isCloseTo(expected, within(5e-5 * expected));
            close += Math.abs(k - expected) < 5e-7 * expected ? 1 : 0;
        }
        assertThat(close).isGreaterThanOrEqualTo(rows.size() - 2);
        assertThat(ToleranceFactor.twoSided(20, 0.95, 0.95)).isCloseTo(2.7603461784457113, within(1e-11));
        assertThat(ToleranceFactor.twoSided(3, 0.9, 0.9)).isCloseTo(5.7880735527256215, within(1e-10));
        JsonNode check = Reference.json("stats/tolerance_independent_check.json");
        assertThat(ToleranceFactor.oneSided(10, 0.99, 0.95)).isCloseTo(check.get("k1_n10_P99_c95").asDouble(), within(1e-10));
        assertThat(ToleranceFactor.oneSided(43, 0.90, 0.99)).isCloseTo(check.get("k1_n43_P90_c99").asDouble(), within(1e-10));
    }

    @Test
    void grubbs_one_percent_columns_and_the_p_value_agree() {
        for (String[] row : Reference.csv("stats/grubbs_critical.csv")) {
            if (!row[0].equals("n")) {
                int n = Integer.parseInt(row[0].strip());
                assertThat(Grubbs.critical(n, 0.01)).isCloseTo(Double.parseDouble(row[3]), within(2e-6));
                assertThat(Grubbs.critical(n, 0.005)).isCloseTo(Double.parseDouble(row[4]), within(2e-6));
            }
        }
        JsonNode example = Reference.json("stats/grubbs_nist_example.json");
        Grubbs high = Grubbs.of(doubles(example.get("data")), 0.05, Grubbs.Side.HIGH);
        assertThat(high.g()).isCloseTo(example.get("G").asDouble(), within(1e-13));
        assertThat(high.critical()).isCloseTo(example.get("critical_one_sided_0.05_n8").asDouble(), within(1e-11));
        // at the critical value the P is the level
        double[] values = {1, 2, 3, 4, 5, 9.5};
        double critical = Grubbs.of(values, 0.05).p();
        assertThat(Grubbs.of(values, critical).critical()).isCloseTo(Grubbs.of(values, 0.05).g(), within(1e-9));
    }

    @Test
    void critical_values_of_dixon_are_those_of_the_table() {
        double[] oneSided = {0.10, 0.05, 0.02, 0.01, 0.05, 0.025, 0.005};
        for (String[] row : Reference.csv("stats/dixon_r10_critical.csv")) {
            if (row[0].equals("n")) {
                continue;
            }
            int n = Integer.parseInt(row[0].strip());
            for (int c = 0; c < oneSided.length; c++) {
                assertThat(Dixon.critical(Dixon.Ratio.R10, n, oneSided[c])).as("n " + n + " column " + c)
                        .isCloseTo(Double.parseDouble(row[c + 1]), within(5.1e-5));
            }
        }
    }

    /// Two million normal samples each (seeded), 10 %, 5 %, 2.5 %, 1 % one-sided; their own error is about 5e-4.
    @Test
    void the_other_ratios_of_dixon_meet_simulated_samples() {
        double[] levels = {0.10, 0.05, 0.025, 0.01};
        Map<Integer, double[]> simulated = new TreeMap<>(Map.of(
                8, new double[] {0.4796, 0.5541, 0.6148, 0.6804}, 10, new double[] {0.4101, 0.4780, 0.5349, 0.5977},
                11, new double[] {0.5173, 0.5746, 0.6222, 0.6744}, 13, new double[] {0.4669, 0.5214, 0.5668, 0.6171},
                14, new double[] {0.4903, 0.5454, 0.5909, 0.6413}, 20, new double[] {0.4011, 0.4503, 0.4915, 0.5376},
                30, new double[] {0.3311, 0.3755, 0.4129, 0.4552}));
        simulated.forEach((n, values) -> {
            for (int i = 0; i < 4; i++) {
                assertThat(Dixon.critical(Dixon.Ratio.suited(n), n, levels[i])).as("n " + n)
                        .isCloseTo(values[i], within(8e-4));
            }
        });
    }

    @Test
    void dixon_finds_the_suspect_on_either_side() {
        Dixon low = Dixon.of(new double[] {0.189, 0.167, 0.187, 0.183, 0.186, 0.182, 0.181, 0.184, 0.181, 0.177}, 0.05);
        assertThat(low.ratio()).isEqualTo(Dixon.Ratio.R11);
        assertThat(low.index()).isEqualTo(1);
        assertThat(low.value()).isCloseTo((0.177 - 0.167) / (0.187 - 0.167), within(1e-12));
        assertThat(low.outlier()).isFalse();
        assertThat(Dixon.of(Dixon.Ratio.R10, new double[] {5.0, 5.1, 5.2, 9.0}, 0.05).index()).isEqualTo(3);
    }

    /// scipy 1.17.
    @Test
    void normality_meets_shapiro_wilk_and_anderson_darling_elsewhere() {
        double[] a = {148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236};
        double[] b = doubles(Reference.json("stats/capability_tost_nelson.json").get("capability").get("data"));
        assertThat(Normality.shapiroWilk(a).statistic()).isCloseTo(0.7888146948631716, within(1e-9));
        assertThat(Normality.shapiroWilk(a).p()).isCloseTo(0.006703814061898823, within(1e-8));
        assertThat(Normality.shapiroWilk(b).statistic()).isCloseTo(0.9836951006334544, within(1e-9));
        assertThat(Normality.shapiroWilk(b).p()).isCloseTo(0.9724899186871454, within(1e-8));
        assertThat(Normality.shapiroWilk(new double[] {1.0, 2.5, 2.6, 9.0}).p()).isCloseTo(0.10252413326384441, within(1e-8));
        assertThat(Normality.shapiroWilk(new double[] {3, 1, 7.5}).p()).isCloseTo(0.5826723400920124, within(1e-9));
        assertThat(Normality.andersonDarling(a).statistic()).isCloseTo(0.9467718795988862, within(1e-12));
        assertThat(Normality.andersonDarling(b).statistic()).isCloseTo(0.10331243351252795, within(1e-12));
        assertThat(Normality.andersonDarling(b).p()).isGreaterThan(0.99);
    }

    @Test
    void gage_study_gives_the_figures_of_the_manual() {
        JsonNode all = Reference.json("stats/gage_rr_aiag.json");
        List<String> part = new ArrayList<>();
        List<String> who = new ArrayList<>();
        List<Double> value = new ArrayList<>();
        JsonNode data = all.get("data[appraiser][trial][part]");
        for (String name : data.propertyNames()) {
            for (JsonNode trial : data.get(name)) {
                for (int p = 0; p < trial.size(); p++) {
                    part.add("" + (p + 1));
                    who.add(name);
                    value.add(trial.get(p).asDouble());
                }
            }
        }
        GageStudy.Readings readings = GageStudy.Readings.of(part, who, value.stream().mapToDouble(v -> v).toArray());
        JsonNode range = all.get("average_range");
        GageStudy byRange = GageStudy.averageRange(readings);
        for (int a = 0; a < 3; a++) {
            meets(readings.meanRange(a), range.get("Rbar").get(readings.appraisers().get(a)));
        }
        meets(readings.meanRange(), range.get("Rbarbar"));
        meets(readings.appraiserRange(), range.get("Xdiff"));
        meets(readings.partRange(), range.get("Rp"));
        meets(readings.rangeLimit(), range.get("UCL_R_D4_2.574"));
        meets(byRange.equipment(), range.get("EV"));
        meets(byRange.appraiser(), range.get("AV"));
        meets(byRange.gageRr(), range.get("GRR"));
        meets(byRange.part(), range.get("PV"));
        meets(byRange.total(), range.get("TV"));
        meets(byRange.percent(byRange.equipment()), range.get("pct").get("EV"));
        meets(byRange.percent(byRange.appraiser()), range.get("pct").get("AV"));
        meets(byRange.percent(byRange.gageRr()), range.get("pct").get("GRR"));
        meets(byRange.percent(byRange.part()), range.get("pct").get("PV"));
        assertThat(byRange.categories()).isEqualTo(range.get("ndc").asInt());

        JsonNode anova = all.get("anova");
        TwoWay two = readings.anova();
        meets(two.ssA(), anova.get("SS").get("part"));
        meets(two.ssB(), anova.get("SS").get("appraiser"));
        meets(two.ssInteraction(), anova.get("SS").get("interaction"));
        meets(two.ssRepeat(), anova.get("SS").get("repeatability"));
        meets(two.msA(), anova.get("MS").get("part"));
        meets(two.msInteraction(), anova.get("MS").get("interaction"));
        meets(two.msInteraction() / two.msRepeat(), anova.get("F_interaction"));
        meets(GageStudy.interactionP(two), anova.get("p_interaction"));
        meets(two.msPooled(), anova.get("pooled_MSe"));
        GageStudy pooled = GageStudy.anova(readings, 0.25);
        meets(pooled.equipment(), anova.get("sd_pooled").get("EV"));
        meets(pooled.appraiser(), anova.get("sd_pooled").get("AV"));
        meets(pooled.gageRr(), anova.get("sd_pooled").get("GRR"));
        meets(pooled.part(), anova.get("sd_pooled").get("PV"));
        meets(pooled.total(), anova.get("sd_pooled").get("TV"));
        meets(pooled.percent(pooled.gageRr()), anova.get("pct_pooled_GRR"));
        assertThat(pooled.categories()).isEqualTo(anova.get("ndc_pooled").asInt());
        VarianceComponents components = VarianceComponents.crossed(List.of("part", "appraiser"), List.of(part, who),
                Column.of(value.stream().mapToDouble(v -> v).toArray()));
        JsonNode whole = anova.get("var_with_interaction");
        meets(components.components().get(0).variance(), whole.get("part"));
        meets(components.components().get(1).variance(), whole.get("appraiser"));
        assertThat(components.components().get(2).variance()).isZero();
        assertThat(components.components().get(2).negative()).isTrue();
        meets(components.repeatability().variance(), whole.get("repeatability"));
    }

    @Test
    void capability_meets_the_reference() {
        JsonNode c = Reference.json("stats/capability_tost_nelson.json").get("capability");
        double[] data = doubles(c.get("data"));
        ControlChart chart = ControlChart.individuals(data, 2).getFirst();
        meets(chart.sigma()[0], c.get("sd_within_MRbar/1.128"));
        Capability capability = Capability.of(data, chart.sigma()[0], c.get("LSL").asDouble(), c.get("USL").asDouble(), 0.95);
        meets(capability.mean(), c.get("mean"));
        meets(capability.sdOverall(), c.get("sd_overall"));
        meets(capability.cp(), c.get("Cp"));
        meets(capability.cpk(), c.get("Cpk"));
        meets(capability.pp(), c.get("Pp"));
        meets(capability.ppk(), c.get("Ppk"));
        meets(capability.ppkLower(), c.get("Cpk_95_lower_Bissell(on Ppk)"));
    }

    @Test
    void equivalence_meets_the_reference() {
        JsonNode t = Reference.json("stats/capability_tost_nelson.json").get("tost");
        Column a = Column.of(doubles(t.get("a")));
        Column b = Column.of(doubles(t.get("b")));
        double margin = t.get("margin").asDouble();
        Equivalence test = Equivalence.twoSample(a, b, true, -margin, margin, 0.05);
        meets(test.estimate(), t.get("diff"));
        meets(test.sd(), t.get("pooled_sd"));
        meets(test.df(), t.get("df"));
        meets(test.low(), t.get("ci90").get(0));
        meets(test.high(), t.get("ci90").get(1));
        meets(test.pLower(), t.get("p_lower"));
        meets(test.pUpper(), t.get("p_upper"));
        assertThat(test.equivalent()).isTrue();
        // scipy: Welch and paired
        assertThat(Equivalence.twoSample(a, b, false, -2, 2, 0.05).pDifference()).isCloseTo(0.49079890032488743, within(1e-12));
        assertThat(Equivalence.paired(a, b, -2, 2, 0.05).pDifference()).isCloseTo(0.20970938144209103, within(1e-12));
    }

    @Test
    void nelsons_rules_find_what_the_vectors_show_and_nothing_else() {
        JsonNode nelson = Reference.json("stats/capability_tost_nelson.json").get("nelson");
        for (String name : nelson.get("standardised_vectors").propertyNames()) {
            Map<String, List<Integer>> found = new TreeMap<>();
            for (NelsonRules.Hit hit : NelsonRules.hits(doubles(nelson.get("standardised_vectors").get(name)))) {
                found.computeIfAbsent("" + hit.rule(), key -> new ArrayList<>()).add(hit.index());
            }
            Map<String, List<Integer>> expected = new TreeMap<>();
            JsonNode hits = nelson.get("hits_last_index").get(name);
            for (String rule : hits.propertyNames()) {
                for (JsonNode index : hits.get(rule)) {
                    expected.computeIfAbsent(rule, key -> new ArrayList<>()).add(index.asInt());
                }
            }
            assertThat(found).as(name).isEqualTo(expected);
        }
    }

    @Test
    void percentiles_and_sizes_meet_the_reference() {
        JsonNode c = Reference.json("em/alert_action_case.json");
        double[] sorted = Arrays.stream(doubles(c.get("data"))).sorted().toArray();
        meets(Quantiles.type7(sorted, 0.95), c.get("percentile_type7").get("0.95"));
        meets(Quantiles.type7(sorted, 0.99), c.get("percentile_type7").get("0.99"));
        meets(Quantiles.type6(sorted, 0.95), c.get("percentile_type6_weibull").get("0.95"));
        meets(Quantiles.type6(sorted, 0.99), c.get("percentile_type6_weibull").get("0.99"));
        JsonNode sizes = c.get("nonparam_upper_tolerance");
        assertThat(Quantiles.sizeForBound(0.95, 0.95)).isEqualTo(sizes.get("n_for_95_95").asInt());
        assertThat(Quantiles.sizeForBound(0.99, 0.95)).isEqualTo(sizes.get("n_for_95_99").asInt());
    }

    private static void meets(double value, JsonNode expected) {
        assertThat(value).isCloseTo(expected.asDouble(), within(1e-10 * Math.max(1e-3, Math.abs(expected.asDouble()))));
    }

    private static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }
}
