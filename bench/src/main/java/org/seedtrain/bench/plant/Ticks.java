package org.seedtrain.bench.plant;

import java.util.Arrays;
import java.util.List;
import org.seedtrain.bench.Figure;
import org.seedtrain.plant.PlantRun;

/// How long a hall of plants takes for each second in which somebody looks at every tag of every plant, on two threads.
///
/// @param milliseconds ascending
record Ticks(double[] milliseconds) {
    private static final int THREADS = 2;
    private static final int SECONDS = 120;
    private static final double MOST_MILLISECONDS = 250;

    /// One thread's part of a hall: what it does with the plant of an index.
    @FunctionalInterface
    interface Work {
        void on(int plant);
    }

    /// @param begin simulated time of each plant when the first second begins [s]
    static Ticks of(PlantRun[] hall, double[] begin, boolean quick) {
        int seconds = quick ? 3 : SECONDS;
        int warm = seconds / 3;
        double[] took = new double[seconds];
        double[][] shown = new double[THREADS][hall[0].tags().size()];
        for (int s = -warm; s < seconds; s++) {
            double passed = 10 + warm + s;
            long start = System.nanoTime();
            share(hall.length, thread -> plant -> hall[plant].readAll(begin[plant] + passed, shown[thread]));
            if (s >= 0) {
                took[s] = (System.nanoTime() - start) * 1e-6;
            }
        }
        Arrays.sort(took);
        return new Ticks(took);
    }

    /// What a thread does.
    @FunctionalInterface
    interface Worker {
        Work of(int thread);
    }

    /// Shares plants among the threads and waits for all.
    static void share(int plants, Worker worker) {
        Thread[] threads = new Thread[THREADS];
        for (int k = 0; k < THREADS; k++) {
            int first = k;
            Work work = worker.of(k);
            threads[k] = Thread.ofPlatform().start(() -> {
                for (int i = first; i < plants; i += THREADS) {
                    work.on(i);
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
    }

    List<Figure> figures(String name, String plants) {
        int n = milliseconds.length;
        String words = plants + ", all tags, two threads: ";
        return List.of(
                Figure.plain(name + "_median", words + "median of a second", "ms", milliseconds[n / 2]),
                Figure.of(
                        name + "_p99", words + "99 % of seconds within", "ms",
                        milliseconds[(int) Math.ceil(0.99 * n) - 1], Double.NaN, Figure.Target.atMost(MOST_MILLISECONDS)),
                Figure.plain(name + "_longest", words + "longest second", "ms", milliseconds[n - 1]));
    }
}
