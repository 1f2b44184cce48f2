package org.seedtrain.lab.stats.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.stats.Equivalence;
import org.seedtrain.lab.stats.VarianceRatio;
import org.seedtrain.lab.stats.exact.Column;

/// `lab equivalence`: two one-sided tests, and beside them Student's t and the F test of the variances.
public final class EquivalenceAnalysis extends StatisticsAnalysis {
    public EquivalenceAnalysis() {
        super(Group.STATISTICS, "equivalence", words("Equivalence (TOST) and comparison of means", "동등성(TOST)과 평균 비교"),
                words("Whether a mean, or the difference of two, lies within limits; with t and F tests beside it.",
                        "평균 또는 두 평균의 차가 한계 안에 있는지 검정하고 t 검정과 F 검정을 함께 보여 줍니다."),
                List.of(Option.choice("design", "Design", "설계", "two-sample", "paired", "one-sample"),
                        column("column", "Column of values", "값의 열"), column("by", "Column of the two groups", "두 군의 열"),
                        column("with", "Column of the second values (paired)", "둘째 값의 열 (대응)"),
                        Option.number("target", "Target of the mean (one sample)", "평균의 목표값 (한 표본)", "1", -1e300, 1e300, 0),
                        Option.number("margin", "Margin: limits at minus and plus this", "한계: ± 이 값", "1", 1e-300, 1e300),
                        Option.number("lower", "Lower limit of the difference", "차이의 하한", "1", -1e300, 1e300),
                        Option.number("upper", "Upper limit of the difference", "차이의 상한", "1", -1e300, 1e300),
                        Option.choice("variances", "Variances", "분산", "pooled", "welch"),
                        Option.number("alpha", "Significance of each test", "각 검정의 유의수준", "1", 1e-4, 0.4, 0.05)),
                table("equivalence-methods.csv"),
                List.of("lab equivalence equivalence-methods.csv --column value --by method --margin 2",
                        "lab equivalence equivalence-pairs.csv --design paired --column old --with new --margin 1.5"),
                List.of("Schuirmann (1987), J Pharmacokin Biopharm 15, 657", "USP <1010>", "Welch (1947), Biometrika 34, 28"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request);
        String name = sheet.pick("column", "value");
        double alpha = request.number("alpha");
        if (request.has("margin") == (request.has("lower") && request.has("upper"))) {
            throw new AnalysisRefused("give either --margin or both --lower and --upper: the limits within which a difference does not "
                    + "matter must be set before");
        }
        double lower = request.has("margin") ? -request.number("margin") : request.number("lower");
        double upper = request.has("margin") ? request.number("margin") : request.number("upper");
        VarianceRatio ratio = null;
        Equivalence test;
        String first = name;
        String second = "";
        switch (request.choice("design")) {
            case "one-sample" -> {
                test = Equivalence.oneSample(sheet.exact(name), request.number("target"), lower, upper, alpha);
                second = Texts.number(request.number("target"));
            }
            case "paired" -> {
                second = sheet.pick("with", "second");
                test = Equivalence.paired(sheet.exact(name), sheet.exact(second), lower, upper, alpha);
            }
            default -> {
                Map<String, Column> groups = sheet.groups(sheet.pick("by", "group"), name);
                if (groups.size() != 2) {
                    throw new AnalysisRefused("the column of groups must name two groups; it names " + groups.size() + ": "
                            + String.join(", ", groups.keySet().stream().limit(6).toList()));
                }
                List<String> names = new ArrayList<>(groups.keySet());
                first = names.get(0);
                second = names.get(1);
                test = Equivalence.twoSample(groups.get(first), groups.get(second), request.choice("variances").equals("pooled"),
                        lower, upper, alpha);
                ratio = VarianceRatio.of(groups.get(first), groups.get(second), 1 - alpha);
            }
        }
        return outcome(test, ratio, first, second);
    }

    private static Outcome outcome(Equivalence test, @Nullable VarianceRatio ratio, String first, String second) {
        ResultTable table = ResultTable.of("equivalence", "Difference: " + first + " less " + second, "차이: " + first + " - " + second)
                .column("estimate", "Difference", "차이", "1", 6).column("se", "Standard error", "표준오차", "1", 5)
                .column("df", "df", "자유도", "1", 5).column("low", "Interval, low", "구간 하한", "1", 6)
                .column("high", "high", "구간 상한", "1", 6).column("pLower", "P against the lower limit", "하한에 대한 P", "1", 3)
                .column("pUpper", "P against the upper limit", "상한에 대한 P", "1", 3).column("pDifference", "P of Student's t (no difference)",
                        "t 검정의 P (차이 없음)", "1", 3)
                .row(test.estimate(), test.standardError(), test.df(), test.low(), test.high(), test.pLower(), test.pUpper(),
                        test.pDifference());
        Outcome outcome = Outcome.of(Json.of("first", first, "second", second, "estimate", test.estimate(), "standardError",
                test.standardError(), "sd", test.sd(), "df", test.df(), "low", test.low(), "high", test.high(), "lowerLimit",
                test.lowerLimit(), "upperLimit", test.upperLimit(), "alpha", test.alpha(), "pLower", test.pLower(), "pUpper",
                test.pUpper(), "pDifference", test.pDifference(), "equivalent", test.equivalent(), "varianceRatio", ratio))
                .table(table);
        if (ratio != null) {
            outcome.table(ResultTable.of("variances", "Variances", "분산").column("f", "F", "F", "1", 5).column("df1", "df", "자유도", "1", 4)
                    .column("df2", "df", "자유도", "1", 4).column("low", "Ratio, low", "분산비 하한", "1", 4)
                    .column("high", "high", "상한", "1", 4).column("p", "P", "P", "1", 3)
                    .row(ratio.f(), ratio.df1(), ratio.df2(), ratio.low(), ratio.high(), ratio.p()));
        }
        outcome.plot(Plot.of("interval", "Interval of the difference", "차이의 구간", "difference", "차이", "1", "", "", "1")
                .line("interval", "Interval", "구간", new double[] {test.low(), test.high()}, new double[] {1, 1})
                .points("estimate", "Difference", "차이", new double[] {test.estimate()}, new double[] {1})
                .markX(test.lowerLimit(), "Lower limit", "하한").markX(test.upperLimit(), "Upper limit", "상한"));
        String bounds = "[" + Texts.number(test.low()) + ", " + Texts.number(test.high()) + "]";
        return outcome.verdict(test.equivalent()
                ? Verdict.pass("equivalent: the interval " + bounds + " lies within the limits", "동등합니다: 구간 " + bounds + "이(가) 한계 안에 있습니다")
                : Verdict.fail("equivalence is not shown: the interval " + bounds + " is not within the limits",
                        "동등성이 입증되지 않았습니다: 구간 " + bounds + "이(가) 한계 안에 있지 않습니다"));
    }
}
