package org.seedtrain.bench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.seedtrain.bench.Figure;
import org.seedtrain.bench.Harness;
import org.seedtrain.lab.peak.Peak;

/// Chromatograms: how long one takes to be integrated, and how far its areas are from the truth.
final class PeakFigures {
    private PeakFigures() {}

    static List<Figure> figures(Harness harness) {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(at(harness, 2.0, "peaks_resolved", "30 peaks at a resolution of 2.0 in 10,000 points", 0.01));
        figures.addAll(at(harness, 1.2, "peaks_overlapping", "30 peaks at a resolution of 1.2 in 10,000 points", 0.05));
        return figures;
    }

    private static List<Figure> at(Harness harness, double resolution, String id, String words, double limit) {
        PeakBenchmarks.Given given = new PeakBenchmarks.Given();
        given.draw(resolution);
        List<Peak> peaks = given.integrated().peaks();
        double worst = peaks.size() == PeakBenchmarks.PEAKS ? 0 : 1;
        for (int i = 0; i < PeakBenchmarks.PEAKS && worst < 1; i++) {
            worst = Math.max(worst, Math.abs(peaks.get(i).area() / given.truth.get(i).area() - 1));
        }
        Result<?> result = harness.run(new Harness.Task(PeakBenchmarks.class, "integrate", words, new Harness.Effort(4, 5, 1), 1, 1,
                        Map.of(PeakBenchmarks.RESOLUTION, Double.toString(resolution))))
                .iterator()
                .next()
                .getPrimaryResult();
        return List.of(
                Figure.of(id + "_error", words + ": largest error of an area", "1", worst, Double.NaN, Figure.Target.within(limit)),
                Figure.of(id, words + ": integration", "ms", result.getScore(), result.getScoreError(), Figure.Target.atMost(5)));
    }
}
