package org.seedtrain.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.culture.CultureRun;
import tools.jackson.databind.JsonNode;

/// `work-precision`: one culture solved at many tolerances: how many digits come out of those that were asked for, and
/// what they cost. Work is counted, not timed, so that it is the same everywhere.
final class WorkPrecisionKind implements Kind {
    /// Tolerance of the solution that the others are compared with.
    private static final double EXACT = 1e-13;

    @Override
    public String name() {
        return "work-precision";
    }

    @Override
    public String what() {
        return "A culture solved at one tolerance after the other: error against a solution at 1e-13, steps and evaluations.";
    }

    @Override
    public Shape.Group keys() {
        return Shape.group(
                Shape.required("culture", new CultureKind().keys(), "the case that is solved, as in kind culture; its own tolerance does not count"),
                Output.key("digits"));
    }

    @Override
    public Case read(JsonNode c) {
        if (!(new CultureKind().read(c.get("culture")) instanceof CultureKind.Culture culture)) {
            throw new IllegalStateException("a culture is read as something else");
        }
        double[] digits = Output.read(c, "digits");
        if (digits[0] < 1 || digits[digits.length - 1] > 12) {
            throw new CaseProblem("output asks for " + Shape.plain(digits[0]) + " to " + Shape.plain(digits[digits.length - 1])
                    + " digits; they must lie between 1 and 12");
        }
        return () -> solve(culture, digits);
    }

    private static Solved solve(CultureKind.Culture culture, double[] digits) {
        List<double[]> exact = culture.at(EXACT).solve().table().rows();
        double[] largest = new double[exact.getFirst().length];
        for (double[] row : exact) {
            for (int i = 1; i < row.length; i++) {
                largest[i] = Math.max(largest[i], Math.abs(row[i]));
            }
        }
        List<double[]> rows = new ArrayList<>();
        long steps = 0;
        for (double asked : digits) {
            CultureKind.Culture one = culture.at(FastMath.pow(10.0, -asked));
            CultureRun run = one.run();
            double error = error(one.rows(run), exact, largest);
            steps += run.steps();
            rows.add(new double[] {
                asked, -FastMath.log10(error), asked, FastMath.log10((double) run.steps()), FastMath.log10((double) run.evaluations())
            });
        }
        List<Column> columns = List.of(
                new Column("digits", "digits asked of a step, -log10 of the tolerance", ""),
                new Column("digits_reached", "reached at the worst moment of the worst state", ""),
                new Column("digits_asked", "asked", ""),
                new Column("log10_steps", "steps", ""),
                new Column("log10_evaluations", "evaluations, those for Jacobians included", ""));
        Map<String, Object> solver = new LinkedHashMap<>();
        solver.put("method", "rodas");
        solver.put("tolerances", digits.length);
        solver.put("steps", steps);
        return new Solved(new Table(columns, rows), solver, OptionalDouble.empty(), Map.of());
    }

    /// The largest of any state at any time, relative to what the state is at most.
    private static double error(List<double[]> rows, List<double[]> exact, double[] largest) {
        double worst = 1e-16;
        for (int k = 0; k < exact.size(); k++) {
            for (int i = 1; i < largest.length; i++) {
                if (largest[i] > 0) {
                    worst = Math.max(worst, Math.abs(rows.get(k)[i] - exact.get(k)[i]) / largest[i]);
                }
            }
        }
        return worst;
    }
}
