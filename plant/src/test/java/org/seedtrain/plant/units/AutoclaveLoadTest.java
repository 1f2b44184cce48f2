package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// Tests of an autoclave take their time (EN 285), goods come out wet or dry, a liquid that is dried boils.
class AutoclaveLoadTest {
    private static UnitBench bench() {
        return new UnitBench(UnitLayout.of("U", "autoclave"));
    }

    @Test
    void the_leak_test_takes_a_quarter_of_an_hour_and_bowie_dick_three_and_a_half_minutes() {
        UnitBench t = bench();
        t.act("leakTest");
        assertThat(t.run.nextDone("U", 0, 1e5).orElseThrow()).isCloseTo(900, within(0.01));
        t.now = 890;
        assertThat(t.read("leakRate")).isEqualTo(-1);
        assertThatThrownBy(() -> t.act("load", "container", "ONE")).isInstanceOf(CommandRefused.class);
        t.now = 901;
        assertThat(t.read("leakRate")).isBetween(0.1, 0.6);
        t.act("bowieDick");
        assertThat(t.run.nextDone("U", t.now, 1e5).orElseThrow()).isCloseTo(901 + 210, within(0.01));
        t.now = 1200;
        assertThat(t.read("paleSpot")).isEqualTo(0);
    }

    private static UnitBench run(String container, double drying) {
        UnitBench t = bench();
        t.set("drying", drying);
        t.act("load", "container", container);
        t.act("start");
        t.done();
        double before = t.warmth(t.now);
        double mass = t.everything(t.now);
        t.act("unload");
        assertThat(t.warmth(t.now)).isCloseTo(before, within(1e-9 * before));
        assertThat(t.everything(t.now)).isCloseTo(mass, within(1e-9 * mass));
        return t;
    }

    @Test
    void goods_come_out_wet_unless_they_are_dried() {
        double wet = run("ONE", 0).mass("ONE", Species.WATER);
        double dried = run("ONE", 20).mass("ONE", Species.WATER);
        assertThat(wet).isBetween(0.02, 0.05);
        assertThat(dried).isLessThan(0.03 * wet);
    }

    @Test
    void a_liquid_that_is_dried_boils_and_thickens() {
        double plain = run("MEDIUM", 0).mass("MEDIUM", Species.WATER);
        double boiled = run("MEDIUM", 20).mass("MEDIUM", Species.WATER);
        assertThat(plain).isCloseTo(5, within(0.01));
        // cp (121 - 50)/L: one part in eight
        assertThat(1 - boiled / plain).isBetween(0.11, 0.15);
    }
}
