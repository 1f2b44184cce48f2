package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.potency.RelativePotency.Estimate;
import org.seedtrain.lab.potency.RelativePotency.Line;
import org.seedtrain.lab.potency.RelativePotency.Similarity;
import org.seedtrain.lab.potency.SquaresInTurn.Term;
import org.seedtrain.lab.stats.Student;

/// The parallel-line model (Ph. Eur. 5.3, 3.2): responses are straight lines over the logarithm of the dose with one slope;
/// `ln R = (a_T - a_S)/b`, limits after Fieller with the residual error of the full model. For the designs of the
/// pharmacopoeia this gives its tables; incomplete data are adjusted by least squares.
public final class ParallelLines {
    private ParallelLines() {}

    public static RelativePotency of(Assay assay, double confidence) {
        for (Assay.Observation one : assay.observations()) {
            if (!(one.dose() > 0)) {
                throw new PotencyRefused("'" + assay.preparations().get(one.preparation()) + "' has a dose of 0: parallel"
                        + " lines need doses above 0. Leave the blank out, or use slope-ratio or 4pl");
            }
        }
        double centre = assay.observations().stream().mapToDouble(one -> FastMath.log(one.dose())).average().orElse(0);
        double[] x = assay.column(one -> FastMath.log(one.dose()) - centre);
        VarianceTable table = table(assay, x);
        Residuals.check(table, assay);
        double t = Student.quantile(0.5 + confidence / 2, table.residualDf());
        Regression common = Regression.of(columns(assay, List.of(x)), assay.responses());
        int h = assay.count();
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 1; i < h; i++) {
            Fieller ratio = common.ratio(common.contrast(i, 0), common.contrast(h, -1), table.residualVariance(), t);
            Double low = ratio.low();
            Double high = ratio.high();
            double slope = common.coefficients()[h];
            double error = Math.sqrt(table.residualVariance() * (common.covariance(common.contrast(i, 0), common.contrast(i, 0))
                    - 2 * ratio.ratio() * common.covariance(common.contrast(i, 0), common.contrast(h, -1))
                    + ratio.ratio() * ratio.ratio() * common.covariance(common.contrast(h, -1), common.contrast(h, -1))))
                    / Math.abs(slope);
            if (!(Math.abs(ratio.ratio()) < 100)) {
                throw new PotencyRefused("'" + assay.preparations().get(i) + "': the responses hardly change with the dose; there is"
                        + " nothing to read a potency from");
            }
            estimates.add(new Estimate(assay.preparations().get(i), FastMath.exp(ratio.ratio()),
                    low == null || low < -100 ? null : FastMath.exp(low), high == null || high > 100 ? null : FastMath.exp(high), error));
        }
        return new RelativePotency("parallel-line", confidence, table, estimates, similarities(assay, x, table),
                lines(assay, common, centre), common.coefficients()[h], List.of(), null);
    }

    /// Preparations, then what is given, then blocks and columns.
    private static List<double[]> columns(Assay assay, List<double[]> slopes) {
        List<double[]> columns = new ArrayList<>();
        for (int i = 0; i < assay.count(); i++) {
            columns.add(assay.indicator(i));
        }
        columns.addAll(slopes);
        columns.addAll(assay.blocks());
        columns.addAll(assay.columns());
        return columns;
    }

    private static List<double[]> slopes(Assay assay, double[] x) {
        List<double[]> slopes = new ArrayList<>();
        for (int i = 0; i < assay.count(); i++) {
            double[] own = assay.indicator(i);
            for (int k = 0; k < own.length; k++) {
                own[k] *= x[k];
            }
            slopes.add(own);
        }
        return slopes;
    }

    private static VarianceTable table(Assay assay, double[] x) {
        SquaresInTurn squares = new SquaresInTurn(assay.responses());
        squares.add(assay.column(one -> 1));
        Term blocks = squares.add(assay.blocks());
        Term columns = squares.add(assay.columns());
        List<double[]> indicators = new ArrayList<>();
        for (int i = 0; i < assay.count(); i++) {
            indicators.add(assay.indicator(i));
        }
        Term preparations = squares.add(indicators);
        Term regression = squares.add(x);
        Term parallel = squares.add(slopes(assay, x));
        List<Term> bends = new ArrayList<>();
        Term linear = new Term(0, 0);
        for (int i = 0; i < assay.count(); i++) {
            bends.add(squares.add(assay.treatments(i)));
            linear = linear.plus(bends.getLast());
        }
        Term residual = squares.residual();
        Term treatments = preparations.plus(regression).plus(parallel).plus(linear);
        VarianceTable.Builder table = new VarianceTable.Builder().add("preparations", preparations)
                .add("regression", regression).add("non-parallelism", parallel);
        if (linear.df() > 0) {
            table.add("non-linearity", linear);
            for (int i = 0; i < assay.count(); i++) {
                table.part("non-linearity", assay.preparations().get(i), bends.get(i));
            }
            Term curvature = curvature(assay, x);
            table.part("quadratic-curvature", "", curvature);
            table.part("lack-of-quadratic-fit", "", new Term(linear.df() - curvature.df(), linear.ss() - curvature.ss()));
        }
        table.add("treatments", treatments);
        if (assay.design() != Design.COMPLETELY_RANDOMISED) {
            table.add(assay.design() == Design.LATIN_SQUARE ? "rows" : "blocks", blocks);
        }
        if (assay.design() == Design.LATIN_SQUARE) {
            table.add("columns", columns);
        }
        return table.against(residual, treatments.plus(blocks).plus(columns).plus(residual));
    }

    /// A common parabola beyond separate straight lines.
    private static Term curvature(Assay assay, double[] x) {
        SquaresInTurn squares = new SquaresInTurn(assay.responses());
        squares.add(columns(assay, slopes(assay, x)));
        double[] square = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            square[i] = x[i] * x[i];
        }
        return squares.add(square);
    }

    /// Separate slopes as ratios to the standard's.
    private static List<Similarity> similarities(Assay assay, double[] x, VarianceTable table) {
        Regression separate = Regression.of(columns(assay, slopes(assay, x)), assay.responses());
        double t = Student.quantile(0.95, table.residualDf());
        int h = assay.count();
        List<Similarity> similarities = new ArrayList<>();
        for (int i = 1; i < h; i++) {
            Fieller ratio = separate.ratio(separate.contrast(h + i, -1), separate.contrast(h, -1), table.residualVariance(), t);
            similarities.add(new Similarity(assay.preparations().get(i), "slope-ratio", ratio.ratio(), ratio.low(), ratio.high()));
        }
        return similarities;
    }

    private static List<Line> lines(Assay assay, Regression common, double centre) {
        double shift = 0;
        for (List<double[]> columns : List.of(assay.blocks(), assay.columns())) {
            for (int k = 0; k < columns.size(); k++) {
                int place = assay.count() + 1 + k + (columns == assay.columns() ? assay.blocks().size() : 0);
                shift += common.coefficients()[place] / (columns.size() + 1);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < assay.count(); i++) {
            List<Double> doses = assay.doses(i);
            double[] ends = {doses.getFirst(), doses.getLast()};
            double[] responses = new double[2];
            for (int k = 0; k < 2; k++) {
                responses[k] = shift + common.coefficients()[i]
                        + common.coefficients()[assay.count()] * (FastMath.log(ends[k]) - centre);
            }
            lines.add(new Line(assay.preparations().get(i), ends, responses));
        }
        return lines;
    }
}
