package org.seedtrain.lab.stats.analysis;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.stats.validation.Recovery;

/// `lab accuracy`: recovery with its confidence limits.
public final class AccuracyAnalysis extends StatisticsAnalysis {
    public AccuracyAnalysis() {
        super(Group.VALIDATION, "accuracy", words("Accuracy (recovery)", "정확성 (회수율)"),
                words("How much of what was there was found, by level, with confidence limits.",
                        "들어 있던 양 중 얼마를 찾았는지 농도별로 신뢰한계와 함께 구합니다."),
                List.of(column("nominal", "Column of nominal values", "이론값의 열"), column("found", "Column of values found", "측정값의 열"),
                        confidence(), Option.number("lower", "Mean recovery at least", "평균 회수율 하한", "%", 0, 1000),
                        Option.number("upper", "Mean recovery at most", "평균 회수율 상한", "%", 0, 1000),
                        Option.flag("interval", "The whole interval must lie within, not the mean", "평균이 아니라 신뢰구간 전체가 안에 있어야 함")),
                table("accuracy.csv"), List.of("lab accuracy accuracy.csv --lower 98 --upper 102", "lab accuracy accuracy.csv --lower 97 --upper 103 --interval"),
                List.of("ICH Q2(R2), 3.3.1", "USP <1225>"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request).atMost(100_000);
        double[] nominal = sheet.exact(sheet.pick("nominal", "nominal")).high();
        double[] found = sheet.exact(sheet.pick("found", "found")).high();
        List<Recovery> levels = Recovery.levels(nominal, found, request.number("confidence"));
        Criteria criteria = new Criteria();
        judge(criteria, levels, request);
        List<Object> list = new ArrayList<>();
        levels.forEach(l -> list.add(Json.of("nominal", l.nominal(), "n", l.n(), "mean_percent", l.mean_percent(), "sd_percent",
                l.sd_percent(), "low", l.low(), "high", l.high())));
        Outcome outcome = Outcome.of(Json.of("levels", list, "criteria", criteria.list())).table(table(levels))
                .plot(plot(nominal, Recovery.percent(nominal, found), levels, request));
        if (levels.size() - 1 < 3 || nominal.length < 9) {
            outcome.flag(new Flag("few-results", "", words("there are " + nominal.length + " results at " + (levels.size() - 1)
                    + " levels; ICH Q2(R2) asks for nine at three levels", "수준 " + (levels.size() - 1) + "개에서 결과 " + nominal.length
                    + "개입니다. ICH Q2(R2)는 3수준에서 9개 이상을 요구합니다")));
        }
        return criteria.judge(outcome);
    }

    static ResultTable table(List<Recovery> levels) {
        ResultTable table = ResultTable.of("recovery", "Recovery", "회수율").column("nominal", "Nominal", "이론값")
                .column("n", "n", "개수", "1", 4).column("mean", "Mean", "평균", "%", 5).column("sd", "Standard deviation", "표준편차", "%", 3)
                .column("low", "Confidence limit, low", "신뢰하한", "%", 5).column("high", "high", "신뢰상한", "%", 5)
                .column("minimum", "Minimum", "최솟값", "%", 5).column("maximum", "Maximum", "최댓값", "%", 5);
        for (Recovery l : levels) {
            table.row(l.nominal() == null ? words("all", "전체") : (Object) l.nominal(), l.n(), l.mean_percent(), l.sd_percent(), l.low(),
                    l.high(), l.minimum(), l.maximum());
        }
        return table;
    }

    static void judge(Criteria criteria, List<Recovery> levels, Request request) {
        if (!request.has("lower") && !request.has("upper")) {
            return;
        }
        double lower = request.has("lower") ? request.number("lower") : 0;
        double upper = request.has("upper") ? request.number("upper") : Double.MAX_VALUE;
        String limit = request.has("lower") && request.has("upper") ? request.text("lower") + " – " + request.text("upper")
                : request.has("lower") ? "≥ " + request.text("lower") : "≤ " + request.text("upper");
        boolean interval = request.flag("interval");
        for (Recovery l : levels) {
            String level = l.nominal() == null ? "" : " " + Texts.number(l.nominal());
            String found = interval && l.low() != null && l.high() != null
                    ? "[" + Texts.number(l.low()) + ", " + Texts.number(l.high()) + "]" : Texts.number(l.mean_percent());
            criteria.add("recovery" + (level.isEmpty() ? ", all levels" : " at" + level) + " [%]",
                    "회수율" + (level.isEmpty() ? " (전체)" : " (" + level.strip() + ")") + " [%]", found, limit, l.within(lower, upper, interval));
        }
    }

    static Plot plot(double[] nominal, double[] recovery, List<Recovery> levels, Request request) {
        List<Recovery> single = levels.subList(0, levels.size() - 1);
        Plot plot = Plot.of("recovery", "Recovery", "회수율", "nominal", "이론값", "1", "recovery", "회수율", "%")
                .points("results", "Results", "결과", Pictures.thin(nominal), Pictures.thin(recovery))
                .line("means", "Means", "평균", single.stream().mapToDouble(l -> l.nominal() == null ? 0 : l.nominal()).toArray(),
                        single.stream().mapToDouble(Recovery::mean_percent).toArray())
                .markY(100, "100 %", "100 %");
        plot = request.has("lower") ? plot.markY(request.number("lower"), "Lower limit", "하한") : plot;
        return request.has("upper") ? plot.markY(request.number("upper"), "Upper limit", "상한") : plot;
    }
}
