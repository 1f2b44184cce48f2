package org.seedtrain.plant.column;

import java.util.Arrays;
import java.util.List;
import org.seedtrain.plant.solver.SolverFailure;

/// Solves a case with discontinuous Galerkin spectral elements, restarting wherever the inlet jumps or bends.
final class ElementSolver {
    /// From one change of the inlet to the next.
    private static final int MOST_STEPS = 200_000;

    private final ColumnCase column;
    private final ColumnCase.Resolution resolution;
    private final ColumnEquations equations;
    private final BackwardDifferences stepper;
    private final double[][] outlet;
    private int next;

    private ElementSolver(ColumnCase column, ColumnCase.Resolution resolution, double sharper) {
        this.column = column;
        this.resolution = resolution;
        equations = new ColumnEquations(column, resolution);
        double relative = Math.max(1e-13, sharper * column.tolerance().relative());
        double absolute = Math.max(1e-300, sharper * column.tolerance().absolute());
        stepper = new BackwardDifferences(equations, relative, absolute);
        outlet = new double[column.components()][column.times().length];
    }

    /// @param sharper tolerance of a step in time relative to the tolerance of the outlet
    static ColumnSolution solve(ColumnCase column, ColumnCase.Resolution resolution, double sharper) {
        return new ElementSolver(column, resolution, sharper).run();
    }

    private ColumnSolution run() {
        double[] times = column.times();
        double end = times[times.length - 1];
        double[] y = equations.start();
        double[] heldBefore = held(y);
        boolean begun = false;
        List<ColumnCase.Section> inlet = column.inlet();
        for (int s = 0; s < inlet.size() && inlet.get(s).start() < end; s++) {
            ColumnCase.Section section = inlet.get(s);
            double until = Math.min(end, section.end());
            equations.feed(section);
            if (!begun || jumps(inlet.get(s - 1), section)) {
                stepper.begin(section.start(), begun ? stepper.state() : y, until - section.start());
                if (!begun) {
                    record(times, 0);
                    begun = true;
                }
            }
            int most = stepper.steps + stepper.rejected + MOST_STEPS;
            while (stepper.time() < until) {
                if (stepper.steps + stepper.rejected > most) {
                    throw new SolverFailure("the column is followed only to t = " + stepper.time() + " s in " + MOST_STEPS
                            + " steps: its numbers lie too far apart, or its tolerance is too tight");
                }
                stepper.step(until);
                record(times, stepper.time());
            }
        }
        double[] unknown = new double[outlet.length];
        Arrays.fill(unknown, Double.NaN);
        return new ColumnSolution(times, outlet, balance(heldBefore, end), unknown, statistics());
    }

    private static boolean jumps(ColumnCase.Section before, ColumnCase.Section now) {
        for (int i = 0; i < now.constant().length; i++) {
            double was = before.constant()[i] + before.slope()[i] * (before.end() - before.start());
            double size = 1e-13 * (Math.abs(was) + Math.abs(now.constant()[i]));
            if (Math.abs(was - now.constant()[i]) > size || before.slope()[i] != now.slope()[i]) {
                return true;
            }
        }
        return false;
    }

    private void record(double[] times, double reached) {
        int at = equations.lastNode();
        int n = column.components();
        double[] total = new double[n];
        while (next < times.length && times[next] <= reached) {
            for (int i = 0; i < n; i++) {
                total[i] = stepper.at(times[next], at + i);
            }
            equations.outlet(total);
            for (int i = 0; i < n; i++) {
                outlet[i][next] = total[i];
            }
            next++;
        }
    }

    private double[] held(double[] y) {
        double[] held = new double[column.components()];
        for (int i = 0; i < held.length; i++) {
            held[i] = equations.held(y, i);
        }
        return held;
    }

    /// What came in less what left less what more there is, relative.
    private double[] balance(double[] before, double end) {
        double[] entered = entered(column, end);
        double[] balance = new double[before.length];
        for (int i = 0; i < balance.length; i++) {
            double more = equations.held(stepper.state(), i) - before[i];
            double size = Math.max(Math.abs(entered[i]), Math.abs(before[i]));
            balance[i] = size > 0 ? (entered[i] - equations.left(stepper.state(), i) - more) / size : 0;
        }
        return balance;
    }

    /// `integral u c_in dt` from 0 to `end` by component.
    static double[] entered(ColumnCase column, double end) {
        double[] entered = new double[column.components()];
        for (ColumnCase.Section section : column.inlet()) {
            double length = Math.min(end, section.end()) - section.start();
            if (length > 0) {
                for (int i = 0; i < entered.length; i++) {
                    entered[i] += column.velocity()
                            * length
                            * (section.constant()[i] + 0.5 * length * section.slope()[i]);
                }
            }
        }
        return entered;
    }

    private ColumnSolution.Statistics statistics() {
        return new ColumnSolution.Statistics(
                ColumnCase.Method.ELEMENTS,
                resolution.elements(),
                resolution.degree(),
                column.model() == ColumnCase.Model.GRM ? resolution.particlePoints() : 1,
                equations.dimension(),
                stepper.steps,
                stepper.rejected,
                stepper.evaluations,
                stepper.factorisations);
    }
}
