package org.seedtrain.lab.peak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.peak.ReintegrationEvent.Kind;

class ReintegrationTest {
    private static ReintegrationEvent event(Kind kind, double from, double to) {
        return new ReintegrationEvent(kind, from, to, null, null, "H. Kim", "2026-11-20T10:00Z", "training");
    }

    private static Integration three() {
        double[] time = Synthetic.times(4000, 0.0025);
        return Integrator.of(time, Synthetic.signal(time, List.of(new Emg(100, 3, 0.08, 0.04), new Emg(20, 3.5, 0.08, 0.04),
                new Emg(50, 6, 0.08, 0.04)), 1, 0.2, 5), Settings.of(Settings.Overlap.RESOLVE));
    }

    @Test
    void every_change_leaves_who_when_why_and_the_areas_before_and_after() {
        Integration automatic = three();
        Reintegration changed = Reintegration.of(automatic, List.of(event(Kind.MERGE, 2.8, 3.8), event(Kind.EXCLUDE, 5.5, 6.5)));
        assertThat(automatic.peaks()).hasSize(3);
        assertThat(changed.integration().peaks()).singleElement().satisfies(peak -> {
            assertThat(peak.area()).isCloseTo(120, within(1.0));
            assertThat(peak.areaPercent()).isCloseTo(100, within(1e-9));
            assertThat(peak.method()).isEqualTo(Peak.Method.MANUAL);
        });
        assertThat(changed.trail()).hasSize(2);
        assertThat(changed.trail().get(0).before()).hasSize(2);
        assertThat(changed.trail().get(0).after()).hasSize(1);
        assertThat(changed.trail().get(1).before()).singleElement().satisfies(peak -> assertThat(peak.area()).isCloseTo(50, within(0.5)));
        assertThat(changed.trail().get(1).totalBefore() - changed.trail().get(1).totalAfter()).isCloseTo(50, within(0.5));
        assertThat(changed.trail().get(0).event().who()).isEqualTo("H. Kim");
    }

    @Test
    void a_drop_cuts_a_peak_and_keeps_its_area() {
        Reintegration changed = Reintegration.of(three(), List.of(event(Kind.DROP, 6.1, 6.1)));
        List<Peak> halves = changed.integration().peaks().subList(2, 4);
        assertThat(halves.get(0).area() + halves.get(1).area()).isCloseTo(50, within(0.5));
        assertThat(halves.get(0).end_min()).isCloseTo(6.1, within(0.003));
    }

    @Test
    void a_change_without_reason_or_without_a_peak_is_refused() {
        assertThatThrownBy(() -> new ReintegrationEvent(Kind.DROP, 1, 1, null, null, "H. Kim", "now", " ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> Reintegration.of(three(), List.of(event(Kind.EXCLUDE, 8, 9)))).hasMessageContaining("no peak").hasMessageContaining("6.");
        assertThatThrownBy(() -> Reintegration.of(three(), List.of(event(Kind.EXCLUDE, 8, 90)))).hasMessageContaining("outside");
    }

    /// shared/reference/hplc/test_integration_window_areas.csv: areas in points between two times over a baseline of 0.
    @ParameterizedTest
    @CsvSource({"0.0,19.99,49999.983", "2.5,17.5,49999.983", "5.0,15.0,49957.609", "7.5,12.5,45254.068999999996", "9.0,11.0,24857.155"})
    void the_area_between_two_points_of_a_baseline_is_that_of_the_file(double from, double to, double points) {
        List<String[]> rows = Reference.csv("hplc/test_integration_window_chrom.csv");
        Integration found = Integrator.of(rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray(), Settings.of(Settings.Overlap.RESOLVE));
        ReintegrationEvent window = new ReintegrationEvent(Kind.BASELINE, from, to, 0.0, 0.0, "H. Kim", "2026-11-20", "window of the reference");
        Peak peak = Reintegration.of(found, List.of(window)).integration().peaks().getFirst();
        assertThat(peak.area()).isCloseTo(0.01 * points, within(0.005 * 0.01 * points));
    }
}
