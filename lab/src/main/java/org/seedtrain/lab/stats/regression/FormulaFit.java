package org.seedtrain.lab.stats.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;

/// Fits a formula from one start: Levenberg-Marquardt on all parameters with different first dampings, the same on the nonlinear
/// ones alone with the linear ones eliminated (variable projection: Golub & Pereyra 1973, Kaufman 1975), and from the lowest
/// end Gauss-Newton in double-double arithmetic.
final class FormulaFit {
    private static final double[] DAMPINGS = {1e-3, 1e-8, 1e2};

    private final List<String> parameters;
    private final int n;
    private final double[][] rows;
    private final DoubleDouble[][] exactRows;
    private final double[] observed;
    private final DoubleDouble[] exactObserved;
    private final DoubleDouble[] roots;
    private final Program model;
    private final int[] linear;
    private final int[] curved;

    FormulaFit(Formula formula, List<String> parameters, Map<String, Column> columns, String response,
            @Nullable Column weights) {
        this.parameters = parameters;
        List<String> predictors = formula.predictors(columns.keySet());
        this.n = columns.values().iterator().next().size();
        if (n <= parameters.size()) {
            throw new StatisticsRefused(parameters.size() + " parameters need more than " + parameters.size()
                    + " observations; there are " + n);
        }
        this.rows = new double[n][predictors.size()];
        this.exactRows = new DoubleDouble[n][predictors.size()];
        fill(predictors, columns, rows, exactRows);
        this.observed = new double[n];
        this.exactObserved = observe(formula, columns, response);
        for (int i = 0; i < n; i++) {
            observed[i] = exactObserved[i].value();
            if (!exactObserved[i].isFinite()) {
                throw new StatisticsRefused("observation " + (i + 1) + ": the left side of the formula has no value");
            }
        }
        this.roots = new DoubleDouble[n];
        for (int i = 0; i < n; i++) {
            roots[i] = weights == null ? DoubleDouble.ONE : weights.get(i).sqrt();
            if (!(roots[i].high() > 0)) {
                throw new StatisticsRefused("observation " + (i + 1) + ": the weight must be above 0");
            }
        }
        this.model = new Program(formula.right(), parameters, predictors);
        Set<String> straight = formula.linear(parameters);
        this.linear = places(straight, true);
        this.curved = places(straight, false);
    }

    private static void fill(List<String> names, Map<String, Column> columns, double[][] rows, DoubleDouble[][] exact) {
        for (int k = 0; k < names.size(); k++) {
            Column column = columns.get(names.get(k));
            for (int i = 0; i < rows.length; i++) {
                rows[i][k] = column.high()[i];
                exact[i][k] = column.get(i);
            }
        }
    }

    private DoubleDouble[] observe(Formula formula, Map<String, Column> columns, String response) {
        if (!formula.equation()) {
            return columns.get(response).all();
        }
        List<String> names = new ArrayList<>(formula.left().names());
        Program left = new Program(formula.left(), List.of(), names);
        DoubleDouble[][] values = new DoubleDouble[n][names.size()];
        fill(names, columns, new double[n][names.size()], values);
        DoubleDouble[] result = new DoubleDouble[n];
        for (int i = 0; i < n; i++) {
            result[i] = left.run(new DoubleDouble[0], values[i], new DoubleDouble[0]);
        }
        return result;
    }

    private int[] places(Set<String> names, boolean in) {
        return IntStream.range(0, parameters.size())
                .filter(k -> names.contains(parameters.get(k)) == in).toArray();
    }

