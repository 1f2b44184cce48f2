package org.seedtrain.bench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.bench.Figure;
import org.seedtrain.bench.Harness;
import org.seedtrain.lab.micro.KineticFit;
import org.seedtrain.lab.micro.MostProbableNumber;
import org.seedtrain.lab.pcr.PcrPlate;
import org.seedtrain.lab.rna.Cumulants;

/// Microbiology, quantitative PCR and light scattering: how near the truth, and how many a second.
final class GermFigures {
    private GermFigures() {}

    static List<Figure> figures(Harness harness) {
        List<Figure> figures = new ArrayList<>();
        double worst = 0;
        for (int k = 1; k < 10; k++) {
            double mpn = MostProbableNumber.of(List.of(new MostProbableNumber.Level(10, 10, k))).mpn();
            worst = Math.max(worst, Math.abs(mpn / (-Math.log(1 - k / 10.0) / 10) - 1));
        }
        figures.add(error("mpn_error", "most probable number of ten tubes, against -ln(1 - k/n)/v", worst, 1e-13));
        figures.add(speed(harness, "mpn", "most probable numbers (3 by 3 tubes) with both intervals", 12));
        figures.add(speed(harness, "poisson", "exact Poisson intervals of counts up to 100", 100));
        KineticFit growth = GermBenchmarks.growth();
        worst = 0;
        for (int i = 0; i < 4; i++) {
            worst = Math.max(worst, Math.abs(growth.estimates().get(i) / GermBenchmarks.GROWTH.get(i) - 1));
        }
        figures.add(error("growth_error", "parameters of a growth curve (Baranyi) from its own points", worst, 1e-9));
        figures.add(speed(harness, "baranyi", "growth curves fitted (13 points, nine starts)", 1));
        PcrPlate plate = GermBenchmarks.plate();
        worst = 0;
        for (int w = 1; w < 6; w++) {
            double step = cq(plate, w) - cq(plate, w - 1);
            worst = Math.max(worst, Math.abs(step - Math.log(10) / Math.log(1 + GermBenchmarks.EFFICIENCY)));
        }
        figures.add(Figure.of("pcr_error", "threshold cycles of tenfold dilutions: step", "cycle", worst, Double.NaN, Figure.Target.within(0.03)));
        figures.add(speed(harness, "amplification", "96-well plates of 45 cycles read", 1));
        Cumulants particles = GermBenchmarks.particles();
        figures.add(error("cumulants_error", "polydispersity of a correlation function of known size", Math.abs(particles.polydispersity()
                / GermBenchmarks.SPREAD - 1), 1e-9));
        figures.add(speed(harness, "cumulants", "correlation functions (140 delays) fitted", 1));
        return figures;
    }

    private static double cq(PcrPlate plate, int well) {
        Double cq = plate.cq("W" + well, PcrPlate.Way.THRESHOLD);
        return cq == null ? Double.NaN : cq;
    }

    private static Figure error(String name, String words, double value, double target) {
        return Figure.of(name, words, "1", value, Double.NaN, Figure.Target.within(target));
    }

    private static Figure speed(Harness harness, String method, String words, int operations) {
        var result = harness.run(new Harness.Task(GermBenchmarks.class, method, words, new Harness.Effort(3, 5, 0.5), 1, operations,
                        Map.of()))
                .iterator()
                .next()
                .getPrimaryResult();
        return Figure.of("germs_" + method, words, "1/s", result.getScore(), result.getScoreError(), null);
    }
}
