package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.physics.DiscStack;

/// Centrifuge, flocs and depth filter: crowds settle slowly, shots cost product, cells of animals break, flocs help.
class HarvestTest {
    private static final Map<String, Double> STACK =
            Map.of("discs", 72.0, "innerRadius", 0.026, "outerRadius", 0.0715, "sludgeSpace", 1.5e-3);

    private static PlantRun bench(String type, Map<String, Double> parameters, Map<Species, Double> feed) {
        List<UnitLayout> units = new ArrayList<>(List.of(
                UnitLayout.of("U", type).parameters(parameters).hoses(type.equals("centrifuge")
                        ? Map.of("feed", "F", "centrate", "C", "solids", "S")
                        : Map.of("feed", "F", "filtrate", "C"))));
        for (String name : List.of("F", "C", "S")) {
            units.add(UnitLayout.of(name, "container").parameters(Map.of("volume", 0.2))
                    .contents(name.equals("F") ? feed : Map.of()));
        }
        return new PlantRun(new Plant(new PlantLayout("t", Map.of("en", "T", "ko", "T"), units, List.of())), 1);
    }

    private static Map<Species, Double> broth(double cells, Map<Species, Double> more) {
        Map<Species, Double> all = new TreeMap<>(Map.of(
                Species.WATER, 30.0, Species.CELLS, cells, Species.ANTIBODY, 0.06, Species.SODIUM, 0.0692,
                Species.CHLORIDE, 0.1065));
        all.putAll(more);
        return all;
    }

    private static double spin(PlantRun run, double speed, double litresPerHour, double interval, boolean full) {
        run.apply(0, new Command.SetValue("U.speed.setpoint", speed));
        run.apply(0, new Command.SetValue("U.interval", interval));
        run.apply(0, new Command.SetValue("U.shots", full ? 1 : 0));
        run.apply(0, new Command.SetValue("U.flow.setpoint", litresPerHour));
        run.apply(900, new Command.SetValue("U.run", 1));
        double t = run.nextDone("U", 901, 1e5).orElseThrow() + 1;
        assertThat(Math.abs(run.contents("F", t).mass() + run.contents("C", t).mass() + run.contents("S", t).mass()
                        + run.contents("U", t).mass() - run.contents("F", 0).mass()))
                .isLessThan(1e-9 * 30);
        return t;
    }

    @Test
    void a_crowd_settles_as_richardson_and_zaki_found() {
        assertThat(DiscStack.hindered(0)).isEqualTo(1);
        assertThat(DiscStack.hindered(0.1)).isCloseTo(0.61266, within(1e-4));
    }

    @Test
    void a_dense_broth_loses_more_of_its_cells_than_a_dilute_one() {
        double[] lost = new double[2];
        for (int i = 0; i < 2; i++) {
            double cells = i == 0 ? 0.06 : 1.5;
            PlantRun run = bench("centrifuge", STACK, broth(cells, Map.of()));
            double t = spin(run, 8000, 200, 60, false);
            lost[i] = run.contents("C", t).mass(Species.CELLS) / cells;
        }
        assertThat(lost[1]).isGreaterThan(1.5 * lost[0]);
    }

    @Test
    void full_shots_keep_the_bowl_clean_and_cost_the_liquid_in_it() {
        double[] product = new double[2];
        for (int i = 0; i < 2; i++) {
            PlantRun run = bench("centrifuge", STACK, broth(0.3, Map.of()));
            double t = spin(run, 9000, 100, i == 0 ? 60 : 240, i == 1);
            product[i] = run.contents("S", t).mass(Species.ANTIBODY) / 0.06;
            assertThat(run.contents("S", t).mass(Species.CELLS) + run.contents("U", t).mass(Species.CELLS))
                    .isGreaterThan(0.9 * 0.3 * 0.98);
        }
        assertThat(product[0]).isLessThan(0.3);
        assertThat(product[1]).isGreaterThan(product[0] + 0.1);
    }

    @Test
    void a_part_of_the_bowl_can_be_shot_by_hand() {
        PlantRun run = bench("centrifuge", STACK, broth(0.3, Map.of()));
        double t = spin(run, 9000, 100, 7200, false);
        double there = run.contents("U", t).mass();
        run.apply(t, new Command.Act("U", "desludge", Map.of("share", 40.0), Map.of("to", "S")));
        assertThat(run.contents("U", t).mass()).isCloseTo(0.6 * there, within(1e-9));
    }

