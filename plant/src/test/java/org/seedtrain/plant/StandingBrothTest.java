package org.seedtrain.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingBrothTest {
    private static final Mixture BROTH =
            Mixture.of(Map.of(Species.WATER, 0.019, Species.CELLS, 4e-4, Species.GLUCOSE, 6e-5), 310.15);

    @Test
    void a_sample_that_waits_an_hour_has_eaten_its_sugar_and_cooled() {
        Mixture later = StandingBroth.after(BROTH, 0.02, 293.15, 3600);
        assertThat(later.temperature()).isBetween(293.15, 303.0);
        assertThat(later.mass(Species.GLUCOSE)).isLessThan(0.8 * BROTH.mass(Species.GLUCOSE));
        assertThat(later.mass(Species.ACETATE)).isPositive();
        assertThat(later.mass()).isCloseTo(BROTH.mass(), within(1e-17));
    }

    @Test
    void a_sample_without_cells_only_cools() {
        Mixture clear = Mixture.of(Map.of(Species.WATER, 0.02, Species.GLUCOSE, 1e-4), 310.15);
        Mixture later = StandingBroth.after(clear, 0.02, 293.15, 3600);
        assertThat(later.masses()).isEqualTo(clear.masses());
        // exp(-0.02 * 3600 / (0.0201 * 4184)) of the 17 K
        assertThat(later.temperature()).isCloseTo(293.15 + 17 * 0.424823, within(1e-3));
    }
}
