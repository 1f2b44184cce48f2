package org.seedtrain.lab.peak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Integration against traces whose truth is known, and against what must not be called a peak.
class KnownTruthTest {
    private static double width(Emg peak) {
        double apex = peak.mode();
        double half = 0.5 * peak.at(apex);
        return peak.crossing(apex, half, 1) - peak.crossing(apex, half, -1);
    }

    /// Peaks with tails at one resolution, heights over a decade.
    static List<Emg> row(long seed, int count, double resolution) {
        double sigma = 0.03 + 0.05 * Synthetic.uniform(seed, 900_001);
        double tail = 0.1 + 1.2 * Synthetic.uniform(seed, 900_002);
        List<Emg> row = new ArrayList<>();
        double mu = 1.5;
        for (int i = 0; i < count; i++) {
            double s = sigma * (1 + 0.1 * i / count);
            Emg shape = new Emg(1, mu, s, tail * s);
            double height = 100 * FastMath.pow(10, Synthetic.uniform(seed, 900_100 + i) - 0.5);
            if (i > 0) {
                Emg before = row.getLast();
                mu = before.mode() + resolution * (width(before) + width(shape)) / 1.18 - (shape.mode() - shape.mu());
                shape = new Emg(1, mu, s, tail * s);
            }
            row.add(new Emg(height / shape.at(shape.mode()), mu, s, tail * s));
        }
        return row;
    }

