package org.seedtrain.lab.stats.regression;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.stats.Probability;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.Student;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;

/// Least squares for a model that is linear in its coefficients: Householder's QR of the centred and scaled columns in
/// double-double arithmetic, so that the result is right to the last digits of the data.
///
/// @param terms names of the coefficients; the intercept, if there is one, first
/// @param covariance of the coefficients
/// @param ssRegression about the mean with an intercept, about zero without
/// @param leverage diagonal of the hat matrix
public record LinearFit(
        List<String> terms,
        boolean intercept,
        double[] coefficients,
        double[] standardErrors,
        double[][] covariance,
        double residualSd,
        double rSquared,
        int dfRegression,
        double ssRegression,
        int dfResidual,
        double ssResidual,
        double[] fitted,
        double[] residuals,
        double[] leverage) {

    private static final double DEPENDENT = 1e-24;

    /// A polynomial in one variable; terms `1, x, x^2, ...`.
    public static LinearFit polynomial(int degree, Column x, Column y) {
        return polynomial("x", degree, x, y);
    }

    /// @param name of the variable
    public static LinearFit polynomial(String name, int degree, Column x, Column y) {
        List<String> names = new ArrayList<>();
        List<DoubleDouble[]> columns = new ArrayList<>();
        for (int k = 1; k <= degree; k++) {
            int power = k;
            names.add(k == 1 ? name : name + "^" + k);
            DoubleDouble[] column = x.all();
            for (int i = 0; i < column.length; i++) {
                column[i] = column[i].power(power);
            }
            columns.add(column);
        }
        return of(names, columns, y, true);
    }

    /// Every observation counts by its weight: coefficients minimise `sum w (y - fit)^2`, sums of squares are weighted, fitted values and
    /// residuals are not.
    ///
    /// @param weights positive
    public static LinearFit weighted(List<String> names, List<DoubleDouble[]> predictors, Column y, Column weights, boolean intercept) {
        int n = y.size();
        DoubleDouble[] roots = weights.all();
        DoubleDouble sum = DoubleDouble.ZERO;
        DoubleDouble total = DoubleDouble.ZERO;
        for (int i = 0; i < n; i++) {
            if (!(roots[i].high() > 0)) {
                throw new StatisticsRefused("observation " + (i + 1) + ": the weight is " + roots[i].high() + "; it must be above 0");
            }
            sum = sum.plus(roots[i].times(y.get(i)));
            total = total.plus(roots[i]);
        }
        DoubleDouble mean = intercept ? sum.over(total) : DoubleDouble.ZERO;
        DoubleDouble squares = DoubleDouble.ZERO;
        List<DoubleDouble> right = new ArrayList<>();
        List<DoubleDouble[]> columns = new ArrayList<>();
        List<String> terms = new ArrayList<>(names);
        if (intercept) {
            terms.addFirst("intercept");
            columns.add(new DoubleDouble[n]);
        }
        predictors.forEach(predictor -> columns.add(predictor.clone()));
        for (int i = 0; i < n; i++) {
            squares = squares.plus(roots[i].times(y.get(i).minus(mean).square()));
            roots[i] = roots[i].sqrt();
            right.add(y.get(i).times(roots[i]));
            for (int k = 0; k < columns.size(); k++) {
                columns.get(k)[i] = intercept && k == 0 ? roots[i] : columns.get(k)[i].times(roots[i]);
            }
        }
        LinearFit flat = of(terms, columns, Column.of(right), false);
        double[] fitted = flat.fitted.clone();
        double[] residuals = flat.residuals.clone();
        for (int i = 0; i < n; i++) {
            fitted[i] /= roots[i].high();
            residuals[i] /= roots[i].high();
        }
        double all = squares.value();
        double explained = all - flat.ssResidual;
        return new LinearFit(flat.terms, intercept, flat.coefficients, flat.standardErrors, flat.covariance, flat.residualSd,
                all > 0 ? explained / all : 0, predictors.size(), explained, flat.dfResidual, flat.ssResidual, fitted, residuals, flat.leverage);
    }

    /// @param names of the predictors
    public static LinearFit of(List<String> names, List<DoubleDouble[]> predictors, Column y, boolean intercept) {
        int n = y.size();
        int p = predictors.size() + (intercept ? 1 : 0);
        if (n <= p) {
            throw new StatisticsRefused(p + " coefficients need more than " + p + " observations; there are " + n);
        }
        Design design = new Design(names, predictors, intercept, n);
        OrthogonalDecomposition qr = new OrthogonalDecomposition(design.columns());
        int dependent = qr.dependent(DEPENDENT);
        if (dependent >= 0) {
            throw new StatisticsRefused("'" + names.get(dependent) + "' is determined by "
                    + (dependent == 0 ? "the intercept (it does not change)" : "the terms before it (" + String.join(", ",
                            names.subList(0, dependent)) + ")") + ": leave it out, or measure at more different values");
        }
        return design.solve(qr, y, p);
    }

    /// The centred columns.
    private record Design(List<String> names, List<DoubleDouble[]> predictors, boolean intercept, int n) {

        DoubleDouble centre(DoubleDouble[] values) {
            DoubleDouble sum = DoubleDouble.ZERO;
            for (DoubleDouble value : values) {
                sum = sum.plus(value);
            }
            return intercept ? sum.over(values.length) : DoubleDouble.ZERO;
        }

        DoubleDouble[][] columns() {
            DoubleDouble[][] columns = new DoubleDouble[predictors.size()][n];
            for (int j = 0; j < columns.length; j++) {
                DoubleDouble centre = centre(predictors.get(j));
                for (int i = 0; i < n; i++) {
                    columns[j][i] = predictors.get(j)[i].minus(centre);
                }
            }
            return columns;
        }

        LinearFit solve(OrthogonalDecomposition qr, Column y, int p) {
            int k = predictors.size();
            DoubleDouble[] rotated = y.all();
            DoubleDouble mean = centre(rotated);
            DoubleDouble total = DoubleDouble.ZERO;
            for (int i = 0; i < n; i++) {
                rotated[i] = rotated[i].minus(mean);
                total = total.plus(rotated[i].square());
            }
            qr.rotate(rotated);
            DoubleDouble[] slopes = qr.solve(rotated);
            DoubleDouble rss = DoubleDouble.ZERO;
            for (int i = k; i < n; i++) {
                rss = rss.plus(rotated[i].square());
            }
            for (int i = 0; i < k; i++) {
                rotated[i] = DoubleDouble.ZERO;
            }
            qr.rotateBack(rotated);
            // what double-double arithmetic itself leaves of an exact fit
            boolean exact = rss.value() <= 1e-52 * n * total.value();
            DoubleDouble variance = exact ? DoubleDouble.ZERO : rss.over(n - p);
            DoubleDouble[][] unscaled = withIntercept(qr.inverse());
            DoubleDouble first = mean;
            for (int j = 0; j < k; j++) {
                first = first.minus(slopes[j].times(centre(predictors.get(j))));
            }
            int shift = intercept ? 1 : 0;
            double[] coefficients = new double[p];
            double[] errors = new double[p];
            double[][] covariance = new double[p][p];
            for (int a = 0; a < p; a++) {
                coefficients[a] = (a < shift ? first : slopes[a - shift]).value();
                errors[a] = variance.times(unscaled[a][a]).sqrt().value();
                for (int b = 0; b < p; b++) {
                    covariance[a][b] = variance.times(unscaled[a][b]).value();
                }
            }
            double[] residuals = new double[n];
            double[] fitted = new double[n];
            double[] leverage = new double[n];
            for (int i = 0; i < n; i++) {
                residuals[i] = exact ? 0 : rotated[i].value();
                fitted[i] = y.get(i).minus(rotated[i]).value();
                leverage[i] = leverage(unscaled, i, shift);
            }
            List<String> terms = new ArrayList<>(names);
            if (intercept) {
                terms.addFirst("intercept");
            }
            double ss = exact ? 0 : rss.value();
            double explained = total.value() > 0 ? total.minus(rss).over(total).value() : 0;
            return new LinearFit(List.copyOf(terms), intercept, coefficients, errors, covariance, variance.sqrt().value(),
                    exact ? 1 : explained, k, total.minus(rss).value(), n - p, ss, fitted, residuals, leverage);
        }

        /// Adds the row of the intercept to the covariance of the slopes.
        private DoubleDouble[][] withIntercept(DoubleDouble[][] slopes) {
            if (!intercept) {
                return slopes;
            }
            int k = slopes.length;
            DoubleDouble[][] all = new DoubleDouble[k + 1][k + 1];
            all[0][0] = DoubleDouble.ONE.over(n);
            for (int a = 0; a < k; a++) {
                DoubleDouble sum = DoubleDouble.ZERO;
                for (int b = 0; b < k; b++) {
                    all[a + 1][b + 1] = slopes[a][b];
                    sum = sum.plus(slopes[a][b].times(centre(predictors.get(b))));
                }
                all[a + 1][0] = sum.negate();
                all[0][a + 1] = all[a + 1][0];
                all[0][0] = all[0][0].plus(sum.times(centre(predictors.get(a))));
            }
            return all;
        }

        private double leverage(DoubleDouble[][] unscaled, int row, int shift) {
            DoubleDouble sum = DoubleDouble.ZERO;
            for (int a = 0; a < unscaled.length; a++) {
                DoubleDouble inner = DoubleDouble.ZERO;
                for (int b = 0; b < unscaled.length; b++) {
                    DoubleDouble xb = b < shift ? DoubleDouble.ONE : predictors.get(b - shift)[row];
                    inner = inner.plus(unscaled[a][b].times(xb));
                }
                sum = sum.plus((a < shift ? DoubleDouble.ONE : predictors.get(a - shift)[row]).times(inner));
            }
            return sum.value();
        }
    }

    public double msRegression() {
        return ssRegression / dfRegression;
    }

    public double msResidual() {
        return ssResidual / dfResidual;
    }

    /// Infinite for an exact fit.
    public double f() {
        return ssResidual > 0 ? msRegression() / msResidual() : Double.POSITIVE_INFINITY;
    }

    public double p() {
        return Probability.fisherUpper(f(), dfRegression, dfResidual);
    }

    public double adjustedRSquared() {
        int total = dfRegression + dfResidual;
        return 1 - (1 - rSquared) * total / dfResidual;
    }

    /// Bounds of a coefficient.
    public double[] interval(int term, double confidence) {
        double half = Student.quantile((1 + confidence) / 2, dfResidual) * standardErrors[term];
        return new double[] {coefficients[term] - half, coefficients[term] + half};
    }

    /// P of a coefficient this far from zero if it were zero; 0 for an exact fit.
    public double p(int term) {
        return standardErrors[term] > 0
                ? Probability.studentTwoSided(coefficients[term] / standardErrors[term], dfResidual)
                : 0;
    }

    /// Internally studentised residuals; 0 for an exact fit.
    public double[] studentised() {
        double[] values = new double[residuals.length];
        for (int i = 0; i < values.length; i++) {
            double spread = residualSd * Math.sqrt(Math.max(0, 1 - leverage[i]));
            values[i] = spread > 0 ? residuals[i] / spread : 0;
        }
        return values;
    }

    /// The fitted value and its standard error at values of the terms (1 for the intercept).
    public double[] at(double[] row) {
        double value = 0;
        double variance = 0;
        for (int a = 0; a < row.length; a++) {
            value += coefficients[a] * row[a];
            for (int b = 0; b < row.length; b++) {
                variance += row[a] * covariance[a][b] * row[b];
            }
        }
        return new double[] {value, Math.sqrt(Math.max(0, variance))};
    }
}
