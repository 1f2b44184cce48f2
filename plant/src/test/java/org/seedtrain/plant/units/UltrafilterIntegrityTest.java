package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.UnitLayout;

class UltrafilterIntegrityTest {
    @Test
    void air_finds_the_holes_that_protein_would_go_through() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "ultrafilter"));
        t.act("integrityTest");
        assertThat(t.run.read("U.diffusion", t.now)).as("0.5 m2").isCloseTo(2.5, within(1e-9));
        t.run.apply(t.now, new Command.Malfunction("U", "leak", 0.1, 0));
        t.act("integrityTest");
        assertThat(t.run.read("U.diffusion", t.now)).isGreaterThan(15 * 0.5);
    }
}
