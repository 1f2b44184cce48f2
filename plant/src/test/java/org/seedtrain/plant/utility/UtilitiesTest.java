package org.seedtrain.plant.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Species;

class UtilitiesTest {
    private static final double HOUR = 3600;
    private static final double DAY = 86_400;

    // ---- purified water

    @Test
    void purified_water_meets_the_pharmacopoeias_while_everything_is_in_order() {
        UtilityBench water = UtilityBench.of("purified-water").after(DAY);
        assertThat(water.truth("loop.conductivity")).isLessThan(1.3);
        assertThat(water.truth("loop.toc")).isLessThan(500);
        assertThat(water.act("sample", Map.of(), Map.of()).truth("sample.count")).isLessThan(100);
    }

    @Test
    void a_used_up_softener_scales_the_membranes_until_it_is_regenerated() {
        UtilityBench water = UtilityBench.of("purified-water").set("demand", 500);
        double fresh = water.after(HOUR).truth("permeate.flow");
        // 60 mol take 60 m3 of 1 mol/m3; at 500 L/h with a quarter to the drain that is 90 h
        water.after(4 * DAY);
        assertThat(water.truth("hardness")).isGreaterThan(0.8);
        double scaled = water.after(DAY).truth("permeate.flow");
        assertThat(scaled).isLessThan(0.75 * Math.max(fresh, 504));
        assertThat(water.truth("product.conductivity")).isGreaterThan(0.3);
        water.act("regenerate", Map.of(), Map.of()).act("cleanMembranes", Map.of(), Map.of()).after(HOUR);
        assertThat(water.truth("hardness")).isLessThan(0.01);
        assertThat(water.truth("permeate.flow")).isGreaterThan(scaled);
    }

    @Test
    void hot_sanitisation_kills_what_grew() {
        UtilityBench water = UtilityBench.of("purified-water").set("demand", 10).fault("lamp", 1).after(6 * DAY);
        double grown = water.act("sample", Map.of(), Map.of()).truth("sample.count");
        assertThat(grown).isGreaterThan(5);
        water.set("sanitise", 1).after(HOUR).set("sanitise", 0).after(60);
        assertThat(water.act("sample", Map.of(), Map.of()).truth("sample.count")).isLessThan(0.2 * grown);
    }

    @Test
    void faults_of_purified_water_are_seen_where_they_should_be() {
        assertThat(UtilityBench.of("purified-water").fault("edi", 1).after(DAY).truth("loop.conductivity")).isGreaterThan(1.3);
        assertThat(UtilityBench.of("purified-water").fault("membrane", 1).after(HOUR).truth("permeate.conductivity")).isGreaterThan(20);
        assertThat(UtilityBench.of("purified-water").fault("softener", 1).after(3 * DAY).truth("permeate.flow"))
                .isLessThan(UtilityBench.of("purified-water").after(3 * DAY).truth("permeate.flow") + 1);
        assertThat(UtilityBench.of("purified-water").fault("carbon", 1).after(4 * DAY).truth("permeate.conductivity")).isGreaterThan(8);
    }

    // ---- water for injections

    private static final Map<String, Double> FLUSHED = Map.of("flush", 5.0, "volume", 100.0);

    private static UtilityBench sampled(UtilityBench loop, int point, Map<String, Double> how, String name) {
        return loop.set("sampler.at", point).act("sample", how, Map.of("sample", name));
    }

    @Test
    void a_hot_loop_gives_water_for_injections_at_a_short_branch() {
        UtilityBench loop = UtilityBench.loop(1).after(2 * DAY);
        sampled(loop, 0, FLUSHED, "S1");
        assertThat(loop.truth("sample.count")).isLessThanOrEqualTo(10);
        assertThat(loop.truth("sample.endotoxin")).isLessThan(0.25);
        assertThat(loop.truth("sample.conductivity")).isLessThan(1.3);
        assertThat(loop.truth("sample.toc")).isLessThan(500);
        assertThat(loop.truth("return.temperature")).isBetween(78.0, 86.0);
        // USP 645 stage 1 at 80 °C: 2.7 µS/cm, not compensated
        assertThat(loop.truth("return.conductivity")).isLessThan(2.7);
    }

