package org.seedtrain.lab.curve;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.ResultTable;

/// Tables, plots and remarks of a [CurveEvaluation].
final class CurvePages {
    private final CurveEvaluation evaluation;
    private final CurveEvaluator evaluator;
    private final CurveTable table;
    private final String unit;
    private final boolean log;

    CurvePages(CurveEvaluation evaluation, CurveEvaluator evaluator, CurveTable table, String unit) {
        this.evaluation = evaluation;
        this.evaluator = evaluator;
        this.table = table;
        this.unit = unit;
        this.log = !evaluator.curve().model().polynomial();
    }

    List<ResultTable> tables() {
        List<ResultTable> tables = new ArrayList<>(List.of(unknowns(), standards(), parameters(), fit()));
        if (!evaluation.samples().isEmpty()) {
            tables.add(samples());
        }
        if (!evaluation.outliers().isEmpty()) {
            ResultTable outliers = ResultTable.of("outliers", "Suspect wells", "의심 웰").column("name", "Name", "이름")
                    .column("line", "Line", "행").column("response", "Response", "반응값", "1", 5).column("test", "Test", "검정")
                    .column("statistic", "Statistic", "통계량", "1", 4).column("critical", "Critical at 5 %", "5 % 기준값", "1", 4);
            evaluation.outliers().forEach(one -> outliers.row(
                    one.name(), one.line(), one.response(), one.test(), one.statistic(), one.critical()));
            tables.add(outliers);
        }
        return tables;
    }

    private ResultTable unknowns() {
        ResultTable table = ResultTable.of("unknowns", "Samples", "검체").column("name", "Name", "이름")
                .column("dilution", "Dilution", "희석배수", "1", 6).column("response", "Response", "반응값", "1", 5)
                .column("concentration", "Concentration", "농도", unit, 5).column("low", "95 % from", "95 % 하한", unit, 4)
                .column("high", "to", "상한", unit, 4).column("cv", "CV", "변동계수", "%", 3).column("n", "n", "반복", "1", 3)
                .column("recovery", "Recovery", "회수율", "%", 4).column("flags", "Flags", "표시");
        for (CurveEvaluation.Unknown one : evaluation.unknowns()) {
            List<Double> interval = one.ci95();
            Object value = one.concentration() != null ? one.concentration()
                    : (one.relation().equals("above") ? "> " : "< ") + brief(one.bound());
            table.row(one.name(), one.dilution(), one.response(), value, interval == null ? null : interval.getFirst(),
                    interval == null ? null : interval.getLast(), one.cv(), one.replicates(), one.recovery(), String.join(", ", one.flags()));
        }
        return table;
    }

    static String brief(@Nullable Double number) {
        return number == null ? "" : new java.math.BigDecimal(number).round(new java.math.MathContext(5)).stripTrailingZeros().toPlainString();
    }

    private ResultTable standards() {
        ResultTable table = ResultTable.of("standards", "Standards", "표준액").column("name", "Name", "이름")
                .column("concentration", "Concentration", "농도", unit, 5).column("response", "Response", "반응값", "1", 5)
                .column("fitted", "Curve", "검량선 값", "1", 5).column("back", "Calculated back", "역산 농도", unit, 5)
                .column("recovery", "Recovery", "회수율", "%", 4).column("cv", "CV", "변동계수", "%", 3)
                .column("n", "n", "반복", "1", 3).column("flags", "Flags", "표시");
        evaluation.standards().forEach(one -> table.row(one.name(), one.concentration(), one.response(), one.fitted(),
                one.backCalculated(), one.recovery(), one.cv(), one.replicates(), String.join(", ", one.flags())));
        return table;
    }

    private ResultTable parameters() {
        ResultTable table = ResultTable.of("parameters", "Parameters", "매개변수").column("name", "Name", "이름")
                .column("value", "Value", "값", "1", 8).column("error", "Standard error (Gauss-Newton)", "표준오차(Gauss-Newton)", "1", 5);
        evaluation.parameters().forEach((name, value) -> table.row(name, value, evaluation.standardErrors().get(name)));
        return table;
    }

