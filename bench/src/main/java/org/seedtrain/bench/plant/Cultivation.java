package org.seedtrain.bench.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.seedtrain.batch.recipe.LayoutReader;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.server.content.Library;

/// A fermenter batch by commands alone: calibration, filling, sterilisation in place, inoculation, growth on glucose,
/// exponential feed, induction; temperature, pH, oxygen, pressure and foam under control. All is done at whole seconds, and
/// the probes are set right after the steam, so that a finer solution of the same batch differs by the solver's error alone.
final class Cultivation {
    static final double HOUR = 3600;
    static final String VESSEL = "FRM-200";
    private static final double FEED = 8 * HOUR;
    private static final double INDUCTION = 18 * HOUR;

    private final PlantRun run;
    private final double[] shown;
    private double time;
    private double inoculated = Double.NaN;

    private Cultivation(Plant plant, long seed, double tolerance) {
        run = new PlantRun(plant, seed, tolerance);
        shown = new double[run.tags().size()];
    }

    /// The fermenter and its bottles, nothing else.
    static Plant fermenter() {
        UnitLayout vessel = UnitLayout.of(VESSEL, "fermenter")
                .hoses(Map.of("feed", "FB-210", "base", "BB-220", "acid", "AB-230", "antifoam", "AF-240"));
        List<UnitLayout> units = new ArrayList<>(List.of(vessel));
        units.addAll(bottles());
        return new Plant(new PlantLayout("fermenter", Map.of("en", "Fermenter", "ko", "발효조"), units, List.of()));
    }

    /// The whole demonstration plant, with the fermenter's bottles filled.
    static Plant demonstration() {
        Library.Document file = Library.bundled().layout("demonstration").orElseThrow();
        PlantLayout layout = LayoutReader.read(file.name(), file.text());
        List<UnitLayout> filled = bottles();
        Set<String> names = filled.stream().map(UnitLayout::name).collect(Collectors.toSet());
        List<UnitLayout> units = new ArrayList<>(
                layout.units().stream().filter(unit -> !names.contains(unit.name())).toList());
        units.addAll(filled);
        return new Plant(new PlantLayout(layout.name(), layout.title(), units, layout.lots()));
    }

    private static List<UnitLayout> bottles() {
        return List.of(
                bottle("MEDIUM", 0.1, medium(25)),
                bottle("GLUCOSE", 0.01, Map.of(Species.WATER, 0.5, Species.GLUCOSE, 0.25)),
                bottle("SEED", 0.002, Map.of(
                        Species.WATER, 1.0, Species.CELLS, 0.003, Species.RESTING_CELLS, 0.002,
                        Species.AMMONIA, 5e-4, Species.CHLORIDE, 1.04e-3)),
                bottle("FB-210", 0.02, Map.of(
                        Species.WATER, 6.5, Species.GLUCOSE, 6.0, Species.MAGNESIUM, 0.02, Species.SULFATE, 0.079)),
                bottle("BB-220", 0.005, Map.of(Species.WATER, 3.0, Species.AMMONIA, 1.0)),
                bottle("AB-230", 0.002, Map.of(Species.WATER, 1.3, Species.PHOSPHATE, 0.3)),
                bottle("AF-240", 0.001, Map.of(Species.WATER, 0.8, Species.ANTIFOAM, 0.1)),
                bottle("IPTG", 0.001, Map.of(Species.WATER, 0.1, Species.INDUCER, 0.006)),
                bottle("PHB-700", 0.0011, Map.of(
                        Species.WATER, 0.99592468, Species.PHOSPHATE, 0.00474855, Species.SODIUM, 0.00181025)),
                bottle("PHB-400", 0.0011, Map.of(
                        Species.WATER, 0.99333732, Species.SODIUM, 0.00133526, Species.CITRATE, 0.009455)));
    }

    private static UnitLayout bottle(String name, double volume, Map<Species, Double> contents) {
        return UnitLayout.of(name, "container").parameters(Map.of("volume", volume)).contents(contents);
    }