    @Test
    void a_long_branch_gets_cold_and_grows_a_film_that_a_short_one_does_not() {
        UtilityBench loop = UtilityBench.loop(2).after(14 * DAY);
        sampled(loop, 1, FLUSHED, "LONG");
        double dead = loop.truth("sample.count");
        sampled(loop.after(60), 0, FLUSHED, "SHORT");
        assertThat(dead).isGreaterThan(10);
        assertThat(loop.truth("sample.count")).isLessThan(dead);
        assertThat(loop.run.contents("LONG", loop.now).mass(Species.CONTAMINANT)).isGreaterThan(10 * Species.KG_PER_CFU);
    }

    @Test
    void alcohol_that_was_not_flushed_away_is_found_as_carbon() {
        UtilityBench loop = UtilityBench.loop(3).after(DAY).set("sampler.at", 0);
        loop.act("wipe", Map.of(), Map.of());
        sampled(loop, 0, Map.of("flush", 0.0, "volume", 100.0), "WET");
        assertThat(loop.truth("sample.toc")).isGreaterThan(500);
        loop.after(10).act("wipe", Map.of(), Map.of());
        sampled(loop, 0, Map.of("flush", 20.0, "volume", 100.0), "FLUSHED");
        assertThat(loop.truth("sample.toc")).isLessThan(100);
    }

    @Test
    void what_is_drawn_carries_what_the_loop_had_and_is_accounted_for() {
        UtilityBench loop = UtilityBench.loop(4).fault("carryover", 1).after(2 * DAY);
        loop.act("draw", Map.of("mass", 20.0), Map.of("container", "BAG"));
        double units = loop.run.contents("BAG", loop.now).mass(Species.ENDOTOXIN) / Species.KG_PER_EU / 20_000;
        assertThat(units).isGreaterThan(0.25);
        double all = loop.run.contents("BAG", loop.now).mass();
        assertThat(loop.run.fromOutside("U", loop.now)).isCloseTo(all, within(1e-9 * all));
        assertThatThrownBy(() -> loop.act("draw", Map.of("mass", 1000.0), Map.of("container", "BAG"))).isInstanceOf(CommandRefused.class);
    }

    @Test
    void a_loop_that_cools_down_grows_and_a_loop_made_hot_again_is_clean() {
        UtilityBench loop = UtilityBench.loop(5).fault("heater", 1).set("still.run", 0).after(18 * DAY);
        assertThat(loop.truth("return.temperature")).isLessThan(45);
        sampled(loop, 0, FLUSHED, "COLD");
        assertThat(loop.truth("sample.count")).isGreaterThan(50);
        loop.fault("heater", 0).set("temperature.setpoint", 90).after(2 * DAY);
        sampled(loop, 0, FLUSHED, "HOT");
        assertThat(loop.truth("sample.count")).isLessThan(10);
    }

    @Test
    void the_other_faults_of_the_loop_are_seen() {
        assertThat(UtilityBench.loop(6).fault("vent", 1).after(DAY).truth("return.conductivity"))
                .isGreaterThan(UtilityBench.loop(6).after(DAY).truth("return.conductivity") + 0.5);
        assertThat(UtilityBench.loop(6).fault("pump", 1).after(60).truth("return.velocity")).isLessThan(0.9);
        assertThat(UtilityBench.loop(6).fault("gasket", 1).after(DAY).truth("return.toc")).isGreaterThan(500);
    }

    // ---- steam and air

