package org.seedtrain.lab.peak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.stats.Normal;
import tools.jackson.databind.JsonNode;

class IntegratorTest {

    /// shared/reference/hplc/sec_clean.csv and expected.json
    @Test
    void meets_the_known_areas_times_and_shapes_of_the_clean_size_exclusion_trace() {
        List<String[]> rows = Reference.csv("hplc/sec_clean.csv");
        List<Peak> peaks = Integrator.integrate(
                rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray());
        JsonNode expected = Reference.json("hplc/expected.json");
        assertThat(peaks).hasSize(3);
        List<String> names = List.of("aggregate(HMW)", "monomer", "fragment(LMW)");
        for (int i = 0; i < 3; i++) {
            JsonNode truth = expected.get("sec").get(names.get(i));
            Peak peak = peaks.get(i);
            assertThat(peak.area()).as(names.get(i)).isCloseTo(truth.get("area").asDouble(), withPercentage(0.5));
            assertThat(peak.retention_min()).isCloseTo(truth.get("tR_apex").asDouble(), within(0.005));
            assertThat(peak.height()).isCloseTo(truth.get("height").asDouble(), withPercentage(1));
            assertThat(peak.width50_min()).isCloseTo(truth.get("W_half").asDouble(), withPercentage(1));
            assertThat(peak.plates()).isCloseTo(truth.get("N_5.54").asDouble(), withPercentage(1));
            // The fragment stands on the tail of the monomer: a perpendicular drop cannot see its front foot alone.
            assertThat(peak.tailing()).isCloseTo(truth.get("tailing_USP_As=W0.05/2f").asDouble(),
                    withPercentage(i == 2 ? 3 : 1));
            assertThat(peak.areaPercent()).isCloseTo(expected.get("sec_pct_area").get(names.get(i)).asDouble(),
                    within(0.05));
        }
        assertThat(peaks.get(1).resolution())
                .isCloseTo(expected.get("Rs_1.18").get("agg-mono").asDouble(), withPercentage(1));
        assertThat(peaks.get(2).resolution())
                .isCloseTo(expected.get("Rs_1.18").get("mono-frag").asDouble(), withPercentage(1));
    }

    @Test
    void noise_alone_is_no_peak() {
        double[] time = new double[2000];
        double[] signal = new double[2000];
        for (int trace = 0; trace < 300; trace++) {
            for (int i = 0; i < time.length; i++) {
                time[i] = 0.01 * i;
                double u = ((((long) trace * 2000 + i) * 0x9E3779B97F4A7C15L >>> 11) + 0.5) * 0x1.0p-53;
                signal[i] = 0.001 * i + Normal.quantile(scramble(u));
            }
            assertThat(Integrator.integrate(time, signal)).as("trace " + trace).isEmpty();
        }
    }