    private ResultTable fit() {
        ResultTable table = ResultTable.of("fit", "Fit", "적합").column("rSquared", "R²", "결정계수 R²", "1", 6)
                .column("rss", "Residual sum of squares", "잔차 제곱합", "1", 6).column("sd", "Residual sd", "잔차 표준편차", "1", 5)
                .column("df", "Degrees of freedom", "자유도", "1", 4).column("lack", "Lack of fit, p", "적합결여 p", "1", 3)
                .column("lloq", "LLOQ", "정량 하한", unit, 5).column("uloq", "ULOQ", "정량 상한", unit, 5)
                .column("lod", "LOD (3.3 s/b)", "검출 한계(3.3 s/b)", unit, 4).column("blank", "Blank", "공시험", "1", 4);
        CurveEvaluation.LackOfFit lack = evaluation.lackOfFit();
        return table.row(evaluation.rSquared(), evaluation.rss(), evaluation.residualSd(), evaluation.degreesOfFreedom(),
                lack == null ? null : lack.p(), evaluation.lloq(), evaluation.uloq(), evaluation.lod(), evaluation.blank());
    }

    private ResultTable samples() {
        ResultTable table = ResultTable.of("samples", "Dilution linearity", "희석 직선성").column("name", "Name", "이름")
                .column("mean", "Mean", "평균", unit, 5).column("cv", "CV", "변동계수", "%", 3).column("n", "Dilutions", "희석 수", "1", 3)
                .column("worst", "Largest deviation", "최대 편차", "%", 3).column("slope", "Slope", "기울기", "1", 3)
                .column("low", "90 % from", "90 % 하한", "1", 3).column("high", "to", "상한", "1", 3).column("flags", "Flags", "표시");
        evaluation.samples().forEach(one -> table.row(one.name(), one.mean(), one.cv(), one.points().size(), one.worst(),
                one.slope(), one.low90(), one.high90(), String.join(", ", one.flags())));
        return table;
    }

    Plot curve() {
        StandardCurve curve = evaluator.curve();
        Plot plot = Plot.of("curve", "Standard curve with its 95 % band", "검량선과 95 % 신뢰대", "Concentration", "농도", unit,
                "Response", "반응값", "1");
        int points = 120;
        double[] x = new double[points + 1];
        double[] y = new double[points + 1];
        double[] low = new double[points + 1];
        double[] high = new double[points + 1];
        for (int i = 0; i <= points; i++) {
            double from = FastMath.log(curve.lowest()) - 0.5;
            double to = FastMath.log(curve.highest()) + 0.5;
            x[i] = log ? FastMath.exp(from + (to - from) * i / points) : 1.05 * curve.highest() * i / points;
            y[i] = curve.response(x[i]);
            double band = curve.band(x[i]);
            low[i] = y[i] - band;
            high[i] = y[i] + band;
        }
        plot = plot.log(log, false);
        plot.band("band", "95 % band", "95 % 신뢰대", x, low, high).line("fit", "Curve", "검량선", x, y);
        List<double[]> wells = new ArrayList<>();
        for (CurveTable.Row row : table.rows()) {
            double level = CurveEvaluator.nominal(row);
            if (row.role() == CurveTable.Role.STANDARD && !row.over() && (!log || level > 0)) {
                wells.add(new double[] {level, row.response() - evaluator.base()});
            }
        }
        points(plot, "standards", "Standards", "표준액", wells);
        List<double[]> read = new ArrayList<>();
        for (CurveEvaluation.Unknown one : evaluation.unknowns()) {
            Double concentration = one.concentration();
            Double response = one.response();
            if (concentration != null && response != null && (!log || concentration > 0)) {
                read.add(new double[] {concentration / one.dilution(), response});
            }
        }
        points(plot, "samples", "Samples, as diluted", "검체(희석액)", read);
        if (evaluation.lloq() != null && evaluation.uloq() != null) {
            plot.markX(evaluation.lloq(), "LLOQ", "정량 하한").markX(evaluation.uloq(), "ULOQ", "정량 상한");
        }
        return plot;
    }

