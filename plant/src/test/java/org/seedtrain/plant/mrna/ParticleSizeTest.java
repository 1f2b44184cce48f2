package org.seedtrain.plant.mrna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ParticleSizeTest {
    private static double[] marks(double mass, double z, double pdi) {
        return new double[] {
            ParticleSize.mark(1, mass, z, pdi), ParticleSize.mark(2, mass, z, pdi), ParticleSize.mark(3, mass, z, pdi)
        };
    }

    @Test
    void a_population_gives_back_its_size_and_spread() {
        double[] m = marks(2, 8e-8, 0.12);
        assertThat(ParticleSize.zAverage(m[1], m[2])).isCloseTo(8e-8, within(1e-20));
        assertThat(ParticleSize.polydispersity(m[0], m[1], m[2])).isCloseTo(0.12, within(1e-12));
    }

    /// Two sharp populations of equal mass, 60 and 120 nm: intensity d6, rate 1/d, number mass/d3.
    @Test
    void two_populations_mix_as_their_scattered_light_does() {
        double[] a = marks(1, 6e-8, 1e-9);
        double[] b = marks(1, 12e-8, 1e-9);
        double i1 = 0.6 * 0.6 * 0.6;
        double i2 = 1.2 * 1.2 * 1.2;
        double rate = (i1 / 0.6 + i2 / 1.2) / (i1 + i2);
        double square = (i1 / 0.36 + i2 / 1.44) / (i1 + i2);
        assertThat(ParticleSize.zAverage(a[1] + b[1], a[2] + b[2])).isCloseTo(1e-7 / rate, within(1e-15));
        assertThat(ParticleSize.polydispersity(a[0] + b[0], a[1] + b[1], a[2] + b[2]))
                .isCloseTo(square / (rate * rate) - 1, within(1e-7));
    }

    @Test
    void the_share_above_a_pore_is_that_of_the_log_normal_distribution() {
        double[] m = marks(1, 1e-7, 0.2);
        double s2 = StrictMath.log(1.2);
        double massMedian = 1e-7 * StrictMath.exp((3 - 5.5) * s2);
        assertThat(ParticleSize.above(0, massMedian, m[0], m[1], m[2])).isCloseTo(0.5, within(1e-9));
        assertThat(ParticleSize.above(3, massMedian, m[0], m[1], m[2])).isGreaterThan(0.8);
        double[] fine = marks(1, 8e-8, 0.08);
        assertThat(ParticleSize.above(0, 2e-7, fine[0], fine[1], fine[2])).isLessThan(5e-4);
    }

    @Test
    void growth_moves_size_and_spread() {
        double[] m = marks(1, 8e-8, 0.1);
        for (int k = 1; k <= 3; k++) {
            m[k - 1] *= ParticleSize.grown(k, 1.5, 0.02);
        }
        assertThat(ParticleSize.zAverage(m[1], m[2])).isCloseTo(8e-8 * 1.5 * StrictMath.exp(2.5 * 0.02), within(1e-16));
        assertThat(ParticleSize.polydispersity(m[0], m[1], m[2])).isCloseTo(1.1 * StrictMath.exp(0.02) - 1, within(1e-12));
    }
}
