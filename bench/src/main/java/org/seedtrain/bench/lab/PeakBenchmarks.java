package org.seedtrain.bench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.seedtrain.lab.peak.Emg;
import org.seedtrain.lab.peak.Integration;
import org.seedtrain.lab.peak.Integrator;
import org.seedtrain.lab.peak.Settings;

/// A chromatogram of 10,000 points with 30 peaks that have tails, on a drift with noise.
@BenchmarkMode(Mode.AverageTime)
public class PeakBenchmarks {
    static final String RESOLUTION = "seedtrain.bench.resolution";
    static final int POINTS = 10_000;
    static final int PEAKS = 30;

    /// The chromatogram.
    @State(Scope.Benchmark)
    public static class Given {
        double[] time = new double[POINTS];
        double[] signal = new double[POINTS];
        List<Emg> truth = new ArrayList<>();

        @Setup
        public void fill() {
            draw(Double.parseDouble(System.getProperty(RESOLUTION)));
        }

        void draw(double resolution) {
            // Width at half height of this shape: 0.1285 min.
            double gap = resolution * 2 * 0.1285 / 1.18;
            double end = 2 + PEAKS * gap;
            SplittableRandom chance = new SplittableRandom(11);
            for (int i = 0; i < PEAKS; i++) {
                truth.add(new Emg(10 + i % 7 * 20, 1 + i * gap, 0.05, 0.03));
            }
            for (int i = 0; i < POINTS; i++) {
                time[i] = end * i / POINTS;
                signal[i] = 3 + 2 * time[i] / end + 0.25 * chance.nextGaussian();
                for (Emg peak : truth) {
                    double z = time[i] - peak.mu();
                    signal[i] += z > -0.5 && z < 1.5 ? peak.at(time[i]) : 0;
                }
            }
        }

        Integration integrated() {
            return Integrator.of(time, signal, Settings.of(Settings.Overlap.RESOLVE));
        }
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Integration integrate(Given given) {
        return given.integrated();
    }
}
