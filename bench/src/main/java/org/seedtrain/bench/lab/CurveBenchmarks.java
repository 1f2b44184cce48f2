package org.seedtrain.bench.lab;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.CurveRefused;
import org.seedtrain.lab.curve.StandardCurve;
import org.seedtrain.lab.curve.Weighting;

/// Plates that are all different: eight standards threefold apart in duplicate, 2 % noise, asymptotes, slope and turning
/// point of each its own.
@BenchmarkMode(Mode.Throughput)
public class CurveBenchmarks {
    static final String MODEL = "seedtrain.bench.curve";
    static final int PLATES = 256;
    private static final int STANDARDS = 8;

    /// The plates.
    @State(Scope.Benchmark)
    public static class Given {
        CurveModel model = CurveModel.FOUR_PL;
        double[][] x = new double[PLATES][2 * STANDARDS];
        double[][] y = new double[PLATES][2 * STANDARDS];

        @Setup
        public void fill() {
            model = CurveModel.valueOf(System.getProperty(MODEL));
            SplittableRandom chance = new SplittableRandom(4);
            for (int plate = 0; plate < PLATES; plate++) {
                double a = 0.03 + 0.05 * chance.nextDouble();
                double b = 0.8 + 0.8 * chance.nextDouble();
                double c = 30 * Math.pow(3, 2 * chance.nextDouble() - 1);
                double d = 2 + chance.nextDouble();
                for (int i = 0; i < 2 * STANDARDS; i++) {
                    x[plate][i] = 0.5 * Math.pow(3, i / 2);
                    double response = d + (a - d) / (1 + Math.pow(x[plate][i] / c, b));
                    y[plate][i] = response * (1 + 0.02 * chance.nextGaussian()) + 0.003 * chance.nextGaussian();
                }
            }
        }
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.SECONDS)
    public void fit(Given given, Blackhole hole) {
        for (int plate = 0; plate < PLATES; plate++) {
            try {
                hole.consume(StandardCurve.fit(given.model, Weighting.NONE, given.x[plate], given.y[plate]));
            } catch (CurveRefused without) {
                // One plate in 256 has no five-parameter curve; that is found out as slowly as a curve.
                hole.consume(without);
            }
        }
    }
}
