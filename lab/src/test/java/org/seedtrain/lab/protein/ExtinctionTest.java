package org.seedtrain.lab.protein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.StandardCurve;
import org.seedtrain.lab.curve.Weighting;
import org.seedtrain.lab.ms.sequence.ProteinSequence;
import tools.jackson.databind.JsonNode;

/// shared/reference/bioassay/a280_and_lod.json
class ExtinctionTest {
    private static final String LYSOZYME = "KVFGRCELAAAMKRHGLDNYRGYSLGNWVCAAKFESNFNTQATNRNTDGSTDYGILQINSRWWCNDGRTPGSRNLCNIPCSALLSSDITASVNCAKKIVSDGNG"
            + "MNAWVAWRNRCKGTDVQAWIRGCRL";

    @Test
    void lysozyme_by_pace() {
        JsonNode expected = Reference.json("bioassay/a280_and_lod.json").get("A280").get("lysozyme");
        Extinction extinction = Extinction.of(ProteinSequence.of(LYSOZYME), 4);
        assertThat(extinction.tryptophans()).isEqualTo(expected.get("W").asInt());
        assertThat(extinction.tyrosines()).isEqualTo(expected.get("Y").asInt());
        assertThat(extinction.molar()).isEqualTo(expected.get("eps").asDouble());
        assertThat(extinction.mass()).isCloseTo(expected.get("M").asDouble(), within(0.2));
        assertThat(Extinction.of(6, 3, 4, expected.get("M").asDouble()).perGram())
                .isCloseTo(expected.get("E0.1%").asDouble(), within(1e-12));
    }

    @Test
    void limits_of_detection_of_a_straight_line() {
        JsonNode expected = Reference.json("bioassay/a280_and_lod.json").get("ICH_Q2").get("norris_example");
        JsonNode data = Reference.json("nist/certified.json").get("linear").get("Norris").get("data");
        double[] x = new double[data.size()];
        double[] y = new double[data.size()];
        for (int i = 0; i < x.length; i++) {
            y[i] = Double.parseDouble(data.get(i).get(0).asString());
            x[i] = Double.parseDouble(data.get(i).get(1).asString());
        }
        StandardCurve curve = StandardCurve.fit(CurveModel.LINEAR, Weighting.NONE, x, y);
        double ratio = curve.residualSd() / curve.parameter("p1");
        assertThat(3.3 * ratio).isCloseTo(expected.get("LOD").asDouble(), within(1e-9));
        assertThat(10 * ratio).isCloseTo(expected.get("LOQ").asDouble(), within(1e-9));
    }

    @Test
    void an_absorbance_without_an_extinction_and_a_sequence_that_does_not_absorb_are_refused() {
        A280Analysis a280 = new A280Analysis();
        assertThatThrownBy(() -> a280.run(Request.of(a280, Map.of("a280", "0.5"), Map.of()))).hasMessageContaining("--sequence or --extinction");
        assertThatThrownBy(() -> a280.run(Request.of(a280, Map.of("sequence", "GGAAKK"), Map.of()))).hasMessageContaining("does not absorb");
        assertThatThrownBy(() -> a280.run(Request.of(a280, Map.of("sequence", "GGW1ZB"), Map.of()))).hasMessageContaining("Z");
    }
}
