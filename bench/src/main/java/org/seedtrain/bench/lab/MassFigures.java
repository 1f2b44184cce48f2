package org.seedtrain.bench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.seedtrain.bench.Figure;
import org.seedtrain.bench.Harness;
import org.seedtrain.lab.ms.Electrospray;
import org.seedtrain.lab.ms.deconvolution.ChargeDeconvolution;
import org.seedtrain.lab.ms.deconvolution.Deconvolved;
import org.seedtrain.lab.ms.deconvolution.MassSearch;
import org.seedtrain.lab.ms.deconvolution.NeutralMass;
import org.seedtrain.lab.ms.mzml.MzMlEntry;
import org.seedtrain.lab.ms.mzml.MzMlReader;
import org.seedtrain.lab.ms.mzml.Spectrum;
import org.seedtrain.lab.ms.sequence.Formula;

/// Mass spectrometry: how fast mzML is decoded and whether to the last bit; how long a deconvolution takes and how far the
/// masses are off.
final class MassFigures {
    private MassFigures() {}

    static List<Figure> figures(Harness harness) {
        List<Figure> figures = new ArrayList<>();
        byte[] bytes = MassBenchmarks.bytes();
        figures.add(Figure.of("mzml_exact", "mzML: numbers that come back to the last bit", "%", exact(bytes), Double.NaN,
                new Figure.Target(100, false, true)));
        Result<?> read = result(harness, "read", "mzML read and decoded (64 bit, zlib)", Map.of());
        double megabytes = bytes.length / 1e6;
        figures.add(Figure.of("mzml_read", "mzML read and decoded (64 bit, zlib)", "MB/s", megabytes * read.getScore(),
                megabytes * read.getScoreError(), Figure.Target.atLeast(150)));
        for (MassBenchmarks.Protein protein : MassBenchmarks.Protein.values()) {
            String name = protein.name().toLowerCase(Locale.ROOT);
            figures.add(Figure.of("deconvolution_" + name + "_error", "deconvolution of " + name + ": largest error", "ppm",
                    error(protein), Double.NaN, Figure.Target.within(20)));
            Result<?> time = result(harness, "deconvolve", "deconvolution of " + name + " (5 to 200 kDa searched)",
                    Map.of(MassBenchmarks.PROTEIN, protein.name()));
            figures.add(Figure.of("deconvolution_" + name, "deconvolution of " + name + " (5 to 200 kDa searched)", "ms",
                    time.getScore(), time.getScoreError(), null));
        }
        return figures;
    }

    private static Result<?> result(Harness harness, String method, String words, Map<String, String> settings) {
        return harness.run(new Harness.Task(MassBenchmarks.class, method, words, new Harness.Effort(3, 4, 2), 1, 1, settings))
                .iterator().next().getPrimaryResult();
    }

    private static double exact(byte[] bytes) {
        List<Spectrum> written = MassBenchmarks.spectra();
        List<MzMlEntry> read = MzMlReader.all(bytes, "bench.mzML");
        long all = 0;
        long right = 0;
        for (int k = 0; k < written.size(); k++) {
            Spectrum one = written.get(k);
            Spectrum other = (Spectrum) read.get(k);
            for (int i = 0; i < one.mz().length; i++) {
                all += 2;
                right += Double.doubleToRawLongBits(one.mz()[i]) == Double.doubleToRawLongBits(other.mz()[i]) ? 1 : 0;
                right += Double.doubleToRawLongBits(one.intensity()[i]) == Double.doubleToRawLongBits(other.intensity()[i]) ? 1 : 0;
            }
        }
        return 100.0 * right / all;
    }

    private static double error(MassBenchmarks.Protein protein) {
        Electrospray.Points points = protein.points();
        Deconvolved found = ChargeDeconvolution.of(points.mz(), points.intensity(), true, MassSearch.PROTEINS);
        double worst = 0;
        for (Formula formula : protein.formulas) {
            double truth = formula.average();
            double best = 1e6;
            for (NeutralMass one : found.masses()) {
                best = Math.min(best, Math.abs(one.mass_Da() / truth - 1) * 1e6);
            }
            worst = Math.max(worst, best);
        }
        return worst;
    }
}
