package org.seedtrain.plant.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.physics.PackedBedPressure;

class PackingQualityTest {
    private static PackedBed bed(double dispersivity) {
        return new PackedBed(0.2, 0.04, 0.37, 0.75, 4.5e-5, dispersivity, 1200, true, 8, 1e-4, List.of(), 10, 2);
    }

    /// Danckwerts: `variance/mean^2 = 2/Pe - 2/Pe^2 (1 - exp(-Pe))`, `Pe = L/dispersivity`.
    @Test
    void plates_of_a_computed_pulse_are_those_of_axial_dispersion() {
        for (double dispersivity : new double[] {1e-4, 4e-4, 8e-4}) {
            double peclet = 0.2 / dispersivity;
            double expected = 1 / (2 / peclet - 2 / (peclet * peclet) * (1 - StrictMath.exp(-peclet)) + 4e-4 / 12);
            PackingQuality quality = PackingQuality.of(bed(dispersivity), 2e-5);
            assertThat(quality.momentPlates()).isCloseTo(expected, withPercentage(0.1));
            assertThat(quality.plates()).isCloseTo(expected, withPercentage(3));
            assertThat(quality.height()).isCloseTo(0.2 / quality.plates(), withPercentage(1e-9));
            assertThat(quality.asymmetry()).isBetween(0.95, 1.25);
        }
    }

    @Test
    void a_gaussian_peak_is_symmetric_and_has_the_plates_it_was_made_of() {
        double[] t = new double[2001];
        double[] c = new double[2001];
        for (int i = 0; i < t.length; i++) {
            t[i] = i * 0.1;
            c[i] = StrictMath.exp(-0.5 * (t[i] - 100.03) * (t[i] - 100.03) / 9);
        }
        PackingQuality quality = PackingQuality.of(t, c, 0.3, 9e-5);
        double plates = 100.03 * 100.03 / 9;
        assertThat(quality.plates()).isCloseTo(plates, withPercentage(0.05));
        assertThat(quality.momentPlates()).isCloseTo(plates, withPercentage(0.001));
        assertThat(quality.asymmetry()).isCloseTo(1, withPercentage(0.2));
        assertThat(quality.retention()).isCloseTo(100.03, withPercentage(0.001));
        assertThat(quality.reduced()).isCloseTo(0.3 / plates / 9e-5, withPercentage(0.05));
    }

    @Test
    void a_stiff_bed_obeys_blake_kozeny_and_a_soft_one_collapses_above_its_critical_velocity() {
        double rigid = PackedBedPressure.drop(1e-3, 0.2, 5e-4, 0.37, 9e-5);
        PackedBedPressure.Compressed stiff = PackedBedPressure.compressed(1e-3, 0.2, 5e-4, 0.37, 9e-5, 1e12);
        assertThat(stiff.drop()).isCloseTo(rigid, withPercentage(1e-4));
        double before = 0;
        double slope = 0;
        for (double v = 1e-4; v < 1e-2; v *= 1.2) {
            PackedBedPressure.Compressed soft = PackedBedPressure.compressed(1e-3, 0.2, v, 0.37, 9e-5, 3e5);
            assertThat(soft.drop()).isGreaterThan(PackedBedPressure.drop(1e-3, 0.2, v, 0.37, 9e-5));
            assertThat(soft.drop() / v).isGreaterThan(slope);
            assertThat(soft.length()).isLessThan(0.2);
            if (soft.collapsed()) {
                return;
            }
            before = soft.drop();
            slope = before / v;
        }
        throw new AssertionError("never collapsed; last " + before);
    }
}
