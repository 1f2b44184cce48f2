package org.seedtrain.lab.stats.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.validation.Precision;

/// `lab precision`: repeatability and intermediate precision.
public final class PrecisionAnalysis extends StatisticsAnalysis {
    public PrecisionAnalysis() {
        super(Group.VALIDATION, "precision", words("Precision", "정밀성"),
                words("Repeatability and intermediate precision from variance components, with confidence limits.",
                        "분산 성분으로 반복성과 실내재현성을 신뢰한계와 함께 구합니다."),
                List.of(values(), column("column", "Column of results", "결과의 열"),
                        Option.words("factors", "Columns of the factors, outermost first; none: repeatability alone",
                                "요인의 열 (바깥쪽부터), 없으면 반복성만"),
                        Option.choice("design", "Factors within each other, or two that cross", "지분 또는 교차 설계", "nested", "crossed"),
                        confidence(), Option.number("most-repeatability", "RSD of repeatability at most", "반복성 RSD 최대 기준", "%", 0, 1000),
                        Option.number("most-intermediate", "RSD of intermediate precision at most", "실내재현성 RSD 최대 기준", "%", 0, 1000),
                        Option.flag("bound", "The upper bound must be, not the estimate", "추정값이 아니라 신뢰상한으로 판정")),
                tableOrValues("precision-days.csv"),
                List.of("lab precision precision-days.csv --column value --factors analyst,day --most-repeatability 1.5 --most-intermediate 2.5",
                        "lab precision precision-crossed.csv --column value --factors day,analyst --design crossed",
                        "lab precision stats-assay.csv --column value --most-repeatability 2",
                        "lab precision --values 99.1,99.8,100.4,99.5,100.0,99.7 --most-repeatability 2"),
                List.of("ICH Q2(R2), 3.3.2", "ISO 5725-2:2019", "Satterthwaite (1946), Biometrics Bull 2, 110"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request).atMost(100_000);
        Column y = sheet.exact(sheet.pick("column", "value"));
        List<String> factors = sheet.listed("factors");
        boolean crossed = request.choice("design").equals("crossed");
        if (crossed && factors.size() != 2) {
            throw new AnalysisRefused("--design crossed takes two factors; --factors names " + factors.size());
        }
        Precision p = Precision.of(factors, factors.stream().map(sheet::words).toList(), crossed, y, request.number("confidence"));
        if (factors.isEmpty() && request.has("most-intermediate")) {
            throw new AnalysisRefused("--most-intermediate needs --factors: without days or analysts there is no intermediate precision");
        }
        Criteria criteria = new Criteria();
        judge(criteria, p, request);
        boolean more = !factors.isEmpty();
        double total = p.components().stream().mapToDouble(c -> c.variance()).sum();
        Outcome outcome = Outcome.of(Json.of("n", p.n(), "mean", p.mean(), "repeatability_percent", p.repeatability_percent(),
                "repeatabilityLow", p.repeatabilityLow(), "repeatabilityHigh", p.repeatabilityHigh(), "repeatabilityDf",
                p.repeatabilityDf(), "intermediate_percent", more ? p.intermediate_percent() : null, "intermediateLow",
                more ? p.intermediateLow() : null, "intermediateHigh", more ? p.intermediateHigh() : null, "intermediateDf",
                more ? p.intermediateDf() : null, "components", p.components(), "balanced",
                p.balanced(), "criteria", criteria.list())).table(table(p)).table(Components.table(p.components(), total, p.mean()))
                .plot(Components.plot(p.components(), total)).plot(points(y, factors.isEmpty() ? null : sheet.words(factors.getFirst()), factors));
        Components.flags(p.components(), p.balanced()).forEach(outcome::flag);
        if (p.repeatabilityDf() < 5) {
            outcome.flag(new Flag("few-repeats", "", words("the repeatability has " + p.repeatabilityDf() + " degrees of freedom; ICH Q2(R2) "
                    + "asks for nine results at three levels or six at one", "반복성의 자유도가 " + p.repeatabilityDf()
                    + "입니다. ICH Q2(R2)는 3수준 9개 또는 1수준 6개 이상을 요구합니다")));
        }
        return criteria.judge(outcome);
    }

    static ResultTable table(Precision p) {
        ResultTable table = ResultTable.of("precision", "Precision (RSD)", "정밀성 (상대표준편차)").column("what", "Kind", "종류").column("rsd", "RSD", "상대표준편차", "%", 4)
                .column("low", "Confidence limit, low", "신뢰하한", "%", 4).column("high", "high", "신뢰상한", "%", 4)
                .column("df", "df", "자유도", "1", 4)
                .row(words("repeatability", "반복성"), p.repeatability_percent(), p.repeatabilityLow(), p.repeatabilityHigh(),
                        (double) p.repeatabilityDf());
        return p.components().size() == 1 ? table : table.row(words("intermediate precision", "실내재현성"), p.intermediate_percent(),
                p.intermediateLow(), p.intermediateHigh(), p.intermediateDf());
    }

    static void judge(Criteria criteria, Precision p, Request request) {
        boolean bound = request.flag("bound");
        if (request.has("most-repeatability")) {
            double found = bound ? p.repeatabilityHigh() : p.repeatability_percent();
            criteria.add("repeatability, RSD [%]", "반복성 RSD [%]", Texts.number(found), "≤ " + request.text("most-repeatability"),
                    found <= request.number("most-repeatability"));
        }
        if (request.has("most-intermediate") && p.components().size() > 1) {
            double found = bound ? p.intermediateHigh() : p.intermediate_percent();
            criteria.add("intermediate precision, RSD [%]", "실내재현성 RSD [%]", Texts.number(found), "≤ " + request.text("most-intermediate"),
                    found <= request.number("most-intermediate"));
        }
    }

    private static Plot points(Column y, @Nullable List<String> levels, List<String> factors) {
        double[] x = Pictures.numbers(y.size());
        if (levels != null) {
            List<String> names = levels.stream().distinct().toList();
            for (int i = 0; i < x.length; i++) {
                x[i] = names.indexOf(levels.get(i)) + 1;
            }
        }
        String axis = levels == null ? "number" : factors.getFirst();
        return Plot.of("results", "Results", "결과", axis, levels == null ? "번호" : factors.getFirst(), "1", "result", "결과", "1")
                .points("results", "Results", "결과", Pictures.thin(x), Pictures.thin(y.high()))
                .markY(y.mean().value(), "Mean", "평균");
    }
}
