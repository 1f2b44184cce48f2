package org.seedtrain.plant.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// What units have from those that serve many, and how a fault there reaches them.
class ServicesTest {
    private static final Map<Species, Double> MEDIUM = Map.of(Species.WATER, 2.0, Species.CONTAMINANT, 1e-9);

    private static UnitLayout with(UnitLayout unit, Map<String, Map<String, Double>> loops) {
        return new UnitLayout(
                unit.name(), unit.type(), unit.title(), unit.parameters(), Map.of(), loops, unit.hoses(), unit.contents(), 293.15,
                unit.services());
    }

    private static PlantRun plant(long seed, UnitLayout... more) {
        Map<String, Map<String, Double>> rooms = new TreeMap<>();
        rooms.put("PREPARATION", Map.of("volume", 70.0, "airChanges", 25.0, "pressure", 30.0, "people", 2.0));
        rooms.put("ZONE", Map.of("volume", 3.0, "airChanges", 600.0, "pressure", 45.0));
        List<UnitLayout> units = new ArrayList<>(List.of(
                with(UnitLayout.of("HVAC", "clean-rooms"), rooms),
                with(UnitLayout.of("LOOP", "water-loop").parameters(Map.of("level", 0.97)), Map.of("P1", Map.of("deadLeg", 1.0, "cooled", 298.15), "P9", Map.of("deadLeg", 9.0))),
                UnitLayout.of("STEAM", "clean-steam"),
                UnitLayout.of("V", "mixing-vessel").services(Map.of("water", "LOOP.P1")),
                UnitLayout.of("AUT", "autoclave").services(Map.of("steam", "STEAM")),
                UnitLayout.of("SF", "shake-flask").services(Map.of("room", "HVAC.PREPARATION")),
                UnitLayout.of("BOTTLE", "container").contents(MEDIUM),
                UnitLayout.of("DROPS", "container").contents(Map.of(Species.WATER, 0.1))));
        units.addAll(List.of(more));
        return new PlantRun(new Plant(new PlantLayout("services", Map.of("en", "S", "ko", "S"), units, List.of())), seed);
    }

    private static void act(PlantRun run, double t, String unit, String action, Map<String, Double> quantities, Map<String, String> names) {
        run.apply(t, new Command.Act(unit, action, quantities, names));
    }

    private static void fault(PlantRun run, double t, String unit, String name) {
        run.apply(t, new Command.Malfunction(unit, name, 1, 0));
    }

    @Test
    void everything_that_serves_stands_still_until_somebody_uses_it() {
        PlantRun run = plant(1);
        for (String unit : List.of("HVAC", "LOOP", "STEAM")) {
            Object begin = run.state(unit, 0);
            assertThat(((Service.State) run.state(unit, 86_400)).y().getFirst()).as(unit)
                    .isEqualTo(((Service.State) begin).y().getFirst());
        }
        // the film in the long branch grows all the same, as it does when it is followed step by step
        double quiet = ((Service.State) run.state("LOOP", 10 * 86_400)).y().get(7 + 3);
        run.apply(10 * 86_400, new Command.SetValue("LOOP.P1.open", 1));
        PlantRun watched = plant(1);
        watched.apply(0, new Command.SetValue("LOOP.temperature.setpoint", 82.2));
        assertThat(quiet).isCloseTo(((Service.State) watched.state("LOOP", 10 * 86_400)).y().get(7 + 3), within(0.05));
        assertThat(quiet).isGreaterThan(15);
    }

    @Test
    void what_a_vessel_draws_is_what_the_loop_has() {
        PlantRun run = plant(2);
        act(run, 10, "V", "fill", Map.of("weight", 30.0), Map.of());
        double end = 400;
        double water = run.contents("V", end).mass();
        assertThat(water).isCloseTo(30, within(0.1));
        assertThat(run.contents("V", end).temperature()).isCloseTo(298, within(1.0));
        assertThat(run.contents("V", end).mass(Species.ENDOTOXIN) / Species.KG_PER_EU / water / 1000).isBetween(0.001, 0.02);
        assertThat(run.contents("V", end).mass(Species.ETHANOL) * 0.5214 / water * 1e9).isCloseTo(30, within(3.0));
        assertThat(run.contents("V", end).solution().conductivity25() * 1e4).as("µS/cm").isLessThan(1.3);
        double tank = run.truth("LOOP.tank.level", 0) - run.truth("LOOP.tank.level", 300);
        assertThat(tank * 30).as("litres the tank gave, less what was distilled meanwhile").isBetween(5.0, 30.0);
    }

