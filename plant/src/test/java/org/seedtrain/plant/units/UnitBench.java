package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// One unit `U` among bags, worked by commands; and the mass of all that stands around.
final class UnitBench {
    private static final Map<Species, Double> BROTH = Map.of(
            Species.WATER, 20.0, Species.CELLS, 0.5, Species.DEBRIS, 0.02, Species.ANTIGEN_IN_CELLS, 0.05,
            Species.GLUCOSE, 0.1, Species.SODIUM, 0.023, Species.CHLORIDE, 0.0355);
    private static final Map<Species, Double> PROTEIN = Map.of(
            Species.WATER, 10.0, Species.ANTIGEN, 0.05, Species.HOST_PROTEIN, 0.1, Species.ENDOTOXIN, 1e-6,
            Species.HOST_DNA, 0.002, Species.AGGREGATE, 1e-3, Species.TRIS, 0.025, Species.CHLORIDE, 0.004);

    final PlantRun run;
    double now;

    UnitBench(UnitLayout unit) {
        List<UnitLayout> units = new ArrayList<>(List.of(
                unit, bag("BROTH", BROTH), bag("PROTEIN", PROTEIN), bag("SALT", Map.of(
                        Species.WATER, 30.0, Species.SODIUM, 0.69, Species.CHLORIDE, 1.065)),
                bag("ACETATE", Map.of(
                        Species.WATER, 60.0, Species.SODIUM, 0.0232, Species.ACETATE, 0.089)),
                UnitLayout.of("VESSEL", "mixing-vessel"),
                bag("MEDIUM", Map.of(Species.WATER, 5.0, Species.GLUCOSE, 0.05, Species.AMMONIA, 0.005,
                        Species.CHLORIDE, 0.0104, Species.YEAST_EXTRACT, 0.005)),
                bag("SEED", Map.of(Species.WATER, 1e-3, Species.RESTING_CELLS, 1e-5)),
                bag("STRONG", Map.of()),
                bag("PHOSPHATE", Map.of(
                        Species.WATER, 20.0, Species.PHOSPHATE, 0.0475, Species.SODIUM, 0.0207)),
                bag("CALCIUM", Map.of(Species.WATER, 1.0, Species.CALCIUM, 0.004, Species.CHLORIDE, 0.00708)),
                bag("ACID", Map.of(Species.WATER, 1.0, Species.CHLORIDE, 0.02)),
                bag("ELUATE", Map.of(
                        Species.WATER, 10.0, Species.ANTIBODY, 0.1, Species.HOST_PROTEIN, 1e-4, Species.ACETATE, 0.03,
                        Species.SODIUM, 0.0035, Species.VIRUS, 1e10 * Species.KG_PER_VIRUS)),
                bag("CITRATE", Map.of(Species.WATER, 1.0, Species.CITRATE, 0.1, Species.SODIUM, 0.024)),
                bag("ACETIC", Map.of(Species.WATER, 2.0, Species.ACETATE, 0.118)),
                bag("TURBID", Map.ofEntries(
                        Map.entry(Species.WATER, 0.1), Map.entry(Species.MAGNESIUM_PYROPHOSPHATE, 1e-4),
                        Map.entry(Species.ATP, 2.5e-4), Map.entry(Species.UTP, 2.5e-4), Map.entry(Species.CTP, 2.5e-4),
                        Map.entry(Species.GTP, 2.5e-4), Map.entry(Species.MAGNESIUM, 5e-5), Map.entry(Species.SODIUM, 1.8e-4),
                        Map.entry(Species.TRIS, 5e-4), Map.entry(Species.CHLORIDE, 1.9e-4),
                        Map.entry(Species.TEMPLATE, 5e-6), Map.entry(Species.T7_POLYMERASE, 2.5e-6))),
                bag("TRISBASE", Map.of(Species.WATER, 2.0, Species.TRIS, 0.24)),
                bag("SUGARED", Map.of(
                        Species.WATER, 1.88, Species.SUCROSE, 0.1, Species.ANTIBODY, 0.02, Species.HISTIDINE, 0.003)),
                bag("ONE", Map.of()), bag("TWO", Map.of()), bag("POWDER", Map.of(Species.GLUCOSE, 2.0))));
        run = new PlantRun(
                new Plant(new PlantLayout("bench", Map.of("en", "Bench", "ko", "작업대"), units, List.of(
                        new MaterialLot(
                                "LOT", "glucose", Map.of("en", "Glucose", "ko", "포도당"),
                                Map.of(Species.GLUCOSE, 1.0), 10, "", "released", Map.of()),
                        new MaterialLot(
                                "SALTS", "salt", Map.of("en", "Salt", "ko", "소금"),
                                Map.of(Species.SODIUM, 0.39337, Species.CHLORIDE, 0.60663), 10, "", "released",
                                Map.of())))), 3);
    }

    private static UnitLayout bag(String name, Map<Species, Double> contents) {
        return UnitLayout.of(name, "container").parameters(Map.of("volume", 0.2)).contents(contents);
    }

    void act(String action, Object... words) {
        Map<String, Double> numbers = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (int i = 0; i < words.length; i += 2) {
            if (words[i + 1] instanceof Number number) {
                numbers.put((String) words[i], number.doubleValue());
            } else {
                names.put((String) words[i], (String) words[i + 1]);
            }
        }
        run.apply(now, new Command.Act("U", action, numbers, names));
    }

    void set(String tag, double value) {
        run.apply(now, new Command.SetValue("U." + tag, value));
    }

    double read(String tag) {
        return run.read("U." + tag, now);
    }

    double mass(String unit, Species species) {
        return run.contents(unit, now).mass(species);
    }

    /// Waits until the unit has done what it is doing.
    void done() {
        now = run.nextDone("U", now, 1e5).orElseThrow() + 1;
    }

    /// Everything there is now and what left for good [kg].
    double gone() {
        return everything(now) + run.discarded().mass();
    }

    /// Everything there is [kg] at a time.
    double everything(double t) {
        double sum = 0;
        for (String name : run.units()) {
            sum += run.contents(name, t).mass();
        }
        return sum - run.fromOutside("U", t) + run.held("U", t);
    }

    /// All heat there is, less what came from outside [J], at a time.
    double warmth(double t) {
        double sum = run.discarded().enthalpy();
        for (String name : run.units()) {
            sum += run.contents(name, t).enthalpy() + run.heatHeld(name, t) - run.heatFromOutside(name, t);
        }
        return sum;
    }

    /// The heat that the unit has had closes the balance of the bench while it works.
    void keepsHeat(double horizon) {
        double before = warmth(now);
        for (int i = 1; i <= 8; i++) {
            double t = now + horizon * i / 8;
            assertThat(warmth(t)).as("at %s s", t).isCloseTo(before, within(1e-9 * before));
        }
        now += horizon;
    }

    void keeps(double horizon) {
        double before = everything(now);
        for (int i = 1; i <= 8; i++) {
            double t = now + horizon * i / 8;
            assertThat(everything(t)).as("at %s s", t).isCloseTo(before, within(1e-9 * before));
        }
        now += horizon;
    }

    void connect(String... hoses) {
        for (int i = 0; i < hoses.length; i += 2) {
            act("connect", "port", hoses[i], "to", hoses[i + 1]);
        }
    }
}
