package org.seedtrain.lab.stats.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.stats.Student;
import org.seedtrain.lab.stats.Summary;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;
import org.seedtrain.lab.stats.validation.Linearity;
import org.seedtrain.lab.stats.validation.Precision;
import org.seedtrain.lab.stats.validation.Recovery;

/// `lab validation`: one experiment (levels by days or analysts) judged as a whole: linearity of the results, accuracy and
/// precision at every level, and the range over which all criteria hold.
public final class ValidationAnalysis extends StatisticsAnalysis {
    public ValidationAnalysis() {
        super(Group.VALIDATION, "validation", words("Validation report", "밸리데이션 보고서"),
                words("Linearity, accuracy, precision and range from one experiment, against your criteria.",
                        "한 실험에서 직선성, 정확성, 정밀성, 범위를 구해 주어진 기준으로 판정합니다."),
                List.of(column("nominal", "Column of nominal values", "이론값의 열"), column("found", "Column of values found", "측정값의 열"),
                        Option.words("factors", "Columns of the factors, outermost first", "요인의 열 (바깥쪽부터)"),
                        Option.choice("design", "Factors within each other, or two that cross", "지분 또는 교차 설계", "nested", "crossed"),
                        confidence(), Option.number("lower", "Mean recovery at least", "평균 회수율 하한", "%", 0, 1000, 98),
                        Option.number("upper", "Mean recovery at most", "평균 회수율 상한", "%", 0, 1000, 102),
                        Option.flag("interval", "The whole interval must lie within, not the mean", "평균이 아니라 신뢰구간 전체가 안에 있어야 함"),
                        Option.number("most-level-rsd", "RSD at a level at most", "수준별 RSD 최대 기준", "%", 0, 1000, 3),
                        Option.number("most-repeatability", "RSD of repeatability at most", "반복성 RSD 최대 기준", "%", 0, 1000, 2),
                        Option.number("most-intermediate", "RSD of intermediate precision at most", "실내재현성 RSD 최대 기준", "%", 0, 1000, 3),
                        Option.flag("bound", "Precision is judged by its upper bound", "정밀성을 신뢰상한으로 판정"),
                        Option.number("least-r", "Correlation at least", "상관계수 최소 기준", "1", 0, 1, 0.999),
                        Option.number("future-lower", "A future result at least (combined accuracy and precision)",
                                "미래 결과 하한 (정확성·정밀성 결합)", "%", 0, 1000),
                        Option.number("future-upper", "A future result at most", "미래 결과 상한 (정확성·정밀성 결합)", "%", 0, 1000),
                        Option.number("range-low", "Range that must be covered, from", "포함해야 할 범위, 하한", "1", 0, 1e300),
                        Option.number("range-high", "to", "포함해야 할 범위, 상한", "1", 0, 1e300)),
                table("validation.csv"),
                List.of("lab validation validation.csv --factors day,analyst --design crossed --range-low 80 --range-high 120",
                        "lab validation validation.csv --factors day --future-lower 95 --future-upper 105"),
                List.of("ICH Q2(R2)", "USP <1225>", "ISO 5725-2:2019"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request).atMost(100_000);
        String nominalName = sheet.pick("nominal", "nominal");
        String foundName = sheet.pick("found", "found");
        Column nominal = sheet.exact(nominalName);
        Column found = sheet.exact(foundName);
        double confidence = request.number("confidence");
        List<Recovery> recovery = Recovery.levels(nominal.high(), found.high(), confidence);
        Linearity linearity = Linearity.of(nominal, found);
        List<String> factors = sheet.listed("factors");
        boolean crossed = request.choice("design").equals("crossed");
        if (crossed && factors.size() != 2) {
            throw new AnalysisRefused("--design crossed takes two factors; --factors names " + factors.size());
        }
        List<DoubleDouble> percent = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            percent.add(found.get(i).times(100).over(nominal.get(i)));
        }
        Precision precision = Precision.of(factors, factors.stream().map(sheet::words).toList(), crossed, Column.of(percent), confidence);

        Criteria criteria = new Criteria();
        LinearityAnalysis.judge(criteria, linearity, request);
        AccuracyAnalysis.judge(criteria, recovery, request);
        PrecisionAnalysis.judge(criteria, precision, request);
        double[] future = precision.future(confidence);
        future(criteria, future, request);
        Map<Double, Boolean> good = levels(sheet, nominalName, foundName, recovery, criteria, request);
        double[] range = range(good);
        range(criteria, range, request);
        double total = precision.components().stream().mapToDouble(c -> c.variance()).sum();
        List<Object> byLevel = new ArrayList<>();
        recovery.forEach(l -> byLevel.add(Json.of("nominal", l.nominal(), "n", l.n(), "mean_percent", l.mean_percent(), "sd_percent",
                l.sd_percent(), "low", l.low(), "high", l.high())));
        Outcome outcome = Outcome.of(Json.of("correlation", linearity.correlation(), "slope", linearity.fit().coefficients()[1],
                "intercept", linearity.fit().coefficients()[0], "lackOfFitP", linearity.lackOfFitP(), "recovery", byLevel,
                "repeatability_percent", precision.repeatability_percent(), "intermediate_percent", precision.intermediate_percent(),
                "components", precision.components(), "futureLow", future[0], "futureHigh", future[1], "rangeLow", range.length == 0 ? null : range[0], "rangeHigh",
                range.length == 0 ? null : range[1], "criteria", criteria.list()))
                .table(ResultTable.of("range", "Range over which the criteria hold", "기준을 만족하는 범위").column("low", "from", "하한", "1", 6)
                        .column("high", "to", "상한", "1", 6).row(range.length == 0 ? null : range[0], range.length == 0 ? null : range[1]))
                .table(ResultTable.of("future", "One future result (accuracy and precision combined)", "미래의 결과 하나 (정확성·정밀성 결합)")
                        .column("low", "from", "하한", "%", 5).column("high", "to", "상한", "%", 5).row(future[0], future[1]))
                .table(AccuracyAnalysis.table(recovery)).table(PrecisionAnalysis.table(precision))
                .table(Components.table(precision.components(), total, precision.mean()))
                .plot(AccuracyAnalysis.plot(nominal.high(), Recovery.percent(nominal.high(), found.high()), recovery, request))
                .plot(Pictures.line(linearity.fit(), nominalName, nominal.high(), foundName, found.high(),
                        Student.quantile((1 + confidence) / 2, linearity.fit().dfResidual())))
                .plot(Pictures.residuals(linearity.fit().fitted(), linearity.fit().residuals(), "1"))
                .plot(Components.plot(precision.components(), total));
        Components.flags(precision.components(), precision.balanced()).forEach(outcome::flag);
        return criteria.judge(outcome);
    }

