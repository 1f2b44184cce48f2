package org.seedtrain.lab.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.curve.CurveEvaluation.Unknown;

class CurveAnalysisTest {
    private static final String TABLE = """
            role,name,concentration,response,dilution
            blank,b,,0.10,
            blank,b,,0.12,
            standard,s,10,0.31,
            standard,s,20,0.51,
            standard,s,40,0.91,
            standard,s,80,1.71,
            control,qc,60,0.71,2
            unknown,A,,0.50,10
            unknown,A,,0.52,10
            unknown,A,,0.32,20
            unknown,C,,4.00,1
            """;
    private static final String FALLING_OFF = """
            role;name;concentration;response
            standard;s;1;0,21
            standard;s;3;0,52
            standard;s;10;1,10
            standard;s;30;1,62
            standard;s;100;1,88
            unknown;X;;2,9
            unknown;Y;;-0,4
            unknown;Z;;OVER
            """;

    private static Outcome run(String table, Map<String, String> options) {
        CurveAnalysis curve = CurveAnalysis.curve();
        Document document = new Document("plate.csv", table.getBytes(StandardCharsets.UTF_8));
        return curve.run(Request.of(curve, options, Map.of("data", document)));
    }

    private static CurveEvaluation evaluate(String table, Map<String, String> options) {
        return (CurveEvaluation) run(table, options).result();
    }

    @Test
    void replicates_are_averaged_read_and_multiplied_by_their_dilution() {
        CurveEvaluation found = evaluate(TABLE, Map.of("blank", "subtract"));
        assertThat(found.parameters().get("p1")).isCloseTo(0.02, within(1e-12));
        assertThat(found.blank()).isCloseTo(0.11, within(1e-12));
        assertThat(found.unknowns()).extracting(Unknown::name).containsExactly("qc", "A", "A", "C");
        assertThat(found.unknowns().get(0).recovery()).isCloseTo(100.0, within(1e-6));
        assertThat(found.unknowns().get(1).concentration()).isCloseTo(200, within(1e-6));
        assertThat(found.unknowns().get(1).replicates()).isEqualTo(2);
        assertThat(found.unknowns().get(2).concentration()).isCloseTo(210, within(1e-6));
        assertThat(found.unknowns().get(3).flags()).containsExactly("extrapolated-high");
        assertThat(found.standards()).allSatisfy(standard -> assertThat(standard.recovery()).isCloseTo(100.0, within(1e-6)));
        assertThat(found.samples().getFirst().cv()).isCloseTo(3.449, within(0.001));
        assertThat(found.lloq()).isEqualTo(10.0);
        assertThat(found.uloq()).isEqualTo(80.0);
    }

    @Test
    void a_response_beyond_the_asymptotes_is_out_of_range_and_no_number() {
        CurveEvaluation found = evaluate(FALLING_OFF, Map.of("model", "4pl"));
        Unknown high = found.unknowns().get(0);
        assertThat(high.flags()).containsExactly("out-of-range", "above-range");
        assertThat(high.concentration()).isNull();
        assertThat(high.ci95()).isNull();
        assertThat(high.relation()).isEqualTo("above");
        assertThat(high.bound()).isEqualTo(100.0);
        Unknown low = found.unknowns().get(1);
        assertThat(low.flags()).containsExactly("out-of-range", "below-range");
        assertThat(low.bound()).isEqualTo(1.0);
        assertThat(found.unknowns().get(2).flags()).containsExactly("out-of-range", "saturated");
        assertThat(found.unknowns().get(2).relation()).isEqualTo("above");
        assertThat(found.standardErrorMethod()).isEqualTo("Gauss-Newton");
    }

    @Test
    void a_response_at_the_asymptote_itself_is_out_of_range_too() {
        StandardCurve curve = StandardCurve.fit(CurveModel.FOUR_PL, Weighting.NONE, new double[] {1, 3, 10, 30, 100},
                new double[] {0.21, 0.52, 1.10, 1.62, 1.88});
        assertThat(curve.read(curve.parameter("a"), 1).range()).isEqualTo(StandardCurve.Range.BELOW);
        assertThat(curve.read(curve.parameter("d"), 1).range()).isEqualTo(StandardCurve.Range.ABOVE);
    }

    @Test
    void lack_of_fit_and_outliers_show() {
        StringBuilder table = new StringBuilder("role,name,concentration,response\n");
        for (int i = 1; i <= 6; i++) {
            for (int k = 0; k < 2; k++) {
                table.append("standard,S").append(i).append(',').append(i).append(',').append(i * i * 0.1 + 0.001 * k).append('\n');
            }
        }
        CurveEvaluation bent = evaluate(table.toString(), Map.of("model", "linear"));
        assertThat(bent.lackOfFit().p()).isLessThan(1e-6);
        assertThat(evaluate(table.toString(), Map.of("model", "quadratic")).lackOfFit().p()).isGreaterThan(0.05);
        CurveEvaluation off = evaluate(table.toString().replace("S4,4,1.6\n", "S4,4,1.9\n"), Map.of("model", "quadratic"));
        assertThat(off.outliers()).extracting(CurveEvaluation.Outlier::name).containsExactly("S4");
        assertThat(off.outliers().getFirst().line()).isEqualTo(8);
        CurveEvaluation wells = evaluate(table + "unknown,U,,0.91\nunknown,U,,0.90\nunknown,U,,0.905\nunknown,U,,1.5\nunknown,U,,0.9\n",
                Map.of("model", "quadratic"));
        assertThat(wells.unknowns().getFirst().flags()).contains("outlier");
    }

