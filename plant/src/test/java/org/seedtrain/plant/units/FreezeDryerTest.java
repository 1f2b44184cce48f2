package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.physics.VialDrying;

class FreezeDryerTest {
    private static final double HOUR = 3600;

    private static UnitBench loaded() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "freeze-dryer"));
        t.act("load", "container", "SUGARED", "vials", 1000);
        t.set("shelf.rate", 1);
        t.set("shelf.setpoint", -45);
        t.now += 5 * HOUR;
        return t;
    }

    /// Frozen at -45 °C, dried at a shelf temperature and 8 Pa for a time, 10 h more at 25 °C, stoppered.
    private static UnitBench dried(double shelf, double hours) {
        UnitBench t = loaded();
        t.set("pressure.setpoint", 8);
        t.set("vacuum", 1);
        t.now += HOUR;
        t.set("shelf.setpoint", shelf);
        t.now += hours * HOUR;
        t.set("shelf.rate", 0.2);
        t.set("shelf.setpoint", 25);
        t.now += 14 * HOUR;
        t.act("stopper");
        t.set("vacuum", 0);
        t.now += HOUR;
        t.act("unload", "lot", "VIALS");
        return t;
    }

    private static double moisture(UnitBench t) {
        double water = t.mass("VIALS", Species.WATER);
        return water / t.run.contents("VIALS", t.now).mass();
    }

    private static double share(UnitBench t, Species mark) {
        return t.mass("VIALS", mark) / t.mass("VIALS", Species.VIALS);
    }

    @Test
    void sublimes_as_fast_as_heat_comes_in_as_published_for_sucrose() {
        // Kv at 13 Pa with Pikal's constants; 5 % sucrose in a 20 mL vial dries at some -35 °C on a shelf of -20 °C
        VialDrying law = new VialDrying(11.51, 0.2804, 3.45e-3, 3.8e-4, 3.14e-4, 6.72e4, 7.68e7, 0);
        double pressure = 13.3;
        double rp = law.layer(0.003);
        double bottom = law.steadyBottom(253.15, pressure, 0.003, rp);
        double ice = law.interfaceTemperature(bottom, pressure, 0.003, rp);
        double heat = law.heatTransfer(pressure) * 3.8e-4 * (253.15 - bottom);
        assertThat(heat).isCloseTo(VialDrying.SUBLIMATION * law.sublimation(ice, pressure, rp), within(1e-6 * heat));
        assertThat(ice - 273.15).isBetween(-40.0, -30.0);
        assertThat(VialDrying.icePressure(273.15 - 40)).isCloseTo(12.84, within(0.3));
    }

    @Test
    void a_gentle_cycle_gives_dry_cakes_that_stand() {
        UnitBench t = dried(-25, 40);
        assertThat(moisture(t)).isLessThan(0.02);
        assertThat(share(t, Species.VIALS_UNSIGHTLY)).isLessThan(0.05);
        assertThat(share(t, Species.VIALS_NOT_TIGHT)).isLessThan(0.01);
    }

    @Test
    void a_shelf_too_warm_in_primary_drying_collapses_the_cakes() {
        UnitBench t = dried(20, 20);
        assertThat(share(t, Species.VIALS_UNSIGHTLY)).isGreaterThan(0.5);
        assertThat(t.mass("VIALS", Species.ANTIBODY)).isLessThan(dried(-25, 40).mass("VIALS", Species.ANTIBODY));
    }

    @Test
    void ending_primary_drying_too_early_leaves_water() {
        UnitBench t = loaded();
        t.set("pressure.setpoint", 8);
        t.set("vacuum", 1);
        t.now += HOUR;
        t.set("shelf.setpoint", -25);
        t.now += 6 * HOUR;
        assertThat(t.read("pirani.ratio")).isGreaterThan(1.4);
        t.act("stopper");
        t.set("vacuum", 0);
        t.now += HOUR;
        t.act("unload", "lot", "VIALS");
        assertThat(moisture(t)).isGreaterThan(0.3);
    }

    @Test
    void the_pirani_gauge_comes_down_to_the_other_when_the_ice_is_gone() {
        UnitBench t = loaded();
        t.set("pressure.setpoint", 8);
        t.set("vacuum", 1);
        t.now += HOUR;
        t.set("shelf.setpoint", -25);
        assertThat(t.run.read("U.pirani.ratio", t.now + 3 * HOUR)).isGreaterThan(1.4);
        assertThat(t.run.read("U.pirani.ratio", t.now + 80 * HOUR)).isLessThan(1.1);
    }

    @Test
    void keeps_its_mass_and_refuses_what_cannot_be() {
        UnitBench t = loaded();
        assertThatThrownBy(() -> t.act("load", "container", "PROTEIN", "vials", 10)).isInstanceOf(CommandRefused.class);
        t.set("vacuum", 1);
        t.now += HOUR;
        assertThatThrownBy(() -> t.act("unload", "lot", "VIALS")).isInstanceOf(CommandRefused.class);
        t.set("shelf.setpoint", -20);
        t.keeps(30 * HOUR);
    }

    @Test
    void every_fault_does_harm() {
        UnitBench warm = loaded();
        warm.set("vacuum", 1);
        warm.run.apply(warm.now, new Command.Malfunction("U", "condenser", 1, 0));
        assertThat(warm.run.read("U.pressure.reading", warm.now + 3 * HOUR)).isGreaterThan(50);
        UnitBench leaky = loaded();
        leaky.set("vacuum", 1);
        leaky.set("pressure.setpoint", 3);
        leaky.run.apply(leaky.now, new Command.Malfunction("U", "leak", 1, 0));
        assertThat(leaky.run.read("U.pressure.reading", leaky.now + 3 * HOUR)).isGreaterThan(6);
        leaky.act("leakTest");
        assertThat(leaky.read("leakRate")).isGreaterThan(1);
        UnitBench shifted = loaded();
        shifted.run.apply(shifted.now, new Command.Malfunction("U", "shelf", 1, 0));
        assertThat(shifted.run.truth("U.shelf.reading", shifted.now + 5 * HOUR)).isCloseTo(-40, within(0.5));
    }
}
