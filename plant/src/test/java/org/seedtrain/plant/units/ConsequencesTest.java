package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// What is done wrong at a unit shows in what it gives.
class ConsequencesTest {

    private static double loadF0(double pulses, double byLoad) {
        UnitBench t = new UnitBench(UnitLayout.of("U", "autoclave"));
        t.act("load", "container", "PROTEIN");
        t.set("hold", 20);
        t.set("pulses", pulses);
        t.set("holdBy", byLoad);
        t.act("start");
        t.done();
        return t.read("load.F0");
    }

    @Test
    void air_and_a_hold_by_the_drain_leave_the_load_cold() {
        double right = loadF0(3, 1);
        double byDrain = loadF0(3, 0);
        double airLeft = loadF0(0, 0);
        assertThat(right).isGreaterThan(20);
        assertThat(byDrain).isLessThan(15);
        assertThat(airLeft).isLessThan(byDrain);
    }

    @Test
    void a_cycle_kills_what_lives_and_coagulates_protein() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "autoclave"));
        t.act("load", "container", "BROTH");
        t.act("load", "container", "PROTEIN");
        t.act("start");
        t.done();
        t.act("unload");
        assertThat(t.mass("BROTH", Species.CELLS)).isLessThan(1e-9);
        assertThat(t.mass("PROTEIN", Species.ANTIGEN)).isLessThan(1e-9);
    }

    private static double cellsCaught(double litresPerHour, double interval) {
        UnitBench t = new UnitBench(UnitLayout.of("U", "centrifuge")
                .parameters(Map.of("discs", 72.0, "innerRadius", 0.026, "outerRadius", 0.0715, "sludgeSpace", 1.5e-3)));
        t.connect("feed", "BROTH", "centrate", "ONE", "solids", "TWO");
        t.set("speed.setpoint", 10000);
        t.set("interval", interval);
        t.set("flow.setpoint", litresPerHour);
        t.now += 1200;
        t.set("run", 1);
        t.done();
        t.act("desludge", "to", "TWO");
        return t.mass("TWO", Species.CELLS) / 0.5;
    }

    @Test
    void too_much_flow_or_too_rare_shots_lose_cells() {
        double right = cellsCaught(100, 60);
        double fast = cellsCaught(600, 60);
        double full = cellsCaught(100, 400);
        assertThat(right).isGreaterThan(0.95);
        assertThat(fast).isLessThan(right - 0.05);
        assertThat(full).isLessThan(right - 0.05);
    }

    private static double aggregated(double celsius) {
        UnitBench t = new UnitBench(UnitLayout.of("U", "homogeniser"));
        t.run.apply(0, new Command.Act("BROTH", "transfer", Map.of("flow", 50.0), Map.of("to", "VESSEL")));
        t.now = t.run.nextDone("BROTH", 1, 1e4).orElseThrow() + 1;
        t.run.apply(t.now, new Command.SetValue("VESSEL.temperature.setpoint", celsius));
        t.run.apply(t.now, new Command.SetValue("VESSEL.temperature.on", 1));
        t.now += 6 * 3600;
        t.connect("feed", "VESSEL", "product", "ONE");
        t.set("pressure.setpoint", 1000);
        t.set("run", 1);
        t.done();
        return t.mass("ONE", Species.AGGREGATE) / (t.mass("ONE", Species.AGGREGATE) + t.mass("ONE", Species.ANTIGEN));
    }

    @Test
    void a_warm_feed_comes_out_of_the_valve_too_hot() {
        double cold = aggregated(10);
        double warm = aggregated(38);
        assertThat(cold).isLessThan(0.01);
        assertThat(warm).isGreaterThan(0.05);
    }

    /// A little faster than `exp(-N)`, as protein takes up room in which there is no salt.
    @Test
    void diafiltration_washes_salt_out_exponentially() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "ultrafilter"));
        t.connect("feed", "PROTEIN", "buffer", "ACETATE", "permeate", "ONE", "product", "TWO");
        t.set("target", 5);
        t.set("diavolumes.target", 5);
        t.set("phase", 1);
        t.done();
        double before = t.run.contents("U", t.now).concentration(Species.TRIS);
        t.set("phase", 2);
        t.done();
        t.set("phase", 3);
        t.done();
        double after = t.run.contents("U", t.now).concentration(Species.TRIS);
        assertThat(after / before).isCloseTo(FastMath.exp(-5), within(1e-3));
    }

    @Test
    void a_depth_filter_stops_when_solids_block_it() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "plate-filter").parameters(Map.of("area", 0.2)));
        t.act("wet");
        t.connect("feed", "BROTH", "filtrate", "ONE");
        t.set("flow.setpoint", 60);
        t.set("run", 1);
        t.done();
        assertThat(t.run.contents("BROTH", t.now).volume()).isGreaterThan(0.01);
        assertThat(t.run.alarms(t.now)).anyMatch(alarm -> alarm.tag().equals("U.pressure.reading"));
    }

    private static double viability(double bath, double wait) {
        UnitBench t = new UnitBench(UnitLayout.of("U", "cell-bank"));
        t.act("thaw", "vial", "VIAL", "bath", bath);
        t.done();
        t.now += wait;
        t.act("takeOut");
        Mixture vial = t.run.contents("VIAL", t.now);
        return vial.mass(Species.RESTING_CELLS)
                / (vial.mass(Species.RESTING_CELLS) + vial.mass(Species.DEAD_CELLS));
    }

    @Test
    void a_vial_loses_life_when_it_thaws_slowly_or_waits_in_the_bath() {
        assertThat(viability(37, 30)).isGreaterThan(0.9);
        assertThat(viability(4, 0)).isLessThan(0.75);
        assertThat(viability(37, 1800)).isLessThan(0.75);
    }

    @Test
    void a_balance_that_is_cold_and_not_level_shows_too_much_and_the_check_weight_tells() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "balance"));
        t.set("on", 1);
        t.act("check", "mass", 5000);
        double cold = t.read("checkError");
        t.act("level");
        t.now += 3600;
        t.act("check", "mass", 5000);
        double warm = t.read("checkError");
        assertThat(cold).isGreaterThan(1);
        assertThat(Math.abs(warm)).isLessThan(0.5);
    }

    @Test
    void a_balance_shows_what_was_scooped_not_what_was_wanted() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "balance"));
        t.set("on", 1);
        t.act("level");
        t.now += 3600;
        t.act("placeNew", "container", "BOAT", "volume", 1);
        t.act("tare");
        t.act("add", "lot", "LOT", "mass", 250);
        double real = 1e3 * t.run.contents("BOAT", t.now).mass();
        assertThat(real).isNotEqualTo(250).isCloseTo(250, within(12.0));
        assertThat(t.read("weight")).isCloseTo(real, within(0.05));
    }

    private static double resting(double hours) {
        UnitBench t = new UnitBench(UnitLayout.of("U", "shake-flask"));
        t.act("add", "container", "MEDIUM", "mass", 1000);
        t.act("add", "container", "SEED");
        t.set("on", 1);
        t.now += hours * 3600;
        return t.mass("U", Species.RESTING_CELLS) / (t.mass("U", Species.CELLS) + t.mass("U", Species.RESTING_CELLS));
    }

    @Test
    void a_seed_that_waits_too_long_goes_to_rest() {
        assertThat(resting(8.5)).isLessThan(0.1);
        assertThat(resting(14)).isGreaterThan(0.4);
    }

    @Test
    void a_drive_that_fails_slowly_slows_the_bowl_slowly() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "centrifuge"));
        t.connect("feed", "BROTH", "centrate", "ONE", "solids", "TWO");
        t.set("speed.setpoint", 9000);
        t.set("flow.setpoint", 20);
        t.now += 900;
        t.set("run", 1);
        t.now += 60;
        t.run.apply(t.now, new Command.Malfunction("U", "drive", 1, 1200));
        t.now += 600;
        assertThat(t.read("speed.reading")).isBetween(6000.0, 7200.0);
        t.now += 1200;
        assertThat(t.read("speed.reading")).isBetween(3500.0, 3800.0);
    }

    @Test
    void a_leaking_membrane_fails_its_bubble_point_and_lets_germs_through() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "plate-filter").parameters(Map.of("logReduction", 7.0)));
        t.act("wet");
        t.act("test");
        double whole = t.read("bubblePoint");
        t.run.apply(t.now, new Command.Malfunction("U", "leak", 1, 0));
        t.act("test");
        assertThat(t.read("bubblePoint")).isLessThan(0.5 * whole);
        t.connect("feed", "BROTH", "filtrate", "ONE");
        t.set("flow.setpoint", 30);
        t.set("run", 1);
        t.now += 1200;
        assertThat(t.mass("ONE", Species.CELLS)).isGreaterThan(1e-4);
    }

    @Test
    void a_dosing_pump_that_delivers_less_has_its_vials_rejected() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "vial-filler"));
        t.connect("feed", "PROTEIN");
        t.set("order", 1000);
        t.run.apply(t.now, new Command.Malfunction("U", "pump", 0.6, 0));
        t.set("run", 1);
        t.done();
        assertThat(t.read("rejected")).isGreaterThan(900);
    }

    @Test
    void a_vessel_says_where_its_chemistry_ends() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "mixing-vessel"));
        t.act("charge", "container", "SALT", "mass", 15);
        assertThat(t.read("outside")).isZero();
        t.run.apply(t.now, new Command.Act("STRONG", "add", Map.of("mass", 5.0), Map.of("lot", "SALTS")));
        t.act("charge", "container", "STRONG");
        t.set("stirrer.speed", 200);
        t.now += 3600;
        assertThat(t.read("outside")).isEqualTo(1);
        assertThat(t.run.alarms(t.now)).anyMatch(alarm -> alarm.name().equals("validity"));
    }

    @Test
    void calcium_falls_out_with_phosphate_and_comes_back_with_acid() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "mixing-vessel"));
        t.act("charge", "container", "PHOSPHATE");
        t.act("charge", "container", "CALCIUM");
        t.set("stirrer.speed", 200);
        double before = t.everything(t.now);
        double neutral = t.read("pH.reading");
        t.now += 6 * 3600;
        assertThat(t.read("undissolved")).isGreaterThan(0.005);
        assertThat(t.read("pH.reading")).isLessThan(neutral - 0.05);
        assertThat(t.run.contents("U", t.now).mass(Species.CALCIUM)).isLessThan(0.003);
        assertThat(t.everything(t.now)).isCloseTo(before, within(1e-9 * before));
        t.act("charge", "container", "ACID");
        t.now += 6 * 3600;
        assertThat(t.read("undissolved")).isLessThan(1e-4);
        assertThat(t.run.contents("U", t.now).mass(Species.CALCIUM)).isCloseTo(0.004, within(1e-6));
    }

    @Test
    void a_buffer_that_is_not_what_its_label_says_makes_the_pH_probe_wrong() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "mixing-vessel"));
        t.act("charge", "container", "PHOSPHATE");
        double real = t.run.truth("U.pH.reading", t.now);
        double acid = t.run.contents("CITRATE", t.now).pH();
        t.act("standardise", "first", "CITRATE", "firstValue", acid, "second", "TRISBASE", "secondValue",
                t.run.contents("TRISBASE", t.now).pH());
        assertThat(t.run.noiseless("U.pH.reading", t.now)).isCloseTo(real, within(0.04));
        double base = t.run.contents("TRISBASE", t.now).pH();
        t.act("standardise", "first", "CITRATE", "firstValue", acid + 0.6, "second", "TRISBASE", "secondValue", base);
        double part = (base - real) / (base - acid);
        assertThat(t.run.noiseless("U.pH.reading", t.now)).isCloseTo(real + 0.6 * part, within(0.04));
    }
}