    private static void points(Plot plot, String id, String en, String ko, List<double[]> points) {
        if (!points.isEmpty()) {
            plot.points(id, en, ko, points.stream().mapToDouble(point -> point[0]).toArray(),
                    points.stream().mapToDouble(point -> point[1]).toArray());
        }
    }

    Plot residuals() {
        List<double[]> off = new ArrayList<>();
        for (CurveTable.Row row : table.rows()) {
            double level = CurveEvaluator.nominal(row);
            if (row.role() == CurveTable.Role.STANDARD && !row.over() && (!log || level > 0)) {
                double y = row.response() - evaluator.base();
                off.add(new double[] {level, Math.sqrt(evaluator.curve().weighting().weight(y)) * (y - evaluator.curve().response(level))});
            }
        }
        Plot plot = Plot.of("residuals", "Weighted residuals of the standards", "표준액의 가중 잔차", "Concentration", "농도", unit,
                "Residual", "잔차", "1").log(log, false);
        points(plot, "residuals", "Residuals", "잔차", off);
        return plot.markY(0, "Curve", "검량선");
    }

    List<Flag> flags(double cv) {
        List<Flag> flags = new ArrayList<>();
        long over = table.rows().stream().filter(CurveTable.Row::over).count();
        if (over > 0) {
            flags.add(Flag.of("saturated", "", over + " wells are over the reader's range and are not used as numbers",
                    "웰 " + over + "개가 측정 범위를 넘어 수치로 쓰지 않음"));
        }
        if (evaluator.curve().asymmetryHeld()) {
            String g = brief(evaluator.curve().parameter("g"));
            flags.add(Flag.of("asymmetry-held", "", "The standards do not fix the asymmetry g: it is held at " + g + ", where the curve hardly"
                            + " changes with it any more; intervals do not hold its doubt. 4pl has one parameter less",
                    "표준액으로는 비대칭 계수 g를 정할 수 없어 곡선이 거의 달라지지 않는 " + g + "에 고정함. 신뢰구간에 g의 불확실성은 없음. 4pl은"
                            + " 매개변수가 하나 적음"));
        }
        CurveEvaluation.LackOfFit lack = evaluation.lackOfFit();
        if (lack != null && lack.p() < 0.05) {
            flags.add(Flag.of("lack-of-fit", "", "The curve misses its standards by more than their replicates scatter (p "
                    + brief(lack.p()) + "): try another model or weights", "검량선이 반복 산포보다 크게 벗어남(p " + brief(lack.p())
                    + "): 다른 모형이나 가중치를 시도할 것"));
        }
        evaluation.outliers().forEach(one -> flags.add(Flag.of("outlier", one.name(), "Line " + one.line() + " is an outlier by " + one.test() + "; find the cause before it is left out",
                one.line() + "행은 이상값(" + one.test() + ")임. 제외하기 전에 원인을 찾을 것")));
        for (CurveEvaluation.Unknown one : evaluation.unknowns()) {
            String label = one.name() + " 1:" + brief(one.dilution());
            if (one.flags().contains("out-of-range")) {
                boolean above = one.relation().equals("above");
                flags.add(Flag.of("out-of-range", label, "Out of range: no such response on the curve; "
                        + (above ? "dilute more" : "dilute less"), "검량선에 없는 반응값, 범위 밖. "
                        + (above ? "더 희석할 것" : "덜 희석할 것")));
            }
            if (one.flags().contains("cv")) {
                flags.add(Flag.of("cv", label, "The replicates differ by more than " + brief(cv) + " %",
                        "반복 변동계수가 " + brief(cv) + " % 초과"));
            }
        }
        evaluation.samples().stream().filter(one -> !one.linear()).forEach(one -> flags.add(Flag.of("not-linear", one.name(),
                "The dilutions do not agree (largest deviation " + brief(one.worst()) + " %)",
                "희석액 결과가 일치하지 않음(최대 편차 " + brief(one.worst()) + " %)")));
        return flags;
    }
}
