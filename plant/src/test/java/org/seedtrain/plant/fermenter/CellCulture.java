package org.seedtrain.plant.fermenter;

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

/// A CHO fed-batch by commands, for tests: 30 L of medium, seed of 3e6 cells/mL, feed from day 3.
final class CellCulture {
    static final double DAY = 86_400;
    final PlantRun run;
    double time = 10;
    double inoculated;

    CellCulture(String type, long seed) {
        this(type, seed, 1);
    }

    /// @param surfactant [g/L]
    CellCulture(String type, long seed, double surfactant) {
        List<UnitLayout> units = new ArrayList<>();
        units.add(UnitLayout.of("BRX", type)
                .hoses(Map.of("feed", "FEED", "base", "BASE", "feedB", "GLC", "antifoam", "AF")));
        units.add(bottle("MEDIUM", 0.1, medium(30, surfactant)));
        Map<Species, Double> inoculum = new TreeMap<>(medium(5, surfactant));
        inoculum.put(Species.CELLS, 5 * 3.0 * 0.35e-3);
        units.add(bottle("SEED", 0.01, inoculum));
        units.add(bottle("FEED", 0.02, Map.of(
                Species.WATER, 8.6, Species.YEAST_EXTRACT, 0.7, Species.GLUCOSE, 0.7, Species.GLUTAMINE, 0.02)));
        units.add(bottle("GLC", 0.01, Map.of(Species.WATER, 3.6, Species.GLUCOSE, 1.6)));
        units.add(bottle("BASE", 0.01, Map.of(
                Species.WATER, 4.8, Species.SODIUM, 5 * 0.02299, Species.CARBONATE, 2.5 * 0.044)));
        units.add(bottle("AF", 0.001, Map.of(Species.WATER, 0.8, Species.ANTIFOAM, 0.05)));
        run = new PlantRun(new Plant(new PlantLayout("c", Map.of("en", "c", "ko", "c"), units, List.of())), seed);
    }

    private static UnitLayout bottle(String name, double volume, Map<Species, Double> contents) {
        return UnitLayout.of(name, "container").parameters(Map.of("volume", volume)).contents(contents);
    }

    /// Chemically defined medium [kg].
    static Map<Species, Double> medium(double litres, double surfactant) {
        Map<Species, Double> m = new TreeMap<>();
        m.put(Species.WATER, 0.975);
        m.put(Species.GLUCOSE, 0.0063);
        m.put(Species.GLUTAMINE, 0.00088);
        m.put(Species.YEAST_EXTRACT, 0.009);
        m.put(Species.SODIUM, 0.123 * 0.02299);
        m.put(Species.CHLORIDE, 0.098 * 0.035453);
        m.put(Species.POTASSIUM, 0.004 * 0.0391);
        m.put(Species.CARBONATE, 0.024 * 0.044);
        m.put(Species.PHOSPHATE, 0.003 * 0.094971);
        m.put(Species.SURFACTANT, 0.001 * surfactant);
        m.replaceAll((species, kilograms) -> kilograms * litres);
        return m;
    }

    void set(String tag, double value) {
        run.apply(time, new Command.SetValue("BRX." + tag, value));
    }

    void act(String action, Map<String, Double> numbers, Map<String, String> names) {
        run.apply(time, new Command.Act("BRX", action, numbers, names));
    }

    void fault(String name) {
        run.apply(time, new Command.Malfunction("BRX", name, 1, 0));
    }

    /// Bag or steam, medium, loops closed, inoculated.
    CellCulture begin() {
        if (run.truth("BRX.weight.reading", time) == 0 && isBag()) {
            act("installBag", Map.of(), Map.of("bag", "B1"));
            time += 60;
            act("testBag", Map.of("hold", 20.0), Map.of());
            time += 1300;
        }
        act("fill", Map.of("flow", 5.0), Map.of("from", "MEDIUM"));
        time += 900;
        set("agitator.speed", 90);
        if (!isBag()) {
            set("phase", 2);
            time += 4 * 3600;
        }
        set("phase", 1);
        set("temperature.setpoint", 37);
        set("temperature.mode", 1);
        set("overlay.flow", 2);
        set("air.flow", 0.2);
        set("sparger", 1);
        time += 12 * 3600;
        act("calibrateDO", Map.of("value", 100.0), Map.of());
        set("DO.mode", 1);
        set("DO.oxygenHigh", 1.5);
        set("DO.airHigh", 0.5);
        set("pH.mode", 1);
        correct();
        time += 3600;
        act("inoculate", Map.of(), Map.of("container", "SEED"));
        inoculated = time;
        return this;
    }

    private boolean isBag() {
        return run.tags().stream().anyMatch(tag -> tag.name().equals("BRX.bag.installed"));
    }

    void correct() {
        act("correctPH", Map.of("value", run.truth("BRX.pH.reading", time)), Map.of());
    }

    /// Goes on to a day, feeding and correcting pH as a good operator does.
    CellCulture to(double day) {
        while (time < inoculated + day * DAY - 1) {
            double age = Math.rint((time - inoculated) / DAY);
            if (age == 3) {
                set("feed.rate", 0.35);
                set("feed.mode", 1);
            }
            if (age == 5) {
                set("temperature.setpoint", 34);
            }
            if (age == 6) {
                set("feed.rate", 0.5);
            }
            if (age > 1) {
                correct();
            }
            if (age > 3) {
                double glucose = broth().concentration(Species.GLUCOSE);
                set("feedB.rate", glucose < 4 ? 0.25 : glucose < 6 ? 0.1 : 0);
            }
            time = Math.min(inoculated + day * DAY, inoculated + (age + 1) * DAY);
        }
        return this;
    }

    Mixture broth() {
        return run.contents("BRX", time);
    }

    /// Viable cells [1e9/L].
    double viable() {
        Mixture m = broth();
        return (m.mass(Species.CELLS) + m.mass(Species.RESTING_CELLS)) / m.volume() / 0.35;
    }

    double viability() {
        Mixture m = broth();
        double living = m.mass(Species.CELLS) + m.mass(Species.RESTING_CELLS);
        return living / (living + m.mass(Species.DEAD_CELLS));
    }

    double antibody() {
        Mixture m = broth();
        return m.concentration(Species.ANTIBODY)
                + m.concentration(Species.ANTIBODY_ACIDIC)
                + m.concentration(Species.ANTIBODY_MANNOSE)
                + m.concentration(Species.AGGREGATE);
    }

    double share(Species form) {
        return broth().concentration(form) / antibody();
    }

    double shown(String tag) {
        return run.truth("BRX." + tag, time);
    }

    double read(String tag) {
        return run.read("BRX." + tag, time);
    }

    /// All matter less what came from outside [kg].
    double balance() {
        double sum = run.discarded().mass();
        for (String unit : run.units()) {
            sum += run.contents(unit, time).mass() - run.fromOutside(unit, time);
        }
        return sum;
    }
}
