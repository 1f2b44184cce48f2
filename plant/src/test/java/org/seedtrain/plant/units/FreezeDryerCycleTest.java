package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.physics.VialDrying;

/// Drying against independent numbers: the steady balance solved by bisection and its quadrature, the vapour pressure of
/// ice, and the consequences of a cycle.
class FreezeDryerCycleTest {
    /// Pikal's vial: KC 2.75e-4 cal/(s K cm2), R0 1.4, A1 16 cm h Torr/g.
    private static final VialDrying LAW =
            new VialDrying(11.51, 0.2804, 3.45e-3, 3.8e-4, 3.14e-4, 6.72e4, 7.68e7, 0);

    private static UnitBench frozen() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "freeze-dryer").parameters(Map.of("edgeShare", 0.0)));
        t.act("load", "container", "SUGARED", "vials", 1000);
        t.set("shelf.rate", 1);
        t.set("shelf.setpoint", -45);
        t.now += 4 * 3600;
        return t;
    }

    private static UnitBench drying(double shelf, double pressure) {
        UnitBench t = frozen();
        t.set("pressure.setpoint", pressure);
        t.set("vacuum", 1);
        t.now += 1800;
        t.set("shelf.setpoint", shelf);
        return t;
    }

    private static FreezeDryerState.Group middle(UnitBench t, double at) {
        return ((FreezeDryerState) t.run.state("U", at)).groups().getFirst();
    }

    /// A whole good cycle: primary drying at -15 °C and 10 Pa, secondary at 35 °C, stoppered.
    private static Mixture good(UnitBench t, double primaryHours, double secondaryHours) {
        t.now += primaryHours * 3600;
        t.set("shelf.rate", 0.2);
        t.set("shelf.setpoint", 35);
        t.now += 60 * 50 / 0.2 + secondaryHours * 3600;
        t.act("stopper");
        t.set("vacuum", 0);
        t.now += 1800;
        t.act("unload", "lot", "LYO-1");
        return t.run.contents("LYO-1", t.now);
    }

    private static double moisture(Mixture lot) {
        return 100 * lot.mass(Species.WATER) / lot.mass();
    }

    @Test
    void knows_the_vapour_pressure_of_ice() {
        // IAPWS R14-08 (2011): 103.2 Pa at -20 °C, 12.84 Pa at -40 °C; the drying literature's fit is 1 to 2 % off
        assertThat(VialDrying.icePressure(253.15)).isCloseTo(103.2, within(2.0));
        assertThat(VialDrying.icePressure(233.15)).isCloseTo(12.84, within(0.3));
    }

    @Test
    void has_pikals_heat_transfer() {
        // 2.75e-4 + 8.93e-4 P/(1 + 0.46 P) cal/(s K cm2) with P = 0.1 Torr
        double expected = (2.75e-4 + 8.93e-5 / 1.046) * 41868;
        assertThat(LAW.heatTransfer(13.332)).isCloseTo(expected, within(0.01 * expected));
    }

    @Test
    void dries_as_the_quasi_steady_balance_says() {
        UnitBench t = drying(-15, 10);
        double at = t.now + 4 * 3600;
        FreezeDryerState.Group group = middle(t, at);
        FreezeDryerState state = (FreezeDryerState) t.run.state("U", at);
        double height = (FrozenVial.free(state.load()) / 918 + FrozenVial.solids(state.load()) / 1500) / 1000 / 3.14e-4;
        double rp = LAW.layer(group.dried() * height) * group.resistance() * (1 - 0.5 * group.collapsed());
        double bottom = LAW.steadyBottom(258.15, state.pressure(), height * (1 - group.dried()), rp);
        assertThat(group.temperature()).isCloseTo(bottom, within(0.15));

        double hours = 0;
        double dried = group.dried();
        double water = FrozenVial.free(state.load()) / 1000;
        int steps = 200;
        double h = (0.9 - dried) / steps;
        for (int i = 0; i < steps; i++) {
            double s = dried + (i + 0.5) * h;
            double r = LAW.layer(s * height) * group.resistance() * (1 - 0.5 * group.collapsed());
            double tb = LAW.steadyBottom(258.15, state.pressure(), height * (1 - s), r);
            double ti = LAW.interfaceTemperature(tb, state.pressure(), height * (1 - s), r);
            hours += h * water / LAW.sublimation(ti, state.pressure(), r) / 3600;
        }
        assertThat(middle(t, at + hours * 3600).dried()).isCloseTo(0.9, within(0.01));
    }

    @Test
    void a_good_cycle_gives_dry_uncollapsed_vials() {
        UnitBench t = drying(-20, 8);
        Mixture lot = good(t, 40, 6);
        assertThat(moisture(lot)).isBetween(0.3, 2.0);
        assertThat(VialLot.count(lot)).isEqualTo(1000);
        assertThat(VialLot.count(lot, Species.VIALS_UNSIGHTLY)).isLessThan(60);
        assertThat(VialLot.count(lot, Species.VIALS_NOT_TIGHT)).isLessThan(5);
        assertThat(lot.mass(Species.ANTIBODY)).isGreaterThan(0.0195);
    }

    @Test
    void too_warm_a_shelf_collapses_the_cake_and_keeps_it_moist() {
        Mixture gentle = good(drying(-20, 8), 40, 6);
        UnitBench hot = drying(30, 30);
        Mixture collapsed = good(hot, 20, 6);
        assertThat(VialLot.count(collapsed, Species.VIALS_UNSIGHTLY)).isGreaterThan(900);
        assertThat(collapsed.mass(Species.AGGREGATE)).isGreaterThan(1.5 * gentle.mass(Species.AGGREGATE));
    }

    @Test
    void secondary_drying_too_short_leaves_water() {
        Mixture enough = good(drying(-20, 8), 40, 8);
        UnitBench t = drying(-20, 8);
        t.now += 40 * 3600;
        t.act("stopper");
        t.set("vacuum", 0);
        t.now += 1800;
        t.act("unload", "lot", "LYO-1");
        assertThat(moisture(t.run.contents("LYO-1", t.now))).isGreaterThan(3 * moisture(enough));
    }

    @Test
    void the_pirani_gauge_comes_down_to_the_other_when_the_ice_is_gone() {
        UnitBench t = drying(-20, 8);
        assertThat(t.run.read("U.pirani.ratio", t.now + 3600 * 3)).isGreaterThan(1.5);
        assertThat(t.run.read("U.pirani.ratio", t.now + 3600 * 60)).isLessThan(1.05);
    }

    @Test
    void annealing_opens_the_cake() {
        UnitBench plain = frozen();
        UnitBench annealed = frozen();
        annealed.set("shelf.setpoint", -12);
        annealed.now += 4 * 3600;
        assertThat(middle(annealed, annealed.now).resistance())
                .isLessThan(0.85 * middle(plain, plain.now).resistance());
    }

    @Test
    void controlled_nucleation_makes_larger_crystals() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "freeze-dryer"));
        t.act("load", "container", "SUGARED", "vials", 1000);
        t.set("shelf.setpoint", -4);
        t.now += 2 * 3600;
        assertThat(middle(t, t.now).stage()).isEqualTo(FreezeDryerState.Stage.LIQUID);
        t.act("nucleate");
        assertThat(middle(t, t.now).stage()).isEqualTo(FreezeDryerState.Stage.FREEZING);
        assertThat(middle(t, t.now).resistance()).isLessThan(1);
    }

    @Test
    void vacuum_on_vials_that_are_not_frozen_foams() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "freeze-dryer"));
        t.act("load", "container", "SUGARED", "vials", 1000);
        t.set("vacuum", 1);
        t.now += 3 * 3600;
        assertThat(middle(t, t.now).collapsed()).isGreaterThan(0.5);
    }

    @Test
    void malfunctions_show_in_the_product() {
        UnitBench warm = drying(-20, 8);
        warm.run.apply(warm.now, new Command.Malfunction("U", "condenser", 1, 0));
        assertThat(warm.run.read("U.pressure.reading", warm.now + 7200)).isGreaterThan(60);
        UnitBench leaks = drying(-20, 8);
        leaks.run.apply(leaks.now, new Command.Malfunction("U", "leak", 1, 0));
        leaks.act("leakTest");
        assertThat(leaks.read("leakRate")).isGreaterThan(1);
        assertThat(good(leaks, 40, 6).mass(Species.CONTAMINANT)).isPositive();
        UnitBench shelf = drying(-20, 8);
        shelf.run.apply(shelf.now, new Command.Malfunction("U", "shelf", 1, 0));
        assertThat(middle(shelf, shelf.now + 20 * 3600).temperature())
                .isGreaterThan(middle(drying(-20, 8), shelf.now + 20 * 3600).temperature() + 0.8);
    }

    @Test
    void is_not_opened_under_vacuum_and_not_loaded_twice() {
        UnitBench t = drying(-20, 8);
        assertThatThrownBy(() -> t.act("unload", "lot", "X")).isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> t.act("load", "container", "SALT", "vials", 10)).isInstanceOf(CommandRefused.class);
    }

    @Test
    void vials_without_stoppers_drink_the_air_of_the_room() {
        UnitBench t = drying(-20, 8);
        t.now += 50 * 3600;
        t.set("shelf.setpoint", 30);
        t.now += 10 * 3600;
        t.set("vacuum", 0);
        t.now += 4 * 3600;
        t.act("unload", "lot", "LYO-1");
        Mixture lot = t.run.contents("LYO-1", t.now);
        assertThat(moisture(lot)).isGreaterThan(2);
        assertThat(VialLot.count(lot, Species.VIALS_NOT_TIGHT)).isEqualTo(1000);
    }

    @Test
    void what_leaves_as_vapour_closes_the_balance() {
        UnitBench t = drying(-20, 8);
        t.keeps(20 * 3600);
        t.set("shelf.setpoint", 35);
        t.keeps(10 * 3600);
        t.act("stopper");
        t.set("vacuum", 0);
        t.keeps(3600);
        double before = t.everything(t.now);
        t.act("unload", "lot", "LYO-1");
        assertThat(t.everything(t.now)).isCloseTo(before, within(1e-9 * before));
    }
}
