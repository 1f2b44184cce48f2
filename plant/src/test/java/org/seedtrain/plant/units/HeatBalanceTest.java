package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.physics.VialDrying;
import org.seedtrain.plant.units.FreezeDryerState.Group;
import org.seedtrain.plant.units.FreezeDryerState.Stage;

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
        assertThat(t.warmth(t.now)).isCloseTo(before, within(1e-9 * before));
        t.keepsHeat(10_000);
        t.act("unload", "container", "ONE");
        assertThat(t.warmth(t.now)).isCloseTo(before, within(1e-9 * before));
    }

    @Test
    void broth_that_is_poured_in_warms_with_the_wall() {
        UnitBench t = new UnitBench(new UnitLayout(
                "U", "fermenter", Map.of("en", "U", "ko", "U"), Map.of(), Map.of(), Map.of(), Map.of(),
                Map.of(Species.WATER, 10.0), 330));
        double before = t.warmth(0);
        t.act("add", "container", "SALT", "mass", 5);
        double whole = (10 * 4184 + 35_000) * 330 + 5 * 4184 * 293.15;
        assertThat(t.run.contents("U", 0).temperature()).isCloseTo(whole / (15 * 4184 + 35_000), within(1e-6));
        assertThat(t.warmth(0)).isCloseTo(before, within(1e-9 * before));
        t.act("fill", "from", "SALT", "volume", 10, "flow", 5);
        t.set("temperature.mode", 1);
        t.set("temperature.setpoint", 37);
        t.keepsHeat(3000);
        t.act("sample", "tube", "T1", "flush", 50);
        t.act("empty", "to", "ONE", "volume", 5);
        t.keepsHeat(3000);
        assertThat(t.warmth(t.now)).isCloseTo(before, within(1e-9 * before));
    }

    @Test
    void a_load_takes_the_heat_of_the_autoclave_with_it() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "autoclave"));
        double before = t.warmth(0);
        t.act("load", "container", "MEDIUM");
        t.act("start");
        t.done();
        t.act("unload");
        assertThat(gained(t)).isBetween(5 * 4184 * 55.0, 5.1 * 4184 * 62.0);
        assertThat(t.warmth(t.now)).isCloseTo(before, within(1e-9 * before));
    }

    /// The derivative of the heat in a vial is what the shelf gives less what sublimation takes, in every stage.
    @Test
    void a_vial_in_the_freeze_dryer_has_the_heat_that_the_shelf_gave_it() {
        FreezeDryer dryer = (FreezeDryer) FreezeDryer.create(UnitLayout.of("U", "freeze-dryer"));
        Mixture load = Mixture.of(Map.of(Species.WATER, 1.9, Species.SUCROSE, 0.1), 293.15);
        double water = FrozenVial.free(load) / 1000;
        double solids = 1e-4;
        for (Group group : List.of(
                new Group(Stage.LIQUID, 268, 0, 0, 0, 0, 1), new Group(Stage.FREEZING, 271.35, 0.3, 0, 0, 0, 1),
                new Group(Stage.FROZEN, 238, 0, 0.3, 0.1, 0, 1), new Group(Stage.FROZEN, 242, 0, 0.8, 0.1, 0, 1.2))) {
            boolean drying = group.stage() == Stage.FROZEN;
            FreezeDryerState begin = dryer.initial(1)
                    .loaded(load, 1000, List.of(group, group), 0, 0)
                    .chamber(250, drying ? 10 : FreezeDryer.AIR, 0, 0);
            FreezeDryerDynamics moving = new FreezeDryerDynamics(dryer, begin, new Now(0, 1, Faults.NONE));
            double[] y = new double[moving.dimension()];
            double[] slope = new double[y.length];
            moving.start(y, 0);
            moving.rates(0, y, 0, slope);
            double h = 1e-3;
            double[] after = new double[y.length];
            double[] before = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                after[i] = y[i] + h * slope[i];
                before[i] = y[i] - h * slope[i];
            }
            double change = (dryer.vial.stored(moving.state(0, after, 0).groups().getFirst(), water, solids)
                            - dryer.vial.stored(moving.state(0, before, 0).groups().getFirst(), water, solids)) / (2 * h);
            double vapour = slope[5] * water;
            double iceTaken = 4184 * FrozenVial.FREEZING_POINT - FrozenVial.FUSION
                    - 2100 * (FrozenVial.FREEZING_POINT - group.temperature());
            double given = dryer.vial.law().heatTransfer(begin.pressure()) * dryer.vial.law().outer() * (250 - group.temperature())
                    - vapour * (VialDrying.SUBLIMATION + iceTaken);
            assertThat(change).as("%s", group).isCloseTo(given, within(2e-6 * Math.abs(given)));
        }
    }

    @Test
    void ice_that_nucleates_or_melts_keeps_the_heat_there_is() {
        FreezeDryer dryer = (FreezeDryer) FreezeDryer.create(UnitLayout.of("U", "freeze-dryer"));
        Group cold = new Group(Stage.LIQUID, 262, 0, 0, 0, 0, 1);
        Group warm = new Group(Stage.FROZEN, 271, 0, 0.2, 0, 0, 1);
        Group warmer = new Group(Stage.FROZEN, 470, 0, 0.2, 0, 0, 1);
        double before = dryer.vial.stored(cold, 2e-3, 1e-4);
        assertThat(dryer.vial.stored(dryer.vial.iced(cold, 2e-3, 1e-4), 2e-3, 1e-4)).isCloseTo(before, within(1e-12 * before));
        for (Group group : List.of(warm, warmer)) {
            double there = dryer.vial.stored(group, 2e-3, 1e-4);
            assertThat(dryer.vial.stored(dryer.vial.melted(group, 2e-3, 1e-4), 2e-3, 1e-4)).isCloseTo(there, within(1e-12 * there));
        }
        assertThat(dryer.vial.melted(warm, 2e-3, 1e-4).stage()).isEqualTo(Stage.FREEZING);
        assertThat(dryer.vial.melted(warmer, 2e-3, 1e-4).stage()).isEqualTo(Stage.LIQUID);
    }
}
