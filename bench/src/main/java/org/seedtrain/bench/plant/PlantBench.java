package org.seedtrain.bench.plant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.seedtrain.bench.Figure;
import org.seedtrain.bench.Harness;
import org.seedtrain.bench.Machine;
import org.seedtrain.bench.Report;

/// `./seedtrain bench plant`.
public final class PlantBench {
    private static final double MICROSECONDS = 1e6;

    private final Harness harness;
    private final int plants;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public PlantBench(Harness harness) {
        this.harness = harness;
        this.plants = harness.quick() ? 3 : 200;
    }

    public Report report() {
        Machine machine = Machine.here();
        fermenterBatch();
        wholeBatch();
        observedSecond();
        livePlants();
        harness.progress().accept("weighing idle plants ...");
        figures.addAll(IdlePlants.figures(harness.quick()));
        harness.progress().accept("running columns ...");
        figures.addAll(RunningColumns.figures(harness.quick()));
        harness.progress().accept("comparing with finer solutions ...");
        figures.addAll(Accuracy.figures());
        notes.add("a fermenter batch: calibration, filling, sterilisation, 24 h of culture with feed and induction, all loops"
                + " closed, all tags read every minute");
        notes.add("a whole batch: the recipe by a careful operator, with trends and results");
        notes.add("a live plant: the demonstration plant with a culture of 6 to 16 h, one simulated second and all its tags"
                + " per second; " + plants + " of them in turn on one core");
        notes.add("a plant with a running column: a gradient elution from an ion exchanger with eight kinds of binding matter,"
                + " between bags; the whole demonstration plant is read");
        machine.remark().ifPresent(notes::add);
        return new Report(
                "plant", harness.quick(), Instant.now().truncatedTo(ChronoUnit.SECONDS), machine, figures, notes);
    }

    private Result<?> measure(String method, String words, Harness.Effort effort, int operations) {
        return measure(method, words, effort, operations, WholeBatch.Line.MICROBIAL);
    }

    private Result<?> measure(
            String method, String words, Harness.Effort effort, int operations, WholeBatch.Line line) {
        Map<String, String> settings =
                Map.of(PlantBenchmarks.PLANTS, Integer.toString(plants), PlantBenchmarks.LINE, line.name());
        Collection<RunResult> results = harness.run(
                new Harness.Task(PlantBenchmarks.class, method, words, effort, 1, operations, settings));
        return results.iterator().next().getPrimaryResult();
    }

    private void fermenterBatch() {
        Result<?> result = measure("fermenterBatch", "a 24 h fermenter batch", new Harness.Effort(4, 5, 1), 1);
        figures.add(Figure.of(
                "fermenter_batch", "24 h fermenter batch", "ms", result.getScore(), result.getScoreError(),
                Figure.Target.atMost(20)));
    }

    private void wholeBatch() {
        for (WholeBatch.Line line : WholeBatch.Line.values()) {
            boolean first = line == WholeBatch.Line.MICROBIAL;
            Result<?> result = measure(
                    "wholeBatch", "a whole headless batch, " + line.recipe, new Harness.Effort(4, 5, 2), 1, line);
            figures.add(Figure.of(
                    first ? "whole_batch" : "whole_batch_" + line.recipe,
                    "whole headless batch, weighing to disposition, " + line.recipe, "ms", result.getScore(),
                    result.getScoreError(), Figure.Target.atMost(100)));
        }
    }

    private void observedSecond() {
        Result<?> result = measure(
                "observedSecond", "seconds of an observed plant", new Harness.Effort(3, 5, 1), PlantBenchmarks.OBSERVED);
        figures.add(Figure.of(
                "observed_second", "observed plant-second, all tags at 1 Hz", "µs", result.getScore(),
                result.getScoreError(), null));
    }

    private void livePlants() {
        Result<?> result = measure("livePlantSecond", "a hall of live plants", new Harness.Effort(3, 5, 1), plants);
        double fit = MICROSECONDS / result.getScore();
        figures.add(Figure.of(
                "live_plants", "live plants per core at 1 Hz", "plants", fit,
                fit * result.getScoreError() / result.getScore(), Figure.Target.atLeast(2000)));
    }
}
