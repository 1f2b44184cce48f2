package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedtrain.lab.stats.Normal;

class NoiseTest {
    @Test
    void the_same_seed_and_names_give_the_same_bits() {
        assertThat(Noise.of(7, "bca", "S-101").normal(3)).isEqualTo(Noise.of(7, "bca", "S-101").normal(3));
        assertThat(Noise.of(7, "bca", "S-101").normal(3)).isNotEqualTo(Noise.of(8, "bca", "S-101").normal(3));
        assertThat(Noise.of(7, "bca", "S-101").normal(3)).isNotEqualTo(Noise.of(7, "bca", "S-102").normal(3));
    }

    @Test
    void normal_noise_has_mean_0_and_deviation_1() {
        double sum = 0;
        double squares = 0;
        int n = 100_000;
        for (int i = 0; i < n; i++) {
            double z = Noise.of(1, "moments").normal(i);
            sum += z;
            squares += z * z;
        }
        assertThat(sum / n).isCloseTo(0, within(0.01));
        assertThat(squares / n).isCloseTo(1, within(0.015));
    }

    @Test
    void counts_have_the_variance_of_their_mean() {
        for (double mean : new double[] {0.3, 4, 40, 300, 2000}) {
            double sum = 0;
            double squares = 0;
            int n = 20_000;
            for (int i = 0; i < n; i++) {
                double count = Noise.of(2, "counts").poisson(mean, i);
                sum += count;
                squares += count * count;
            }
            double average = sum / n;
            assertThat(average).isCloseTo(mean, within(4 * Math.sqrt(mean / n)));
            assertThat((squares / n - average * average) / mean).isCloseTo(1, within(0.06));
        }
    }

    /// Quantiles to 15 digits (any table of the normal distribution).
    @Test
    void meets_known_normal_quantiles() {
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(Normal.quantile(0.5)).isZero();
        assertThat(Normal.quantile(1e-10)).isCloseTo(-6.361340902404056, within(1e-13));
        assertThat(Normal.quantile(0.001)).isCloseTo(-3.090232306167813, within(1e-14));
    }
}
