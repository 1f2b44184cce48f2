package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.potency.RelativePotency.Estimate;
import org.seedtrain.lab.potency.RelativePotency.Line;
import org.seedtrain.lab.potency.RelativePotency.Similarity;
import org.seedtrain.lab.potency.SquaresInTurn.Term;
import org.seedtrain.lab.stats.Student;

/// The slope-ratio model (Ph. Eur. 5.3, 3.3): responses are straight lines over the dose that meet at dose 0; `R = b_T/b_S`. A
/// dose of 0 is the blank, whatever preparation it is written under.
public final class SlopeRatio {
    private SlopeRatio() {}

    public static RelativePotency of(Assay assay, double confidence) {
        boolean blank = assay.observations().stream().anyMatch(one -> one.dose() == 0);
        List<double[]> doses = new ArrayList<>();
        for (int i = 0; i < assay.count(); i++) {
            int place = i;
            doses.add(assay.column(one -> one.preparation() == place ? one.dose() : 0));
        }
        VarianceTable table = table(assay, doses, blank);
        Residuals.check(table, assay);
        double t = Student.quantile(0.5 + confidence / 2, table.residualDf());
        List<double[]> columns = new ArrayList<>(doses);
        columns.add(assay.column(one -> 1));
        columns.addAll(assay.blocks());
        columns.addAll(assay.columns());
        Regression lines = Regression.of(columns, assay.responses());
        double variance = table.residualVariance();
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 1; i < assay.count(); i++) {
            Fieller ratio = lines.ratio(lines.contrast(i, -1), lines.contrast(0, -1), variance, t);
            double[] combination = lines.contrast(i, -1);
            combination[0] = -ratio.ratio();
            double error = Math.sqrt(variance * lines.covariance(combination, combination))
                    / Math.abs(lines.coefficients()[0] * ratio.ratio());
            estimates.add(new Estimate(assay.preparations().get(i), ratio.ratio(), ratio.low(), ratio.high(), error));
        }
        return new RelativePotency("slope-ratio", confidence, table, estimates, similarities(assay, doses, table),
                curves(assay, lines), lines.coefficients()[0], List.of(), null);
    }

    private static List<double[]> intercepts(Assay assay) {
        List<double[]> own = new ArrayList<>();
        for (int i = 0; i < assay.count(); i++) {
            int place = i;
            own.add(assay.column(one -> one.preparation() == place && one.dose() > 0 ? 1 : 0));
        }
        return own;
    }

    private static VarianceTable table(Assay assay, List<double[]> doses, boolean blank) {
        SquaresInTurn squares = new SquaresInTurn(assay.responses());
        squares.add(assay.column(one -> 1));
        Term blocks = squares.add(assay.blocks());
        Term columns = squares.add(assay.columns());
        Term regression = squares.add(doses);
        Term blanks = blank ? squares.add(assay.column(one -> one.dose() == 0 ? 1 : 0)) : new Term(0, 0);
        Term intersection = squares.add(intercepts(assay));
        Term linear = new Term(0, 0);
        List<Term> bends = new ArrayList<>();
        for (int i = 0; i < assay.count(); i++) {
            bends.add(squares.add(assay.treatments(i)));
            linear = linear.plus(bends.getLast());
        }
        Term treatments = regression.plus(blanks).plus(intersection).plus(linear);
        VarianceTable.Builder table = new VarianceTable.Builder().add("regression", regression);
        if (blank) {
            table.add("blanks", blanks);
        }
        table.add("intersection", intersection);
        if (linear.df() > 0) {
            table.add("non-linearity", linear);
            for (int i = 0; i < assay.count(); i++) {
                table.part("non-linearity", assay.preparations().get(i), bends.get(i));
            }
        }
        table.add("treatments", treatments);
        if (assay.design() != Design.COMPLETELY_RANDOMISED) {
            table.add(assay.design() == Design.LATIN_SQUARE ? "rows" : "blocks", blocks);
        }
        if (assay.design() == Design.LATIN_SQUARE) {
            table.add("columns", columns);
        }
        Term residual = squares.residual();
        return table.against(residual, treatments.plus(blocks).plus(columns).plus(residual));
    }

    /// Separate intercepts, as differences from the standard's in parts of the standard's response to its largest dose.
    private static List<Similarity> similarities(Assay assay, List<double[]> doses, VarianceTable table) {
        List<double[]> columns = new ArrayList<>(doses);
        columns.addAll(intercepts(assay));
        boolean blank = assay.observations().stream().anyMatch(one -> one.dose() == 0);
        if (blank) {
            columns.add(assay.column(one -> one.dose() == 0 ? 1 : 0));
        }
        columns.addAll(assay.blocks());
        columns.addAll(assay.columns());
        Regression separate = Regression.of(columns, assay.responses());
        double t = Student.quantile(0.95, table.residualDf());
        int h = assay.count();
        List<Similarity> similarities = new ArrayList<>();
        for (int i = 1; i < h; i++) {
            double[] rise = separate.contrast(0, -1);
            rise[0] = assay.doses(0).getLast();
            if (!(Math.abs(separate.value(rise)) > 1e-9 * Math.abs(separate.value(separate.contrast(h + i, h))))) {
                continue;
            }
            Fieller ratio = separate.ratio(separate.contrast(h + i, h), rise, table.residualVariance(), t);
            similarities.add(new Similarity(
                    assay.preparations().get(i), "intercept-difference", ratio.ratio(), ratio.low(), ratio.high()));
        }
        return similarities;
    }

    private static List<Line> curves(Assay assay, Regression lines) {
        List<Line> curves = new ArrayList<>();
        for (int i = 0; i < assay.count(); i++) {
            double end = assay.doses(i).getLast();
            double a = lines.coefficients()[assay.count()];
            curves.add(new Line(assay.preparations().get(i), new double[] {0, end},
                    new double[] {a, a + lines.coefficients()[i] * end}));
        }
        return curves;
    }
}
