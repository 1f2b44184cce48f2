package org.seedtrain.lab.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

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

    @Test
    void replicates_are_averaged_read_and_multiplied_by_their_dilution() {
        CurveAnalysis analysis = CurveAnalysis.of(CurveTable.parse(TABLE), CurveModel.LINEAR, Weighting.NONE, true);
        assertThat(analysis.parameters().get("p1")).isCloseTo(0.02, within(1e-12));
        assertThat(analysis.blank()).isCloseTo(0.11, within(1e-12));
        assertThat(analysis.unknowns()).extracting(CurveAnalysis.Unknown::name).containsExactly("qc", "A", "A", "C");
        assertThat(analysis.unknowns().get(0).recovery_percent()).isCloseTo(100.0, within(1e-6));
        assertThat(analysis.unknowns().get(1).concentration()).isCloseTo(200, within(1e-6));
        assertThat(analysis.unknowns().get(1).replicates()).isEqualTo(2);
        assertThat(analysis.unknowns().get(2).concentration()).isCloseTo(210, within(1e-6));
        assertThat(analysis.unknowns().get(3).flags()).containsExactly("extrapolated-high");
        assertThat(analysis.standards()).allSatisfy(
                standard -> assertThat(standard.recovery_percent()).isCloseTo(100.0, within(1e-6)));
    }

    @Test
    void a_response_beyond_the_asymptote_is_above_the_range() {
        String table = """
                role;name;concentration;response
                standard;s;1;0,21
                standard;s;3;0,52
                standard;s;10;1,10
                standard;s;30;1,62
                standard;s;100;1,88
                unknown;X;;2,9
                """;
        CurveAnalysis analysis = CurveAnalysis.of(CurveTable.parse(table), CurveModel.FOUR_PL, Weighting.NONE, false);
        assertThat(analysis.unknowns().getFirst().flags()).containsExactly("above-range");
        assertThat(analysis.unknowns().getFirst().concentration()).isEqualTo(100);
        assertThat(analysis.unknowns().getFirst().ci95()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_named_by_line_and_column() {
        assertThatThrownBy(() -> CurveTable.parse("role,name,response\n")).hasMessageContaining("'concentration'");
        assertThatThrownBy(() -> CurveTable.parse(TABLE.replace("0.91", "high")))
                .hasMessageContaining("line 6").hasMessageContaining("'high'");
        assertThatThrownBy(() -> CurveTable.parse(TABLE.replace("unknown,C", "sample,C")))
                .hasMessageContaining("line 12").hasMessageContaining("'sample'");
        assertThatThrownBy(() -> CurveTable.parse(TABLE.replace(",10\n", ",0.5\n"))).hasMessageContaining("dilution");
    }
}
