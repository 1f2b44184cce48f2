package org.seedtrain.lab.stats.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.stats.Student;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;
import org.seedtrain.lab.stats.regression.LinearFit;

/// `lab regression`: a polynomial in one column, or several predictors.
public final class RegressionAnalysis extends StatisticsAnalysis {
    private static final int MOST_ROWS = 100_000;

    public RegressionAnalysis() {
        super(Group.STATISTICS, "regression", words("Linear regression", "선형 회귀"),
                words("Least squares for a polynomial or several predictors, with analysis of variance, confidence limits and residuals.",
                        "다항식 또는 여러 설명변수의 최소제곱 회귀를 분산분석, 신뢰한계, 잔차와 함께 구합니다."),
                List.of(column("response", "Column of the response", "반응값의 열"),
                        Option.words("predictors", "Columns of the predictors", "설명변수의 열"),
                        Option.integer("degree", "Degree of the polynomial (one predictor)", "다항식의 차수 (설명변수 하나)", 1, 12, 1),
                        Option.flag("origin", "Through the origin", "원점을 지남"), weights(), confidence()),
                table("regression-density.csv"),
                List.of("lab regression regression-density.csv --response density --predictors glucose --degree 2",
                        "lab regression regression-density.csv --response density --predictors glucose,temperature"),
                List.of("NIST StRD", "Golub & Van Loan, Matrix Computations, 5.2"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request).atMost(MOST_ROWS);
        String response = sheet.pick("response", "y");
        List<String> predictors = sheet.listed("predictors");
        if (predictors.isEmpty()) {
            predictors.add(sheet.pick("predictors", "x"));
        }
        if (predictors.contains(response)) {
            throw new AnalysisRefused("'" + response + "' is the response; it cannot be a predictor too");
        }
        int degree = request.integer("degree");
        boolean origin = request.flag("origin");
        if (degree > 1 && (predictors.size() > 1 || origin)) {
            throw new AnalysisRefused("--degree " + degree + " is for one predictor with an intercept; leave --origin and the other "
                    + "predictors away");
        }
        double confidence = request.number("confidence");
        Column y = sheet.exact(response);
        List<DoubleDouble[]> columns = new ArrayList<>();
        for (String name : predictors) {
            columns.add(sheet.exact(name).all());
        }
        Column weights = sheet.weights(y);
        boolean polynomial = predictors.size() == 1 && !origin && weights == null;
        LinearFit fit = polynomial ? LinearFit.polynomial(predictors.getFirst(), degree, sheet.exact(predictors.getFirst()), y)
                : weights == null ? LinearFit.of(predictors, columns, y, !origin)
                        : LinearFit.weighted(powers(predictors, columns, degree), columns, y, weights, !origin);
        ResultTable table = ResultTable.of("coefficients", "Coefficients", "계수").column("term", "Term", "항")
                .column("estimate", "Estimate", "추정값", "1", 8).column("se", "Standard error", "표준오차", "1", 5)
                .column("low", "Confidence limit, low", "신뢰하한", "1", 6).column("high", "high", "신뢰상한", "1", 6)
                .column("p", "P (is zero)", "P (0일 때)", "1", 3);
        List<Object> list = new ArrayList<>();
        for (int k = 0; k < fit.terms().size(); k++) {
            double[] bounds = fit.interval(k, confidence);
            table.row(fit.terms().get(k), fit.coefficients()[k], fit.standardErrors()[k], bounds[0], bounds[1], fit.p(k));
            list.add(Json.of("term", fit.terms().get(k), "estimate", fit.coefficients()[k], "standardError",
                    fit.standardErrors()[k], "low", bounds[0], "high", bounds[1], "p", fit.p(k)));
        }
        ResultTable anova = ResultTable.of("anova", "Analysis of variance", "분산분석표").column("source", "Source", "변동")
                .column("df", "df", "자유도", "1", 4).column("ss", "Sum of squares", "제곱합", "1", 7)
                .column("ms", "Mean square", "평균제곱", "1", 7).column("f", "F", "F", "1", 5).column("p", "P", "P", "1", 3)
                .row(words("regression", "회귀"), fit.dfRegression(), fit.ssRegression(), fit.msRegression(), Json.number(fit.f()), fit.p())
                .row(words("residual", "잔차"), fit.dfResidual(), fit.ssResidual(), fit.msResidual(), null, null);
        ResultTable quality = ResultTable.of("fit", "Fit", "적합도").column("rSquared", "R²", "R² (결정계수)", "1", 8)
                .column("adjusted", "Adjusted R²", "수정 R²", "1", 8).column("sd", "Residual sd", "잔차 표준편차", "1", 6)
                .row(fit.rSquared(), fit.adjustedRSquared(), fit.residualSd());
        Outcome outcome = Outcome.of(Json.of("n", y.size(), "coefficients", list, "residualSd", fit.residualSd(), "rSquared",
                fit.rSquared(), "adjustedRSquared", fit.adjustedRSquared(), "dfRegression", fit.dfRegression(), "ssRegression",
                fit.ssRegression(), "dfResidual", fit.dfResidual(), "ssResidual", fit.ssResidual(), "f", fit.f(), "p", fit.p()))
                .table(table).table(quality).table(anova);
        if (polynomial) {
            outcome.plot(Pictures.line(fit, predictors.getFirst(), sheet.exact(predictors.getFirst()).high(), response, y.high(),
                    Student.quantile((1 + confidence) / 2, fit.dfResidual())));
        } else {
            outcome.plot(Plot.of("agreement", "Observed against fitted", "실측값과 적합값", "fitted", "적합값", "1", "observed", "실측값", "1")
                    .points("data", "Data", "자료", Pictures.thin(fit.fitted()), Pictures.thin(y.high())));
        }
        outcome.plot(Pictures.residuals(fit.fitted(), fit.residuals(), "1"));
        double[] studentised = fit.studentised();
        if (fit.residualSd() > 0) {
            outcome.plot(Pictures.probability("residual-probability", studentised, "1"));
        }
        flags(outcome, sheet, studentised);
        return outcome;
    }

    /// Adds the powers of the only predictor; names of all columns.
    private static List<String> powers(List<String> predictors, List<DoubleDouble[]> columns, int degree) {
        List<String> names = new ArrayList<>(predictors);
        for (int k = 2; k <= degree; k++) {
            int power = k;
            names.add(predictors.getFirst() + "^" + k);
            columns.add(Arrays.stream(columns.getFirst()).map(x -> x.power(power)).toArray(DoubleDouble[]::new));
        }
        return names;
    }

    private static void flags(Outcome outcome, Sheet sheet, double[] studentised) {
        int found = 0;
        for (int i = 0; i < studentised.length && found < 20; i++) {
            if (Math.abs(studentised[i]) > 3) {
                found++;
                int line = sheet.table().rows().get(i).line();
                outcome.flag(new Flag("large-residual", "line " + line, words("the residual is " + Texts.number(studentised[i])
                        + " standard deviations", "잔차가 표준편차의 " + Texts.number(studentised[i]) + "배입니다")));
            }
        }
    }
}
