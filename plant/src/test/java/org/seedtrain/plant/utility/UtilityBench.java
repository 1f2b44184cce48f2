package org.seedtrain.plant.utility;

import java.util.List;
import java.util.Map;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.UnitLayout;

/// One utility `U` and a bag.
final class UtilityBench {
    final PlantRun run;
    double now;

    UtilityBench(UnitLayout unit, long seed) {
        run = new PlantRun(
                new Plant(new PlantLayout(
                        "utilities", Map.of("en", "Utilities", "ko", "유틸리티"),
                        List.of(unit, UnitLayout.of("BAG", "container").parameters(Map.of("volume", 0.1))), List.of())),
                seed);
    }

    static UtilityBench of(String type) {
        return new UtilityBench(UnitLayout.of("U", type), 1);
    }

    static UtilityBench loop(long seed) {
        return new UtilityBench(
                new UnitLayout(
                        "U", "water-loop", Map.of("en", "U", "ko", "U"), Map.of(), Map.of(),
                        Map.of("P1", Map.of("deadLeg", 1.0), "P2", Map.of("deadLeg", 9.0)), Map.of(), Map.of(), 293.15),
                seed);
    }

    UtilityBench set(String tag, double value) {
        run.apply(now, new Command.SetValue("U." + tag, value));
        return this;
    }

    UtilityBench act(String action, Map<String, Double> quantities, Map<String, String> names) {
        run.apply(now, new Command.Act("U", action, quantities, names));
        return this;
    }

    UtilityBench fault(String name, double severity) {
        run.apply(now, new Command.Malfunction("U", name, severity, 0));
        return this;
    }

    UtilityBench after(double seconds) {
        now += seconds;
        return this;
    }

    /// What there really is.
    double truth(String tag) {
        return run.truth("U." + tag, now);
    }
}
