package org.seedtrain.plant.fermenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// Baker's yeast in the 50 L fermenter.
class YeastTest {
    private static final double HOUR = 3600;

    private static PlantRun batch(double glucose) {
        UnitLayout vessel = UnitLayout.of("FRM", "yeast-fermenter")
                .hoses(Map.of("base", "BASE"))
                .contents(Map.of(
                        Species.WATER, 29.0, Species.GLUCOSE, 30 * glucose * 1e-3, Species.AMMONIA, 0.06,
                        Species.SULFATE, 0.17, Species.PHOSPHATE, 0.1, Species.POTASSIUM, 0.042, Species.MAGNESIUM, 0.01,
                        Species.CELLS, 0.015));
        UnitLayout base = UnitLayout.of("BASE", "container")
                .parameters(Map.of("volume", 0.01))
                .contents(Map.of(Species.WATER, 4.0, Species.AMMONIA, 1.0));
        PlantRun run = new PlantRun(
                new Plant(new PlantLayout("y", Map.of("en", "y", "ko", "y"), List.of(vessel, base), List.of())), 1);
        set(run, "phase", 1);
        set(run, "temperature.mode", 1);
        set(run, "pH.mode", 1);
        set(run, "agitator.speed", 600);
        set(run, "air.flow", 30);
        return run;
    }

    private static void set(PlantRun run, String tag, double value) {
        run.apply(0, new Command.SetValue("FRM." + tag, value));
    }

    @Test
    void makes_ethanol_of_plenty_of_sugar_though_there_is_oxygen_and_respires_it_later() {
        PlantRun run = batch(20);
        Mixture early = run.contents("FRM", 9 * HOUR);
        assertThat(early.concentration(Species.ETHANOL)).isGreaterThan(3);
        assertThat(run.truth("FRM.DO.reading", 9 * HOUR)).isGreaterThan(20);
        double highest = 0;
        double quotient = 0;
        for (int h = 3; h < 24; h++) {
            quotient = Math.max(quotient, run.truth("FRM.RQ", h * HOUR));
            highest = Math.max(highest, run.contents("FRM", h * HOUR).concentration(Species.ETHANOL));
        }
        assertThat(quotient).isGreaterThan(1.5);
        Mixture late = run.contents("FRM", 40 * HOUR);
        assertThat(late.concentration(Species.ETHANOL)).isLessThan(0.3 * highest);
        assertThat(late.concentration(Species.CELLS) + late.concentration(Species.RESTING_CELLS)).isBetween(5.0, 11.0);
    }

    @Test
    void closes_its_balance() {
        PlantRun run = batch(20);
        double sum = 0;
        double start = 0;
        for (String unit : run.units()) {
            start += run.contents(unit, 0).mass() - run.fromOutside(unit, 0);
            sum += run.contents(unit, 30 * HOUR).mass() - run.fromOutside(unit, 30 * HOUR);
        }
        assertThat(sum).isCloseTo(start, within(1e-9 * start));
    }
}
