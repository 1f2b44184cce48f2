package org.seedtrain.bench.plant;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.bench.Figure;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;

/// How exact the same plant is that is measured for speed, at the tolerance of every run that counts.
final class Accuracy {
    private static final long SEED = 7;
    private static final double END = 24 * Cultivation.HOUR;
    /// A thousandth of the plant's own.
    private static final double FINE = PlantRun.TOLERANCE / 1000;

    private Accuracy() {}

    static List<Figure> figures() {
        Cultivation batch = Cultivation.of(Cultivation.fermenter(), SEED);
        double before = batch.balance();
        batch.to(END);
        Cultivation fine = Cultivation.of(Cultivation.fermenter(), SEED, FINE).to(END);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(
                "anane_error", "error of the solver, E. coli fed-batch after Anane, of each column's maximum", "1",
                AnaneFedBatch.error(PlantRun.TOLERANCE), Double.NaN, Figure.Target.within(1e-4)));
        figures.add(Figure.of(
                "batch_error", "error of the fermenter batch against a solution 1000 times finer", "1",
                difference(batch, fine), Double.NaN, Figure.Target.within(1e-3)));
        figures.add(Figure.of(
                "mass_balance", "matter made or lost in a fermenter batch, of all there is", "1",
                Math.abs(batch.balance() / before - 1), Double.NaN, Figure.Target.within(1e-9)));
        return figures;
    }

    /// The largest difference of what is in the vessel, each species relative to the most there ever is of it; of what is
    /// never more than a milligram nothing is asked.
    private static double difference(Cultivation batch, Cultivation fine) {
        double[] most = new double[Species.COUNT];
        double[] worst = new double[Species.COUNT];
        for (double t = 0; t <= fine.time(); t += 300) {
            double[] here = batch.run().contents(Cultivation.VESSEL, t).masses();
            double[] there = fine.run().contents(Cultivation.VESSEL, t).masses();
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], there[i]);
                worst[i] = Math.max(worst[i], Math.abs(here[i] - there[i]));
            }
        }
        double largest = 0;
        for (int i = 0; i < most.length; i++) {
            if (most[i] > 1e-6) {
                largest = Math.max(largest, worst[i] / most[i]);
            }
        }
        return largest;
    }
}
