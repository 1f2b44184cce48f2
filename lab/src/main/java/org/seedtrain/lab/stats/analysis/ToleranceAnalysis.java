package org.seedtrain.lab.stats.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.stats.Normality;
import org.seedtrain.lab.stats.Replicates;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.ToleranceFactor;

/// `lab tolerance`: bounds that hold a share of the population with a confidence.
public final class ToleranceAnalysis extends StatisticsAnalysis {
    public ToleranceAnalysis() {
        super(Group.STATISTICS, "tolerance", words("Tolerance interval", "허용구간"),
                words("Bounds that hold a share of a normal population with a confidence, from exact factors.",
                        "정규모집단의 일정 비율을 주어진 신뢰수준으로 포함하는 한계를 정확한 계수로 구합니다."),
                List.of(values(), column("column", "Column of values", "값의 열"),
                        Option.number("share", "Share of the population", "모집단 비율", "1", 0.5, 0.99999, 0.99), confidence(),
                        Option.choice("sides", "Bounds", "한계", "both", "lower", "upper"),
                        Option.integer("n", "Size of a sample: the factor alone", "표본 크기: 계수만 구함", 2, 1_000_000),
                        Option.number("lsl", "Lower specification limit", "규격 하한", "1", -1e300, 1e300),
                        Option.number("usl", "Upper specification limit", "규격 상한", "1", -1e300, 1e300)),
                tableOrValues("stats-assay.csv"),
                List.of("lab tolerance stats-assay.csv --column value --share 0.99 --confidence 0.95 --lsl 95 --usl 105",
                        "lab tolerance --n 10 --share 0.95"),
                List.of("ISO 16269-6:2014", "Odeh (1978)", "Owen (1963)"));
    }

    @Override
    Outcome compute(Request request) {
        if (request.has("n") && !request.hasFile("data") && !request.has("values")) {
            return factor(request.integer("n"), request);
        }
        Sheet sheet = Sheet.of(request);
        double[] values = sheet.exact(sheet.pick("column", "value")).high();
        if (values.length < 2 || values.length > 100_000) {
            throw new StatisticsRefused("a tolerance interval takes 2 to 100000 values; got " + values.length);
        }
        double share = request.number("share");
        double confidence = request.number("confidence");
        String sides = request.choice("sides");
        Replicates sample = Replicates.of(values);
        double k = sides.equals("both") ? ToleranceFactor.twoSided(values.length, share, confidence)
                : ToleranceFactor.oneSided(values.length, share, confidence);
        Double low = sides.equals("upper") ? null : sample.mean() - k * sample.sd();
        Double high = sides.equals("lower") ? null : sample.mean() + k * sample.sd();
        Double lsl = request.has("lsl") ? request.number("lsl") : null;
        Double usl = request.has("usl") ? request.number("usl") : null;
        ResultTable table = ResultTable.of("tolerance", "Tolerance interval", "허용구간").column("n", "n", "개수", "1", 4)
                .column("mean", "Mean", "평균", "1", 7).column("sd", "Standard deviation", "표준편차", "1", 5)
                .column("k", "Factor k", "계수 k", "1", 7).column("low", "Lower bound", "하한", "1", 6)
                .column("high", "Upper bound", "상한", "1", 6).row(values.length, sample.mean(), sample.sd(), k, low, high);
        Outcome outcome = Outcome.of(Json.of("n", values.length, "mean", sample.mean(), "sd", sample.sd(), "share", share, "confidence",
                confidence, "k", k, "low", low, "high", high)).table(table).plot(marked(values, low, high, lsl, usl))
                .plot(Pictures.probability("probability", values, "1"));
        if (values.length >= 8 && values.length <= 5000 && sample.sd() > 0) {
            double p = Normality.shapiroWilk(values).p();
            if (p < 0.05) {
                outcome.flag(new Flag("not-normal", "", words("the values are not normal (Shapiro-Wilk P " + Texts.number(p)
                        + "): the interval does not hold what it says", "값이 정규분포가 아니므로 (Shapiro-Wilk P " + Texts.number(p)
                        + ") 구간이 성립하지 않습니다")));
            }
        }
        if (lsl == null && usl == null) {
            return outcome;
        }
        boolean inside = (lsl == null || low != null && low >= lsl) && (usl == null || high != null && high <= usl);
        String what = "[" + (low == null ? "-∞" : Texts.number(low)) + ", " + (high == null ? "∞" : Texts.number(high)) + "]";
        return outcome.verdict(inside ? Verdict.pass("the tolerance interval " + what + " lies within the specification",
                "허용구간 " + what + "이(가) 규격 안에 있습니다") : Verdict.fail("the tolerance interval " + what
                + " reaches beyond the specification", "허용구간 " + what + "이(가) 규격을 벗어납니다"));
    }

    private static Outcome factor(int n, Request request) {
        double share = request.number("share");
        double confidence = request.number("confidence");
        double k = request.choice("sides").equals("both") ? ToleranceFactor.twoSided(n, share, confidence)
                : ToleranceFactor.oneSided(n, share, confidence);
        return Outcome.of(Json.of("n", n, "share", share, "confidence", confidence, "sides", request.choice("sides"), "k", k))
                .table(ResultTable.of("factor", "Tolerance factor", "허용구간 계수").column("n", "n", "개수", "1", 4)
                        .column("k", "Factor k", "계수 k", "1", 9).row(n, k));
    }

    private static Plot marked(double[] values, @Nullable Double low, @Nullable Double high,
            @Nullable Double lsl, @Nullable Double usl) {
        Plot plot = Pictures.histogram(values, "1", lsl, usl);
        plot = low == null ? plot : plot.markX(low, "Lower tolerance bound", "허용구간 하한");
        return high == null ? plot : plot.markX(high, "Upper tolerance bound", "허용구간 상한");
    }
}
