package org.seedtrain.bench.plant;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int THREADS = 2;
    private static final double MOST_BYTES = 50_000;
    private static final double MOST_MILLISECONDS = 250;

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
        double[] ticks = ticks(plant("demonstration"), count, quick ? 3 : 30);
        String words = count + " idle plants, all tags, two threads: ";
        figures.add(Figure.plain("idle_tick_median", words + "median of a second", "ms", ticks[ticks.length / 2]));
        figures.add(Figure.of(
                "idle_tick_longest", words + "longest second", "ms", ticks[ticks.length - 1], Double.NaN,
                Figure.Target.atMost(MOST_MILLISECONDS)));
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

    /// How long each second took until the last plant had been read [ms], ascending.
    private static double[] ticks(Plant plant, int count, int seconds) {
        PlantRun[] hall = new PlantRun[count];
        for (int i = 0; i < count; i++) {
            hall[i] = looked(plant, i);
        }
        double[] took = new double[seconds];
        for (int s = -seconds / 2; s < seconds; s++) {
            double t = 10 + s + seconds;
            long begin = System.nanoTime();
            Thread[] threads = new Thread[THREADS];
            for (int k = 0; k < THREADS; k++) {
                int first = k;
                threads[k] = Thread.ofPlatform().start(() -> {
                    double[] shown = new double[hall[0].tags().size()];
                    for (int i = first; i < count; i += THREADS) {
                        hall[i].readAll(t, shown);
                    }
                });
            }
            for (Thread thread : threads) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", e);
                }
            }
            if (s >= 0) {
                took[s] = (System.nanoTime() - begin) * 1e-6;
            }
        }
        Arrays.sort(took);
        return took;
    }
}
