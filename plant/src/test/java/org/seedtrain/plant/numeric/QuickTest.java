package org.seedtrain.plant.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuickTest {
    @Test
    void exponential_and_logarithm_are_right_to_1e_15() {
        double worst = 0;
        for (int i = -200_000; i <= 200_000; i++) {
            double x = i * 3.4567e-3;
            double expected = StrictMath.exp(x);
            worst = Math.max(worst, Math.abs(Quick.exp(x) / expected - 1));
            double error = Math.abs(Quick.log(expected) - StrictMath.log(expected));
            worst = Math.max(worst, error / Math.max(1, Math.abs(x)));
        }
        assertThat(worst).isLessThan(1e-15);
        assertThat(Quick.exp(-0.0)).isEqualTo(1);
        assertThat(Quick.exp(Double.NaN)).isNaN();
        assertThat(Quick.exp(-800)).isZero();
        assertThat(Quick.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
