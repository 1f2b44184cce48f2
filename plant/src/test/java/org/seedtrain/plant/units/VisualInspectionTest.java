package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

class VisualInspectionTest {
    private static final double VIALS = 20_000;

    private static PlantRun booth(long seed) {
        double kg = Species.KG_PER_VIAL;
        return new PlantRun(
                new Plant(new PlantLayout("booth", Map.of("en", "Booth", "ko", "검사대"), List.of(
                        UnitLayout.of("B", "visual-inspection"),
                        UnitLayout.of("LOT", "container").parameters(Map.of("volume", 0.1)).contents(Map.of(
                                Species.WATER, 20.0, Species.ANTIBODY, 0.2,
                                Species.VIALS, VIALS * kg, Species.VIALS_NOT_TIGHT, 1000 * kg,
                                Species.VIALS_UNSIGHTLY, 1000 * kg, Species.VIALS_SCRATCHED, 1000 * kg))), List.of())),
                seed);
    }

    /// How many of each kind of defect are still there after a look.
    ///
    /// @param rests whether the inspector pauses a quarter of an hour after every three
    private static double[] missed(long seed, double pace, double light, boolean rests, Consumer<PlantRun> more) {
        PlantRun run = booth(seed);
        run.apply(0, new Command.Act("B", "load", Map.of(), Map.of("container", "LOT")));
        run.apply(0, new Command.SetValue("B.pace.setpoint", pace));
        run.apply(0, new Command.SetValue("B.light.setpoint", light));
        run.apply(0, new Command.SetValue("B.run", 1));
        more.accept(run);
        double t = 1;
        while (rests && run.nextDone("B", t, 2700).isEmpty()) {
            t += 2700;
            run.apply(t, new Command.SetValue("B.run", 0));
            t += 900;
            run.apply(t, new Command.SetValue("B.run", 1));
        }
        double end = run.nextDone("B", t, 1e7).orElseThrow() + 1;
        run.apply(end, new Command.Act("B", "release", Map.of(), Map.of("lot", "GOOD")));
        double[] left = new double[4];
        for (int k = 0; k < 3; k++) {
            left[k] = VialLot.count(run.contents("GOOD", end), VialLot.DEFECTS[k]);
        }
        left[3] = VialLot.count(run.contents("GOOD", end));
        double mass = run.contents("GOOD", end).mass() + run.discarded().mass();
        assertThat(mass).isCloseTo(booth(1).contents("LOT", 0).mass(), within(1e-12));
        return left;
    }

    @Test
    void sees_less_the_quicker_it_looks_and_the_darker_it_is() {
        double[] usual = missed(1, 10, 2000, true, run -> {});
        double[] quick = missed(1, 2, 2000, true, run -> {});
        double[] dark = missed(1, 10, 300, true, run -> {});
        for (int k = 0; k < 3; k++) {
            assertThat(quick[k]).isGreaterThan(usual[k]);
            assertThat(dark[k]).isGreaterThan(usual[k]);
        }
    }

    @Test
    void an_inspector_who_never_rests_tires() {
        // ten seconds a vial for 20,000 vials are 55 hours: hardly anything is seen in the end
        assertThat(missed(2, 10, 2000, false, run -> {})[0]).isGreaterThan(800);
        assertThat(missed(2, 10, 2000, true, run -> {})[0]).isLessThan(400);
    }

    @Test
    void rejects_some_good_vials_too() {
        double[] left = missed(3, 10, 2000, true, run -> {});
        double defectsOut = 3000 - left[0] - left[1] - left[2];
        assertThat(VIALS - left[3] - defectsOut).isBetween(50.0, 500.0);
    }

    @Test
    void every_fault_does_harm() {
        double[] usual = missed(4, 3, 2000, true, run -> {});
        for (String fault : List.of("lamp", "attention")) {
            double[] harmed = missed(4, 3, 2000, true, run -> run.apply(1, new Command.Malfunction("B", fault, 1, 0)));
            assertThat(harmed[1]).as(fault).isGreaterThan(usual[1]);
        }
    }

    @Test
    void releases_only_what_was_looked_at() {
        PlantRun run = booth(5);
        run.apply(0, new Command.Act("B", "load", Map.of(), Map.of("container", "LOT")));
        run.apply(0, new Command.SetValue("B.run", 1));
        assertThatThrownBy(() -> run.apply(60, new Command.Act("B", "release", Map.of(), Map.of("lot", "GOOD"))))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("5 of 20000");
        run.apply(61, new Command.SetValue("B.run", 0));
        assertThat(run.read("B.worked", 61)).isCloseTo(61.0 / 60, within(0.05));
    }
}
