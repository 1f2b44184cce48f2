package org.seedtrain.plant.line;

import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;

/// Somebody who does one thing after the other in a plant, by commands alone.
final class Operator {
    final PlantRun run;
    private double now;

    Operator(PlantLayout layout, long seed) {
        run = new PlantRun(new Plant(layout), seed);
    }

    double now() {
        return now;
    }

    void set(String tag, double value) {
        run.apply(now, new Command.SetValue(tag, value));
    }

    /// @param words pairs: a name and a number or a text
    void act(String unit, String action, Object... words) {
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

    void pause(double seconds) {
        now += seconds;
    }

    /// Waits until a unit has done what it is doing.
    void done(String unit) {
        now = run.nextDone(unit, now, 3 * 86400)
                .orElseThrow(() -> new AssertionError(unit + " does not come to an end, t = " + now));
        now += 1;
    }

    void until(String tag, boolean above, double threshold, double horizon) {
        now = run.when(tag, above, threshold, now, horizon)
                .orElseThrow(() -> new AssertionError(tag + " does not reach " + threshold + ", it is " + read(tag)));
    }

    double read(String tag) {
        return run.read(tag, now);
    }

    Mixture contents(String unit) {
        return run.contents(unit, now);
    }

    /// [kg]
    double mass(String unit, Species species) {
        return contents(unit).mass(species);
    }
}
