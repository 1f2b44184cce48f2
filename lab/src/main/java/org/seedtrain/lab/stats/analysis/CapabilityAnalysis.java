package org.seedtrain.lab.stats.analysis;

import java.util.List;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.stats.Normality;
import org.seedtrain.lab.stats.chart.Capability;
import org.seedtrain.lab.stats.chart.ControlChart;
import org.seedtrain.lab.stats.exact.Column;

/// `lab capability`: Cp, Cpk, Pp, Ppk with their bounds.
public final class CapabilityAnalysis extends StatisticsAnalysis {
    public CapabilityAnalysis() {
        super(Group.STATISTICS, "capability", words("Process capability", "공정능력"),
                words("Whether a process keeps its specification: Cp, Cpk, Pp, Ppk with confidence limits.",
                        "공정이 규격을 지킬 수 있는지 Cp, Cpk, Pp, Ppk와 신뢰한계로 평가합니다."),
                List.of(values(), column("column", "Column of values", "값의 열"), column("by", "Column of subgroups", "부분군의 열"),
                        Option.number("lsl", "Lower specification limit", "규격 하한", "1", -1e300, 1e300),
                        Option.number("usl", "Upper specification limit", "규격 상한", "1", -1e300, 1e300),
                        Option.number("least", "Ppk must be at least", "Ppk 최소 기준", "1", 0, 10, 1.33),
                        Option.flag("bound", "The lower bound must be, not the estimate", "추정값이 아니라 신뢰하한으로 판정"), confidence()),
                tableOrValues("capability.csv"), List.of("lab capability capability.csv --column assay --lsl 98 --usl 102",
                        "lab capability --values 99.6,100.4,100.1,99.2,100.9,100.3 --lsl 98 --usl 102"),
                List.of("ISO 22514-2:2017", "Bissell (1990), Appl Stat 39, 331", "NIST/SEMATECH e-Handbook 6.1.6"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request);
        String name = sheet.pick("column", "value");
        double[] values = sheet.exact(name).high();
        List<ControlChart> charts = request.has("by")
                ? ControlChart.meansAndDeviations(sheet.groups(sheet.pick("by", "subgroup"), name).values().stream().map(Column::high).toList())
                : ControlChart.individuals(values, 2);
        double within = charts.getFirst().sigma()[0];
        if (request.has("by")) {
            within *= Math.sqrt(values.length / (double) charts.getFirst().points().length);
        }
        Double lsl = request.has("lsl") ? request.number("lsl") : null;
        Double usl = request.has("usl") ? request.number("usl") : null;
        if (lsl == null && usl == null) {
            throw new AnalysisRefused("give a specification: --lsl, --usl or both");
        }
        Capability c = Capability.of(values, within, lsl, usl, request.number("confidence"));
        ResultTable table = ResultTable.of("capability", "Capability", "공정능력").column("index", "Index", "지수")
                .column("value", "Value", "값", "1", 4).column("low", "Lower bound", "신뢰하한", "1", 4)
                .column("high", "Upper bound", "신뢰상한", "1", 4)
                .row("Cp", c.cp(), null, null).row("Cpk", c.cpk(), c.cpkLower(), null)
                .row("Pp", c.pp(), c.ppLow(), c.ppHigh()).row("Ppk", c.ppk(), c.ppkLower(), c.ppkUpper());
        ResultTable figures = ResultTable.of("process", "Process", "공정").column("n", "n", "개수", "1", 4)
                .column("mean", "Mean", "평균", "1", 7).column("within", "sd within", "군내 표준편차", "1", 5)
                .column("overall", "sd overall", "전체 표준편차", "1", 5)
                .column("expected", "Expected outside", "예상 규격이탈", "ppm", 4).column("observed", "Found outside", "실제 규격이탈", "ppm", 4)
                .row(c.n(), c.mean(), c.sdWithin(), c.sdOverall(), c.expected_ppm(), c.observed_ppm());
        Outcome outcome = Outcome.of(Json.of("n", c.n(), "mean", c.mean(), "sdWithin", c.sdWithin(), "sdOverall", c.sdOverall(), "cp",
                c.cp(), "cpk", c.cpk(), "pp", c.pp(), "ppk", c.ppk(), "cpkLower", c.cpkLower(), "ppkLower", c.ppkLower(), "ppkUpper",
                c.ppkUpper(), "ppLow", c.ppLow(), "ppHigh", c.ppHigh(), "expected_ppm", c.expected_ppm(), "observed_ppm",
                c.observed_ppm())).table(table).table(figures).plot(Pictures.histogram(values, "1", lsl, usl));
        if (charts.getFirst().points().length <= Pictures.MOST) {
            outcome.plot(Pictures.chart(charts.getFirst(), "Control chart", "관리도", 0));
        }
        flags(outcome, values, charts);
        double judged = request.flag("bound") ? c.ppkLower() : c.ppk();
        String what = (request.flag("bound") ? "Ppk (lower bound) " : "Ppk ") + Texts.number(judged);
        String least = Texts.number(request.number("least"));
        return outcome.verdict(judged >= request.number("least")
                ? Verdict.pass(what + " is at least " + least, what + "이(가) 기준 " + least + " 이상입니다")
                : Verdict.fail(what + " is below " + least, what + "이(가) 기준 " + least + " 미만입니다"));
    }

    private static void flags(Outcome outcome, double[] values, List<ControlChart> charts) {
        int hits = charts.stream().mapToInt(chart -> chart.hits().size()).sum();
        if (hits > 0) {
            outcome.flag(new Flag("not-in-control", "", words("the control chart shows " + hits + (hits == 1 ? " signal" : " signals") + ": a process that is not in "
                    + "control has no capability", "관리도에 이상 신호가 " + hits + "개 있습니다: 관리상태가 아닌 공정의 공정능력은 뜻이 없습니다")));
        }
        if (values.length >= 8 && values.length <= 5000) {
            double p = Normality.shapiroWilk(values).p();
            if (p < 0.05) {
                outcome.flag(new Flag("not-normal", "", words("the values are not normal (Shapiro-Wilk P " + Texts.number(p)
                        + "): the expected share outside is not reliable", "값이 정규분포가 아니므로 (Shapiro-Wilk P " + Texts.number(p)
                        + ") 예상 규격이탈률을 믿을 수 없습니다")));
            }
        }
    }
}
