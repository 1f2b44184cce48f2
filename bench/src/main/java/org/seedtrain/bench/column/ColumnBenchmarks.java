package org.seedtrain.bench.column;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.seedtrain.plant.column.ColumnCase;
import org.seedtrain.plant.column.ColumnSolution;
import org.seedtrain.plant.column.ColumnSolver;

/// What [ColumnBench] lets JMH measure: the solver alone, warm, on one core.
@BenchmarkMode(Mode.AverageTime)
public class ColumnBenchmarks {
    /// System property: which line of the table.
    static final String LINE = "seedtrain.bench.column";

    /// The case of a line.
    @State(Scope.Benchmark)
    public static class Given {
        ColumnCase column;

        @Setup
        public void read() {
            column = ColumnBench.Line.valueOf(System.getProperty(LINE)).column();
        }
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public ColumnSolution solve(Given given) {
        return ColumnSolver.solve(given.column);
    }
}
