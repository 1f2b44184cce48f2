package org.seedtrain.bench.culture;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.seedtrain.plant.culture.ChoProcess;

/// What [CultureBench] lets JMH measure.
@BenchmarkMode(Mode.AverageTime)
public class CultureBenchmarks {
    /// From inoculation to harvest.
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public ChoProcess process() {
        return ChoProcess.solve(CultureBench.TOLERANCE);
    }
}
