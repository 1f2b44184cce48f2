package org.seedtrain.lab.stats.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.stats.Summary;
import org.seedtrain.lab.stats.exact.Column;

/// `lab stats`: a column in figures, whole or by groups.
public final class DescribeAnalysis extends StatisticsAnalysis {
    public DescribeAnalysis() {
        super(Group.STATISTICS, "stats", words("Summary of values", "기술통계"),
                words("Mean, standard deviation, autocorrelation, quartiles and confidence limits of a column, whole or by groups.",
                        "한 열의 평균, 표준편차, 자기상관, 사분위수, 신뢰한계를 전체 또는 군별로 구합니다."),
                List.of(values(), column("column", "Column of values", "값의 열"), column("by", "Column of groups", "군의 열"), confidence()),
                tableOrValues("stats-assay.csv"),
                List.of("lab stats stats-assay.csv --column value", "lab stats stats-assay.csv --column value --by analyst",
                        "lab stats --values 9.8,10.1,10.4,9.9"),
                List.of("NIST StRD", "NIST/SEMATECH e-Handbook 1.3.5", "Hyndman & Fan (1996), Am Stat 50, 361"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request);
        String name = sheet.pick("column", "value");
        double confidence = request.number("confidence");
        Column all = sheet.exact(name);
        Map<String, Column> samples = new LinkedHashMap<>();
        if (request.has("by")) {
            samples.putAll(sheet.groups(sheet.pick("by", "group"), name));
        }
        ResultTable table = ResultTable.of("summary", "Summary", "요약").column("group", "Group", "군")
                .column("n", "n", "개수", "1", 4).column("mean", "Mean", "평균", "1", 7)
                .column("low", "Confidence limit, low", "신뢰하한", "1", 7).column("high", "high", "신뢰상한", "1", 7)
                .column("sd", "Standard deviation", "표준편차", "1", 5).column("cv", "CV", "변동계수", "%", 3)
                .column("minimum", "Minimum", "최솟값", "1", 6).column("median", "Median", "중앙값", "1", 6)
                .column("maximum", "Maximum", "최댓값", "1", 6);
        Summary whole = Summary.of(all);
        List<Object> groups = new ArrayList<>();
        samples.forEach((group, column) -> {
            Summary summary = Summary.of(column);
            row(table, group, summary, confidence);
            groups.add(object(group, summary, confidence));
        });
        row(table, words("all", "전체"), whole, confidence);
        Map<String, @Nullable Object> result = object(name, whole, confidence);
        result.put("groups", groups);
        ResultTable shape = ResultTable.of("shape", "Spread and shape", "산포와 모양")
                .column("q1", "First quartile", "제1사분위수", "1", 6).column("q3", "Third quartile", "제3사분위수", "1", 6)
                .column("skewness", "Skewness", "왜도", "1", 3).column("kurtosis", "Excess kurtosis", "초과첨도", "1", 3)
                .column("autocorrelation", "Lag-1 autocorrelation", "1차 자기상관", "1", 3)
                .column("sdLow", "sd limit, low", "표준편차 신뢰하한", "1", 5).column("sdHigh", "high", "신뢰상한", "1", 5);
        double[] spread = whole.sdInterval(confidence);
        shape.row(whole.q1(), whole.q3(), whole.skewness(), whole.kurtosis(), whole.autocorrelation(),
                spread == null ? null : spread[0], spread == null ? null : spread[1]);
        Outcome outcome = Outcome.of(result).table(table).table(shape)
                .plot(Pictures.histogram(all.high(), "1", null, null)).plot(Pictures.sequence(all.high(), "1"));
        return all.size() > 2 && !all.constant() ? outcome.plot(Pictures.probability("probability", all.high(), "1")) : outcome;
    }

    private static void row(ResultTable table, Object group, Summary s, double confidence) {
        double[] mean = s.meanInterval(confidence);
        table.row(group, s.n(), s.mean(), mean == null ? null : mean[0], mean == null ? null : mean[1], s.sd(),
                s.cv_percent(), s.minimum(), s.median(), s.maximum());
    }

    private static Map<String, @Nullable Object> object(String name, Summary s, double confidence) {
        return Json.of("name", name, "n", s.n(), "mean", s.mean(), "sd", s.sd(), "cv_percent", s.cv_percent(),
                "standardError", s.standardError(), "meanInterval", s.meanInterval(confidence), "sdInterval",
                s.sdInterval(confidence), "autocorrelation", s.autocorrelation(), "skewness", s.skewness(), "kurtosis",
                s.kurtosis(), "minimum", s.minimum(), "q1", s.q1(), "median", s.median(), "q3", s.q3(), "maximum", s.maximum());
    }
}
