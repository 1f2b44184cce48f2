package org.seedtrain.plant.column;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.plant.column.ColumnCase.Method;
import org.seedtrain.plant.column.ColumnCase.Resolution;
import org.seedtrain.plant.solver.SolverFailure;

/// Solves a [ColumnCase]. Where no resolution is given: linear binding by its Laplace transform where that falls fast enough; everything
/// else with elements, coarser and finer until two solutions agree as the tolerance asks.
public final class ColumnSolver {
    /// Tolerance of a step in time relative to the tolerance of the outlet.
    private static final double SHARPER = 0.1;
    /// The coarser solution steps so much more loosely.
    private static final double COARSER = 4;
    /// It may differ by so much more than the tolerance: the finer one is better by more.
    private static final double ALLOWED = 2.5;
    private static final int MOST_ROUNDS = 8;
    /// A mass balance may be off by so much, or by the tolerance.
    private static final double LOST = 1e-6;

    private ColumnSolver() {}

    public static ColumnSolution solve(ColumnCase column) {
        Resolution given = column.resolution();
        if (given != null && given.method() == Method.TRANSFORM && !TransformSolver.fits(column)) {
            throw new CaseRefused("initial is not an equilibrium of liquid and solid; method transform needs one: use elements");
        }
        boolean transform = given == null || given.method() == Method.TRANSFORM;
        if (!(column.binding() instanceof Binding.Linear) || column.components() == 1) {
            return balanced(column, one(column, transform));
        }
        // components that bind linearly know nothing of each other
        List<ColumnSolution> parts = new ArrayList<>();
        for (int i = 0; i < column.components(); i++) {
            parts.add(one(LinearParts.component(column, i), transform));
        }
        return balanced(column, LinearParts.together(column, parts));
    }

    /// Numbers so far apart that rounding eats them up are no solution.
    private static ColumnSolution balanced(ColumnCase column, ColumnSolution solution) {
        if (!(Math.abs(solution.balanceError()) <= Math.max(LOST, column.tolerance().relative()))) {
            throw new SolverFailure("the solution loses matter (mass balance " + solution.balanceError()
                    + " of all there is): the numbers of this case lie too far apart. Look at its lengths, velocity and times");
        }
        return solution;
    }

    private static ColumnSolution one(ColumnCase column, boolean transform) {
        Resolution given = column.resolution();
        if (transform && (given != null || TransformSolver.suits(column))) {
            return TransformSolver.solve(column);
        }
        return given == null ? agreed(column) : ElementSolver.solve(column, given, SHARPER);
    }

    private static ColumnSolution agreed(ColumnCase column) {
        Resolution resolution = Resolutions.of(column);
        double sharper = SHARPER;
        ColumnSolution coarse = ElementSolver.solve(column, Resolutions.coarser(resolution), COARSER * sharper);
        for (int round = 1; ; round++) {
            ColumnSolution fine = ElementSolver.solve(column, resolution, sharper);
            double[] estimate = differences(coarse, fine);
            double[] peaks = fine.peaks();
            double worst = 0;
            for (int i = 0; i < estimate.length; i++) {
                double allowed = column.tolerance().absolute() + column.tolerance().relative() * peaks[i];
                worst = Math.max(worst, estimate[i] / allowed);
                estimate[i] = peaks[i] > 0 ? estimate[i] / peaks[i] : 0;
            }
            if (worst <= ALLOWED) {
                return fine.estimated(estimate);
            }
            if (round == MOST_ROUNDS) {
                throw new SolverFailure("the column is not resolved to its tolerance with " + resolution.elements()
                        + " elements of degree " + resolution.degree() + ": two solutions differ by " + worst
                        + " times of what is allowed");
            }
            coarse = fine;
            sharper = Math.max(1e-3, sharper / COARSER);
            resolution = Resolutions.finer(resolution);
        }
    }

    private static double[] differences(ColumnSolution one, ColumnSolution other) {
        double[] most = new double[one.outlet().length];
        for (int i = 0; i < most.length; i++) {
            for (int j = 0; j < one.times().length; j++) {
                most[i] = Math.max(most[i], Math.abs(one.outlet()[i][j] - other.outlet()[i][j]));
            }
        }
        return most;
    }
}
