package org.seedtrain.lab.pcr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.analysis.Analyses;
import org.seedtrain.lab.analysis.Analysis;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PcrTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Copies that multiply by 1 + E until the plateau slows them.
    private static double[] curve(double copies, double efficiency, double slope) {
        double[] values = new double[45];
        double n = copies;
        for (int c = 0; c < values.length; c++) {
            n *= 1 + efficiency * Math.max(0, 1 - n / 3e12);
            values[c] = 500 + slope * c + 4000 * n / 3e12;
        }
        return values;
    }

    private static double[] cycles() {
        double[] cycles = new double[45];
        for (int c = 0; c < cycles.length; c++) {
            cycles[c] = c + 1;
        }
        return cycles;
    }

    @Test
    void the_cycles_of_dilutions_differ_by_the_efficiency_whatever_the_drift() {
        for (PcrPlate.Way way : PcrPlate.Way.values()) {
            Map<String, double[]> wells = new LinkedHashMap<>();
            for (int k = 0; k < 6; k++) {
                wells.put("A" + (k + 1), curve(1e7 / Math.pow(10, k), 0.95, 3 - k));
            }
            PcrPlate plate = PcrPlate.of(cycles(), wells, null);
            for (int k = 1; k < 6; k++) {
                double step = plate.cq("A" + (k + 1), way) - plate.cq("A" + k, way);
                assertThat(step).as(way + " " + k).isCloseTo(Math.log(10) / Math.log(1.95),
                        within(way == PcrPlate.Way.THRESHOLD ? 0.02 : 0.08));
            }
        }
    }

    @Test
    void a_curve_that_only_drifts_has_no_cycle() {
        Map<String, double[]> wells = new LinkedHashMap<>();
        wells.put("A1", curve(1e5, 0.95, 1));
        wells.put("A2", curve(0, 0.95, 8));
        PcrPlate plate = PcrPlate.of(cycles(), wells, null);
        assertThat(plate.cq("A1", PcrPlate.Way.THRESHOLD)).isNotNull();
        assertThat(plate.cq("A2", PcrPlate.Way.THRESHOLD)).isNull();
        assertThat(plate.cq("A2", PcrPlate.Way.SECOND_DERIVATIVE)).isNull();
    }

    @Test
    void the_slope_of_a_curve_gives_its_efficiency() {
        AmplificationCurve curve = AmplificationCurve.of(cycles(), curve(1e5, 0.9, 1));
        // The plateau already slows the cycles between 3 and 30 %.
        assertThat(curve.efficiency().orElseThrow()).isBetween(0.72, 0.92);
    }

    @Test
    void a_line_of_exact_cycles_gives_slope_efficiency_and_concentration() {
        double[] c = {10, 1, 0.1, 0.01};
        double[] cq = new double[4];
        for (int i = 0; i < 4; i++) {
            cq[i] = 20 - Math.log10(c[i]) / Math.log10(1.93);
        }
        StandardLine line = StandardLine.of(c, cq);
        assertThat(line.efficiency()).isCloseTo(0.93, within(1e-12));
        assertThat(line.rSquared()).isCloseTo(1, within(1e-12));
        assertThat(line.concentration(line.cq(0.37))).isCloseTo(0.37, within(1e-12));
        assertThat(new StandardLine(-1 / Math.log10(2), 20, 1, 0.1, 8, 0, 4, 0.01, 10).cv_percent(0.5)).isCloseTo(35.74, within(0.05));
    }

    @Test
    void the_detection_limit_is_three_over_the_hits_of_one_unit() {
        // 1 copy: 63 of 100 wells grow when every copy counts; three copies are found in 95 of 100.
        DetectionLimit limit = DetectionLimit.of(List.of(new DetectionLimit.Level(1, 1000, 632), new DetectionLimit.Level(3, 1000, 950)));
        assertThat(limit.lod()).isCloseTo(3.0, within(0.02));
        assertThat(limit.chance(limit.lod())).isCloseTo(0.95, within(1e-12));
        assertThat(DetectionLimit.of(List.of(new DetectionLimit.Level(1, 8, 8))).bounded()).isFalse();
    }

    private static JsonNode example(String line) {
        Analysis analysis = Analyses.named("qpcr");
        return JSON.valueToTree(analysis.run(Request.example(analysis, line)).result());
    }

    @Test
    void the_example_plate_finds_what_was_put_into_it() {
        for (String cq : List.of("threshold", "second-derivative")) {
            JsonNode found = example("lab qpcr qpcr-curves.csv qpcr-layout.csv --spike 0.1 --cq " + cq);
            assertThat(found.get("efficiency_percent").asDouble()).isCloseTo(95, within(3.0));
            JsonNode samples = found.get("samples");
            assertThat(samples.get(0).get("concentration").asDouble()).isCloseTo(6.2, within(0.6));
            assertThat(samples.get(1).get("concentration").asDouble()).isCloseTo(0.42, within(0.08));
            assertThat(samples.get(0).get("inhibited").asBoolean()).isFalse();
            assertThat(samples.get(2).get("inhibited").asBoolean()).isTrue();
            assertThat(found.get("suitable").asBoolean()).isTrue();
        }
    }

    @Test
    void contamination_of_the_controls_spoils_the_run() {
        List<PcrRun.Well> wells = new ArrayList<>();
        for (double c : new double[] {10, 1, 0.1, 0.01}) {
            wells.add(new PcrRun.Well(PcrRun.Role.STANDARD, "", c, 20 - 3.4 * Math.log10(c)));
        }
        wells.add(new PcrRun.Well(PcrRun.Role.CONTROL, "", 0, 28.0));
        wells.add(new PcrRun.Well(PcrRun.Role.CONTROL, "", 0, null));
        wells.add(new PcrRun.Well(PcrRun.Role.SAMPLE, "S", 100, 30.0));
        PcrRun run = PcrRun.of(wells, 1);
        assertThat(run.controlMargin()).isCloseTo(28 - 26.8, within(1e-9));
        assertThat(run.samples().getFirst().relation()).isEqualTo(-1);
        assertThat(run.samples().getFirst().concentration()).isCloseTo(1, within(1e-9));
    }

    @Test
    void what_cannot_be_is_refused() {
        Analysis analysis = Analyses.named("qpcr");
        assertThatThrownBy(() -> analysis.run(Request.of(analysis, Map.of(), Map.of("data",
                new Document("curves.csv", "cycle,A1\n1,5\n2,6\n".getBytes(StandardCharsets.UTF_8)))))).hasMessageContaining("layout");
        assertThatThrownBy(() -> analysis.run(Request.of(analysis, Map.of(), Map.of("data",
                new Document("cq.csv", "role,concentration,cq\nstandard,1,20\nstandard,10,24\nstandard,100,28\n".getBytes(StandardCharsets.UTF_8))))))
                .hasMessageContaining("fall");
        assertThatThrownBy(() -> analysis.run(Request.of(analysis, Map.of(), Map.of("data",
                new Document("cq.csv", "role,concentration,cq\nstandard,0,20\n".getBytes(StandardCharsets.UTF_8))))))
                .hasMessageContaining("line 2").hasMessageContaining("concentration");
    }
}
