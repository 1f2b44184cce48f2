package org.seedtrain.plant.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// What hangs on air, chilled water, steam and electricity draws from them, and feels when they have too little.
class SuppliesTest {
    private static final Map<String, String> T = Map.of("en", "U", "ko", "U");

    private static UnitLayout hung(String name, String type, Map<String, String> services) {
        UnitLayout plain = UnitLayout.of(name, type);
        return new UnitLayout(
                name, type, T, plain.parameters(), plain.probes(), plain.loops(), plain.hoses(),
                type.equals("fermenter") ? Map.of(Species.WATER, 30.0) : plain.contents(), 293.15, services);
    }

    private static PlantRun plant() {
        return new PlantRun(
                new Plant(new PlantLayout("p", T, List.of(
                        hung("FRM", "fermenter", Map.of("power", "PWR", "air", "CDA", "cooling", "CWS")),
                        hung("CDA", "compressed-air", Map.of("power", "PWR")), hung("CWS", "chilled-water", Map.of("power", "PWR")),
                        UnitLayout.of("PWR", "power-supply")), List.of())),
                1);
    }

    private static void set(PlantRun run, double t, String tag, double value) {
        run.apply(t, new Command.SetValue(tag, value));
    }

    private static void fault(PlantRun run, double t, String unit, String name, double severity) {
        run.apply(t, new Command.Malfunction(unit, name, severity, 0));
    }

    private static PlantRun running() {
        PlantRun run = plant();
        set(run, 0, "FRM.agitator.speed", 600);
        set(run, 0, "FRM.air.flow", 40);
        return run;
    }

    @Test
    void shows_what_is_drawn_from_it() {
        PlantRun run = running();
        assertThat(run.truth("CDA.used", 600)).isCloseTo(40 * 0.06 * 293.15 / 273.15, within(0.03));
        // 30 L, two Rushton turbines of 125 mm at 600 1/min: 4.9 x 1000 x 10^3 x 0.125^5 = 150 W each, less under gas
        assertThat(run.truth("PWR.load", 600)).isBetween(0.1 + 9, 14.0);
        double before = run.truth("PWR.load", 600);
        set(run, 601, "FRM.agitator.speed", 100);
        assertThat(run.truth("PWR.load", 700)).isBetween(before - 0.4, before - 0.05);
    }

    @Test
    void a_compressor_that_trips_starves_the_sparger_when_the_receiver_is_empty() {
        PlantRun run = running();
        double supplied = run.truth("FRM.air.reading", 60);
        fault(run, 100, "CDA", "trip", 1);
        assertThat(run.truth("FRM.air.reading", 160)).isEqualTo(supplied);
        assertThat(run.truth("CDA.pressure.reading", 900)).isLessThan(2);
        assertThat(run.truth("FRM.air.reading", 900)).isLessThan(0.6 * supplied);
        fault(run, 1800, "CDA", "trip", 0);
        assertThat(run.truth("FRM.air.reading", 3600)).isEqualTo(supplied);
    }

    @Test
    void a_dip_of_the_mains_takes_speed_from_the_stirrer_and_stops_compressor_and_chiller() {
        PlantRun run = running();
        fault(run, 100, "PWR", "dip", 1);
        assertThat(run.truth("PWR.voltage", 101)).isZero();
        assertThat(run.truth("FRM.agitator.reading", 110)).isLessThan(200);
        assertThat(run.truth("CDA.pressure.reading", 700)).isLessThan(run.truth("CDA.pressure.reading", 90) - 1);
        assertThat(run.truth("PWR.load", 700)).isLessThan(0.3 * run.truth("PWR.load", 90));
        assertThat(run.truth("FRM.air.reading", 1800)).isLessThan(run.truth("FRM.air.reading", 90));
        fault(run, 4000, "PWR", "dip", 0);
        assertThat(run.truth("FRM.agitator.reading", 4100)).isEqualTo(600);
        assertThat(run.truth("CDA.pressure.reading", 6000)).isCloseTo(run.truth("CDA.pressure.reading", 0), within(0.1));
    }

    @Test
    void warm_water_cools_a_jacket_less() {
        PlantRun run = running();
        set(run, 0, "FRM.temperature.setpoint", 12);
        set(run, 0, "FRM.temperature.mode", 1);
        PlantRun failing = running();
        set(failing, 0, "FRM.temperature.setpoint", 12);
        set(failing, 0, "FRM.temperature.mode", 1);
        fault(failing, 10, "CWS", "pump", 1);
        assertThat(run.truth("CWS.load", 600)).isGreaterThan(1);
        assertThat(failing.truth("FRM.temperature.reading", 3600)).isGreaterThan(run.truth("FRM.temperature.reading", 3600) + 3);
    }

    @Test
    void a_chiller_that_trips_lets_the_tank_get_warm() {
        PlantRun run = running();
        fault(run, 100, "CWS", "compressor", 1);
        // 12 kW into 1500 kg are 6.9 K an hour, less what a warmer tank does not take
        assertThat(run.truth("CWS.supply.reading", 3700) - run.truth("CWS.supply.reading", 90)).isBetween(4.5, 6.9);
    }

    /// Asking changes nothing, in whatever order.
    @Test
    void is_a_function_of_the_log() {
        PlantRun looked = running();
        for (double t = 0; t < 3000; t += 77) {
            looked.truth("PWR.load", t);
            looked.truth("FRM.air.reading", t);
        }
        fault(looked, 3000, "CDA", "trip", 1);
        fault(looked, 3400, "CDA", "trip", 0.5);
        PlantRun blind = running();
        fault(blind, 3000, "CDA", "trip", 1);
        fault(blind, 3400, "CDA", "trip", 0.5);
        for (double t : new double[] {5000, 3100, 3399, 4000}) {
            assertThat(blind.truth("FRM.air.reading", t)).isEqualTo(looked.truth("FRM.air.reading", t));
            assertThat(blind.contents("FRM", t).masses()).isEqualTo(looked.contents("FRM", t).masses());
        }
    }

    @Test
    void nothing_supplies_itself() {
        assertThatThrownBy(() -> new Plant(new PlantLayout("p", T, List.of(
                        hung("A", "chilled-water", Map.of("power", "B")), UnitLayout.of("B", "chilled-water")), List.of())))
                .isInstanceOf(LayoutRefused.class)
                .hasMessageContaining("does not give it");
    }
}
