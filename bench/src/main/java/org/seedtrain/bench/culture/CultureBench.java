package org.seedtrain.bench.culture;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.seedtrain.bench.Figure;
import org.seedtrain.bench.Harness;
import org.seedtrain.bench.Machine;
import org.seedtrain.bench.Report;
import org.seedtrain.plant.culture.ChoProcess;

/// `./seedtrain bench culture`: fourteen days of a CHO process, an error beside every time.
public final class CultureBench {
    /// Relative error of a step.
    static final double TOLERANCE = 3e-6;

    private static final double FINE = 1e-11;
    private static final int HOURS = 336;

    private final Harness harness;

    public CultureBench(Harness harness) {
        this.harness = harness;
    }

    public Report report() {
        Machine machine = Machine.here();
        List<Figure> figures = new ArrayList<>();
        ChoProcess process = ChoProcess.solve(TOLERANCE);
        figures.add(Figure.of(
                "cho_process_error", "14-day CHO fed-batch with pH, probes and loops, " + ChoProcess.STATES + " states: error",
                "of the maximum", error(process), Double.NaN, Figure.Target.within(5e-6)));
        figures.add(Figure.plain("cho_process_steps", "steps", "1", process.steps()));
        Result<?> result = harness.run(new Harness.Task(
                        CultureBenchmarks.class, "process", "CHO process", new Harness.Effort(4, 5, 0.5), 1, 1, Map.of()))
                .iterator()
                .next()
                .getPrimaryResult();
        figures.add(Figure.of(
                "cho_process", "14-day CHO fed-batch: time", "ms", result.getScore(), result.getScoreError(),
                Figure.Target.atMost(2)));
        List<String> notes = new ArrayList<>();
        notes.add("error: largest of all states at every hour against the same equations at a tolerance of 1e-11, relative"
                + " to the state's maximum; SUNDIALS CVODE (C) takes 3.6 ms at 5e-6 for a process of this kind on a machine"
                + " of this class");
        machine.remark().ifPresent(notes::add);
        return new Report(
                "culture", harness.quick(), Instant.now().truncatedTo(ChronoUnit.SECONDS), machine, figures, notes);
    }

    /// Of each state's maximum, at every hour.
    private static double error(ChoProcess process) {
        ChoProcess fine = ChoProcess.solve(FINE);
        double[] truth = new double[ChoProcess.STATES];
        double[] found = new double[ChoProcess.STATES];
        double[] largest = new double[ChoProcess.STATES];
        double[] wrong = new double[ChoProcess.STATES];
        for (int hour = 0; hour <= HOURS; hour++) {
            fine.at(hour, truth);
            process.at(hour, found);
            for (int i = 0; i < truth.length; i++) {
                largest[i] = Math.max(largest[i], Math.abs(truth[i]));
                wrong[i] = Math.max(wrong[i], Math.abs(found[i] - truth[i]));
            }
        }
        double worst = 0;
        for (int i = 0; i < truth.length; i++) {
            worst = Math.max(worst, wrong[i] / largest[i]);
        }
        return worst;
    }
}