    private static double scramble(double u) {
        long z = Double.doubleToLongBits(u) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 31)) * 0x94D049BB133111EBL;
        return ((z >>> 11) + 0.5) * 0x1.0p-53;
    }

    @Test
    void two_gaussians_on_a_sloping_baseline_are_found_with_their_areas() {
        double[] time = new double[1500];
        double[] signal = new double[1500];
        for (int i = 0; i < time.length; i++) {
            time[i] = 0.01 * i;
            signal[i] = 2 + 0.3 * time[i] + gauss(time[i], 5, 0.1, 100) + gauss(time[i], 5.6, 0.12, 40);
        }
        List<Peak> peaks = Integrator.integrate(time, signal);
        assertThat(peaks).hasSize(2);
        assertThat(peaks.get(0).area()).isCloseTo(100, withPercentage(1));
        assertThat(peaks.get(1).area()).isCloseTo(40, withPercentage(1.5));
        assertThat(peaks.get(1).retention_min()).isCloseTo(5.6, within(0.005));
    }

    private static double gauss(double t, double centre, double sigma, double area) {
        double z = (t - centre) / sigma;
        return area / (sigma * Math.sqrt(2 * FastMath.PI)) * FastMath.exp(-0.5 * z * z);
    }

    @Test
    void times_that_do_not_rise_are_refused_with_the_place() {
        double[] time = new double[30];
        assertThatThrownBy(() -> Integrator.integrate(time, new double[30])).hasMessageContaining("point 2");
    }

    private static List<Peak> resolved(String file) {
        List<String[]> rows = Reference.csv(file);
        return Integrator.resolve(rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray());
    }

    /// shared/reference/hplc/gauss_overlap.csv: two peaks at a resolution of 1.0 and a shoulder.
    @Test
    void takes_overlapping_gaussians_and_a_shoulder_apart() {
        List<Peak> peaks = resolved("hplc/gauss_overlap.csv");
        JsonNode expected = Reference.json("hplc/expected.json");
        assertThat(peaks).hasSize(3);
        List<String> names = List.of("gauss1", "gauss2", "gauss3_shoulder");
        for (int i = 0; i < 3; i++) {
            JsonNode truth = expected.get("gauss_overlap").get(names.get(i));
            assertThat(peaks.get(i).method()).isEqualTo(Peak.Method.DECONVOLUTION);
            assertThat(peaks.get(i).area()).as(names.get(i)).isCloseTo(truth.get("area").asDouble(), withPercentage(0.5));
            assertThat(peaks.get(i).retention_min()).isCloseTo(truth.get("mu").asDouble(), within(0.005));
            assertThat(peaks.get(i).width50_min()).isCloseTo(truth.get("W_half").asDouble(), withPercentage(1));
            assertThat(peaks.get(i).plates()).isCloseTo(truth.get("N_5.54").asDouble(), withPercentage(1));
            assertThat(peaks.get(i).tailing()).isCloseTo(1, withPercentage(1));
        }
        assertThat(peaks.get(1).resolution()).isCloseTo(expected.get("gauss_Rs_12").asDouble(), withPercentage(1));
    }

    @Test
    void takes_a_fragment_off_the_tail_of_the_monomer() {
        List<Peak> peaks = resolved("hplc/sec_clean.csv");
        JsonNode truth = Reference.json("hplc/expected.json").get("sec").get("fragment(LMW)");
        assertThat(peaks).hasSize(3);
        assertThat(peaks.get(2).area()).isCloseTo(truth.get("area").asDouble(), withPercentage(0.2));
        assertThat(peaks.get(2).tailing())
                .isCloseTo(truth.get("tailing_USP_As=W0.05/2f").asDouble(), withPercentage(0.5));
    }

    /// Two peaks with tails at a resolution of 1.5 and of 1.0, noise of 1/200 of the height.
    @Test
    void areas_of_noisy_overlapping_peaks_stay_within_one_and_five_percent() {
        for (double distance : new double[] {0.45, 0.32}) {
            double[] time = new double[1000];
            double[] signal = new double[1000];
            double worst = 0;
            for (int trace = 0; trace < 20; trace++) {
                Emg one = new Emg(100, 4, 0.06, 0.03);
                Emg other = new Emg(60, 4 + distance, 0.06, 0.03);
                for (int i = 0; i < time.length; i++) {
                    time[i] = 0.01 * i;
                    double u = ((((long) trace * 1000 + i + 77) * 0x9E3779B97F4A7C15L >>> 11) + 0.5) * 0x1.0p-53;
                    signal[i] = 1 + 0.2 * time[i] + one.at(time[i]) + other.at(time[i]) + 1.2 * Normal.quantile(scramble(u));
                }
                List<Peak> peaks = Integrator.resolve(time, signal);
                assertThat(peaks).as("trace " + trace + " at " + distance).hasSize(2);
                worst = Math.max(worst, Math.abs(peaks.get(0).area() / 100 - 1));
                worst = Math.max(worst, Math.abs(peaks.get(1).area() / 60 - 1));
            }
            assertThat(worst).isLessThan(distance > 0.4 ? 0.02 : 0.05);
        }
    }

    /// erfcx(1), erfcx(3), erfcx(-1) from tables of the scaled complementary error function.
    @Test
    void the_scaled_error_function_meets_its_table() {
        assertThat(Emg.erfcx(0)).isEqualTo(1);
        assertThat(Emg.erfcx(1)).isCloseTo(0.42758357615580700, within(1e-14));
        assertThat(Emg.erfcx(3)).isCloseTo(0.17900115118138995, within(1e-14));
        assertThat(Emg.erfcx(-1)).isCloseTo(5.00898008076228347, within(1e-13));
        assertThat(Emg.erfcx(1.9999999)).isCloseTo(Emg.erfcx(2.0000001), within(1e-7));
    }
}
