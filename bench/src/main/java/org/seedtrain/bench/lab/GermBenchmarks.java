package org.seedtrain.bench.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.infra.Blackhole;
import org.seedtrain.lab.micro.KineticFit;
import org.seedtrain.lab.micro.KineticModel;
import org.seedtrain.lab.micro.MostProbableNumber;
import org.seedtrain.lab.micro.MostProbableNumber.Level;
import org.seedtrain.lab.micro.PoissonInterval;
import org.seedtrain.lab.pcr.PcrPlate;
import org.seedtrain.lab.rna.Cumulants;

/// Germs, amplification and light scattering, each on data that the laws themselves make.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class GermBenchmarks {
    static final List<Double> GROWTH = List.of(3.2, 1.45, 3.5, 8.8);
    static final double EFFICIENCY = 0.95;
    static final double DIAMETER = 80e-9;
    static final double SPREAD = 0.1;
    private static final double[] TIMES = new double[13];
    private static final double[] LOGS = new double[13];
    private static final double[] CYCLES = new double[45];
    private static final Map<String, double[]> WELLS = new LinkedHashMap<>();
    private static final double[] DELAYS = new double[140];
    private static final double[] CORRELATION = new double[140];

    static {
        for (int i = 0; i < TIMES.length; i++) {
            TIMES[i] = 1.3 * i;
            LOGS[i] = KineticModel.BARANYI.value(TIMES[i], GROWTH);
        }
        for (int c = 0; c < CYCLES.length; c++) {
            CYCLES[c] = c + 1;
        }
        for (int w = 0; w < 96; w++) {
            double[] y = new double[45];
            double copies = 1e7 / Math.pow(10, w % 6);
            for (int c = 0; c < y.length; c++) {
                copies *= 1 + EFFICIENCY * Math.max(0, 1 - copies / 3e12);
                y[c] = 800 + 2 * c + 5000 * copies / 3e12;
            }
            WELLS.put("W" + w, y);
        }
        double rate = Cumulants.decay(DIAMETER, Cumulants.scatteringVector(1.33, 633e-9, 173), 298.15, 0.8872e-3);
        for (int i = 0; i < DELAYS.length; i++) {
            DELAYS[i] = 1e-6 * Math.pow(10, i / 40.0);
            CORRELATION[i] = new Cumulants(0.9, rate, SPREAD).value(DELAYS[i]);
        }
    }

    static MostProbableNumber tubes(int positive) {
        return MostProbableNumber.of(List.of(new Level(0.1, 3, 3), new Level(0.01, 3, positive % 4), new Level(0.001, 3, positive / 4 % 3)));
    }

    static KineticFit growth() {
        return KineticFit.of(KineticModel.BARANYI, TIMES, LOGS);
    }

    static PcrPlate plate() {
        return PcrPlate.of(CYCLES, WELLS, null);
    }

    static Cumulants particles() {
        return Cumulants.fit(DELAYS, CORRELATION);
    }

    @Benchmark
    public void mpn(Blackhole hole) {
        for (int i = 0; i < 12; i++) {
            hole.consume(tubes(i));
        }
    }

    @Benchmark
    public void poisson(Blackhole hole) {
        for (long count = 0; count < 100; count++) {
            hole.consume(PoissonInterval.of(count));
        }
    }

    @Benchmark
    public void baranyi(Blackhole hole) {
        hole.consume(growth());
    }

    @Benchmark
    public void amplification(Blackhole hole) {
        PcrPlate plate = plate();
        for (String well : WELLS.keySet()) {
            hole.consume(plate.cq(well, PcrPlate.Way.THRESHOLD));
        }
    }

    @Benchmark
    public void cumulants(Blackhole hole) {
        hole.consume(particles());
    }
}
