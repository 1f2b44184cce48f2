package org.seedtrain.lab.curve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.FDistribution;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.curve.CurveEvaluation.LackOfFit;
import org.seedtrain.lab.curve.CurveEvaluation.Limits;
import org.seedtrain.lab.curve.CurveEvaluation.Outlier;
import org.seedtrain.lab.curve.CurveEvaluation.Standard;
import org.seedtrain.lab.curve.CurveTable.Role;
import org.seedtrain.lab.curve.CurveTable.Row;
import org.seedtrain.lab.stats.Replicates;
import org.seedtrain.lab.stats.Student;

/// Makes a [CurveEvaluation] of a [CurveTable].
public final class CurveEvaluator {
    private final CurveTable table;
    private final Weighting weighting;
    private final Limits limits;
    private final double base;
    private final @Nullable Double blank;
    private final List<Row> read;
    private final StandardCurve curve;
    private final List<Outlier> outliers = new ArrayList<>();

    /// @param subtractBlank whether the mean of the blanks is taken off every response
    public CurveEvaluator(CurveTable table, CurveModel model, Weighting weighting, boolean subtractBlank, Limits limits) {
        this.table = table;
        this.weighting = weighting;
        this.limits = limits;
        List<Double> blanks = table.rows(Role.BLANK).stream().filter(row -> !row.over()).map(Row::response).toList();
        if (subtractBlank && blanks.isEmpty()) {
            throw new CurveRefused(table.file() + ": the blank is to be subtracted, but no row has the role blank");
        }
        blank = blanks.isEmpty() ? null : Replicates.of(blanks).mean();
        base = subtractBlank && blank != null ? blank : 0;
        read = table.rows(Role.STANDARD).stream().filter(row -> !row.over()).toList();
        curve = fit(model);
    }

    public StandardCurve curve() {
        return curve;
    }

    public double base() {
        return base;
    }

    private StandardCurve fit(CurveModel model) {
        List<Row> standards = table.rows(Role.STANDARD);
        if (standards.isEmpty()) {
            throw new CurveRefused(table.file() + ": no row has the role standard");
        }
        if (read.isEmpty()) {
            throw new CurveRefused(table.file() + ": all " + standards.size() + " standard wells are over the reader's range;"
                    + " read at a lower gain or a shorter path, or dilute the standards");
        }
        for (Row row : read) {
            if (weighting != Weighting.NONE && !(row.response() - base > 0)) {
                throw new CurveRefused(table.file() + ", line " + row.line() + ": the standard '" + row.name()
                        + "' has the response " + (row.response() - base) + (base != 0 ? " after the blank" : "")
                        + "; the weights " + weighting.id() + " need responses above 0. Leave that row out or use --weights none");
            }
        }
        boolean all = read.stream().allMatch(row -> row.response() == read.getFirst().response());
        long levels = read.stream().map(CurveEvaluator::nominal).distinct().count();
        if (all && levels > 1) {
            throw new CurveRefused(table.file() + ": all " + read.size() + " standard wells read " + read.getFirst().response()
                    + ": saturated, or the wrong wavelength or plate; a curve needs responses that change with the concentration");
        }
        try {
            return StandardCurve.fit(model, weighting, read.stream().mapToDouble(CurveEvaluator::nominal).toArray(),
                    read.stream().mapToDouble(row -> row.response() - base).toArray());
        } catch (CurveRefused refused) {
            int lost = standards.size() - read.size();
            throw new CurveRefused(table.file() + ": " + refused.getMessage()
                    + (lost > 0 ? " (" + lost + " wells over the reader's range do not count)" : ""));
        }
    }

    static double nominal(Row row) {
        Double concentration = row.concentration();
        return concentration == null ? 0 : concentration;
    }

    public CurveEvaluation evaluation() {
        List<Standard> standards = standards();
        Double[] range = range(standards);
        residuals();
        UnknownReader reader = new UnknownReader(this, table, limits, range[0], range[1]);
        List<CurveEvaluation.Unknown> unknowns = reader.read();
        outliers.addAll(reader.outliers());
        Map<String, Double> parameters = new LinkedHashMap<>();
        Map<String, @Nullable Double> errors = new LinkedHashMap<>();
        double[] standardErrors = curve.standardErrors();
        for (int i = 0; i < standardErrors.length; i++) {
            parameters.put(curve.model().parameters().get(i), curve.parameters()[i]);
            errors.put(curve.model().parameters().get(i), curve.asymmetryHeld() && i == standardErrors.length - 1 ? null : standardErrors[i]);
        }
        boolean straight = curve.model() == CurveModel.LINEAR && curve.residualSd() > 0;
        double perSlope = straight ? curve.residualSd() / Math.abs(curve.parameters()[1]) : 0;
        return new CurveEvaluation(curve.model().id(), weighting.id(), parameters, errors, "Gauss-Newton", curve.rss(),
                curve.rSquared(), curve.residualSd(), curve.degreesOfFreedom(), lackOfFit(), blank, range[0], range[1],
                straight ? 3.3 * perSlope : null, straight ? 10 * perSlope : null, standards, unknowns, reader.samples(), outliers);
    }

