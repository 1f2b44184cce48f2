package org.seedtrain.lab.stats.analysis;

import java.util.List;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.stats.Student;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.regression.LinearFit;
import org.seedtrain.lab.stats.validation.Linearity;

/// `lab linearity`: the straight line of a calibration, and whether it is one.
public final class LinearityAnalysis extends StatisticsAnalysis {
    public LinearityAnalysis() {
        super(Group.VALIDATION, "linearity", words("Linearity", "직선성"),
                words("Whether responses follow a straight line: regression, lack of fit, curvature, residuals.",
                        "반응값이 직선을 따르는지 회귀, 적합결여, 곡률, 잔차로 평가합니다."),
                List.of(column("concentration", "Column of concentrations", "농도의 열"), column("response", "Column of responses", "반응값의 열"),
                        confidence(), Option.number("least-r", "Correlation at least", "상관계수 최소 기준", "1", 0, 1),
                        Option.number("most-intercept", "Intercept at most, of the response at the middle",
                                "절편 최대 기준 (중앙 반응값 대비)", "%", 0, 1000),
                        Option.number("most-residual", "Largest residual at most, of the response", "최대 잔차 기준 (반응값 대비)", "%", 0, 1000),
                        Option.number("alpha", "Significance of lack of fit and curvature", "적합결여·곡률의 유의수준", "1", 1e-4, 0.5, 0.05)),
                table("linearity.csv"),
                List.of("lab linearity linearity.csv --least-r 0.999 --most-intercept 2 --most-residual 3"),
                List.of("ICH Q2(R2), 3.2.2", "Draper & Smith, Applied Regression Analysis, 2.1"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request).atMost(100_000);
        Column x = sheet.exact(sheet.pick("concentration", "concentration"));
        Column y = sheet.exact(sheet.pick("response", "response"));
        Linearity l = Linearity.of(x, y);
        LinearFit fit = l.fit();
        double confidence = request.number("confidence");
        double[] intercept = fit.interval(0, confidence);
        double[] slope = fit.interval(1, confidence);
        ResultTable table = table(fit, intercept, slope);
        ResultTable tests = ResultTable.of("linearity", "Linearity", "직선성").column("r", "Correlation", "상관계수", "1", 7)
                .column("rSquared", "R²", "R² (결정계수)", "1", 7).column("sd", "Residual sd", "잔차 표준편차", "1", 5)
                .column("intercept", "Intercept", "절편", "%", 3).column("residual", "Largest residual", "최대 잔차", "%", 3)
                .column("lackOfFit", "F of lack of fit", "적합결여 F", "1", 4).column("lackOfFitP", "P", "P", "1", 3)
                .column("curvatureP", "P of curvature", "곡률 P", "1", 3)
                .row(l.correlation(), fit.rSquared(), fit.residualSd(), l.interceptPercent(), l.largestResidualPercent(), l.lackOfFitF(),
                        l.lackOfFitP(), l.curvatureP());
        Criteria criteria = new Criteria();
        judge(criteria, l, request);
        Outcome outcome = Outcome.of(object(l, intercept, slope, criteria)).table(tests).table(table)
                .plot(Pictures.line(fit, sheet.pick("concentration", "concentration"), x.high(),
                        sheet.pick("response", "response"), y.high(), Student.quantile((1 + confidence) / 2, fit.dfResidual())))
                .plot(Pictures.residuals(fit.fitted(), fit.residuals(), "1"));
        if (fit.residualSd() > 0) {
            outcome.plot(Pictures.probability("residual-probability", fit.studentised(), "1"));
        }
        double alpha = request.number("alpha");
        if (l.lackOfFitP() != null && l.lackOfFitP() < alpha) {
            outcome.flag(new Flag("lack-of-fit", "", words("the means deviate from the line by more than the repeats scatter (P "
                    + Texts.number(l.lackOfFitP()) + "); with very good repeatability this may not matter: look at the residuals",
                    "평균이 반복 산포보다 직선에서 더 벗어납니다 (P " + Texts.number(l.lackOfFitP()) + "). 반복성이 매우 좋으면 중요하지 않을 수 있으니 잔차를 보십시오")));
        }
        if (l.curvatureP() != null && l.curvatureP() < alpha) {
            outcome.flag(new Flag("curved", "", words("a parabola fits better (P " + Texts.number(l.curvatureP()) + ")",
                    "이차식이 더 잘 맞습니다 (P " + Texts.number(l.curvatureP()) + ")")));
        }
        if (l.levels() < 5) {
            outcome.flag(new Flag("few-levels", "", words("there are " + l.levels() + " concentrations; ICH Q2(R2) asks for five or more",
                    "농도가 " + l.levels() + "개입니다. ICH Q2(R2)는 5개 이상을 요구합니다")));
        }
        return criteria.judge(outcome);
    }

    private static ResultTable table(LinearFit fit, double[] intercept, double[] slope) {
        return ResultTable.of("coefficients", "Coefficients", "계수").column("term", "Term", "항")
                .column("estimate", "Estimate", "추정값", "1", 7).column("se", "Standard error", "표준오차", "1", 4)
                .column("low", "Confidence limit, low", "신뢰하한", "1", 5).column("high", "high", "신뢰상한", "1", 5)
                .row(words("intercept", "절편"), fit.coefficients()[0], fit.standardErrors()[0], intercept[0], intercept[1])
                .row(words("slope", "기울기"), fit.coefficients()[1], fit.standardErrors()[1], slope[0], slope[1]);
    }

    static void judge(Criteria criteria, Linearity l, Request request) {
        if (request.has("least-r")) {
            criteria.add("correlation", "상관계수", Texts.number(Math.abs(l.correlation()), 7), "≥ " + request.text("least-r"),
                    Math.abs(l.correlation()) >= request.number("least-r"));
        }
        if (request.has("most-intercept")) {
            criteria.add("intercept [%]", "절편 [%]", Texts.number(Math.abs(l.interceptPercent())), "≤ " + request.text("most-intercept"),
                    Math.abs(l.interceptPercent()) <= request.number("most-intercept"));
        }
        if (request.has("most-residual")) {
            criteria.add("largest residual [%]", "최대 잔차 [%]", Texts.number(l.largestResidualPercent()),
                    "≤ " + request.text("most-residual"), l.largestResidualPercent() <= request.number("most-residual"));
        }
    }

    private static Object object(Linearity l, double[] intercept, double[] slope, Criteria criteria) {
        LinearFit fit = l.fit();
        return Json.of("n", fit.fitted().length, "levels", l.levels(), "slope", fit.coefficients()[1], "slopeStandardError",
                fit.standardErrors()[1], "slopeInterval", slope, "intercept", fit.coefficients()[0], "interceptStandardError",
                fit.standardErrors()[0], "interceptInterval", intercept, "correlation", l.correlation(), "rSquared", fit.rSquared(),
                "residualSd", fit.residualSd(), "rss", fit.ssResidual(), "interceptPercent", l.interceptPercent(),
                "largestResidualPercent", l.largestResidualPercent(), "lackOfFitF", l.lackOfFitF(), "lackOfFitP", l.lackOfFitP(),
                "curvatureP", l.curvatureP(), "criteria", criteria.list());
    }
}
