package org.seedtrain.lab.stats.regression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.Student;
import org.seedtrain.lab.stats.exact.Column;

/// A least-squares fit of a formula. It is [#converged()] only when the residuals stand square on the surface of the model at its
/// parameters and every parameter is determined; then it is *a* minimum, of all those reached from the start the lowest.
///
/// @param standardErrors of Gauss and Newton, `s^2 (J'J)^-1`; zeros when the parameters are not determined
/// @param relativeOffset cotangent of the angle between residuals and surface (Bates & Watts 1981), 0 at a minimum
/// @param method what reached it
/// @param reason why it is not converged; empty when it is
public record NonlinearFit(
        List<String> parameters,
        double[] values,
        double[] standardErrors,
        double[][] covariance,
        double rss,
        double residualSd,
        int degreesOfFreedom,
        int iterations,
        double relativeOffset,
        String method,
        boolean converged,
        String reason,
        double[] observed,
        double[] fitted,
        double[] residuals) {

    /// Without weights.
    public static NonlinearFit of(Formula written, Map<String, Column> columns, String response, Map<String, Double> start) {
        return of(written, columns, response, start, null);
    }

    /// @param columns data by name
    /// @param weights of the squares, positive; null for none. Sums of squares and the residual deviation are then weighted
    /// @param response name of the observed column, for a formula that is no equation
    /// @param start a value for every parameter
    public static NonlinearFit of(Formula written, Map<String, Column> columns, String response, Map<String, Double> start,
            @Nullable Column weights) {
        Formula formula = written.against(columns.keySet());
        List<String> parameters = formula.parameters(columns.keySet());
        if (parameters.isEmpty()) {
            throw new StatisticsRefused("the formula has no parameter to fit: all its names are columns ("
                    + String.join(", ", columns.keySet()) + ")");
        }
        for (String name : parameters) {
            if (!start.containsKey(name)) {
                throw new StatisticsRefused("no start value for '" + name + "'; the parameters are "
                        + String.join(", ", parameters) + ", the columns " + String.join(", ", columns.keySet()));
            }
        }
        for (String name : start.keySet()) {
            if (!parameters.contains(name)) {
                throw new StatisticsRefused("the start value of '" + name + "' belongs to no parameter; the parameters are "
                        + String.join(", ", parameters));
            }
        }
        if (formula.equation()) {
            for (String name : formula.left().names()) {
                if (!columns.containsKey(name)) {
                    throw new StatisticsRefused("left of '=' only columns can stand; '" + name + "' is none of "
                            + String.join(", ", columns.keySet()));
                }
            }
        } else if (!columns.containsKey(response)) {
            throw new StatisticsRefused("there is no column '" + response + "' for the response; there are "
                    + String.join(", ", columns.keySet()));
        }
        double[] first = parameters.stream().mapToDouble(start::get).toArray();
        return new FormulaFit(formula, parameters, columns, response, weights).fit(first);
    }

    /// Bounds of a parameter (asymptotic).
    public double[] interval(int parameter, double confidence) {
        double half = Student.quantile((1 + confidence) / 2, degreesOfFreedom) * standardErrors[parameter];
        return new double[] {values[parameter] - half, values[parameter] + half};
    }

    public double correlation(int a, int b) {
        double scale = standardErrors[a] * standardErrors[b];
        return scale > 0 ? covariance[a][b] / scale : a == b ? 1 : 0;
    }
}
