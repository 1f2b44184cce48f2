package org.seedtrain.plant.fermenter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// A fermenter with its bottles, and a batch on it.
final class Bench {
    static final double HOUR = 3600;

    private Bench() {}

    static Plant plant() {
        return plant(Species.SUCROSE);
    }

    /// @param missing what was forgotten in the medium
    static Plant plant(Species missing) {
        Map<Species, Double> medium = medium(25);
        medium.remove(missing);
        UnitLayout fermenter = UnitLayout.of("FRM-200", "fermenter")
                .hoses(Map.of("feed", "FB-210", "acid", "AC-211", "base", "BS-212", "antifoam", "AF-213"));
        return new Plant(new PlantLayout(
                "bench",
                Map.of("en", "Bench", "ko", "작업대"),
                List.of(
                        fermenter,
                        bottle("MEDIUM", 0.1, medium),
                        bottle("GLUCOSE", 0.01, Map.of(Species.WATER, 0.5, Species.GLUCOSE, 0.25)),
                        bottle("SEED", 0.002, Map.of(
                                Species.WATER, 1.0, Species.CELLS, 0.003, Species.RESTING_CELLS, 0.002,
                                Species.AMMONIA, 5e-4, Species.CHLORIDE, 1.04e-3)),
                        bottle("FB-210", 0.02, Map.of(
                                Species.WATER, 6.5, Species.GLUCOSE, 6.0, Species.MAGNESIUM, 0.02,
                                Species.SULFATE, 0.079)),
                        bottle("AC-211", 0.002, Map.of(Species.WATER, 1.3, Species.PHOSPHATE, 0.3)),
                        bottle("BS-212", 0.005, Map.of(Species.WATER, 3.0, Species.AMMONIA, 1.0)),
                        bottle("AF-213", 0.001, Map.of(Species.WATER, 0.8, Species.ANTIFOAM, 0.1)),
                        bottle("IPTG", 0.001, Map.of(Species.WATER, 0.1, Species.INDUCER, 0.006)),
                        bottle("BUFFER-7", 0.001, Map.of(
                                Species.WATER, 0.5, Species.PHOSPHATE, 0.5 * 0.05 * 0.0949714,
                                Species.SODIUM, 0.5 * 0.05 * 0.02299, Species.POTASSIUM, 0.5 * 0.025 * 0.0390983)),
                        bottle("BUFFER-4", 0.001, Map.of(
                                Species.WATER, 0.5, Species.ACETATE, 0.5 * 0.1 * 0.059044,
                                Species.SODIUM, 0.5 * 0.018 * 0.02299))),
                List.of()));
    }

    private static UnitLayout bottle(String name, double volume, Map<Species, Double> contents) {
        return UnitLayout.of(name, "container").parameters(Map.of("volume", volume)).contents(contents);
    }

    /// Mineral medium for `litres`: phosphate, ammonium sulfate, citrate, magnesium.
    static Map<Species, Double> medium(double litres) {
        Map<Species, Double> kg = new TreeMap<>();
        kg.put(Species.WATER, litres * 0.985);
        kg.put(Species.PHOSPHATE, litres * 0.110 * 0.094971);
        kg.put(Species.POTASSIUM, litres * 0.125 * 0.039098);
        kg.put(Species.SODIUM, litres * 0.080 * 0.022990);
        kg.put(Species.AMMONIA, litres * 0.060 * 0.017031);
        kg.put(Species.SULFATE, litres * 0.036 * 0.09606);
        kg.put(Species.CITRATE, litres * 0.004 * 0.1891);
        kg.put(Species.MAGNESIUM, litres * 0.005 * 0.024305);
        kg.put(Species.YEAST_EXTRACT, litres * 0.001);
        return kg;
    }

    static void set(PlantRun run, double t, String tag, double value) {
        run.apply(t, new Command.SetValue("FRM-200." + tag, value));
    }

    static void act(PlantRun run, double t, String action, Map<String, Double> numbers, Map<String, String> names) {
        run.apply(t, new Command.Act("FRM-200", action, numbers, names));
    }

    /// Fills, sterilises, calibrates, inoculates, feeds, induces; returns the time of inoculation.
    static double batch(PlantRun run) {
        double start = batchUntilInduction(run);
        // Induced cells take less sugar: the feed is held constant from here.
        set(run, start + 18 * HOUR, "feed.rate", 4.5);
        set(run, start + 18 * HOUR, "feed.mode", 1);
        act(run, start + 18 * HOUR, "add", Map.of(), Map.of("container", "IPTG"));
        return start;
    }

