package org.seedtrain.lab.stats.analysis;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.stats.chart.ControlChart;
import org.seedtrain.lab.stats.chart.NelsonRules;
import org.seedtrain.lab.stats.exact.Column;

/// `lab chart`: Shewhart charts with Nelson's rules.
public final class ChartAnalysis extends StatisticsAnalysis {
    private static final int MOST_POINTS = 20_000;

    public ChartAnalysis() {
        super(Group.STATISTICS, "chart", words("Control chart", "관리도"),
                words("Shewhart charts (I-MR, Xbar-R, Xbar-S, p, c) and where Nelson's eight rules are broken.",
                        "슈하트 관리도(I-MR, Xbar-R, Xbar-S, p, c)와 넬슨의 8가지 규칙에 걸린 점을 보여 줍니다."),
                List.of(Option.choice("kind", "Kind of chart", "관리도 종류", "i-mr", "xbar-r", "xbar-s", "p", "c"),
                        values(), column("column", "Column of values or counts", "값 또는 개수의 열"),
                        column("by", "Column of subgroups (Xbar charts)", "부분군의 열 (Xbar 관리도)"),
                        column("size", "Column of sample sizes (p chart)", "표본 크기의 열 (p 관리도)"),
                        Option.words("rules", "Nelson's rules to apply", "적용할 넬슨 규칙").preset("1,2,3,4,5,6,7,8")),
                tableOrValues("chart-individuals.csv"),
                List.of("lab chart chart-individuals.csv --column ph", "lab chart chart-fill.csv --kind xbar-r --column volume --by hour",
                        "lab chart chart-defects.csv --kind p --column defective --size inspected --rules 1,2",
                        "lab chart --kind c --values 3,5,4,2,6,12,4,3"),
                List.of("Nelson (1984), J Qual Technol 16, 237", "ISO 7870-2:2013", "ASTM Manual 7"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request);
        String kind = request.choice("kind");
        String name = sheet.pick("column", "value");
        List<ControlChart> charts = switch (kind) {
            case "p" -> List.of(ControlChart.proportions(sheet.counts(name), sheet.counts(sheet.pick("size", "size"))));
            case "c" -> List.of(ControlChart.counts(sheet.counts(name)));
            case "xbar-r" -> ControlChart.meansAndRanges(groups(sheet, name));
            case "xbar-s" -> ControlChart.meansAndDeviations(groups(sheet, name));
            default -> ControlChart.individuals(sheet.exact(name).high(), 2);
        };
        if (charts.getFirst().points().length > MOST_POINTS) {
            throw new AnalysisRefused(sheet.table().name() + " has " + charts.getFirst().points().length
                    + " points; a chart is drawn of at most " + MOST_POINTS);
        }
        List<Integer> rules = rules(request.words("rules"));
        ResultTable limits = ResultTable.of("limits", "Limits", "관리한계").column("chart", "Chart", "관리도")
                .column("points", "Points", "점", "1", 5).column("low", "Lower limit", "관리하한", "1", 6)
                .column("centre", "Centre", "중심선", "1", 6).column("high", "Upper limit", "관리상한", "1", 6)
                .column("sigma", "Sigma of a point", "점의 시그마", "1", 5);
        ResultTable signals = ResultTable.of("signals", "Signals", "이상 신호").column("chart", "Chart", "관리도")
                .column("number", "Point", "점 번호", "1", 6).column("value", "Value", "값", "1", 6)
                .column("rule", "Rule", "규칙", "1", 2).column("text", "What the rule says", "규칙 내용");
        List<Object> list = new ArrayList<>();
        Outcome outcome = Outcome.of(Json.of("kind", kind, "charts", list)).table(limits).table(signals);
        int found = 0;
        for (ControlChart whole : charts) {
            int first = whole.kind().equals("mr") ? 1 : 0;
            ControlChart chart = new ControlChart(whole.kind(), whole.points(), whole.centre(), whole.sigma(), whole.low(), whole.high(),
                    whole.hits().stream().filter(hit -> rules.contains(hit.rule())).toList());
            boolean wide = !chart.steady();
            limits.row(chart.kind(), chart.points().length, wide ? null : (Object) chart.low()[0], chart.centre(),
                    wide ? null : (Object) chart.high()[0], wide ? null : (Object) chart.sigma()[0]);
            List<Object> hits = new ArrayList<>();
            for (NelsonRules.Hit hit : chart.hits()) {
                found++;
                signals.row(chart.kind(), hit.index() + 1 + first, chart.points()[hit.index()], hit.rule(), NelsonRules.text(hit.rule()));
                hits.add(Json.of("rule", hit.rule(), "point", hit.index() + 1 + first));
            }
            list.add(Json.of("kind", chart.kind(), "centre", chart.centre(), "low", chart.low(), "high", chart.high(), "points",
                    chart.points(), "hits", hits));
            outcome.plot(Pictures.chart(chart, title(chart.kind(), "en"), title(chart.kind(), "ko"), first));
        }
        return outcome.verdict(found == 0 ? Verdict.pass("in control: no signal", "관리상태입니다: 이상 신호 없음")
                : Verdict.fail("not in control: " + found + (found == 1 ? " signal" : " signals"), "관리상태가 아닙니다: 이상 신호 " + found + "개"));
    }

    private static List<double[]> groups(Sheet sheet, String name) {
        return sheet.groups(sheet.pick("by", "subgroup"), name).values().stream().map(Column::high).toList();
    }

    private static List<Integer> rules(List<String> words) {
        List<Integer> rules = new ArrayList<>();
        for (String word : words) {
            if (!word.strip().matches("[1-8]")) {
                throw new AnalysisRefused("--rules has '" + word + "'; Nelson's rules are numbered 1 to 8");
            }
            rules.add(Integer.parseInt(word.strip()));
        }
        return rules;
    }

    private static String title(String kind, String language) {
        boolean en = language.equals("en");
        return switch (kind) {
            case "i" -> en ? "Individual values" : "개별값";
            case "mr" -> en ? "Moving ranges" : "이동 범위";
            case "xbar" -> en ? "Means" : "평균";
            case "r" -> en ? "Ranges" : "범위";
            case "s" -> en ? "Standard deviations" : "표준편차";
            case "p" -> en ? "Share nonconforming" : "부적합품률";
            default -> en ? "Counts" : "부적합수";
        };
    }
}
