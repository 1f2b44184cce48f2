package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

class BalanceTest {
    private static PlantRun weigh(double charge, double shield) {
        PlantRun run = new PlantRun(
                new Plant(new PlantLayout("bench", Map.of("en", "Bench", "ko", "작업대"),
                        List.of(UnitLayout.of("U", "balance")), List.of(new MaterialLot(
                                "LOT", "powder", Map.of("en", "Powder", "ko", "분말"), Map.of(Species.GLUCOSE, 1.0), 10, "",
                                "released", Map.of("static", charge))))), 3);
        run.apply(0, new Command.SetValue("U.on", 1));
        run.apply(0, new Command.SetValue("U.shield", shield));
        run.apply(7200, new Command.Act("U", "placeNew", Map.of("volume", 1.0), Map.of("container", "N")));
        run.apply(7200, new Command.Act("U", "tare", Map.of(), Map.of()));
        run.apply(7260, new Command.Act("U", "add", Map.of("mass", 100.0), Map.of("lot", "LOT")));
        return run;
    }

    @Test
    void a_charged_powder_reads_too_much_until_the_charge_has_leaked_away() {
        PlantRun charged = weigh(0.002, 0);
        PlantRun plain = weigh(0, 0);
        assertThat(charged.read("U.weight", 7261) - plain.read("U.weight", 7261)).isCloseTo(0.2, within(0.02));
        assertThat(charged.read("U.weight", 7260 + 3600) - plain.read("U.weight", 7260 + 3600))
                .isCloseTo(0, within(0.001));
    }

    @Test
    void an_open_shield_makes_the_reading_restless() {
        assertThat(restless(weigh(0, 1))).isGreaterThan(3 * restless(weigh(0, 0)));
    }

    private static double restless(PlantRun run) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (int i = 1; i <= 40; i++) {
            double shown = run.read("U.weight", 7300 + i);
            least = Math.min(least, shown);
            most = Math.max(most, shown);
        }
        return most - least;
    }
}