    @Test
    void droplets_of_the_still_reach_the_next_medium_as_endotoxin_and_salt() {
        double[] endotoxin = new double[2];
        for (int k = 0; k < 2; k++) {
            PlantRun run = plant(3);
            if (k == 1) {
                fault(run, 0, "LOOP", "carryover");
            }
            run.apply(1, new Command.SetValue("LOOP.P9.open", 1));
            run.apply(14_400, new Command.SetValue("LOOP.P9.open", 0));
            act(run, 90_000, "V", "fill", Map.of("weight", 30.0), Map.of());
            endotoxin[k] = run.contents("V", 91_000).mass(Species.ENDOTOXIN) / Species.KG_PER_EU / 30_000;
        }
        assertThat(endotoxin[0]).isLessThan(0.02);
        assertThat(endotoxin[1]).isGreaterThan(0.25);
    }

    @Test
    void a_vessel_waits_dry_when_the_loop_stands_still() {
        PlantRun run = plant(4);
        run.apply(0, new Command.SetValue("LOOP.pump.run", 0));
        act(run, 1, "V", "fill", Map.of("weight", 30.0), Map.of());
        assertThat(run.contents("V", 1000).mass()).isZero();
        assertThat(run.truth("V.busy", 1000)).isZero();
        PlantRun hot = plant(4);
        run = hot;
        fault(run, 0, "LOOP", "cooler");
        act(run, 1, "V", "fill", Map.of("weight", 30.0), Map.of());
        assertThat(run.contents("V", 400).temperature()).as("the cooler fails").isGreaterThan(340);
    }

    private static double sterilised(String fault, String where) {
        PlantRun run = plant(5);
        if (!fault.isEmpty()) {
            fault(run, 0, where, fault);
        }
        act(run, 3600, "AUT", "load", Map.of(), Map.of("container", "BOTTLE"));
        run.apply(3600, new Command.SetValue("AUT.holdBy", 0));
        run.apply(3600, new Command.SetValue("AUT.hold", 75));
        act(run, 3601, "AUT", "start", Map.of(), Map.of());
        return run.truth("AUT.load.F0", run.nextDone("AUT", 3700, 1e5).orElseThrow());
    }

    @Test
    void poor_steam_is_felt_in_the_load_and_heavy_use_in_the_header() {
        double good = sterilised("", "");
        assertThat(good).isGreaterThan(15);
        assertThat(sterilised("degasser", "STEAM")).as("gases that do not condense").isLessThan(0.7 * good);
        assertThat(sterilised("heating", "STEAM")).as("no pressure").isLessThan(3);
        assertThat(sterilised("cleanSteam", "PLANT")).as("for the whole plant").isLessThan(3);
        PlantRun run = plant(5);
        act(run, 3600, "AUT", "load", Map.of(), Map.of("container", "BOTTLE"));
        double before = run.truth("STEAM.pressure.reading", 3600);
        act(run, 3601, "AUT", "start", Map.of(), Map.of());
        assertThat(run.truth("STEAM.pressure.reading", 3660)).isLessThan(before - 0.1);
    }

