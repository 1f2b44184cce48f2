package org.seedtrain.bench.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.bench.Figure;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// A second of many plants in each of which a column elutes: loaded with antigen and host proteins, then a salt gradient,
/// no two plants at the same place of it.
final class RunningColumns {
    private static final int PLANTS = 2000;
    private static final String SKID = "CHR-400";
    /// [L/min]
    private static final double FLOW = 1.32;
    private static final double LOAD = 15;
    private static final double GRADIENT = 80;
    private static final double SPREAD = 2400;

    private RunningColumns() {}

    static List<Figure> figures(boolean quick) {
        int count = quick ? 4 : PLANTS;
        Plant plant = plant();
        PlantRun[] hall = new PlantRun[count];
        double[] begin = new double[count];
        Ticks.share(count, thread -> i -> {
            hall[i] = eluting(plant, i);
            begin[i] = hall[i].last() + 300 + SPREAD * i / count;
            hall[i].readAll(begin[i], new double[hall[i].tags().size()]);
        });
        List<Figure> figures = Ticks.of(hall, begin, quick).figures("column_tick", count + " plants with running columns");
        for (int i = 0; i < count; i++) {
            if (!(hall[i].read(SKID + ".busy", begin[i] + 180) > 0.5)) {
                throw new IllegalStateException("the column of plant " + i + " stood still while it was measured");
            }
        }
        return figures;
    }

    private static Plant plant() {
        PlantLayout layout = Cultivation.demonstration().layout();
        List<UnitLayout> units = new ArrayList<>(layout.units());
        units.add(bag("LOAD", Map.of(
                Species.WATER, 39.0, Species.TRIS, 0.1, Species.CHLORIDE, 0.016, Species.ANTIGEN, 0.12,
                Species.AGGREGATE, 0.004, Species.HOST_PROTEIN, 0.12, Species.HOST_DNA, 0.004)));
        units.add(bag("BUFFER", Map.of(Species.WATER, 140.0, Species.TRIS, 0.35, Species.CHLORIDE, 0.056)));
        units.add(bag("SALT", Map.of(
                Species.WATER, 140.0, Species.TRIS, 0.35, Species.CHLORIDE, 2.54, Species.SODIUM, 1.61)));
        units.add(bag("SEWER", Map.of()));
        units.add(bag("POOL", Map.of()));
        return new Plant(new PlantLayout(layout.name(), layout.title(), units, layout.lots()));
    }

    private static UnitLayout bag(String name, Map<Species, Double> contents) {
        return UnitLayout.of(name, "container").parameters(Map.of("volume", 0.2)).contents(contents);
    }

    private static PlantRun eluting(Plant plant, long seed) {
        PlantRun run = new PlantRun(plant, seed);
        connect(run, 1, "a", "LOAD");
        connect(run, 2, "b", "SALT");
        connect(run, 3, "waste", "SEWER");
        connect(run, 4, "pool", "POOL");
        run.apply(5, phase(LOAD, 0, 0));
        double loaded = Math.ceil(run.nextDone(SKID, 6, 3600).orElseThrow());
        connect(run, loaded, "a", "BUFFER");
        run.apply(loaded + 1, phase(GRADIENT, 0, 60));
        return run;
    }

    private static void connect(PlantRun run, double t, String port, String to) {
        run.apply(t, new Command.Act(SKID, "connect", Map.of(), Map.of("port", port, "to", to)));
    }

    private static Command phase(double litres, double from, double to) {
        return new Command.Act(
                SKID, "phase", Map.of("volume", litres, "flow", FLOW, "fromB", from, "toB", to), Map.of());
    }
}