    static double batchUntilInduction(PlantRun run) {
        calibrate(run, 10);
        act(run, 60, "fill", Map.of("flow", 5.0), Map.of("from", "MEDIUM"));
        double t = run.nextDone("FRM-200", 70, HOUR).orElseThrow();
        set(run, t, "agitator.speed", 200);
        set(run, t, "phase", 2);
        t = run.nextDone("FRM-200", t + 1, 8 * HOUR).orElseThrow();
        set(run, t, "temperature.setpoint", 37);
        set(run, t, "temperature.mode", 1);
        set(run, t, "pressure.setpoint", 0.3);
        set(run, t, "pressure.mode", 1);
        set(run, t, "agitator.speed", 300);
        set(run, t, "air.flow", 25);
        act(run, t, "add", Map.of(), Map.of("container", "GLUCOSE"));
        set(run, t, "pH.mode", 1);
        set(run, t, "antifoam.mode", 1);
        t += HOUR;
        act(run, t, "calibrateDO", Map.of("value", 100.0), Map.of());
        set(run, t, "DO.mode", 1);
        t += 600;
        act(run, t, "inoculate", Map.of(), Map.of("container", "SEED"));
        double start = t;
        set(run, start + 8 * HOUR, "feed.rate", 1.2);
        set(run, start + 8 * HOUR, "feed.mu", 0.15);
        set(run, start + 8 * HOUR, "feed.mode", 2);
        return start;
    }

    static void calibrate(PlantRun run, double t) {
        act(run, t, "calibratePH", Map.of("value", 6.86, "point", 1.0), Map.of("buffer", "BUFFER-7"));
        act(run, t + 30, "calibratePH", Map.of("value", 4.01, "point", 2.0), Map.of("buffer", "BUFFER-4"));
    }

    public static void main(String[] arguments) {
        PlantRun run = new PlantRun(plant(), 7);
        long begin = System.nanoTime();
        double start = batch(run);
        String[] tags = {"temperature.reading", "drain.reading", "pH.reading", "DO.reading", "pressure.reading",
            "weight.reading", "agitator.reading", "air.reading", "oxygen.reading", "foam.reading", "OUR", "CER", "feed.flow",
            "base.total", "acid.total", "antifoam.total", "sip.F0drain", "jacket.reading"};
        System.out.println("inoculated " + start / 3600);
        System.out.print("t      ");
        for (String tag : tags) {
            System.out.printf("%10s", tag.length() > 9 ? tag.substring(0, 9) : tag);
        }
        System.out.println("       X   rest     free    dead    glc    ace    NH3   PO4  Mg  prod  cont AF");
        for (double t = 0; t < start + 24 * HOUR; t += t < start ? 600 : 1800) {
            System.out.printf("%7.2f", (t - start) / 3600);
            for (String tag : tags) {
                System.out.printf("%10.3f", run.noiseless("FRM-200." + tag, t));
            }
            var broth = run.contents("FRM-200", t);
            for (Species s : List.of(Species.CELLS, Species.RESTING_CELLS, Species.PLASMID_FREE_CELLS, Species.DEAD_CELLS, Species.GLUCOSE,
                    Species.ACETATE, Species.AMMONIA, Species.PHOSPHATE, Species.MAGNESIUM, Species.ANTIGEN_IN_CELLS, Species.CONTAMINANT, Species.ANTIFOAM)) {
                System.out.printf(" %8.3g", broth.concentration(s));
            }
            System.out.println();
        }
        run.alarms(start + 24 * HOUR).forEach(System.out::println);
        System.out.println((System.nanoTime() - begin) * 1e-6 + " ms");
        for (int i = 0; i < 30; i++) {
            long b = System.nanoTime();
            PlantRun again = new PlantRun(plant(), 7);
            double s = batch(again);
            long m = System.nanoTime();
            again.read("FRM-200.pH.reading", s + 24 * HOUR);
            if (i % 5 == 4) {
                System.out.println("to inoculation+18 " + (m - b) * 1e-6 + " ms, rest " + (System.nanoTime() - m) * 1e-6 + " ms");
            }
        }
    }
}
