package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.CurveRefused;
import org.seedtrain.lab.curve.Descent;
import org.seedtrain.lab.curve.StandardCurve;
import org.seedtrain.lab.curve.Weighting;
import org.seedtrain.lab.potency.RelativePotency.Estimate;
import org.seedtrain.lab.potency.RelativePotency.ExtraSquares;
import org.seedtrain.lab.potency.RelativePotency.Line;
import org.seedtrain.lab.potency.RelativePotency.Parameter;
import org.seedtrain.lab.potency.RelativePotency.Similarity;
import org.seedtrain.lab.potency.SquaresInTurn.Term;
import org.seedtrain.lab.stats.Student;

/// Parallel logistic curves (Ph. Eur. 5.3, 3.4; USP <1032>): one curve for all preparations, each shifted along the
/// logarithm of the dose, `y = f(R x)`. Limits of ln R by its Gauss-Newton standard error, with the residual variance of
/// the parallel curves. Completely randomised designs.
public final class ParallelCurves {
    private final Assay assay;
    private final CurveModel model;
    private final boolean[] logarithm;

    private ParallelCurves(Assay assay, CurveModel model) {
        this.assay = assay;
        this.model = model;
        this.logarithm = new boolean[model.parameters().size()];
        for (int k = 0; k < logarithm.length; k++) {
            logarithm[k] = List.of("b", "c", "g").contains(model.parameters().get(k));
        }
    }

    public static RelativePotency of(Assay assay, CurveModel model, double confidence) {
        if (assay.design() != Design.COMPLETELY_RANDOMISED) {
            throw new PotencyRefused("parallel curves are fitted to completely randomised assays; for blocks and Latin squares use"
                    + " parallel-line on the straight part");
        }
        return new ParallelCurves(assay, model).solve(confidence);
    }

    /// A curve of each preparation's own.
    private List<StandardCurve> separate() {
        List<StandardCurve> curves = new ArrayList<>();
        for (int i = 0; i < assay.count(); i++) {
            int place = i;
            List<Assay.Observation> own =
                    assay.observations().stream().filter(one -> one.preparation() == place).toList();
            try {
                curves.add(StandardCurve.fit(model, Weighting.NONE, own.stream().mapToDouble(Assay.Observation::dose).toArray(),
                        own.stream().mapToDouble(Assay.Observation::response).toArray()));
                if (curves.getLast().asymmetryHeld()) {
                    throw new PotencyRefused("'" + assay.preparations().get(i) + "': its doses do not fix the asymmetry of a 5pl. Use 4pl, or"
                            + " add doses towards the plateaus");
                }
            } catch (CurveRefused refused) {
                throw new PotencyRefused("'" + assay.preparations().get(i) + "': " + refused.getMessage());
            }
        }
        return curves;
    }

