package org.seedtrain.bench.column;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.seedtrain.bench.Figure;
import org.seedtrain.bench.Harness;
import org.seedtrain.bench.Machine;
import org.seedtrain.bench.Report;
import org.seedtrain.plant.column.ColumnCase;
import org.seedtrain.plant.column.ColumnCase.Method;
import org.seedtrain.plant.column.ColumnCase.Resolution;
import org.seedtrain.plant.column.ColumnSolution;
import org.seedtrain.plant.column.ColumnSolver;

/// `./seedtrain bench column`: every line is an error and the time it took to come so near.
public final class ColumnBench {
    /// One case at one tolerance.
    enum Line {
        LRM_LINEAR("lrm_linear", 1e-9, null, 1e-9, Double.NaN),
        LRMP_LINEAR("lrmp_linear", 1e-9, null, 1e-9, 5),
        LRMP_LINEAR_ELEMENTS("lrmp_linear", 4e-5, new Resolution(Method.ELEMENTS, 6, 4, 1), 5e-6, 5),
        GRM_LINEAR("grm_linear", 1e-9, null, 1e-9, 30),
        GRM_LINEAR_ELEMENTS("grm_linear", 1e-4, new Resolution(Method.ELEMENTS, 6, 4, 5), 2.6e-5, 30),
        GRM_LINEAR_SURFACE("grm_linear_surface", 1e-9, null, 1e-9, Double.NaN),
        GRM_LINEAR_FINE("grm_linear", 3e-10, new Resolution(Method.ELEMENTS, 9, 9, 12), 1e-9, Double.NaN),
        LRMP_SMA("lrmp_sma", 1e-4, null, 6e-5, 55),
        LRMP_SMA_FINE("lrmp_sma", 2e-8, null, Double.NaN, Double.NaN),
        LRMP_LANGMUIR("lrmp_langmuir", 1e-4, null, 1e-4, Double.NaN),
        LRMP_LANGMUIR_FINE("lrmp_langmuir", 2e-8, null, Double.NaN, Double.NaN);

        private final String name;
        private final double tolerance;
        private final @Nullable Resolution resolution;
        /// Of the peak; NaN: three times what the reference itself may be wrong.
        private final double limit;
        private final double milliseconds;

        Line(String name, double tolerance, @Nullable Resolution resolution, double limit, double milliseconds) {
            this.name = name;
            this.tolerance = tolerance;
            this.resolution = resolution;
            this.limit = limit;
            this.milliseconds = milliseconds;
        }

        ColumnCase column() {
            return ColumnReference.of(name).to(tolerance, resolution);
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Harness harness;
    private final List<Figure> figures = new ArrayList<>();

    public ColumnBench(Harness harness) {
        this.harness = harness;
    }

    public Report report() {
        Machine machine = Machine.here();
        for (Line line : Line.values()) {
            measure(line);
        }
        List<String> notes = new ArrayList<>();
        notes.add("errors against semi-analytic outlets (linear) and converged solutions of another solver, largest of all"
                + " times and components, relative to the peak of the component; where the error is in 'of what is known',"
                + " it is by component relative to what the reference itself may be wrong");
        notes.add("times: solver alone, warm, one core, with both solutions where the resolution is chosen by agreement;"
                + " CADET-Core (C++) takes 290 ms for grm_linear at 2.6e-5, 42 ms for lrmp_linear at 5e-6, 550 ms for"
                + " lrmp_sma at 6e-5 on a machine of this class");
        machine.remark().ifPresent(notes::add);
        return new Report(
                "column", harness.quick(), Instant.now().truncatedTo(ChronoUnit.SECONDS), machine, figures, notes);
    }

    private void measure(Line line) {
        ColumnReference reference = ColumnReference.of(line.name);
        ColumnSolution solution = ColumnSolver.solve(line.column());
        String words = title(line, solution);
        double[] errors = reference.errors(solution);
        boolean known = !Double.isNaN(line.limit);
        double worst = 0;
        for (int i = 0; i < errors.length; i++) {
            worst = Math.max(worst, known ? errors[i] : errors[i] / reference.uncertainty()[i]);
        }
        figures.add(Figure.of(
                line.id() + "_error", words + ": error", known ? "of the peak" : "of what is known", worst, Double.NaN,
                Figure.Target.within(known ? line.limit : 3)));
        figures.add(Figure.of(
                line.id() + "_balance", words + ": mass balance", "1", solution.balanceError(), Double.NaN,
                Figure.Target.within(1e-9)));
        Result<?> result = harness.run(new Harness.Task(
                        ColumnBenchmarks.class, "solve", words, new Harness.Effort(4, 5, 0.5), 1, 1,
                        Map.of(ColumnBenchmarks.LINE, line.name())))
                .iterator()
                .next()
                .getPrimaryResult();
        figures.add(Figure.of(
                line.id(), words + ": time", "ms", result.getScore(), result.getScoreError(),
                Double.isNaN(line.milliseconds) ? null : Figure.Target.atMost(line.milliseconds)));
    }

    private static String title(Line line, ColumnSolution solution) {
        ColumnSolution.Statistics s = solution.statistics();
        return line.name + (s.method() == Method.TRANSFORM ? ", transform" : ", " + s.elements() + " x " + s.degree());
    }
}
