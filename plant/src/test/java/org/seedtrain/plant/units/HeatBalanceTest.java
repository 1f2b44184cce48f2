package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedtrain.plant.UnitLayout;

/// Heat is kept: what is warmer at the end was warmed by somebody, to 1e-9 of all heat above 0 K.
class HeatBalanceTest {
    private static double gained(UnitBench t) {
        return t.run.heatFromOutside("U", t.now);
    }

    @Test
    void a_mixing_vessel_is_filled_warmed_and_emptied() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "mixing-vessel"));
        t.act("charge", "container", "POWDER");
        t.act("fill", "weight", 20);
        t.set("stirrer.speed", 200);
        t.keepsHeat(100);
        t.set("temperature.setpoint", 60);
        t.set("temperature.on", 1);
        t.keepsHeat(2000);
        assertThat(gained(t)).isGreaterThan(20 * 4184 * 300);
        t.act("transfer", "to", "ONE", "volume", 10, "flow", 2);
        t.keepsHeat(600);
        t.act("sample", "tube", "T1");
        t.keepsHeat(10);
    }

    @Test
    void a_vessel_for_virus_inactivation_takes_acid_and_warmth() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "inactivation-vessel"));
        t.act("charge", "container", "ELUATE");
        t.connect("acid", "ACID", "base", "TRISBASE");
        t.set("stirrer.speed", 150);
        t.set("temperature.setpoint", 30);
        t.set("temperature.on", 1);
        t.set("pH.setpoint", 4.2);
        t.set("dose.flow", 50);
        t.set("dosing", 1);
        t.keepsHeat(3000);
        assertThat(gained(t)).isGreaterThan(1e5);
        t.act("transfer", "to", "ONE", "volume", 5, "flow", 2);
        t.keepsHeat(200);
    }

    @Test
    void a_homogeniser_warms_by_its_pressure_and_cools() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "homogeniser"));
        t.connect("feed", "BROTH", "product", "ONE");
        t.set("pressure.setpoint", 800);
        t.set("cooling", 0);
        t.set("run", 1);
        t.keepsHeat(300);
        assertThat(gained(t)).isGreaterThan(1e5);
        t.set("cooling", 1);
        t.keepsHeat(1200);
    }

    @Test
    void a_centrifuge_gives_its_drive_to_the_liquid() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "centrifuge"));
        t.connect("feed", "BROTH", "centrate", "ONE", "solids", "TWO");
        t.set("speed.setpoint", 9000);
        t.set("interval", 60);
        t.set("flow.setpoint", 60);
        t.set("run", 1);
        t.keepsHeat(1500);
        assertThat(gained(t)).isGreaterThan(1e4);
    }

    @Test
    void a_transcription_reactor_is_warmed_and_emptied() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "ivt-reactor"));
        t.act("charge", "container", "PHOSPHATE", "mass", 0.1);
        t.act("charge", "container", "TURBID");
        t.set("stirrer.speed", 150);
        t.set("temperature.on", 1);
        t.keepsHeat(1800);
        assertThat(gained(t)).isGreaterThan(1e3);
        t.act("transfer", "to", "ONE", "volume", 100, "flow", 50);
        t.keepsHeat(200);
    }

    @Test
    void a_freezer_takes_the_heat_of_the_ice() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "freezer"));
        t.act("load", "container", "MEDIUM");
        t.keepsHeat(20_000);
        assertThat(gained(t)).isLessThan(-5 * 334e3);
        double before = t.warmth(t.now);
        t.act("load", "container", "ACID");
        t.act("sample", "tube", "T1");
        assertThat(t.warmth(t.now)).isCloseTo(before, org.assertj.core.api.Assertions.within(1e-9 * before));
        t.keepsHeat(10_000);
        t.act("unload", "container", "ONE");
        assertThat(t.warmth(t.now)).isCloseTo(before, org.assertj.core.api.Assertions.within(1e-9 * before));
    }
}
