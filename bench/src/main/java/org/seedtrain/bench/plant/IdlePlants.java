package org.seedtrain.bench.plant;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.batch.recipe.LayoutReader;
import org.seedtrain.bench.Figure;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.server.content.Library;

/// What plants cost in which nothing happens: memory beyond what plants of one layout share, and a second of many of
/// them on two threads.
final class IdlePlants {
    private static final List<String> LAYOUTS = List.of("demonstration", "mrna-lnp", "cell-culture");
    private static final int WEIGHED = 200;
    private static final double MOST_BYTES = 50_000;

    private IdlePlants() {}

    static List<Figure> figures(boolean quick) {
        List<Figure> figures = new ArrayList<>();
        for (String layout : LAYOUTS) {
            figures.add(Figure.of(
                    "idle_bytes_" + layout, "memory of an idle plant, " + layout, "kB",
                    bytes(plant(layout), quick ? 5 : WEIGHED) * 1e-3, Double.NaN,
                    Figure.Target.atMost(MOST_BYTES * 1e-3)));
        }
        int count = quick ? 20 : 10_000;
        Plant demonstration = plant("demonstration");
        PlantRun[] hall = new PlantRun[count];
        for (int i = 0; i < count; i++) {
            hall[i] = looked(demonstration, i);
        }
        figures.addAll(Ticks.of(hall, new double[count], quick).figures("idle_tick", count + " idle plants"));
        return figures;
    }

    private static Plant plant(String layout) {
        Library.Document file = Library.bundled().layout(layout).orElseThrow();
        return new Plant(LayoutReader.read(file.name(), file.text()));
    }

    private static PlantRun looked(Plant plant, long seed) {
        PlantRun run = new PlantRun(plant, seed);
        run.readAll(1, new double[run.tags().size()]);
        return run;
    }

    private static double bytes(Plant plant, int count) {
        PlantRun[] hall = new PlantRun[count + 1];
        hall[count] = looked(plant, count);
        long before = used();
        for (int i = 0; i < count; i++) {
            hall[i] = looked(plant, i);
        }
        double each = (used() - before) / (double) count;
        return hall[0].last() == 0 ? each : Double.NaN;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