    private static PlantRun cho(double speed) {
        Map<String, Double> p = new TreeMap<>(STACK);
        p.put("animalCells", 1.0);
        PlantRun run = bench("centrifuge", p, broth(0.15, Map.of()));
        spin(run, speed, 60, 60, false);
        return run;
    }

    @Test
    void cells_of_animals_settle_at_low_speed_and_break_at_high_speed() {
        PlantRun slow = cho(3000);
        PlantRun fast = cho(11_000);
        double t = 5000;
        assertThat(slow.contents("C", t).mass(Species.CELLS)).isLessThan(0.02 * 0.15);
        double slowProtein = slow.contents("C", t).mass(Species.HOST_PROTEIN);
        double fastProtein = fast.contents("C", t).mass(Species.HOST_PROTEIN);
        assertThat(fastProtein).isGreaterThan(10 * slowProtein).isGreaterThan(0.02 * 0.15);
        assertThat(fast.contents("C", t).mass(Species.HOST_DNA)).isGreaterThan(1e-3 * 0.15);
        assertThat(fast.contents("C", t).mass(Species.ENDOTOXIN)).isEqualTo(0);
    }

    /// What is left of debris and DNA behind the centrifuge with a dose of polycation, in g per g of solids.
    private static double[] flocculated(double dose) {
        double solids = 0.15;
        PlantRun run = bench("centrifuge", STACK, broth(0.0, Map.of(
                Species.DEBRIS, solids, Species.HOST_DNA, 0.003, Species.POLYCATION, dose * solids)));
        double t = spin(run, 8000, 200, 60, false);
        return new double[] {
            run.contents("C", t).mass(Species.DEBRIS) / solids, run.contents("C", t).mass(Species.HOST_DNA) / 0.003
        };
    }

    @Test
    void a_polycation_makes_debris_settle_and_too_much_of_it_does_not() {
        double[] none = flocculated(0);
        double[] right = flocculated(0.03);
        double[] much = flocculated(0.2);
        assertThat(right[0]).isLessThan(0.3 * none[0]);
        assertThat(right[1]).isLessThan(0.5 * none[1]);
        assertThat(much[0]).isGreaterThan(2 * right[0]);
    }

    @Test
    void acid_and_calcium_phosphate_flocculate_too() {
        Flocs flocs = new Flocs();
        double[] c = new double[Species.COUNT];
        c[Species.WATER.ordinal()] = 980;
        c[Species.DEBRIS.ordinal()] = 5;
        c[Species.SODIUM.ordinal()] = 1.5;
        c[Species.PHOSPHATE.ordinal()] = 4;
        double neutral = flocs.grade(c, 298.15);
        double[] acid = c.clone();
        acid[Species.CHLORIDE.ordinal()] = 1.5 / 22.990e-3 * 35.453e-3 * 0.36;
        acid[Species.SODIUM.ordinal()] = 1.5;
        assertThat(flocs.grade(acid, 298.15)).isGreaterThan(neutral + 0.3);
        double[] lime = c.clone();
        lime[Species.CALCIUM.ordinal()] = 0.4;
        lime[Species.CHLORIDE.ordinal()] = 0.71;
        assertThat(flocs.grade(lime, 298.15)).isGreaterThan(neutral + 0.3);
    }

    @Test
    void a_depth_filter_takes_more_of_a_flocculated_broth() {
        double[] pressure = new double[2];
        double[] debris = new double[2];
        for (int i = 0; i < 2; i++) {
            PlantRun run = bench("plate-filter", Map.of("area", 0.3, "vmax", 0.3, "solidsCapacity", 0.5), broth(0.0, Map.of(
                    Species.DEBRIS, 0.06, Species.POLYCATION, i == 0 ? 0 : 0.0018)));
            run.apply(0, new Command.SetValue("U.flow.setpoint", 40));
            run.apply(0, new Command.SetValue("U.run", 1));
            pressure[i] = run.noiseless("U.pressure.reading", 900);
            debris[i] = run.contents("C", 900).mass(Species.DEBRIS) / run.contents("C", 900).mass();
        }
        assertThat(pressure[1]).isLessThan(0.8 * pressure[0]);
        assertThat(debris[1]).isLessThan(0.3 * debris[0]);
    }
}
