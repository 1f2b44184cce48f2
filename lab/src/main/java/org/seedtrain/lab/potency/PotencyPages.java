package org.seedtrain.lab.potency;

import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Words;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.ResultTable;

/// Tables and plots of potencies.
final class PotencyPages {
    private PotencyPages() {}

    static ResultTable potencies(List<PotencyAnalysis.Preparation> preparations, double confidence) {
        String share = Math.round(1000 * confidence) / 10.0 + " %";
        ResultTable table = ResultTable.of("potency", "Potency", "역가").column("name", "Preparation", "검체")
                .column("potency", "Potency", "역가", "1", 6).column("low", share + " from", share + " 하한", "1", 6)
                .column("high", "to", "상한", "1", 6).column("ratio", "Ratio to the standard", "표준품 대비 비", "1", 6)
                .column("lowOfEstimate", "Lower limit, of the estimate", "추정값 대비 하한", "%", 4)
                .column("highOfEstimate", "Upper limit, of the estimate", "추정값 대비 상한", "%", 4);
        for (PotencyAnalysis.Preparation one : preparations) {
            Double low = one.ratioLow();
            Double high = one.ratioHigh();
            table.row(one.name(), one.potency(), one.potencyLow(), one.potencyHigh(), one.ratio(),
                    low == null ? null : 100 * low / one.ratio(), high == null ? null : 100 * high / one.ratio());
        }
        return table;
    }

    static ResultTable variance(VarianceTable variance) {
        ResultTable table = ResultTable.of("anova", "Analysis of variance", "분산분석").column("source", "Source", "요인")
                .column("df", "Degrees of freedom", "자유도", "1", 4).column("ss", "Sum of squares", "제곱합", "1", 6)
                .column("ms", "Mean square", "평균제곱", "1", 6).column("f", "F", "F비", "1", 5).column("p", "p", "p값", "1", 3);
        for (VarianceTable.Source source : variance.sources()) {
            Map<String, String> words = words(source.name());
            String prefix = source.part() ? "– " : "";
            String suffix = source.subject().isEmpty() ? "" : ", " + source.subject();
            table.row(Words.of(prefix + words.get("en") + suffix, prefix + words.get("ko") + suffix), source.df(), source.ss(),
                    source.ms(), source.f(), source.p());
        }
        return table;
    }

    private static Map<String, String> words(String source) {
        return switch (source) {
            case "preparations" -> Words.of("Preparations", "검체");
            case "regression" -> Words.of("Regression", "회귀");
            case "non-parallelism" -> Words.of("Non-parallelism", "비평행성");
            case "non-linearity" -> Words.of("Non-linearity", "비직선성");
            case "quadratic-curvature" -> Words.of("Quadratic curvature", "이차 곡률");
            case "lack-of-quadratic-fit" -> Words.of("Lack of quadratic fit", "이차식 적합결여");
            case "treatments" -> Words.of("Treatments", "처리");
            case "blanks" -> Words.of("Blanks", "공시험");
            case "intersection" -> Words.of("Intersection", "교차");
            case "blocks" -> Words.of("Blocks", "블록");
            case "rows" -> Words.of("Rows", "행");
            case "columns" -> Words.of("Columns", "열");
            case "residual-error" -> Words.of("Residual error", "잔차");
            case "total" -> Words.of("Total", "합계");
            default -> Words.of(source, source);
        };
    }

    static ResultTable checks(List<Validity.Check> checks) {
        ResultTable table = ResultTable.of("validity", "Validity", "타당성").column("name", "Fault", "결함")
                .column("value", "Value", "값", "1", 4).column("low", "90 % from", "90 % 하한", "1", 4)
                .column("high", "to", "상한", "1", 4).column("lower", "Not below", "하한 기준", "1", 4)
                .column("upper", "Not above", "상한 기준", "1", 4).column("met", "Met", "적합");
        checks.forEach(check -> table.row(check.title(), check.value(), check.low(), check.high(), check.lower(), check.upper(), check.met()));
        return table;
    }

    static ResultTable similarities(List<RelativePotency.Similarity> similarities) {
        ResultTable table = ResultTable.of("similarity", "Likeness to the standard", "표준품과의 유사성")
                .column("name", "Preparation", "검체").column("property", "Property", "특성").column("value", "Value", "값", "1", 5)
                .column("low", "90 % from", "90 % 하한", "1", 5).column("high", "to", "상한", "1", 5);
        similarities.forEach(one -> table.row(one.preparation(), property(one.property()), one.value(), one.low(), one.high()));
        return table;
    }

    private static Map<String, String> property(String word) {
        return switch (word) {
            case "slope-ratio" -> Words.of("ratio of the slopes", "기울기 비");
            case "range-ratio" -> Words.of("ratio of the ranges", "범위 비");
            case "upper-asymptote-ratio" -> Words.of("ratio of the upper asymptotes", "상한 점근선 비");
            case "intercept-difference" -> Words.of("difference of the intercepts", "절편 차이");
            default -> Words.of(word, word);
        };
    }

    static ResultTable parameters(List<RelativePotency.Parameter> parameters) {
        ResultTable table = ResultTable.of("parameters", "Common curve", "공통 곡선").column("name", "Parameter", "매개변수")
                .column("value", "Value", "값", "1", 8).column("error", "Standard error (Gauss-Newton)", "표준오차(Gauss-Newton)", "1", 5);
        parameters.forEach(one -> table.row(one.name(), one.value(), one.standardError()));
        return table;
    }

    static Plot plot(Assay assay, RelativePotency potency) {
        boolean log = !potency.model().equals("slope-ratio");
        Plot plot = Plot.of("responses", "Responses over dose", "용량-반응", "Dose", "용량", "1", "Response", "반응값", "1").log(log, false);
        lines(plot, potency.curves());
        for (int i = 0; i < assay.count(); i++) {
            int place = i;
            List<Assay.Observation> own = assay.observations().stream().filter(one -> one.preparation() == place)
                    .filter(one -> !log || one.dose() > 0).toList();
            String name = assay.preparations().get(i);
            plot.points("points-" + name, name, name, own.stream().mapToDouble(Assay.Observation::dose).toArray(),
                    own.stream().mapToDouble(Assay.Observation::response).toArray());
        }
        return plot;
    }

    static void lines(Plot plot, List<RelativePotency.Line> lines) {
        lines.forEach(line -> plot.line("line-" + line.preparation(), line.preparation() + ", fitted", line.preparation() + " 적합",
                line.dose(), line.response()));
    }
}