    @Test
    void a_room_full_of_people_in_street_clothes_contaminates_open_steps() {
        int usual = 0;
        int crowded = 0;
        for (long seed = 1; seed <= 60; seed++) {
            for (int people : new int[] {1, 8}) {
                PlantRun run = plant(seed);
                run.apply(0, new Command.SetValue("HVAC.PREPARATION.people", people));
                run.apply(0, new Command.SetValue("HVAC.PREPARATION.gown", people == 1 ? 2 : 0));
                act(run, 7200, "SF", "add", Map.of("laminarFlow", 0.0), Map.of("container", "DROPS"));
                boolean germ = run.contents("SF", 7200).mass(Species.CONTAMINANT) > 0;
                usual += people == 1 && germ ? 1 : 0;
                crowded += people == 8 && germ ? 1 : 0;
            }
        }
        // one person in coat C: some 4 germs/m3, so 1 - 0.75^0.4 = 11 %
        assertThat(usual).isBetween(1, 15);
        assertThat(crowded).isGreaterThan(50);
    }

    @Test
    void what_cleaning_leaves_is_in_the_next_batch() {
        Map<Species, Double> soil = Map.of(Species.WATER, 0.05, Species.HOST_PROTEIN, 2e-3, Species.CONTAMINANT, 1e-10);
        UnitLayout dirty = UnitLayout.of("W", "mixing-vessel").contents(soil).services(Map.of("water", "LOOP.P1"));
        UnitLayout skid = UnitLayout.of("CIP", "cip-skid").hoses(Map.of("vessel", "W"));
        PlantRun none = plant(6, dirty, skid);
        act(none, 1, "W", "fill", Map.of("weight", 20.0), Map.of());
        assertThat(none.contents("W", 1000).mass(Species.HOST_PROTEIN)).isCloseTo(2e-3, within(1e-9));
        double[] left = new double[2];
        double[] sodium = new double[2];
        for (int k = 0; k < 2; k++) {
            PlantRun run = plant(6, dirty, skid);
            act(run, 1, "CIP", "begin", Map.of(), Map.of());
            assertThat(run.contents("W", 2).mass()).isZero();
            double t = 2;
            for (int[] step : new int[][] {{1, 300}, {2, 1200}, {1, 300}, {3, 600}, {4, k == 0 ? 900 : 1}}) {
                run.apply(t, new Command.SetValue("CIP.step", step[0]));
                t += step[1];
                if (k == 1 && step[0] == 2) {
                    break;
                }
            }
            run.apply(t, new Command.SetValue("CIP.step", 0));
            act(run, t + 1, "CIP", "finish", Map.of(), Map.of());
            left[k] = run.contents("W", t + 2).mass(Species.HOST_PROTEIN);
            sodium[k] = run.contents("W", t + 2).mass(Species.SODIUM);
            double all = run.contents("W", t + 2).mass() + run.discarded().mass() - run.fromOutside("CIP", t + 2);
            assertThat(all).isCloseTo(0.052 + 1e-10, within(1e-12));
            assertThatThrownBy(() -> act(run, 1e5, "CIP", "finish", Map.of(), Map.of())).hasMessageContaining("no vessel");
        }
        assertThat(left[0]).isLessThan(1e-4);
        assertThat(sodium[0]).isLessThan(1e-6);
        assertThat(sodium[1]).as("stopped with caustic in the lines").isGreaterThan(1e-4);
    }

    @Test
    void a_layout_that_asks_for_what_is_not_there_is_refused() {
        assertThatThrownBy(() -> plant(1, UnitLayout.of("X", "autoclave").services(Map.of("steam", "NOWHERE"))))
                .isInstanceOf(LayoutRefused.class).hasMessageContainingAll("NOWHERE", "not in the layout");
        assertThatThrownBy(() -> plant(1, UnitLayout.of("X", "autoclave").services(Map.of("steam", "HVAC.ZONE"))))
                .isInstanceOf(LayoutRefused.class).hasMessageContainingAll("HVAC.ZONE", "does not give it");
        assertThatThrownBy(() -> plant(1, UnitLayout.of("X", "shake-flask").services(Map.of("room", "HVAC.KITCHEN"))))
                .isInstanceOf(LayoutRefused.class).hasMessageContaining("KITCHEN");
        assertThatThrownBy(() -> plant(1, UnitLayout.of("X", "container").services(Map.of("room", "HVAC.ZONE"))))
                .isInstanceOf(LayoutRefused.class).hasMessageContaining("takes no service");
    }
}
