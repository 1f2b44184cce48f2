package org.seedtrain.plant.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.UnitLayout;

class CleanRoomsTest {
    static PlantRun suite(long seed) {
        Map<String, Map<String, Double>> loops = new TreeMap<>();
        loops.put("CORRIDOR", Map.of("volume", 80.0, "airChanges", 15.0, "pressure", 15.0));
        loops.put("AIRLOCK", Map.of("volume", 15.0, "airChanges", 40.0, "pressure", 30.0, "airlock", 1.0));
        loops.put("FILLING", Map.of("volume", 60.0, "airChanges", 40.0, "pressure", 45.0));
        loops.put("ZONE", Map.of("volume", 3.0, "airChanges", 600.0, "pressure", 47.0));
        loops.put("CORRIDOR>AIRLOCK", Map.of());
        loops.put("AIRLOCK>FILLING", Map.of());
        loops.put("ZONE>FILLING", Map.of("gap", 1.2));
        UnitLayout rooms = new UnitLayout(
                "HVAC", "clean-rooms", Map.of("en", "Rooms", "ko", "청정실"), Map.of(), Map.of(), loops, Map.of(), Map.of(), 293.15);
        return new PlantRun(new Plant(new PlantLayout("rooms", Map.of("en", "R", "ko", "R"), List.of(rooms), List.of())), seed);
    }

    private static void set(PlantRun run, double t, String tag, double value) {
        run.apply(t, new Command.SetValue("HVAC." + tag, value));
    }

    private static void act(PlantRun run, double t, String action) {
        run.apply(t, new Command.Act("HVAC", action, Map.of(), Map.of()));
    }

    private static double truth(PlantRun run, String tag, double t) {
        return run.truth("HVAC." + tag, t);
    }

    @Test
    void holds_its_cascade_and_at_rest_the_grades_of_annex_1() {
        PlantRun run = suite(1);
        double t = 3600;
        assertThat(truth(run, "FILLING.pressure", t) - truth(run, "AIRLOCK.pressure", t)).isGreaterThan(10);
        assertThat(truth(run, "AIRLOCK.pressure", t) - truth(run, "CORRIDOR.pressure", t)).isGreaterThan(10);
        assertThat(truth(run, "ZONE.particles", t)).isLessThan(3520);
        assertThat(truth(run, "FILLING.particles", t)).isLessThan(3520);
    }

    @Test
    void two_gowned_people_at_work_stay_within_grade_B_and_one_in_street_clothes_does_not() {
        PlantRun run = suite(1);
        set(run, 0, "FILLING.people", 2);
        set(run, 0, "FILLING.gown", 3);
        assertThat(truth(run, "FILLING.particles", 7200)).isBetween(1000.0, 352_000.0);
        assertThat(truth(run, "FILLING.particles5", 7200)).isLessThan(2930);
        set(run, 7200, "FILLING.gown", 0);
        assertThat(truth(run, "FILLING.particles", 14_400)).isGreaterThan(352_000);
    }

    @Test
    void an_open_door_takes_the_pressure_away() {
        PlantRun run = suite(1);
        set(run, 3600, "AIRLOCK-FILLING.open", 1);
        assertThat(truth(run, "FILLING.pressure", 3610) - truth(run, "AIRLOCK.pressure", 3610)).isLessThan(3);
        assertThatThrownBy(() -> set(run, 3620, "CORRIDOR-AIRLOCK.open", 1))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("locked");
        set(run, 3700, "AIRLOCK-FILLING.open", 0);
        assertThat(truth(run, "FILLING.pressure", 4600) - truth(run, "AIRLOCK.pressure", 4600)).isGreaterThan(10);
    }

    @Test
    void recovers_from_a_challenge_as_its_air_changes_say() {
        // ISO 14644-3 B.4 with perfect mixing: the slope of ln C is the air exchange rate, 40/h here
        PlantRun run = suite(1);
        set(run, 3600, "sampler.at", 2);
        act(run, 3600, "challenge");
        double rest = truth(run, "FILLING.particles", 20_000);
        double first = truth(run, "FILLING.particles", 3600) - rest;
        double later = truth(run, "FILLING.particles", 3600 + 300) - rest;
        double rate = Math.log(first / later) / 300;
        double inflow = 40 + 3 * 600 / 60.0;
        assertThat(rate * 3600).isCloseTo(inflow, within(0.1 * inflow));
    }

