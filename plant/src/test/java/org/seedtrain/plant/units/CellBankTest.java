package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

class CellBankTest {
    private static double viable(UnitBench t, String vial) {
        double living = t.mass(vial, Species.RESTING_CELLS) + t.mass(vial, Species.PLASMID_FREE_CELLS);
        return living / (living + t.mass(vial, Species.DEAD_CELLS));
    }

    private static UnitBench thawed(double bath, double seconds) {
        UnitBench t = new UnitBench(UnitLayout.of("U", "cell-bank"));
        t.act("thaw", "vial", "V1", "bath", bath);
        t.now += seconds;
        t.act("takeOut");
        return t;
    }

    @Test
    void warm_and_quick_thaws_best() {
        double best = viable(thawed(37, 110), "V1");
        assertThat(best).isBetween(0.85, 0.98);
        assertThat(viable(thawed(8, 700), "V1")).isLessThan(best - 0.1);
        assertThat(viable(thawed(37, 3600), "V1")).isLessThan(best - 0.3);
    }

    @Test
    void freezing_has_an_optimum_and_needs_a_protectant() {
        assertThat(CellBank.frozen(1, 0.12)).isGreaterThan(0.9);
        assertThat(CellBank.frozen(100, 0.12)).isLessThan(0.4);
        assertThat(CellBank.frozen(0.01, 0.12)).isLessThan(0.4);
        assertThat(CellBank.frozen(1, 0)).isLessThan(0.1);
    }

    @Test
    void a_bank_made_from_a_culture_gives_its_cells_and_is_a_generation_on() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "cell-bank"));
        double before = t.read("generation");
        t.act("makeBank", "container", "BROTH", "vials", 100);
        t.act("thaw", "vial", "V1");
        t.now += 110;
        t.act("takeOut");
        assertThat(t.read("generation")).isEqualTo(before + 1);
        assertThat(t.read("vials")).isEqualTo(99);
        double dry = t.mass("V1", Species.RESTING_CELLS) + t.mass("V1", Species.DEAD_CELLS);
        assertThat(dry).isCloseTo(0.5 / 20.6 * 1e-3, within(1e-6));
        assertThat(viable(t, "V1")).as("nobody added a protectant").isLessThan(0.1);
    }

    @Test
    void a_tank_that_ran_warm_gives_dead_cells() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "cell-bank"));
        t.run.apply(0, new Command.Malfunction("U", "nitrogen", 1, 0));
        t.act("thaw", "vial", "V1");
        t.now += 110;
        t.act("takeOut");
        assertThat(viable(t, "V1")).isLessThan(0.1);
        assertThat(t.read("tank.temperature")).isGreaterThan(-60);
    }
}
