package org.seedtrain.lab.peak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Reference;

/// shared/reference/hplc: traces that stay there.
class ReferenceTracesTest {
    private static Integration of(String file) {
        List<String[]> rows = Reference.csv("hplc/" + file);
        return Integrator.of(rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray(), Settings.of(Settings.Overlap.RESOLVE));
    }

    /// Areas 10000 and 1000 in points of 0.01.
    @Test
    void a_shallow_wide_peak_is_found_with_its_area() {
        List<Peak> peaks = of("test_shallow_signal_chrom.csv").peaks();
        assertThat(peaks).hasSize(2);
        assertThat(peaks.get(0).area()).isCloseTo(100, withPercentage(0.5));
        assertThat(peaks.get(1).area()).isCloseTo(10, withPercentage(0.5));
        assertThat(peaks.get(0).retention_min()).isCloseTo(10, within(0.005));
        assertThat(peaks.get(1).retention_min()).isCloseTo(50, within(0.005));
        assertThat(peaks.get(1).height()).isCloseTo(1.329807601338109, withPercentage(1));
    }

    /// A stretch of noise, two peaks of area 100 that overlap (sigma 1 and 2), one of 20, one of 100.
    @Test
    void the_peaks_of_the_assessed_trace_are_taken_apart_and_its_noise_is_none() {
        List<Peak> peaks = of("test_assessment_chrom.csv").peaks();
        assertThat(peaks).hasSize(4);
        double[] areas = {100, 100, 20, 100};
        double[] times = {15, 19, 80, 110};
        for (int i = 0; i < 4; i++) {
            assertThat(peaks.get(i).area()).isCloseTo(areas[i], withPercentage(0.5));
            assertThat(peaks.get(i).retention_min()).isCloseTo(times[i], within(0.005));
        }
    }

    /// One peak at every concentration, at the same place; areas rise with the concentration.
    @Test
    void lactose_standards_give_one_peak_each_and_rising_areas() {
        String[] levels = {"0.5", "1", "1.5", "2", "3", "4", "6", "8"};
        List<Double> areas = new ArrayList<>();
        for (String level : levels) {
            List<Peak> peaks = of("lactose_mM_" + level + ".csv").peaks();
            assertThat(peaks).as(level + " mM").hasSize(1);
            assertThat(peaks.getFirst().retention_min()).isCloseTo(13.71, within(0.02));
            areas.add(peaks.getFirst().area());
        }
        assertThat(areas).isSorted();
        assertThat(areas.get(7) / areas.get(1)).isCloseTo(8, within(1.1));
    }
}