    NonlinearFit fit(double[] start) {
        if (all(start) == null) {
            throw new StatisticsRefused("the formula has no finite value at the start parameters; choose others (an "
                    + "exponential too large, a logarithm or root of a negative number, a division by zero?)");
        }
        List<Candidate> candidates = new ArrayList<>();
        int iterations = 0;
        for (double damping : DAMPINGS) {
            for (boolean eliminate : new boolean[] {false, true}) {
                if (eliminate && (linear.length == 0 || linear.length == parameters.size())) {
                    continue;
                }
                LevenbergMarquardt.End end = eliminate ? eliminated(start, damping)
                        : LevenbergMarquardt.run(this::all, start, damping);
                if (end != null) {
                    iterations += end.iterations();
                    candidates.add(new Candidate(end, eliminate ? "variable projection" : "Levenberg-Marquardt"));
                }
            }
            if (agreed(candidates)) {
                break;
            }
        }
        candidates.sort(Comparator.comparingDouble(candidate -> candidate.end().squares()));
        ExactDescent best = null;
        for (Candidate candidate : candidates) {
            ExactDescent descent = new ExactDescent(model, exactRows, exactObserved, roots, candidate.end().parameters(), candidate.method());
            best = best == null || descent.better(best) ? descent : best;
            if (best.minimum()) {
                break;
            }
        }
        if (best == null) {
            throw new StatisticsRefused("no step from the start parameters leads to a finite value of the formula");
        }
        return best.result(parameters, observed, iterations);
    }

    private record Candidate(LevenbergMarquardt.End end, String method) {}

    /// Whether both ways ended at the same height.
    private static boolean agreed(List<Candidate> candidates) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Candidate candidate : candidates) {
            low = Math.min(low, candidate.end().squares());
            high = Math.max(high, candidate.end().squares());
        }
        return candidates.size() > 1 && high - low <= 1e-7 * high;
    }

    private @Nullable Residuals all(double[] theta) {
        double[] values = new double[n];
        double[][] jacobian = new double[n][theta.length];
        for (int i = 0; i < n; i++) {
            double root = roots[i].high();
            values[i] = root * (observed[i] - model.run(theta, rows[i], jacobian[i]));
            if (!Double.isFinite(values[i])) {
                return null;
            }
            for (int k = 0; k < theta.length; k++) {
                jacobian[i][k] *= root;
                if (!Double.isFinite(jacobian[i][k])) {
                    return null;
                }
            }
        }
        return new Residuals(values, jacobian);
    }

    private LevenbergMarquardt.@Nullable End eliminated(double[] start, double damping) {
        double[] reduced = new double[curved.length];
        for (int k = 0; k < reduced.length; k++) {
            reduced[k] = start[curved[k]];
        }
        LevenbergMarquardt.End end = LevenbergMarquardt.run(theta -> {
            double[] whole = complete(theta);
            return whole == null ? null : project(whole);
        }, reduced, damping);
        double[] whole = end == null ? null : complete(end.parameters());
        return whole == null ? null : new LevenbergMarquardt.End(whole, end.squares(), end.iterations());
    }

    /// The nonlinear parameters with the linear ones that fit best.
    private double @Nullable [] complete(double[] theta) {
        double[] whole = new double[parameters.size()];
        for (int k = 0; k < theta.length; k++) {
            whole[curved[k]] = theta[k];
        }
        Residuals at = all(whole);
        if (at == null) {
            return null;
        }
        Reflections qr = new Reflections(columns(at.jacobian(), linear), linear.length);
        qr.rotate(at.values());
        double[] straight = qr.solve(at.values());
        if (straight == null) {
            return null;
        }
        for (int k = 0; k < linear.length; k++) {
            whole[linear[k]] = straight[k];
        }
        return whole;
    }

    /// Kaufman's Jacobian: the slopes by the nonlinear parameters, without what the linear ones make up for.
    private @Nullable Residuals project(double[] whole) {
        Residuals at = all(whole);
        if (at == null) {
            return null;
        }
        double[][] reduced = columns(at.jacobian(), curved);
        Reflections qr = new Reflections(columns(at.jacobian(), linear), linear.length);
        double[] column = new double[n];
        for (int k = 0; k < curved.length; k++) {
            for (int i = 0; i < n; i++) {
                column[i] = reduced[i][k];
            }
            qr.removeFrom(column);
            for (int i = 0; i < n; i++) {
                reduced[i][k] = column[i];
            }
        }
        return new Residuals(at.values(), reduced);
    }

    private static double[][] columns(double[][] matrix, int[] which) {
        double[][] chosen = new double[matrix.length][which.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int k = 0; k < which.length; k++) {
                chosen[i][k] = matrix[i][which[k]];
            }
        }
        return chosen;
    }
}