    @Test
    void a_zone_stays_clean_beside_people_until_its_filter_leaks() {
        PlantRun run = suite(2);
        set(run, 0, "FILLING.people", 3);
        set(run, 0, "FILLING.gown", 3);
        double before = truth(run, "ZONE.particles", 7200);
        assertThat(before).isLessThan(3520);
        run.apply(7200, new Command.Malfunction("HVAC", "hepaZONE", 1, 0));
        assertThat(truth(run, "ZONE.particles", 9000)).isGreaterThan(3520);
    }

    @Test
    void plates_count_what_was_in_the_air() {
        double air = 0;
        double settle = 0;
        double contact = 0;
        for (int seed = 1; seed <= 20; seed++) {
            PlantRun run = suite(seed);
            set(run, 0, "FILLING.people", 3);
            set(run, 0, "FILLING.gown", 1);
            set(run, 0, "sampler.at", 2);
            act(run, 3600, "settleStart");
            act(run, 3600, "airSample");
            act(run, 3600 + 14_400, "settleEnd");
            act(run, 3600 + 14_400, "contactPlate");
            air += run.read("HVAC.FILLING.air", 18_000) / 20;
            settle += run.read("HVAC.FILLING.settle", 18_000) / 20;
            contact += run.read("HVAC.FILLING.contact", 18_000) / 20;
        }
        assertThat(air).isBetween(5.0, 60.0);
        // a settle plate of 90 mm takes some 0.42 m3 worth of air in four hours (4.6 mm/s)
        assertThat(settle / air).isCloseTo(0.0064 * 4.6e-3 * 14_400, within(0.1));
        assertThat(contact).isGreaterThan(0);
        assertThatThrownBy(() -> act(suite(1), 0, "settleEnd")).isInstanceOf(CommandRefused.class);
    }

    @Test
    void every_fault_does_harm() {
        Map<String, String> seen = new TreeMap<>(Map.of(
                "fan", "FILLING.airChanges", "loading", "ZONE.airChanges", "cooling", "FILLING.temperature",
                "hepaFILLING", "FILLING.particles", "damperFILLING", "FILLING.pressure"));
        seen.forEach((fault, tag) -> {
            PlantRun run = suite(3);
            double before = truth(run, tag, 3600);
            run.apply(3600, new Command.Malfunction("HVAC", fault, 1, 60));
            double after = truth(run, tag, 7200);
            assertThat(Math.abs(after - before) / Math.abs(before)).as(fault).isGreaterThan(0.1);
        });
        PlantRun run = suite(3);
        run.apply(0, new Command.Malfunction("HVAC", "interlock", 1, 0));
        set(run, 1, "AIRLOCK-FILLING.open", 1);
        set(run, 2, "CORRIDOR-AIRLOCK.open", 1);
    }

    @Test
    void rooms_are_not_sucked_empty_when_all_fans_stop_together() {
        PlantRun run = suite(7);
        run.apply(3600, new Command.Malfunction("HVAC", "fan", 1, 0));
        assertThat(truth(run, "FILLING.pressure", 3605)).isBetween(-10.0, 45.0);
        set(run, 3700, "fan.run", 0);
        assertThat(truth(run, "FILLING.pressure", 3800)).isCloseTo(0, within(0.5));
    }

    @Test
    void every_air_flow_is_accounted_for() {
        Air air = new Air(2);
        double[] p = {30, 10};
        double[] exhaust = {0.02, 0.03};
        double[] leak = {0.001, 0.002};
        for (double door : new double[] {0.004, 1.8}) {
            air.solve(p, new double[] {0.5, 0.4}, exhaust, -150, leak, new double[] {door}, new int[] {0}, new int[] {1});
            double through = Air.flow(door, p[0] - p[1]);
            assertThat(Air.flow(0.02, p[0] + 150) + Air.flow(0.001, p[0]) + through).isCloseTo(0.5, within(1e-10));
            assertThat(Air.flow(0.03, p[1] + 150) + Air.flow(0.002, p[1]) - through).isCloseTo(0.4, within(1e-10));
        }
    }

    @Test
    void names_a_door_that_leads_nowhere() {
        UnitLayout rooms = new UnitLayout(
                "HVAC", "clean-rooms", Map.of("en", "R", "ko", "R"), Map.of(), Map.of(),
                Map.of("FILLING", Map.of(), "FILLING>NOWHERE", Map.of()), Map.of(), Map.of(), 293.15);
        assertThatThrownBy(() -> CleanRooms.create(rooms)).isInstanceOf(LayoutRefused.class).hasMessageContaining("NOWHERE");
    }
}
