package org.seedtrain.lab.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Request;

class SpectrumTest {
    private static Spectrum cloudy(double exponent) {
        double[] x = new double[151];
        double[] y = new double[151];
        for (int i = 0; i < x.length; i++) {
            x[i] = 220 + i;
            double band = (x[i] - 280) / 9;
            y[i] = 0.8 * FastMath.exp(-0.5 * band * band) + 0.05 * FastMath.pow(320 / x[i], exponent);
        }
        return new Spectrum(x, y);
    }

    @Test
    void scattered_light_of_any_exponent_is_taken_off() {
        for (double exponent : new double[] {2, 3, 4}) {
            Spectrum spectrum = cloudy(exponent);
            assertThat(spectrum.at(280) - spectrum.fitted().at(280)).as("n = " + exponent).isCloseTo(0.8, within(0.002));
        }
        assertThat(cloudy(4).at(280) - cloudy(4).rayleigh().at(280)).isCloseTo(0.8, within(0.003));
        assertThat(cloudy(4).maxima()).contains(280.0);
    }

    @Test
    void a_spectrum_over_wave_numbers_or_without_280_nm_is_refused() {
        SpectrumAnalysis analysis = new SpectrumAnalysis();
        String file = "##TITLE= t\n##XUNITS= 1/CM\n##YUNITS= ABSORBANCE\n##XYPOINTS= (XY..XY)\n4000, 0.1; 3000, 0.2\n##END=";
        Map<String, Document> files = Map.of("spectrum", new Document("ir.dx", file.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> analysis.run(Request.of(analysis, Map.of(), files))).isInstanceOf(AnalysisRefused.class).hasMessageContaining("1/CM");
        Map<String, Document> red = Map.of("spectrum", new Document("red.csv", "wavelength_nm,absorbance\n500,0.1\n600,0.2\n".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> analysis.run(Request.of(analysis, Map.of(), red))).isInstanceOf(AnalysisRefused.class).hasMessageContaining("280");
    }
}