    @Test
    void what_an_analyst_may_bring_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> run("role,name,response\nstandard,a,1\n", Map.of())).isInstanceOf(AnalysisRefused.class)
                .hasMessageContaining("'concentration'");
        assertThatThrownBy(() -> run(TABLE.replace("0.91", "high"), Map.of()))
                .hasMessageContaining("line 6").hasMessageContaining("'high'");
        assertThatThrownBy(() -> run(TABLE.replace("unknown,C", "sample,C"), Map.of()))
                .hasMessageContaining("line 12").hasMessageContaining("'sample'");
        assertThatThrownBy(() -> run(TABLE.replace(",10\n", ",0.5\n"), Map.of())).hasMessageContaining("dilution");
        assertThatThrownBy(() -> run("role,name,concentration,response\nstandard,s,10,0.3\n", Map.of("model", "4pl")))
                .hasMessageContaining("plate.csv").hasMessageContaining("4 concentrations or more; there are 1");
        assertThatThrownBy(() -> run(TABLE.replaceAll("(standard,s,\\d+),[0-9.]+", "$1,3.5"), Map.of()))
                .hasMessageContaining("saturated");
        assertThatThrownBy(() -> run(TABLE.replaceAll("(standard,s,\\d+),[0-9.]+", "$1,OVER"), Map.of()))
                .hasMessageContaining("all 4 standard wells are over");
        assertThatThrownBy(() -> run(TABLE.replace("10,0.31", "10,0"), Map.of("weights", "1/y")))
                .hasMessageContaining("line 4").hasMessageContaining("above 0");
        assertThatThrownBy(() -> run(TABLE.replace("standard,s,10", "standard,s,-10"), Map.of())).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> run(TABLE, Map.of("model", "cubic"))).hasMessageContaining("cubic");
        Document latin = new Document("plate.csv", TABLE.replace("qc", "Qualität").getBytes(StandardCharsets.ISO_8859_1));
        CurveAnalysis curve = CurveAnalysis.curve();
        assertThatThrownBy(() -> curve.run(Request.of(curve, Map.of(), Map.of("data", latin)))).hasMessageContaining("not UTF-8");
    }

    @Test
    void a_buffer_that_is_known_to_interfere_is_said_with_its_size() {
        CurveAnalysis bca = CurveAnalysis.bca();
        Outcome outcome = bca.run(Request.of(bca, Map.of("buffer", "histidine=40"), Map.of("data", Slot.of("data", "d", "d", "csv", "curve-bca.csv").exampleDocument())));
        assertThat(outcome.flags()).anySatisfy(flag -> {
            assertThat(flag.name()).isEqualTo("interference");
            assertThat(flag.title().get("en")).contains("+");
        });
    }

    @Test
    void a_plate_of_96_or_384_wells_goes_with_a_layout() {
        CurveAnalysis bca = CurveAnalysis.bca();
        CurveEvaluation found = (CurveEvaluation) bca.run(Request.example(bca, "lab bca curve-layout.csv plate-96.csv")).result();
        assertThat(found.standards()).hasSize(8).allSatisfy(standard -> assertThat(standard.replicates()).isEqualTo(2));
        assertThat(found.samples()).extracting(DilutionLinearity::name).containsExactly("FP-1", "FP-2");
        assertThat(found.samples().getFirst().mean()).isCloseTo(5100, within(150.0));
        String layout = "role,name,concentration,well\nstandard,a,1,P1 P2\nstandard,b,2,P23\nstandard,c,3,p24\nunknown,u,,A01\n";
        StringBuilder plate = new StringBuilder("A1;0,25\n");
        for (String well : new String[] {"P1;0,1", "P2;0,1", "P23;0,2", "P24;0,3"}) {
            plate.append(well).append('\n');
        }
        CurveAnalysis curve = CurveAnalysis.curve();
        Outcome outcome = curve.run(Request.of(curve, Map.of(), Map.of("data", document(layout), "plate", document(plate.toString()))));
        assertThat(((CurveEvaluation) outcome.result()).unknowns().getFirst().concentration()).isCloseTo(2.5, within(1e-9));
        assertThatThrownBy(() -> curve.run(Request.of(curve, Map.of(),
                Map.of("data", document(layout.replace("P23", "P22")), "plate", document(plate.toString()))))).hasMessageContaining("line 3").hasMessageContaining("P22");
        assertThatThrownBy(() -> curve.run(Request.of(curve, Map.of(),
                Map.of("data", document(layout.replace("P23", "P1")), "plate", document(plate.toString()))))).hasMessageContaining("line 2 too");
    }

    private static Document document(String text) {
        return new Document("plate.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
