package org.seedtrain.plant.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The process by which the solver is timed.
class ChoProcessTest {
    @Test
    void holds_ph_oxygen_and_temperature_and_is_exact_to_5e_6_in_three_hundred_steps() {
        ChoProcess fine = ChoProcess.solve(1e-11);
        ChoProcess process = ChoProcess.solve(2.5e-6);
        assertThat(process.steps()).isLessThan(350);
        double[] truth = new double[ChoProcess.STATES];
        double[] found = new double[ChoProcess.STATES];
        double[] largest = new double[ChoProcess.STATES];
        double[] wrong = new double[ChoProcess.STATES];
        for (int hour = 0; hour <= 336; hour++) {
            fine.at(hour, truth);
            process.at(hour, found);
            for (int i = 0; i < truth.length; i++) {
                largest[i] = Math.max(largest[i], Math.abs(truth[i]));
                wrong[i] = Math.max(wrong[i], Math.abs(found[i] - truth[i]));
            }
        }
        for (int i = 0; i < truth.length; i++) {
            assertThat(wrong[i] / largest[i]).as("state %d", i).isLessThan(5e-6);
        }
        assertThat(truth[7]).isBetween(1.5, 2.5);
        assertThat(truth[11]).isCloseTo(7.05, within(0.03));
        assertThat(truth[8]).isCloseTo(0.084, within(0.003));
        assertThat(truth[16]).isCloseTo(34, within(0.1));
    }
}
