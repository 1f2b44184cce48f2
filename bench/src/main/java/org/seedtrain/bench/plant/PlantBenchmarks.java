package org.seedtrain.bench.plant;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.seedtrain.batch.MemoryRunLog;
import org.seedtrain.batch.operator.BatchRun;
import org.seedtrain.plant.Plant;

/// What [PlantBench] lets JMH measure.
@BenchmarkMode(Mode.AverageTime)
public class PlantBenchmarks {
    /// System property: how many plants stand in the hall.
    static final String PLANTS = "seedtrain.bench.plants";
    /// System property: the line that makes a whole batch.
    static final String LINE = "seedtrain.bench.line";
    /// How long a plant is observed [s].
    static final int OBSERVED = 1800;

    /// A fermenter to make batches in.
    @State(Scope.Benchmark)
    public static class Fermenter {
        final Plant plant = Cultivation.fermenter();
        long seed;
    }

    /// From calibration to 24 h after inoculation; all tags read every minute.
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public double fermenterBatch(Fermenter fermenter) {
        Cultivation batch = Cultivation.of(fermenter.plant, ++fermenter.seed).to(24 * Cultivation.HOUR);
        return batch.shown()[0];
    }

    /// The recipe and who follows it.
    @State(Scope.Benchmark)
    public static class Orders {
        final WholeBatch.Line line = WholeBatch.Line.valueOf(System.getProperty(LINE));
        long seed;
    }

    /// From weighing to disposition, with trends and results.
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public int wholeBatch(Orders orders) {
        BatchRun.Outcome made =
                BatchRun.make(WholeBatch.order(orders.line, ++orders.seed), new MemoryRunLog(), (done, total, title, time) -> {});
        return made.results().length() + made.trends().length();
    }

    /// A plant in which a culture grows on feed.
    @State(Scope.Benchmark)
    public static class Running {
        private final Plant plant = Cultivation.demonstration();
        private long seed;
        Cultivation now;

        @Setup(Level.Invocation)
        public void grow() {
            now = Cultivation.of(plant, ++seed).to(10 * Cultivation.HOUR);
        }
    }

    /// Half an hour of somebody looking at all displays once a second.
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public double observedSecond(Running running) {
        return running.now.watch(running.now.time() + OBSERVED, 1);
    }

    /// Plants between 6 and 16 h after inoculation, no two at the same stage.
    @State(Scope.Benchmark)
    public static class Hall {
        Cultivation[] plants;

        @Setup(Level.Trial)
        public void grow() {
            Plant plant = Cultivation.demonstration();
            int count = Integer.getInteger(PLANTS);
            plants = new Cultivation[count];
            for (int i = 0; i < count; i++) {
                plants[i] = Cultivation.of(plant, i).to((6 + 10.0 * i / count) * Cultivation.HOUR);
            }
        }
    }

    /// One second passes in every plant, and all its displays are read.
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public double livePlantSecond(Hall hall) {
        double sum = 0;
        for (Cultivation one : hall.plants) {
            sum += one.watch(one.time() + 1, 1);
        }
        return sum;
    }
}
