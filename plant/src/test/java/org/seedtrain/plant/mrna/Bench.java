package org.seedtrain.plant.mrna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// One unit `U` among bags, worked by commands.
final class Bench {
    final PlantRun run;
    double now;

    Bench(UnitLayout unit, UnitLayout... others) {
        this(3, unit, others);
    }

    Bench(long seed, UnitLayout unit, UnitLayout... others) {
        List<UnitLayout> units = new ArrayList<>(List.of(others));
        units.add(unit);
        run = new PlantRun(new Plant(new PlantLayout("bench", Map.of("en", "B", "ko", "B"), units, List.of())), seed);
    }

    static UnitLayout bag(String name, double volume, Map<Species, Double> contents) {
        return UnitLayout.of(name, "container").parameters(Map.of("volume", volume)).contents(contents);
    }

    void act(String action, Object... words) {
        actOn("U", action, words);
    }

    void actOn(String unit, String action, Object... words) {
        Map<String, Double> numbers = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (int i = 0; i < words.length; i += 2) {
            if (words[i + 1] instanceof Number number) {
                numbers.put((String) words[i], number.doubleValue());
            } else {
                names.put((String) words[i], (String) words[i + 1]);
            }
        }
        run.apply(now, new Command.Act(unit, action, numbers, names));
    }

    void set(String tag, double value) {
        run.apply(now, new Command.SetValue("U." + tag, value));
    }

    void fault(String name) {
        run.apply(now, new Command.Malfunction("U", name, 1, 0));
    }

    double read(String tag) {
        return run.noiseless("U." + tag, now);
    }

    double mass(String unit, Species species) {
        return run.contents(unit, now).mass(species);
    }

    Mixture contents(String unit) {
        return run.contents(unit, now);
    }

    void connect(String... hoses) {
        for (int i = 0; i < hoses.length; i += 2) {
            act("connect", "port", hoses[i], "to", hoses[i + 1]);
        }
    }

    void done() {
        now = run.nextDone("U", now, 1e6).orElseThrow() + 1;
    }

    double everything() {
        double sum = run.discarded().mass();
        for (String name : run.units()) {
            if (run.holds(name)) {
                sum += run.contents(name, now).mass();
            }
            sum -= run.fromOutside(name, now);
        }
        return sum;
    }

    void keeps(double before) {
        assertThat(everything()).isCloseTo(before, within(1e-9 * before));
    }
}
