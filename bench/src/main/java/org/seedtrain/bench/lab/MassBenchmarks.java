package org.seedtrain.bench.lab;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.seedtrain.lab.ms.Electrospray;
import org.seedtrain.lab.ms.TrainingProteins;
import org.seedtrain.lab.ms.deconvolution.ChargeDeconvolution;
import org.seedtrain.lab.ms.deconvolution.Deconvolved;
import org.seedtrain.lab.ms.deconvolution.MassSearch;
import org.seedtrain.lab.ms.mzml.MzMlEntry;
import org.seedtrain.lab.ms.mzml.MzMlReader;
import org.seedtrain.lab.ms.mzml.MzMlWriter;
import org.seedtrain.lab.ms.mzml.Spectrum;
import org.seedtrain.lab.ms.sequence.Formula;

/// A run of 1,000 centroid spectra (64 bit, zlib), and spectra of intact proteins.
public class MassBenchmarks {
    static final String PROTEIN = "seedtrain.bench.protein";
    private static final int SPECTRA = 1000;

    /// The run.
    @State(Scope.Benchmark)
    public static class Run {
        byte[] bytes = {};

        @Setup
        public void fill() {
            bytes = bytes();
        }
    }

    /// m/z at random distances, intensities log-normal in single precision, as instruments write them.
    static List<Spectrum> spectra() {
        SplittableRandom chance = new SplittableRandom(5);
        List<Spectrum> spectra = new ArrayList<>();
        for (int k = 0; k < SPECTRA; k++) {
            int points = 1400 + chance.nextInt(400);
            double[] mz = new double[points];
            double[] intensity = new double[points];
            double x = 200;
            for (int i = 0; i < points; i++) {
                x += 2 * chance.nextDouble();
                mz[i] = x;
                intensity[i] = (float) StrictMath.exp(3 + 4 * chance.nextGaussian());
            }
            spectra.add(new Spectrum(k, "controllerType=0 controllerNumber=1 scan=" + (k + 1), 0, 1, Spectrum.Polarity.POSITIVE,
                    Spectrum.Representation.CENTROID, 0.5 * k, List.of(), mz, intensity));
        }
        return spectra;
    }

    static byte[] bytes() {
        return MzMlWriter.write("bench", "made for the bench", spectra(), List.of());
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public void read(Run run, Blackhole hole) throws IOException {
        try (MzMlReader reader = MzMlReader.of(new ByteArrayInputStream(run.bytes), "bench.mzML")) {
            for (Optional<MzMlEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                hole.consume(entry.get());
            }
        }
    }

    /// The proteins.
    enum Protein {
        MYOGLOBIN(List.of(TrainingProteins.MYOGLOBIN.formula(0)), List.of(1.0)),
        ANTIBODY(List.of(TrainingProteins.antibody("G0F", "G0F"), TrainingProteins.antibody("G0F", "G1F"),
                TrainingProteins.antibody("G1F", "G1F"), TrainingProteins.antibody("G1F", "G2F")), List.of(0.75, 1.0, 0.55, 0.2));

        final List<Formula> formulas;
        private final List<Double> amounts;

        Protein(List<Formula> formulas, List<Double> amounts) {
            this.formulas = formulas;
            this.amounts = amounts;
        }

        Electrospray.Points points() {
            List<Electrospray.Species> species = new ArrayList<>();
            for (int i = 0; i < formulas.size(); i++) {
                species.add(Electrospray.Species.denatured(formulas.get(i), amounts.get(i)).withSodium(0.1));
            }
            return Electrospray.INTACT.of(species, 20_000, 0, 1);
        }
    }

    /// A spectrum.
    @State(Scope.Benchmark)
    public static class Given {
        Electrospray.Points points = new Electrospray.Points(new double[0], new double[0]);

        @Setup
        public void fill() {
            points = Protein.valueOf(System.getProperty(PROTEIN)).points();
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Deconvolved deconvolve(Given given) {
        return ChargeDeconvolution.of(given.points.mz(), given.points.intensity(), true, MassSearch.PROTEINS);
    }
}
