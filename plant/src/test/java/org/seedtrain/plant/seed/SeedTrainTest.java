package org.seedtrain.plant.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// Vial to flask to rocking bag to small reactor, with animal cells.
class SeedTrainTest {
    private static final double DAY = 86_400;
    /// 1 kg of a basal medium for CHO: 30 mmol/L glucose, 6 glutamine, 24 bicarbonate, saline.
    private static final Map<Species, Double> MEDIUM = Map.ofEntries(
            Map.entry(Species.WATER, 0.985), Map.entry(Species.GLUCOSE, 5.4e-3), Map.entry(Species.GLUTAMINE, 0.9e-3),
            Map.entry(Species.YEAST_EXTRACT, 6e-3), Map.entry(Species.SODIUM, 2.6e-3), Map.entry(Species.CHLORIDE, 3.55e-3),
            Map.entry(Species.CARBONATE, 1.05e-3), Map.entry(Species.PHOSPHATE, 0.2e-3), Map.entry(Species.POTASSIUM, 0.2e-3),
            Map.entry(Species.MAGNESIUM, 2e-5), Map.entry(Species.SURFACTANT, 1e-3));

    private final PlantRun run = new PlantRun(
            new Plant(new PlantLayout(
                    "seed", Map.of("en", "Seed", "ko", "종배양"),
                    List.of(
                            UnitLayout.of("F", "culture-flask"),
                            UnitLayout.of("W", "wave-bag"),
                            UnitLayout.of("R", "cell-seed-bioreactor"),
                            UnitLayout.of("E", "seed-fermenter"),
                            bag("M", 12, 0),
                            bag("C", 0.5, 0.2e-3)),
                    List.of())),
            7);

    private static UnitLayout bag(String name, double kg, double cells) {
        Map<Species, Double> contents = new java.util.EnumMap<>(Species.class);
        MEDIUM.forEach((species, share) -> contents.put(species, share * kg));
        contents.put(Species.RESTING_CELLS, cells);
        return UnitLayout.of(name, "container").parameters(Map.of("volume", 0.02)).contents(contents);
    }

    private void act(double t, String unit, String action, Map<String, Double> numbers, Map<String, String> names) {
        run.apply(t, new Command.Act(unit, action, numbers, names));
    }

    private void set(double t, String tag, double value) {
        run.apply(t, new Command.SetValue(tag, value));
    }

    private void rock(double t) {
        act(t, "W", "installBag", Map.of(), Map.of("bag", "BAG-1"));
        act(t, "W", "add", Map.of("mass", 4500.0), Map.of("container", "M"));
        act(t, "W", "add", Map.of(), Map.of("container", "C"));
        set(t, "W.temperature.on", 1);
        set(t, "W.gas.flow", 0.2);
        set(t, "W.rocking", 1);
    }

    private double cells(String unit, double t) {
        return run.contents(unit, t).mass(Species.CELLS) + run.contents(unit, t).mass(Species.RESTING_CELLS);
    }

    private double everything(double t) {
        double sum = 0;
        for (String unit : run.units()) {
            sum += run.contents(unit, t).mass() - run.fromOutside(unit, t);
        }
        return sum;
    }

    @Test
    void cells_double_once_a_day_or_faster_in_the_bag_and_its_mass_closes() {
        rock(0);
        double start = everything(0);
        double grown = cells("W", 3 * DAY) / cells("W", 1 * DAY);
        double doubling = 2 * 24 * StrictMath.log(2) / StrictMath.log(grown);
        assertThat(doubling).isBetween(17.0, 30.0);
        assertThat(run.read("W.temperature.reading", DAY)).isCloseTo(37, within(0.6));
        assertThat(run.noiseless("W.DO.reading", 3 * DAY)).isBetween(20.0, 100.0);
        assertThat(run.truth("W.pH.reading", 3 * DAY)).isBetween(6.7, 7.5);
        assertThat(everything(3 * DAY)).isCloseTo(start, within(1e-9 * start));
    }

    @Test
    void cells_suffocate_when_the_rocker_stands() {
        rock(0);
        double good = cells("W", 4 * DAY);
        run.apply(1 * DAY, new Command.Malfunction("W", "rocker", 1, 3600));
        assertThat(run.noiseless("W.DO.reading", 4 * DAY)).isLessThan(30);
        assertThat(cells("W", 4 * DAY)).isLessThan(0.95 * good);
    }

    @Test
    void a_cold_bag_does_not_grow() {
        rock(0);
        run.apply(0, new Command.Malfunction("W", "heating", 1, 0));
        assertThat(run.read("W.temperature.reading", DAY)).isLessThan(25);
        assertThat(cells("W", 3 * DAY)).isLessThan(1.05 * cells("W", 0));
    }

    @Test
    void a_pinhole_lets_germs_in_and_they_win() {
        rock(0);
        run.apply(3600, new Command.Malfunction("W", "bagLeak", 1, 0));
        assertThat(run.contents("W", 3 * DAY).mass(Species.CONTAMINANT)).isGreaterThan(1e-4);
        assertThat(run.truth("W.pH.reading", 3 * DAY)).isLessThan(6.7);
    }

    @Test
    void the_flask_grows_and_its_carbon_dioxide_holds_the_pH() {
        act(0, "F", "add", Map.of("mass", 400.0), Map.of("container", "C"));
        set(0, "F.on", 1);
        double grown = cells("F", 2 * DAY) / cells("F", 12 * 3600);
        assertThat(grown).isGreaterThan(1.8);
        SeedState state = (SeedState) run.state("F", 6 * 3600);
        assertThat(state.actualPh()).isBetween(6.8, 7.6);
    }

    @Test
    void oxygen_transfer_is_that_of_the_literature_at_its_ends() {
        // Bai, Moo-Young, Anderson (2019): about 3.5 1/h up to 20 1/min, 65 1/h at 40 1/min
        assertThat(3600 * RockingBag.kLa(20, 10, 1)).isCloseTo(4.4, within(1.0));
        assertThat(3600 * RockingBag.kLa(40, 10, 1)).isCloseTo(65, within(1.0));
        // Maier et al. (2004): 250 mL flask, 25 mL, 200 1/min, 5 cm: some 50 to 150 1/h
        assertThat(3600 * CultureFlask.kLa(200, 25e-6, 0.05, 250e-6)).isBetween(50.0, 150.0);
    }

    @Test
    void a_small_reactor_takes_the_bag_and_goes_on() {
        rock(0);
        act(0, "R", "add", Map.of("mass", 4.0), Map.of("container", "M"));
        set(0, "R.phase", 2);
        double t = 3 * DAY;
        act(t, "R", "inoculate", Map.of("mass", 2.0), Map.of("container", "W"));
        set(t, "R.phase", 1);
        set(t, "R.temperature.mode", 1);
        set(t, "R.agitator.speed", 120);
        set(t, "R.overlay.flow", 0.5);
        set(t, "R.DO.mode", 1);
        set(t, "R.CO2.flow", 0.02);
        double before = cells("R", t);
        assertThat(run.read("R.sip.F0drain", t)).isGreaterThan(12);
        assertThat(cells("R", t + 2 * DAY)).isGreaterThan(2 * before);
        assertThat(run.read("R.temperature.reading", t + DAY)).isCloseTo(37, within(0.3));
    }
}
