package org.seedtrain.plant.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// Looking at a column, at any times and in any order, changes no bit of what comes out.
class ObservationTest {
    private static PlantRun column() {
        PlantLayout demo = DemonstrationPlant.layout();
        UnitLayout skid = demo.units().stream()
                .filter(unit -> unit.name().equals("CHR-400"))
                .findFirst()
                .orElseThrow()
                .hoses(Map.of());
        return new PlantRun(
                new Plant(new PlantLayout(
                        "column",
                        demo.title(),
                        List.of(
                                skid,
                                bag("LOAD", Map.of(
                                        Species.WATER, 10.0, Species.ANTIGEN, 0.05, Species.HOST_PROTEIN, 0.2,
                                        Species.TRIS, 0.025, Species.CHLORIDE, 0.004)),
                                bag("A", Map.of(Species.WATER, 40.0, Species.TRIS, 0.1, Species.CHLORIDE, 0.016)),
                                bag("B", Map.of(
                                        Species.WATER, 30.0, Species.TRIS, 0.07, Species.SODIUM, 0.69,
                                        Species.CHLORIDE, 1.08)),
                                bag("POOL", Map.of()),
                                bag("WASTE", Map.of())),
                        List.of())),
                7);
    }

    private static UnitLayout bag(String name, Map<Species, Double> contents) {
        return UnitLayout.of(name, "container").parameters(Map.of("volume", 0.2)).contents(contents);
    }

    private static void look(PlantRun run, double from, double to, int times) {
        for (int i = 0; i < times; i++) {
            double t = from + (to - from) * Noise.uniform(3, times, i + from);
            run.read("CHR-400.UV.reading", t);
            run.read("CHR-400.pressure.reading", t);
            run.contents("WASTE", t);
            run.alarms(t);
        }
    }

    private static double[] result(int looks) {
        PlantRun run = column();
        double t = 0;
        for (String[] hose : List.of(
                new String[] {"a", "LOAD"}, new String[] {"b", "B"}, new String[] {"waste", "WASTE"},
                new String[] {"pool", "POOL"})) {
            run.apply(t, new Command.Act("CHR-400", "connect", Map.of(), Map.of("port", hose[0], "to", hose[1])));
        }
        run.apply(t, new Command.Act("CHR-400", "phase", Map.of("volume", 9.0, "flow", 1.0), Map.of()));
        look(run, t, t + 900, looks);
        t = run.nextDone("CHR-400", 1, 3600).orElseThrow() + 1;
        run.apply(t, new Command.Act("CHR-400", "connect", Map.of(), Map.of("port", "a", "to", "A")));
        run.apply(t, new Command.SetValue("CHR-400.collectAbove", 0.1));
        run.apply(t, new Command.Act(
                "CHR-400", "phase", Map.of("volume", 30.0, "flow", 1.0, "fromB", 0.0, "toB", 60.0), Map.of()));
        look(run, t, t + 2500, looks);
        t += 3000;
        look(run, 0, t, looks);
        double[] masses = run.contents("POOL", t).masses();
        double[] all = java.util.Arrays.copyOf(masses, masses.length + 1);
        all[masses.length] = run.noiseless("CHR-400.UV.reading", t);
        return all;
    }

    @Test
    void gives_the_same_pool_to_the_last_bit_however_often_it_is_looked_at() {
        double[] unseen = result(0);
        assertThat(unseen[Species.ANTIGEN.ordinal()]).isGreaterThan(0.03);
        assertThat(result(40)).isEqualTo(unseen);
        assertThat(result(7)).isEqualTo(unseen);
    }
}
