package org.seedtrain.plant.culture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.solver.OdeSystem;

class ChoPatternTest {
    private static final int POINTS = 40;

    @Test
    void no_rate_depends_on_a_state_that_the_pattern_leaves_out() {
        for (int phase = 0; phase < 4; phase++) {
            OdeSystem equations = ChoProcess.equations(phase);
            boolean[][] pattern = equations.pattern();
            double[] f = new double[ChoProcess.STATES];
            double[] moved = new double[ChoProcess.STATES];
            for (int point = 0; point < POINTS; point++) {
                double[] y = ChoProcess.initial();
                for (int i = 0; i < y.length; i++) {
                    y[i] = (y[i] + 0.1) * (0.5 + Noise.uniform(point, i, 0));
                }
                equations.rates(100 * phase, y, f);
                for (int j = 0; j < y.length; j++) {
                    double before = y[j];
                    y[j] *= 1.01;
                    equations.rates(100 * phase, y, moved);
                    y[j] = before;
                    for (int i = 0; i < y.length; i++) {
                        assertThat(pattern[i][j] || moved[i] == f[i]).as("rate " + i + ", state " + j).isTrue();
                    }
                }
            }
        }
    }
}