    /// Mineral medium [kg]: phosphate, ammonium sulfate, citrate, magnesium, a little yeast extract.
    private static Map<Species, Double> medium(double litres) {
        Map<Species, Double> medium = new TreeMap<>(Map.of(
                Species.WATER, 0.985,
                Species.PHOSPHATE, 0.110 * 0.094971,
                Species.POTASSIUM, 0.125 * 0.039098,
                Species.SODIUM, 0.080 * 0.022990,
                Species.AMMONIA, 0.060 * 0.017031,
                Species.SULFATE, 0.036 * 0.09606,
                Species.CITRATE, 0.004 * 0.1891,
                Species.MAGNESIUM, 0.005 * 0.024305,
                Species.YEAST_EXTRACT, 0.001));
        medium.replaceAll((species, kilograms) -> kilograms * litres);
        return medium;
    }

    static Cultivation of(Plant plant, long seed) {
        return of(plant, seed, PlantRun.TOLERANCE);
    }

    /// A vessel that has been sterilised and inoculated, with all loops closed.
    static Cultivation of(Plant plant, long seed, double tolerance) {
        Cultivation batch = new Cultivation(plant, seed, tolerance);
        batch.prepare();
        return batch;
    }

    private void prepare() {
        pass(10);
        act("calibratePH", Map.of("value", 7.0, "point", 1.0), Map.of("buffer", "PHB-700"));
        pass(30);
        act("calibratePH", Map.of("value", 4.0, "point", 2.0), Map.of("buffer", "PHB-400"));
        pass(20);
        act("fill", Map.of("flow", 5.0), Map.of("from", "MEDIUM"));
        done(HOUR);
        set("agitator.speed", 200);
        set("phase", 2);
        done(8 * HOUR);
        set("temperature.setpoint", 37);
        set("temperature.mode", 1);
        set("pressure.setpoint", 0.3);
        set("pressure.mode", 1);
        set("agitator.speed", 300);
        set("air.flow", 25);
        act("add", Map.of(), Map.of("container", "GLUCOSE"));
        set("antifoam.mode", 1);
        pass(HOUR);
        act("correctPH", Map.of("value", run.truth(VESSEL + ".pH.reading", time)), Map.of());
        set("pH.mode", 1);
        pass(600);
        act("calibrateDO", Map.of("value", 100.0), Map.of());
        set("DO.mode", 1);
        pass(600);
        act("inoculate", Map.of(), Map.of("container", "SEED"));
        inoculated = time;
    }

    /// Goes on to a time after inoculation [s]; the feed begins and the culture is induced when it is time.
    Cultivation to(double age) {
        if (time < inoculated + FEED && age >= FEED) {
            pass(inoculated + FEED - time);
            set("feed.rate", 1.2);
            set("feed.mu", 0.15);
            set("feed.mode", 2);
        }
        if (time < inoculated + INDUCTION && age >= INDUCTION) {
            pass(inoculated + INDUCTION - time);
            // Induced cells take less sugar: the feed is held from here.
            set("feed.rate", 4.5);
            set("feed.mode", 1);
            act("add", Map.of(), Map.of("container", "IPTG"));
        }
        pass(inoculated + age - time);
        return this;
    }

    private void pass(double seconds) {
        watch(time + seconds, 60);
    }

    private void done(double longest) {
        watch(Math.ceil(run.nextDone(VESSEL, time + 1, longest).orElseThrow()), 60);
    }

    /// Lets time pass and reads all tags of the plant every so many seconds.
    double watch(double until, double interval) {
        double sum = 0;
        double look = (Math.floor(time / interval) + 1) * interval;
        while (look <= until) {
            run.readAll(look, shown);
            sum += shown[0];
            look += interval;
        }
        time = until;
        return sum;
    }

    private void set(String tag, double value) {
        run.apply(time, new Command.SetValue(VESSEL + "." + tag, value));
    }

    private void act(String action, Map<String, Double> numbers, Map<String, String> names) {
        run.apply(time, new Command.Act(VESSEL, action, numbers, names));
    }

    PlantRun run() {
        return run;
    }

    /// Simulated time [s].
    double time() {
        return time;
    }

    /// What the displays showed last.
    double[] shown() {
        return shown;
    }

    /// All matter in the plant [kg], less what came in from outside: the same at every time.
    double balance() {
        double sum = run.discarded().mass();
        for (String unit : run.units()) {
            sum += run.contents(unit, time).mass() - run.fromOutside(unit, time);
        }
        return sum;
    }
}
