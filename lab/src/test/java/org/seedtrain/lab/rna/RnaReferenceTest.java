package org.seedtrain.lab.rna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.StandardCurve;
import org.seedtrain.lab.curve.Weighting;
import tools.jackson.databind.JsonNode;

/// shared/reference/mrna/cases.json and dls_g2minus1_80nm_pdi0.10.csv.
class RnaReferenceTest {
    private static final JsonNode CASES = Reference.json("mrna/cases.json");

    private static double number(JsonNode node, String name) {
        return node.get(name).asDouble();
    }

    private static double[] numbers(JsonNode node) {
        return node.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    @Test
    void content_by_absorbance() {
        JsonNode c = CASES.get("A260");
        assertThat(RnaFigures.content(number(c, "A260"), number(c, "A320"), number(c, "dilution"), 1))
                .isCloseTo(number(c, "ug_per_mL_bg_corrected"), within(1e-9));
    }

    @Test
    void encapsulation_from_the_line_of_standards() {
        JsonNode c = CASES.get("ribogreen");
        StandardCurve line = StandardCurve.fit(
                CurveModel.LINEAR, Weighting.NONE, numbers(c.get("std_ng_mL")), numbers(c.get("F")));
        assertThat(line.parameter("p1")).isCloseTo(number(c, "slope"), within(1e-10));
        assertThat(line.parameter("p0")).isCloseTo(number(c, "intercept"), within(1e-9));
        assertThat(RnaFigures.encapsulation(
                        line.parameter("p1"), line.parameter("p0"), number(c, "F_total_triton"), number(c, "F_free")))
                .isCloseTo(number(c, "EE_pct_from_conc"), within(1e-10));
    }

    @Test
    void size_and_polydispersity_by_cumulants() {
        JsonNode c = CASES.get("dls");
        List<String[]> rows = Reference.csv("mrna/dls_g2minus1_80nm_pdi0.10.csv");
        double[] delay = rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray();
        double[] correlation = rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
        double q = Cumulants.scatteringVector(1.330, 633e-9, 173);
        Cumulants fit = Cumulants.fit(delay, correlation);
        assertThat(q).isCloseTo(number(c, "q_m-1"), within(1e-6));
        assertThat(fit.decay()).isCloseTo(number(c, "Gamma_s-1"), within(1e-5));
        assertThat(1e9 * fit.zAverage(q, 298.15, 0.8872e-3)).isCloseTo(80, within(1e-6));
        assertThat(fit.polydispersity()).isCloseTo(0.10, within(1e-8));
        assertThat(fit.beta()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void apparent_pKa_capping_integrity_and_charge_ratio() {
        JsonNode tns = CASES.get("tns");
        assertThat(RnaFigures.apparentPKa(numbers(tns.get("pH")), numbers(tns.get("F_norm"))))
                .isCloseTo(number(tns, "pKa"), within(1e-8));
        JsonNode capping = CASES.get("capping");
        Map<String, Double> areas = new LinkedHashMap<>();
        capping.get("areas").propertyStream().forEach(e -> areas.put(e.getKey(), e.getValue().asDouble()));
        assertThat(RnaFigures.share(areas, "cap1")).isCloseTo(number(capping, "pct_cap1"), within(1e-10));
        assertThat(RnaFigures.share(areas, "cap1", "cap0")).isCloseTo(number(capping, "total_capped"), within(1e-10));
        JsonNode cge = CASES.get("integrity_CGE");
        assertThat(RnaFigures.correctedPercent(numbers(cge.get("areas")), numbers(cge.get("mt")), 1))
                .isCloseTo(number(cge, "corrected_pct"), within(1e-10));
        JsonNode np = CASES.get("NP_ratio");
        assertThat(RnaFigures.nitrogenToPhosphate(
                        number(np, "ALC0315_mg"), number(np, "MW"), number(np, "mRNA_mg"), number(np, "nt_avg")))
                .isCloseTo(number(np, "NP"), within(1e-12));
    }
}
