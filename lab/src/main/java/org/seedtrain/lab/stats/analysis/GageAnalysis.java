package org.seedtrain.lab.stats.analysis;

import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.stats.anova.GageStudy;
import org.seedtrain.lab.stats.anova.TwoWay;

/// `lab gage`: repeatability and reproducibility of a measuring system.
public final class GageAnalysis extends StatisticsAnalysis {
    public GageAnalysis() {
        super(Group.STATISTICS, "gage", words("Gage R&R", "게이지 R&R (측정시스템 분석)"),
                words("How much of the scatter is the instrument's, the analysts' and the parts', by analysis of variance and by ranges.",
                        "산포가 기기, 측정자, 시료에서 각각 얼마나 오는지 분산분석과 범위법으로 구합니다."),
                List.of(column("column", "Column of values", "값의 열"), column("part", "Column of the parts", "시료의 열"),
                        column("appraiser", "Column of the appraisers", "측정자의 열"),
                        Option.choice("method", "Method that the verdict is on", "판정에 쓸 방법", "anova", "range"),
                        Option.number("pooling", "Interaction is pooled when its P is above", "교호작용을 합칠 P 기준", "1", 0, 1, 0.25),
                        Option.number("accept", "Acceptable below", "적합 기준 (미만)", "%", 0.1, 100, 10),
                        Option.number("reject", "Not acceptable above", "부적합 기준 (초과)", "%", 0.1, 100, 30),
                        Option.number("tolerance", "Width of the specification, for %P/T", "규격 폭 (%P/T 계산용)", "1", 1e-300, 1e300)),
                table("gage.csv"), List.of("lab gage gage.csv", "lab gage gage.csv --method range --tolerance 8"),
                List.of("AIAG, Measurement Systems Analysis, 4th edition"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request).atMost(100_000);
        GageStudy.Readings readings = GageStudy.Readings.of(sheet.words(sheet.pick("part", "part")),
                sheet.words(sheet.pick("appraiser", "appraiser")), sheet.exact(sheet.pick("column", "value")).high());
        double pooling = request.number("pooling");
        TwoWay two = readings.anova();
        double p = GageStudy.interactionP(two);
        GageStudy anova = GageStudy.anova(readings, pooling);
        GageStudy range = GageStudy.averageRange(readings);
        GageStudy judged = request.choice("method").equals("anova") ? anova : range;
        ResultTable table = ResultTable.of("gage", "Standard deviations", "표준편차").column("source", "Source", "요인")
                .column("anova", "ANOVA", "분산분석법", "1", 6).column("anovaPercent", "of the total", "전체 대비", "%", 4)
                .column("range", "Average and range", "평균-범위법", "1", 6).column("rangePercent", "of the total", "전체 대비", "%", 4);
        row(table, "repeatability (EV)", "반복성 (EV)", anova, anova.equipment(), range, range.equipment());
        row(table, "reproducibility (AV)", "재현성 (AV)", anova, anova.appraiser(), range, range.appraiser());
        row(table, "interaction", "교호작용", anova, anova.interaction(), range, range.interaction());
        row(table, "gage R&R (GRR)", "게이지 R&R (GRR)", anova, anova.gageRr(), range, range.gageRr());
        row(table, "parts (PV)", "시료 (PV)", anova, anova.part(), range, range.part());
        row(table, "total (TV)", "전체 (TV)", anova, anova.total(), range, range.total());
        table.row(words("distinct categories (ndc)", "구별 범주 수 (ndc)"), anova.categories(), null, range.categories(), null);
        ResultTable lines = ResultTable.of("anova", "Analysis of variance", "분산분석표").column("source", "Source", "변동")
                .column("df", "df", "자유도", "1", 4).column("ss", "Sum of squares", "제곱합", "1", 7)
                .column("ms", "Mean square", "평균제곱", "1", 7)
                .row(words("part", "시료"), two.dfA(), two.ssA(), two.msA())
                .row(words("appraiser", "측정자"), two.dfB(), two.ssB(), two.msB())
                .row(words("part x appraiser", "시료 x 측정자"), two.dfInteraction(), two.ssInteraction(), two.msInteraction())
                .row(words("repeats", "반복"), two.dfRepeat(), two.ssRepeat(), two.msRepeat());
        double percent = judged.percent(judged.gageRr());
        Double toTolerance = request.has("tolerance") ? 100 * 6 * judged.gageRr() / request.number("tolerance") : null;
        Outcome outcome = Outcome.of(Json.of("method", request.choice("method"), "gageRrPercent", percent, "categories",
                judged.categories(), "precisionToTolerancePercent", toTolerance, "interactionP", p, "pooled", p > pooling, "anova",
                object(anova), "averageRange", object(range), "meanRange", readings.meanRange(), "rangeLimit", readings.rangeLimit(),
                "appraiserRange", readings.appraiserRange(), "partRange", readings.partRange())).table(table).table(lines)
                .plot(means(readings)).plot(ranges(readings));
        flags(outcome, readings);
        double accept = request.number("accept");
        double reject = request.number("reject");
        String figure = Texts.number(percent) + " % (ndc " + judged.categories() + ")";
        return outcome.verdict(percent <= reject && judged.categories() >= 5
                ? Verdict.pass("gage R&R is " + figure + (percent < accept ? ": acceptable" : ": may be acceptable, by importance and cost"),
                        "게이지 R&R은 " + figure + (percent < accept ? ": 적합합니다" : ": 중요도와 비용에 따라 조건부로 쓸 수 있습니다"))
                : Verdict.fail("gage R&R is " + figure + ": the measuring system must be improved (at most " + Texts.number(reject)
                        + " % and five categories)", "게이지 R&R은 " + figure + ": 측정시스템을 개선해야 합니다 (" + Texts.number(reject)
                        + " % 이하, 범주 5개 이상)"));
    }

    private static void row(ResultTable table, String en, String ko, GageStudy a, double sdA, GageStudy r, double sdR) {
        table.row(words(en, ko), sdA, a.percent(sdA), sdR, r.percent(sdR));
    }

    private static Map<String, ?> object(GageStudy g) {
        return Json.of("equipment", g.equipment(), "appraiser", g.appraiser(), "interaction", g.interaction(), "gageRr", g.gageRr(),
                "part", g.part(), "total", g.total(), "equipmentPercent", g.percent(g.equipment()), "appraiserPercent",
                g.percent(g.appraiser()), "gageRrPercent", g.percent(g.gageRr()), "partPercent", g.percent(g.part()), "categories",
                g.categories());
    }

    private static Plot means(GageStudy.Readings readings) {
        Plot plot = Plot.of("means", "Means by part and appraiser", "시료별·측정자별 평균", "part", "시료", "1", "mean", "평균", "1");
        for (int a = 0; a < readings.appraisers().size(); a++) {
            double[] means = new double[readings.parts().size()];
            for (int p = 0; p < means.length; p++) {
                for (double value : readings.values()[a][p]) {
                    means[p] += value / readings.trials();
                }
            }
            plot = plot.line("appraiser-" + (a + 1), readings.appraisers().get(a), readings.appraisers().get(a),
                    Pictures.numbers(means.length), means);
        }
        return plot;
    }

    private static Plot ranges(GageStudy.Readings readings) {
        Plot plot = Plot.of("ranges", "Ranges by part and appraiser", "시료별·측정자별 범위", "part", "시료", "1", "range", "범위", "1");
        for (int a = 0; a < readings.appraisers().size(); a++) {
            double[] ranges = new double[readings.parts().size()];
            for (int p = 0; p < ranges.length; p++) {
                ranges[p] = readings.range(a, p);
            }
            plot = plot.line("appraiser-" + (a + 1), readings.appraisers().get(a), readings.appraisers().get(a),
                    Pictures.numbers(ranges.length), ranges);
        }
        return plot.markY(readings.rangeLimit(), "Upper control limit", "관리상한").markY(readings.meanRange(), "Mean range", "평균 범위");
    }

    private static void flags(Outcome outcome, GageStudy.Readings readings) {
        for (int a = 0; a < readings.appraisers().size(); a++) {
            for (int p = 0; p < readings.parts().size(); p++) {
                if (readings.range(a, p) > readings.rangeLimit()) {
                    String who = readings.appraisers().get(a) + ", " + readings.parts().get(p);
                    outcome.flag(new Flag("range-out-of-control", who, words("the repeats differ by "
                            + Texts.number(readings.range(a, p)) + ", more than " + Texts.number(readings.rangeLimit()),
                            "반복 측정의 범위 " + Texts.number(readings.range(a, p)) + "이(가) 관리상한 "
                                    + Texts.number(readings.rangeLimit()) + "을(를) 넘습니다")));
                }
            }
        }
    }
}