    /// The largest error of an area, relative, over some traces; every peak must be found.
    private static double worst(double resolution, double lowest, double highest, int traces) {
        double worst = 0;
        for (long seed = 1; seed <= traces; seed++) {
            List<Emg> truth = row(seed, 2 + (int) (11 * Synthetic.uniform(seed, 900_003)), resolution);
            double smallest = truth.stream().mapToDouble(peak -> peak.at(peak.mode())).min().orElseThrow();
            double ratio = lowest * FastMath.pow(highest / lowest, Synthetic.uniform(seed, 900_004));
            double[] time = Synthetic.times((int) ((truth.getLast().mu() + 2) / 0.0025), 0.0025);
            // S/N is 2 H/h with h of six standard deviations.
            double[] signal = Synthetic.signal(time, truth, 2 * smallest, smallest / (3 * ratio), seed);
            List<Peak> peaks = Integrator.resolve(time, signal);
            assertThat(peaks).as("seed " + seed + " at resolution " + resolution).hasSize(truth.size());
            for (int i = 0; i < truth.size(); i++) {
                worst = Math.max(worst, Math.abs(peaks.get(i).area() / truth.get(i).area() - 1));
            }
        }
        return worst;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2, 3, 5})
    void areas_are_right_within_one_percent_where_peaks_are_resolved_and_stand_out(double resolution) {
        assertThat(worst(resolution, 100, 1000, 60)).isLessThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0, 1.2})
    void areas_are_right_within_five_percent_where_peaks_overlap(double resolution) {
        assertThat(worst(resolution, 100, 1000, 60)).isLessThan(0.05);
    }

    @Test
    void areas_of_peaks_at_a_resolution_of_0_8_are_right_within_a_tenth() {
        assertThat(worst(0.8, 100, 1000, 40)).isLessThan(0.10);
    }

    /// An equilibrating column: the drift bends beneath the peaks, where nobody sees it.
    @ParameterizedTest
    @ValueSource(doubles = {1.0, 1.6, 2.5})
    void areas_stay_right_on_a_drift_that_bends_beneath_them_and_with_tails_of_their_own(double resolution) {
        double limit = resolution < 1.5 ? 0.05 : 0.01;
        int beyond = 0;
        for (long number = 1; number <= 40; number++) {
            long seed = number;
            List<Emg> truth = row(seed, 2 + (int) (11 * Synthetic.uniform(seed, 900_003)), resolution).stream().map(peak -> {
                double part = 0.9 + 0.2 * Synthetic.uniform(seed, (long) (1000 * peak.mu()));
                return new Emg(peak.area(), peak.mu(), peak.sigma() * part, peak.tau() * part);
            }).toList();
            double smallest = truth.stream().mapToDouble(peak -> peak.at(peak.mode())).min().orElseThrow();
            double[] time = Synthetic.times((int) ((truth.getLast().mu() + 2.5) / 0.0025), 0.0025);
            double[] signal = Synthetic.signal(time, truth, 0, smallest / 600, seed);
            for (int i = 0; i < time.length; i++) {
                signal[i] += smallest * FastMath.exp(-4 * time[i] / time[time.length - 1]);
            }
            List<Peak> peaks = Integrator.resolve(time, signal);
            assertThat(peaks).as("seed " + seed).hasSize(truth.size());
            double worst = 0;
            for (int i = 0; i < truth.size(); i++) {
                worst = Math.max(worst, Math.abs(peaks.get(i).area() / truth.get(i).area() - 1));
            }
            assertThat(worst).as("seed " + seed).isLessThan(3 * limit);
            beyond += worst > limit ? 1 : 0;
        }
        assertThat(beyond).isLessThanOrEqualTo(2);
    }

    @Test
    void small_peaks_are_found_and_right_within_a_tenth() {
        assertThat(worst(1.5, 10, 100, 60)).isLessThan(0.10);
    }

    @Test
    void a_thousand_traces_of_noise_on_a_drift_hold_no_peak_and_no_dip() {
        for (int seed = 0; seed < 1000; seed++) {
            int n = new int[] {1000, 3000, 10_000}[seed % 3];
            double[] time = Synthetic.times(n, 0.002);
            Integration found = Integrator.of(time, Synthetic.signal(time, List.of(), 4 * (seed % 5), 1, seed),
                    Settings.of(Settings.Overlap.RESOLVE));
            assertThat(found.peaks()).as("trace " + seed).isEmpty();
            assertThat(found.dips()).as("trace " + seed).isEmpty();
        }
    }

    /// A first-order process: each point hangs on the last.
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7, 0.9, 0.95})
    void noise_that_hangs_together_holds_no_peak_either(double part) {
        int wrong = 0;
        for (int seed = 0; seed < 300; seed++) {
            double[] time = Synthetic.times(seed % 2 == 0 ? 3000 : 8000, 0.002);
            double[] signal = Synthetic.signal(time, List.of(), 3, 1, 7000 + seed);
            for (int i = 1; i < signal.length; i++) {
                signal[i] = part * signal[i - 1] + (1 - part) * signal[i];
            }
            Integration found = Integrator.of(time, signal, Settings.of(Settings.Overlap.RESOLVE));
            wrong += found.peaks().isEmpty() && found.dips().isEmpty() ? 0 : 1;
        }
        assertThat(wrong).isZero();
    }

    @Test
    void a_detector_that_shows_no_more_is_flagged_and_a_round_top_is_not() {
        double[] time = Synthetic.times(4000, 0.0025);
        double[] signal = Synthetic.signal(time, List.of(new Emg(100, 3, 0.1, 0.04), new Emg(900, 6, 0.1, 0.04)), 1, 0.3, 3);
        assertThat(Integrator.of(time, signal, Settings.of(Settings.Overlap.RESOLVE)).flags()).isEmpty();
        double[] clipped = Arrays.stream(signal).map(value -> Math.min(2000, value)).toArray();
        Integration found = Integrator.of(time, clipped, Settings.of(Settings.Overlap.RESOLVE));
        assertThat(found.peaks()).hasSize(2);
        assertThat(found.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.name()).isEqualTo("saturated");
            assertThat(flag.title().get("en")).contains("dilute");
        });
    }

    @Test
    void a_negative_peak_is_told_apart_and_leaves_the_others_as_they_are() {
        double[] time = Synthetic.times(4000, 0.0025);
        double[] signal = Synthetic.signal(time, List.of(new Emg(100, 5, 0.08, 0.04), new Emg(60, 7, 0.08, 0.04)), 10, 0.5, 9);
        Emg solvent = new Emg(30, 2, 0.05, 0.03);
        for (int i = 0; i < time.length; i++) {
            signal[i] -= solvent.at(time[i]);
        }
        Integration found = Integrator.of(time, signal, Settings.of(Settings.Overlap.RESOLVE));
        assertThat(found.peaks()).hasSize(2);
        assertThat(found.peaks().get(0).area()).isCloseTo(100, within(0.5));
        assertThat(found.dips()).singleElement().satisfies(dip -> assertThat(dip.area()).isCloseTo(-30, within(1.0)));
        assertThat(found.flags()).singleElement().satisfies(flag -> assertThat(flag.name()).isEqualTo("negative-peak"));
    }

    @Test
    void ten_million_points_are_thinned_and_more_than_twenty_are_refused() {
        int n = 10_000_000;
        double[] time = Synthetic.times(n, 1e-6);
        double[] signal = new double[n];
        Emg peak = new Emg(50, 5, 0.05, 0.03);
        for (int i = 0; i < n; i++) {
            signal[i] = peak.at(time[i]) + Synthetic.uniform(1, i);
        }
        Integration found = Integrator.of(time, signal, Settings.of(Settings.Overlap.RESOLVE));
        assertThat(found.peaks()).hasSize(1);
        assertThat(found.peaks().getFirst().area()).isCloseTo(50, within(0.1));
        assertThat(found.flags()).extracting(flag -> flag.name()).contains("thinned");
    }

    @Test
    void a_rider_is_skimmed_off_the_tail() {
        double[] time = Synthetic.times(4000, 0.0025);
        double[] signal = Synthetic.signal(time, List.of(new Emg(1000, 4, 0.08, 0.4), new Emg(6, 5.5, 0.05, 0.02)), 0, 0.2, 2);
        List<Peak> peaks = Integrator.of(time, signal, Settings.of(Settings.Overlap.SKIM)).peaks();
        assertThat(peaks).hasSize(2);
        assertThat(peaks.get(1).method()).isEqualTo(Peak.Method.TANGENT_SKIM);
        // A straight line over a tail that is bent takes too little.
        assertThat(peaks.get(1).area()).isBetween(4.2, 6.1);
        assertThat(peaks.get(0).area() + peaks.get(1).area()).isCloseTo(1006, within(12.0));
    }
}
