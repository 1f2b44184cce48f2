package org.seedtrain.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ZigguratTest {
    private static final int MANY = 2_000_000;

    /// Moments and tails of the standard normal distribution, each within four standard errors.
    @Test
    void what_displays_add_is_standard_normal() {
        double[] moment = new double[5];
        int beyondTwo = 0;
        int beyondTail = 0;
        for (int i = 0; i < MANY; i++) {
            double x = Noise.quick(3, 17, i);
            double power = 1;
            for (int k = 1; k < moment.length; k++) {
                power *= x;
                moment[k] += power / MANY;
            }
            beyondTwo += x > 2 ? 1 : 0;
            beyondTail += x < -3.5 ? 1 : 0;
        }
        double error = 4 / Math.sqrt(MANY);
        assertThat(moment[1]).isCloseTo(0, within(error));
        assertThat(moment[2]).isCloseTo(1, within(error * Math.sqrt(2)));
        assertThat(moment[3]).isCloseTo(0, within(error * Math.sqrt(15)));
        assertThat(moment[4]).isCloseTo(3, within(error * Math.sqrt(96)));
        assertThat(beyondTwo / (double) MANY).isCloseTo(0.0227501, within(error * 0.15));
        assertThat(beyondTail / (double) MANY).isCloseTo(2.326e-4, within(error * 0.0153));
    }
}