    /// Whether a level holds its own criteria: mean recovery and scatter.
    private static Map<Double, Boolean> levels(Sheet sheet, String nominal, String found, List<Recovery> recovery, Criteria criteria,
            Request request) {
        Map<Double, List<DataTable.Row>> rows = new LinkedHashMap<>();
        for (DataTable.Row row : sheet.table().rows()) {
            rows.computeIfAbsent(sheet.table().number(row, nominal), key -> new ArrayList<>()).add(row);
        }
        Map<Double, Boolean> good = new LinkedHashMap<>();
        for (Recovery level : recovery) {
            if (level.nominal() == null) {
                continue;
            }
            Summary summary = Summary.of(sheet.exact(found, rows.get(level.nominal())));
            boolean tight = true;
            if (summary.cv_percent() != null) {
                tight = summary.cv_percent() <= request.number("most-level-rsd");
                criteria.add("RSD at " + Texts.number(level.nominal()) + " [%]", "RSD (" + Texts.number(level.nominal()) + ") [%]",
                        Texts.number(summary.cv_percent()), "≤ " + request.text("most-level-rsd"), tight);
            }
            good.put(level.nominal(), tight
                    && level.within(request.number("lower"), request.number("upper"), request.flag("interval")));
        }
        return good;
    }

    /// The longest run of levels that hold; empty without one.
    private static double[] range(Map<Double, Boolean> good) {
        double[] best = {};
        int longest = 0;
        int run = 0;
        double first = 0;
        for (Map.Entry<Double, Boolean> level : good.entrySet()) {
            run = level.getValue() ? run + 1 : 0;
            first = run == 1 ? level.getKey() : first;
            if (run > longest) {
                longest = run;
                best = new double[] {first, level.getKey()};
            }
        }
        return best;
    }

    private static void future(Criteria criteria, double[] future, Request request) {
        String found = "[" + Texts.number(future[0]) + ", " + Texts.number(future[1]) + "]";
        if (request.has("future-lower")) {
            criteria.add("future result [%]", "미래 결과 [%]", found, "≥ " + request.text("future-lower"),
                    future[0] >= request.number("future-lower"));
        }
        if (request.has("future-upper")) {
            criteria.add("future result [%]", "미래 결과 [%]", found, "≤ " + request.text("future-upper"),
                    future[1] <= request.number("future-upper"));
        }
    }

    private static void range(Criteria criteria, double[] range, Request request) {
        if (!request.has("range-low") && !request.has("range-high")) {
            return;
        }
        boolean covered = range.length == 2 && (!request.has("range-low") || range[0] <= request.number("range-low"))
                && (!request.has("range-high") || range[1] >= request.number("range-high"));
        criteria.add("range", "범위", range.length == 2 ? Texts.number(range[0]) + " – " + Texts.number(range[1]) : "-",
                (request.has("range-low") ? request.text("range-low") : "") + " – " + (request.has("range-high") ? request.text("range-high") : ""),
                covered);
    }
}