    private Map<Double, List<Row>> levels() {
        Map<Double, List<Row>> levels = new TreeMap<>();
        read.forEach(row -> levels.computeIfAbsent(nominal(row), key -> new ArrayList<>()).add(row));
        return levels;
    }

    private List<Standard> standards() {
        List<Standard> standards = new ArrayList<>();
        levels().forEach((level, rows) -> {
            Replicates mean = Replicates.of(rows.stream().map(row -> row.response() - base).toList());
            StandardCurve.Unknown found = curve.read(mean.mean(), mean.n());
            boolean on = found.range() != StandardCurve.Range.BELOW && found.range() != StandardCurve.Range.ABOVE;
            Double recovery = on && level > 0 ? 100 * found.concentration() / level : null;
            Double cv = mean.n() > 1 ? mean.cv_percent() : null;
            List<String> flags = new ArrayList<>();
            double allowed = level <= curve.lowest() ? limits.recoveryLowest() : limits.recovery();
            if (level > 0 && (recovery == null || Math.abs(recovery - 100) > allowed)) {
                flags.add("recovery");
            }
            if (level > 0 && cv != null && cv > limits.cv()) {
                flags.add("cv");
            }
            standards.add(new Standard(rows.getFirst().name(), level, mean.mean(), curve.response(level),
                    on ? found.concentration() : null, recovery, cv, mean.n(), flags));
        });
        return standards;
    }

    /// The longest run of standards that pass; its ends are the limits of quantification.
    private static Double[] range(List<Standard> standards) {
        Double[] best = {null, null};
        int most = 0;
        int run = 0;
        double from = 0;
        for (Standard standard : standards) {
            if (standard.concentration() <= 0) {
                continue;
            }
            if (!standard.flags().isEmpty()) {
                run = 0;
                continue;
            }
            from = run == 0 ? standard.concentration() : from;
            run++;
            if (run > most) {
                most = run;
                best = new Double[] {from, standard.concentration()};
            }
        }
        return best;
    }

    private @Nullable LackOfFit lackOfFit() {
        double pure = 0;
        int levels = 0;
        for (List<Row> rows : levels().values()) {
            double sum = 0;
            double total = 0;
            for (Row row : rows) {
                double weight = weighting.weight(row.response() - base);
                sum += weight * (row.response() - base);
                total += weight;
            }
            for (Row row : rows) {
                double off = row.response() - base - sum / total;
                pure += weighting.weight(row.response() - base) * off * off;
            }
            levels++;
        }
        int df1 = levels - curve.parameters().length;
        int df2 = read.size() - levels;
        if (df1 < 1 || df2 < 1 || !(pure > 0)) {
            return null;
        }
        double f = Math.max(0, curve.rss() - pure) / df1 / (pure / df2);
        return new LackOfFit(f, df1, df2, Math.max(0, 1 - new FDistribution(df1, df2).cumulativeProbability(f)));
    }

    /// Standards that lie off the curve: the externally studentised residual against Student's t with Bonferroni's
    /// correction for all wells, at 5 %.
    private void residuals() {
        int df = curve.degreesOfFreedom();
        if (df < 2 || !(curve.rss() > 1e-20 * read.size())) {
            return;
        }
        double critical = -Student.quantile(0.025 / read.size(), df - 1);
        for (Row row : read) {
            double y = row.response() - base;
            double root = Math.sqrt(weighting.weight(y));
            double residual = root * (y - curve.response(nominal(row)));
            double leverage = Math.min(1 - 1e-9, curve.leverage(nominal(row)) * root * root);
            double left = (curve.rss() - residual * residual / (1 - leverage)) / (df - 1);
            double t = left > 0 ? Math.abs(residual) / Math.sqrt(left * (1 - leverage)) : Double.MAX_VALUE;
            if (t > critical) {
                outliers.add(new Outlier(row.name(), row.line(), row.response(), "studentised residual", Math.min(t, 1e6), critical));
            }
        }
    }
}
