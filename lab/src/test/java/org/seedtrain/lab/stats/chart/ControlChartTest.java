package org.seedtrain.lab.stats.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.stats.StatisticsRefused;

class ControlChartTest {

    /// ASTM Manual 7, table 6.
    @Test
    void constants_are_those_of_the_printed_table() {
        double[] d2 = {1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.970, 3.078, 3.173, 3.258, 3.336, 3.407, 3.472, 3.532, 3.588,
            3.640, 3.689, 3.735, 3.778, 3.819, 3.858, 3.895, 3.931};
        double[] d3 = {0.853, 0.888, 0.880, 0.864, 0.848, 0.833, 0.820, 0.808, 0.797, 0.787, 0.778, 0.770, 0.763, 0.756, 0.750, 0.744,
            0.739, 0.733, 0.729, 0.724, 0.720, 0.716, 0.712, 0.708};
        double[] c4 = {0.7979, 0.8862, 0.9213, 0.9400, 0.9515, 0.9594, 0.9650, 0.9693, 0.9727, 0.9754, 0.9776, 0.9794, 0.9810, 0.9823,
            0.9835, 0.9845, 0.9854, 0.9862, 0.9869, 0.9876, 0.9882, 0.9887, 0.9892, 0.9896};
        for (int i = 0; i < d2.length; i++) {
            assertThat(ChartConstants.d2(i + 2)).as("d2 " + (i + 2)).isEqualTo(d2[i]);
            assertThat(ChartConstants.d3(i + 2)).as("d3 " + (i + 2)).isEqualTo(d3[i]);
            assertThat(ChartConstants.c4(i + 2)).as("c4 " + (i + 2)).isEqualTo(c4[i]);
        }
    }

    /// With A2 = 0.577, D4 = 2.114, A3 = 1.427, B4 = 2.089 of the same table, n = 5.
    @Test
    void limits_are_those_of_the_factors() {
        List<double[]> groups = List.of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 3, 3, 4, 6}, new double[] {1, 1, 4, 5, 5});
        List<ControlChart> ranges = ControlChart.meansAndRanges(groups);
        double r = ranges.get(1).centre();
        assertThat(ranges.get(0).high()[0] - ranges.get(0).centre()).isCloseTo(0.577 * r, within(5e-4 * r));
        assertThat(ranges.get(1).high()[0]).isCloseTo(2.114 * r, within(1e-3 * r));
        assertThat(ranges.get(1).low()[0]).isZero();
        List<ControlChart> deviations = ControlChart.meansAndDeviations(groups);
        double s = deviations.get(1).centre();
        assertThat(deviations.get(0).high()[0] - deviations.get(0).centre()).isCloseTo(1.427 * s, within(1e-3 * s));
        assertThat(deviations.get(1).high()[0]).isCloseTo(2.089 * s, within(1e-3 * s));
    }

    @Test
    void attribute_charts_follow_the_size_of_the_sample() {
        ControlChart p = ControlChart.proportions(new int[] {4, 2, 30}, new int[] {100, 50, 200});
        assertThat(p.centre()).isCloseTo(36.0 / 350, within(1e-15));
        assertThat(p.high()[1] - p.centre()).isCloseTo(3 * Math.sqrt(p.centre() * (1 - p.centre()) / 50), within(1e-12));
        ControlChart c = ControlChart.counts(new int[] {3, 5, 4, 20});
        assertThat(c.high()[0]).isCloseTo(8 + 3 * Math.sqrt(8), within(1e-12));
        assertThat(c.low()[0]).isZero();
        assertThat(c.hits()).contains(new NelsonRules.Hit(1, 3));
    }

    @Test
    void charts_of_nothing_are_refused() {
        assertThatThrownBy(() -> ControlChart.individuals(new double[] {5, 5, 5, 5}, 2)).isInstanceOf(StatisticsRefused.class)
                .hasMessageContaining("do not scatter");
        assertThatThrownBy(() -> ControlChart.individuals(new double[] {5, 6}, 2)).isInstanceOf(StatisticsRefused.class);
        assertThatThrownBy(() -> ControlChart.meansAndRanges(List.of(new double[] {1, 2}, new double[] {1})))
                .isInstanceOf(StatisticsRefused.class).hasMessageContaining("subgroup 2 has 1 values");
        assertThatThrownBy(() -> ControlChart.proportions(new int[] {5, 7}, new int[] {4, 9})).isInstanceOf(StatisticsRefused.class)
                .hasMessageContaining("5 of 4");
    }
}