    @Test
    void saturated_steam_is_as_warm_as_the_steam_tables_say() {
        assertThat(CleanSteam.saturation(101_325)).isCloseTo(100, within(0.1));
        assertThat(CleanSteam.saturation(205_000)).isCloseTo(121.1, within(0.3));
        UtilityBench steam = UtilityBench.of("clean-steam").after(HOUR);
        assertThat(steam.truth("pressure.reading")).isCloseTo(2.5, within(0.3));
        assertThat(steam.truth("dryness")).isGreaterThan(0.95);
        assertThat(steam.truth("gases")).isLessThan(3.5);
        assertThat(steam.truth("superheat")).isLessThan(25);
    }

    @Test
    void faults_of_steam_are_seen_in_the_tests_of_EN_285() {
        UtilityBench gas = UtilityBench.of("clean-steam").fault("degasser", 1).after(HOUR);
        assertThat(gas.truth("gases")).isGreaterThan(3.5);
        assertThat(gas.truth("temperature.reading")).isLessThan(UtilityBench.of("clean-steam").after(HOUR).truth("temperature.reading") - 1);
        assertThat(UtilityBench.of("clean-steam").fault("level", 1).after(60).truth("dryness")).isLessThan(0.95);
        assertThat(UtilityBench.of("clean-steam").fault("level", 1).after(60).truth("condensate.endotoxin")).isGreaterThan(0.25);
        assertThat(UtilityBench.of("clean-steam").fault("trap", 1).after(60).truth("dryness")).isLessThan(0.95);
        assertThat(UtilityBench.of("clean-steam").fault("heating", 1).after(HOUR).truth("pressure.reading")).isLessThan(0.5);
    }

    @Test
    void a_tripped_compressor_leaves_minutes() {
        UtilityBench air = UtilityBench.of("compressed-air").after(600);
        assertThat(air.truth("pressure.reading")).isCloseTo(7.3, within(0.4));
        air.fault("trip", 1);
        // 40 m3/h at 1 bar out of 1 m3: 0.67 bar a minute
        double left = air.truth("pressure.reading");
        assertThat(air.after(60).truth("pressure.reading")).isCloseTo(left - 0.676, within(0.05));
        assertThat(UtilityBench.of("compressed-air").fault("dryer", 1).after(20 * HOUR).truth("dewPoint.reading")).isGreaterThan(-20);
        assertThat(UtilityBench.of("compressed-air").fault("separator", 1).after(HOUR).truth("oil")).isGreaterThan(0.1);
        assertThat(UtilityBench.of("compressed-air").fault("filter", 1).after(1).truth("particles")).isGreaterThan(3520);
    }

    // ---- cleaning in place

    private static UtilityBench cleaned(String fault) {
        UtilityBench cip = UtilityBench.of("cip-skid");
        if (!fault.isEmpty()) {
            cip.fault(fault, 1);
        }
        cip.set("step", 1).after(300).set("step", 2).after(1200).set("step", 1).after(300);
        cip.set("step", 3).after(600).set("step", 4).after(900).act("rinseSample", Map.of(), Map.of());
        return cip.set("step", 0).act("swab", Map.of(), Map.of());
    }

    @Test
    void a_whole_cycle_cleans_and_the_rinse_says_when_it_is_over() {
        UtilityBench cip = cleaned("");
        assertThat(cip.truth("return.conductivity")).isLessThan(0.01);
        assertThat(cip.truth("rinse")).isLessThan(500);
        assertThat(cip.truth("swab")).isLessThan(20);
    }

    @Test
    void without_caustic_or_with_any_fault_residue_stays() {
        UtilityBench water = UtilityBench.of("cip-skid").set("step", 1).after(1800).set("step", 0);
        assertThat(water.act("swab", Map.of(), Map.of()).truth("swab")).isGreaterThan(20);
        double usual = cleaned("").truth("swab");
        for (String fault : new String[] {"spray", "dosing", "heater", "pump"}) {
            assertThat(cleaned(fault).truth("swab")).as(fault).isGreaterThan(3 * usual + 1);
        }
        assertThat(cleaned("valve").truth("return.conductivity")).isGreaterThan(0.05);
    }
}
