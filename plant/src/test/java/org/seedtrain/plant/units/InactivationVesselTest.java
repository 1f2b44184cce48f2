package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.chemistry.IonicEquilibrium;
import org.seedtrain.plant.physics.LowPhInactivation;

class InactivationVesselTest {
    private static UnitBench charged(double wall) {
        UnitBench t = new UnitBench(
                UnitLayout.of("U", "inactivation-vessel").parameters(Map.of("wallShare", wall)));
        t.connect("acid", "ACETIC", "base", "TRISBASE");
        t.act("charge", "container", "ELUATE");
        t.set("stirrer.speed", 150);
        return t;
    }

    private static UnitBench acid(double wall, double pH) {
        UnitBench t = charged(wall);
        t.act("standardise");
        t.set("dose.flow", 100);
        t.set("pH.setpoint", pH);
        t.set("dosing", 1);
        t.done();
        return t;
    }

    private static double virus(UnitBench t, String unit) {
        return t.mass(unit, Species.VIRUS) / Species.KG_PER_VIRUS;
    }

    private static double pH(UnitBench t) {
        return IonicEquilibrium.of(t.run.contents("U", t.now)).pH();
    }

    @Test
    void stops_dosing_where_the_probe_shows_the_set_point() {
        UnitBench t = acid(0, 3.7);
        assertThat(t.read("pH.reading")).isCloseTo(3.7, within(0.05));
        assertThat(pH(t)).isCloseTo(3.7, within(0.06));
    }

    @Test
    void kills_as_the_closed_form_says_at_constant_pH_and_temperature() {
        UnitBench t = acid(0, 3.9);
        t.now += 600;
        double before = virus(t, "U");
        double constant = pH(t);
        t.now += 3600;
        double expected = new LowPhInactivation(360, 3.6, 0.25, 288.15, 20).logReduction(constant, 293.15, 3600);
        assertThat(StrictMath.log10(before / virus(t, "U"))).isCloseTo(expected, within(2e-3 * expected));
        assertThat(t.mass("U", Species.VIRUS)).isPositive();
    }

    @Test
    void kills_sixteen_decades_in_an_hour_at_3_6_and_hardly_any_at_5() {
        assertThat(virus(hold(3.6), "U")).isLessThan(1e-3);
        UnitBench weak = charged(0);
        double before = virus(weak, "U");
        weak.now += 3600;
        assertThat(virus(weak, "U")).isGreaterThan(0.5 * before);
    }

    private static UnitBench hold(double pH) {
        UnitBench t = acid(0, pH);
        t.now += 3600;
        return t;
    }

    @Test
    void citrate_slows_the_killing() {
        UnitBench t = acid(0, 3.9);
        UnitBench citrate = charged(0);
        citrate.run.apply(0, new Command.Act("CITRATE", "transfer", Map.of("volume", 0.5, "flow", 5.0), Map.of("to", "U")));
        citrate.now += 30;
        citrate.set("pH.setpoint", 3.9);
        citrate.set("dosing", 1);
        citrate.done();
        double a = virus(t, "U");
        double b = virus(citrate, "U");
        double difference = pH(citrate) - pH(t);
        t.now += 1800;
        citrate.now += 1800;
        double killed = StrictMath.log10(a / virus(t, "U"));
        double killedInCitrate = StrictMath.log10(b / virus(citrate, "U"));
        assertThat(killedInCitrate * StrictMath.pow(10, 4 * difference)).isLessThan(0.97 * killed);
    }

    @Test
    void drops_on_the_wall_bring_virus_back_unless_they_are_rinsed_in_time() {
        UnitBench t = acid(2e-5, 3.6);
        t.now += 3600;
        assertThat(virus(t, "U")).isLessThan(1);
        UnitBench rinsed = acid(2e-5, 3.6);
        rinsed.act("rinseWall");
        rinsed.now += 3600;
        for (UnitBench each : new UnitBench[] {t, rinsed}) {
            each.set("pH.setpoint", 5.5);
            each.set("dosing", 2);
            each.done();
        }
        assertThat(virus(t, "U")).isBetween(1e5, 3e5);
        assertThat(virus(rinsed, "U")).isLessThan(1e-2);
    }

    @Test
    void the_antibody_aggregates_the_more_the_lower_the_pH() {
        double[] found = new double[2];
        for (int i = 0; i < 2; i++) {
            UnitBench t = charged(0);
            t.connect("acid", "ACID");
            t.set("dose.flow", 100);
            t.set("pH.setpoint", 3.6 - 0.4 * i);
            t.set("dosing", 1);
            t.done();
            t.now += 3600;
            found[i] = t.mass("U", Species.AGGREGATE) / 0.1;
        }
        assertThat(found[0]).isBetween(0.001, 0.01);
        assertThat(found[1] / found[0]).isGreaterThan(3);
    }

    @Test
    void strong_slow_stirring_at_the_acid_port_aggregates_more() {
        double[] found = new double[2];
        for (int i = 0; i < 2; i++) {
            UnitBench t = charged(0);
            t.set("stirrer.speed", i == 0 ? 200 : 10);
            t.set("dose.flow", 500);
            t.set("pH.setpoint", 3.8);
            t.set("dosing", 1);
            t.done();
            found[i] = t.mass("U", Species.AGGREGATE);
        }
        assertThat(found[1]).isGreaterThan(3 * found[0]);
    }

    @Test
    void a_probe_that_reads_too_low_leaves_virus_alive() {
        UnitBench t = charged(0);
        t.run.apply(0, new Command.Malfunction("U", "pH", 1, 0));
        t.set("dose.flow", 100);
        t.set("pH.setpoint", 3.9);
        t.set("dosing", 1);
        t.done();
        assertThat(t.read("pH.reading")).isCloseTo(3.9, within(0.05));
        assertThat(pH(t)).isGreaterThan(4.2);
        t.now += 3600;
        assertThat(virus(t, "U")).isGreaterThan(1e8);
    }

    @Test
    void a_valve_that_hangs_goes_too_low() {
        UnitBench t = charged(0);
        t.run.apply(0, new Command.Malfunction("U", "dosing", 1, 0));
        t.set("dose.flow", 200);
        t.set("pH.setpoint", 3.9);
        t.set("dosing", 1);
        t.done();
        assertThat(pH(t)).isLessThan(3.65);
    }

    @Test
    void keeps_its_mass_while_it_doses_holds_and_is_emptied() {
        UnitBench t = charged(1e-4);
        t.set("temperature.on", 1);
        t.set("temperature.setpoint", 25);
        t.set("dose.flow", 100);
        t.set("dosing", 1);
        t.keeps(1800);
        t.set("pH.setpoint", 5.5);
        t.set("dosing", 2);
        t.keeps(1800);
        t.act("transfer", "to", "ONE", "flow", 2);
        t.keeps(600);
        assertThat(t.mass("ONE", Species.ANTIBODY)).isGreaterThan(0.09);
    }
}
