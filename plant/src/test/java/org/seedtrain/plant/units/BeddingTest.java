package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BeddingTest {
    @Test
    void keeps_every_number_and_no_stretch_of_zeros() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double[] values = new double[random.nextInt(400)];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextInt(100) < 10 * (round % 10) ? random.nextGaussian() : 0;
            }
            assertThat(Bedding.of(values).values()).containsExactly(values);
        }
        double[] sparse = new double[3000];
        sparse[7] = -0.0;
        sparse[2999] = 1;
        assertThat(Bedding.of(sparse).room()).isLessThan(10);
        assertThat(Bedding.later(() -> sparse).values()).containsExactly(sparse);
    }
}