    private RelativePotency solve(double confidence) {
        List<StandardCurve> separate = separate();
        Shared shared = new Shared();
        Descent descent = new Descent(shared);
        if (!descent.run(shared.start(separate))) {
            throw new PotencyRefused("no parallel " + model.id() + " curves could be fitted; look at the plot of the separate ones");
        }
        double[] theta = descent.theta();
        int p = logarithm.length;
        double[] scales = new double[theta.length];
        Arrays.fill(scales, 1);
        double[] parameters = Arrays.copyOf(theta, p);
        for (int k = 0; k < p; k++) {
            if (logarithm[k]) {
                parameters[k] = FastMath.exp(theta[k]);
                scales[k] = parameters[k];
            }
        }
        double[][] covariance;
        try {
            covariance = descent.inverseNormal(scales);
        } catch (CurveRefused refused) {
            throw new PotencyRefused(refused.getMessage());
        }
        int df = assay.size() - theta.length;
        if (df < 1) {
            throw new PotencyRefused("there are " + assay.size() + " responses for " + theta.length
                    + " parameters; parallel curves need more responses");
        }
        double rss = descent.cost();
        double variance = rss / df;
        double t = Student.quantile(0.5 + confidence / 2, df);
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 1; i < assay.count(); i++) {
            double log = theta[p + i - 1];
            double error = Math.sqrt(variance * covariance[p + i - 1][p + i - 1]);
            estimates.add(new Estimate(assay.preparations().get(i), FastMath.exp(log), limit(log - t * error),
                    limit(log + t * error), error));
        }
        List<Parameter> fitted = new ArrayList<>();
        for (int k = 0; k < p; k++) {
            fitted.add(new Parameter(model.parameters().get(k), parameters[k], Math.sqrt(variance * covariance[k][k])));
        }
        return new RelativePotency(model.id(), confidence, table(rss, separate), estimates, similarities(separate),
                lines(parameters, theta), parameters[model.parameters().indexOf("b")], fitted, extra(rss, df, separate));
    }

    /// Absent where it is beyond any number of use.
    private static @Nullable Double limit(double log) {
        return Math.abs(log) < 40 ? FastMath.exp(log) : null;
    }

    private static double squares(List<StandardCurve> separate) {
        return separate.stream().mapToDouble(StandardCurve::rss).sum();
    }

    private @Nullable ExtraSquares extra(double rss, int df, List<StandardCurve> separate) {
        int free = assay.size() - assay.count() * logarithm.length;
        if (free < 1 || df <= free) {
            return null;
        }
        double f = Math.max(0, rss - squares(separate)) / (df - free) / (squares(separate) / free);
        return new ExtraSquares(f, df - free, free, Math.max(0, 1 - new FDistribution(df - free, free).cumulativeProbability(f)));
    }

    /// Curves against the scatter of replicates.
    private VarianceTable table(double rss, List<StandardCurve> separate) {
        SquaresInTurn squares = new SquaresInTurn(assay.responses());
        squares.add(assay.column(one -> 1));
        Term preparations = new Term(0, 0);
        List<Term> all = new ArrayList<>();
        for (int i = 0; i < assay.count(); i++) {
            preparations = preparations.plus(squares.add(assay.indicator(i)));
        }
        for (int i = 0; i < assay.count(); i++) {
            all.add(squares.add(assay.treatments(i)));
        }
        Term treatments = preparations;
        for (Term one : all) {
            treatments = treatments.plus(one);
        }
        Term residual = squares.residual();
        int p = logarithm.length;
        int extra = (p - 1) * (assay.count() - 1);
        double bent = squares(separate) - residual.ss();
        Term parallel = new Term(extra, Math.max(0, rss - squares(separate)));
        Term lack = new Term(assay.size() - assay.count() * p - residual.df(), Math.max(0, bent));
        Term regression = new Term(treatments.df() - preparations.df() - extra - lack.df(),
                treatments.ss() - preparations.ss() - parallel.ss() - lack.ss());
        VarianceTable.Builder table = new VarianceTable.Builder().add("preparations", preparations)
                .add("regression", regression).add("non-parallelism", parallel);
        if (lack.df() > 0) {
            table.add("non-linearity", lack);
        }
        return table.add("treatments", treatments).against(residual, treatments.plus(residual));
    }

    private List<Similarity> similarities(List<StandardCurve> separate) {
        List<Similarity> similarities = new ArrayList<>();
        int df = separate.stream().mapToInt(StandardCurve::degreesOfFreedom).sum();
        if (df < 1) {
            return similarities;
        }
        double t = Student.quantile(0.95, df);
        double variance = squares(separate) / df;
        for (int i = 1; i < assay.count(); i++) {
            String name = assay.preparations().get(i);
            StandardCurve own = separate.get(i);
            StandardCurve standard = separate.getFirst();
            add(similarities, name, "slope-ratio", own, standard, new String[] {"b"}, variance, t);
            if (model.parameters().contains("d") && model.parameters().contains("a")) {
                add(similarities, name, "range-ratio", own, standard, new String[] {"a", "d"}, variance, t);
            }
            String upper = !model.parameters().contains("d") || model.parameters().contains("a")
                    && standard.parameter("a") > standard.parameter("d") ? "a" : "d";
            add(similarities, name, "upper-asymptote-ratio", own, standard, new String[] {upper}, variance, t);
        }
        return similarities;
    }

    /// The ratio of a parameter, or of the difference of two, by the delta method on its logarithm.
    private static void add(List<Similarity> similarities, String name, String property, StandardCurve own,
            StandardCurve standard, String[] parameters, double variance, double t) {
        double one = value(own, parameters);
        double other = value(standard, parameters);
        double ratio = one / other;
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            similarities.add(new Similarity(name, property, Double.isFinite(ratio) ? ratio : 0, null, null));
            return;
        }
        double error = Math.sqrt(relative(own, parameters, one, variance) + relative(standard, parameters, other, variance));
        double log = FastMath.log(ratio);
        similarities.add(new Similarity(name, property, ratio, limit(log - t * error), limit(log + t * error)));
    }

    private static double value(StandardCurve curve, String[] parameters) {
        return curve.parameter(parameters[0]) - (parameters.length > 1 ? curve.parameter(parameters[1]) : 0);
    }

    /// Variance of the logarithm, with the pooled residual variance in place of the curve's own.
    private static double relative(StandardCurve curve, String[] parameters, double value, double pooled) {
        double[][] covariance = curve.covariance();
        int i = curve.model().parameters().indexOf(parameters[0]);
        double variance = covariance[i][i];
        if (parameters.length > 1) {
            int j = curve.model().parameters().indexOf(parameters[1]);
            variance += covariance[j][j] - 2 * covariance[i][j];
        }
        double own = curve.residualSd() * curve.residualSd();
        return own > 0 ? variance / own * pooled / (value * value) : 0;
    }

    private List<Line> lines(double[] parameters, double[] theta) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < assay.count(); i++) {
            double shift = i == 0 ? 1 : FastMath.exp(theta[logarithm.length + i - 1]);
            List<Double> doses = assay.doses(i).stream().filter(dose -> dose > 0).toList();
            double low = FastMath.log(doses.getFirst()) - 0.5;
            double high = FastMath.log(doses.getLast()) + 0.5;
            double[] x = new double[81];
            double[] y = new double[81];
            for (int k = 0; k <= 80; k++) {
                x[k] = FastMath.exp(low + (high - low) * k / 80);
                y[k] = model.response(parameters, shift * x[k]);
            }
            lines.add(new Line(assay.preparations().get(i), x, y));
        }
        return lines;
    }

    /// Parameters of the curve (b, c, g as logarithms), then ln R of each preparation.
    private final class Shared implements Descent.Problem {
        private final double[] p = new double[logarithm.length];
        private final double[] gradient = new double[logarithm.length];

        private double[] start(List<StandardCurve> separate) {
            int c = model.parameters().indexOf("c");
            double[] theta = new double[size()];
            for (int k = 0; k < p.length; k++) {
                double value = 0;
                for (StandardCurve curve : separate) {
                    value += (logarithm[k] ? FastMath.log(curve.parameters()[k]) : curve.parameters()[k]) / separate.size();
                }
                theta[k] = k == c ? FastMath.log(separate.getFirst().parameters()[k]) : value;
            }
            for (int i = 1; i < separate.size(); i++) {
                theta[p.length + i - 1] = theta[c] - FastMath.log(separate.get(i).parameters()[c]);
            }
            return theta;
        }

        @Override
        public int rows() {
            return assay.size();
        }

        @Override
        public int size() {
            return logarithm.length + assay.count() - 1;
        }

        @Override
        public void evaluate(double[] theta, double[] residuals, double[] jacobian) {
            for (int k = 0; k < p.length; k++) {
                p[k] = logarithm[k] ? FastMath.exp(theta[k]) : theta[k];
            }
            int rows = assay.size();
            Arrays.fill(jacobian, 0);
            for (int i = 0; i < rows; i++) {
                Assay.Observation one = assay.observations().get(i);
                int shifted = p.length + one.preparation() - 1;
                double x = one.dose() * (one.preparation() == 0 ? 1 : FastMath.exp(theta[shifted]));
                residuals[i] = one.response() - model.response(p, x);
                model.gradient(p, x, gradient);
                for (int k = 0; k < p.length; k++) {
                    jacobian[k * rows + i] = gradient[k] * (logarithm[k] ? p[k] : 1);
                }
                if (one.preparation() > 0) {
                    jacobian[shifted * rows + i] = x * model.slope(p, x);
                }
            }
        }
    }
}
