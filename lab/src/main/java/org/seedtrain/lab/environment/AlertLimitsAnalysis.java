package org.seedtrain.lab.environment;

import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.Words;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Slot;

/// `lab alert-limits`: alert and action levels out of the history of counts.
public final class AlertLimitsAnalysis extends DescribedAnalysis {

    /// @param k of the likeliest negative binomial; absent where the counts scatter no more than Poisson
    record Result(int n, double mean, double variance, double dispersion, double dispersionProbability, @Nullable Double k,
            double alert, double action, String basis) {}

    public AlertLimitsAnalysis() {
        super(Description.of("alert-limits", Group.ENVIRONMENT, "Alert and action limits", "경고·조치 기준")
                .purpose("Levels from the counts that a place has shown: Poisson, negative binomial where they scatter more, percentiles.",
                "한 지점의 과거 결과에서 경고·조치 기준을 구합니다: 포아송, 과산포 시 음이항, 백분위수.")
                .options(Option.number("alert", "Alert percentile", "경고 백분위", "%", 50, 99.9, 95),
                        Option.number("action", "Action percentile", "조치 백분위", "%", 50, 99.99, 99),
                        Option.text("column", "Column with the counts", "결과가 있는 열").preset("cfu"))
                .files(Slot.of("history", "History of counts", "과거 결과", "csv,tsv,xlsx", "alert-history.csv"))
                .examples("lab alert-limits alert-history.csv")
                .sources("PDA Technical Report 13", "USP <1116>", "Hyndman and Fan (1996), Am Stat 50, 361"));
    }

    @Override
    protected Outcome found(Request request) {
        double[] counts = DataTable.of(request.file("history")).column(request.text("column"));
        CountHistory history;
        try {
            history = CountHistory.of(counts);
        } catch (EnvironmentRefused e) {
            throw new AnalysisRefused(request.file("history").name() + ": " + e.getMessage());
        }
        double alert = request.number("alert") / 100;
        double action = request.number("action") / 100;
        if (!(action > alert)) {
            throw new AnalysisRefused("--action " + request.text("action") + " must be above --alert " + request.text("alert"));
        }
        boolean scattered = history.dispersionProbability() < 0.05 && Double.isFinite(history.k());
        double low = scattered ? history.negativeBinomial(alert) : history.poisson(alert);
        double high = scattered ? history.negativeBinomial(action) : history.poisson(action);
        Double k = Double.isFinite(history.k()) ? history.k() : null;
        ResultTable levels = ResultTable.of("levels", "Levels", "기준").column("basis", "Basis", "방법")
                .column("alert", "Alert above", "경고 (초과)", "1", 3).column("action", "Action above", "조치 (초과)", "1", 3).column("used", "Used", "적용")
                .row(Words.of("Poisson", "포아송"), history.poisson(alert), history.poisson(action), !scattered)
                .row(Words.of("negative binomial", "음이항"), history.negativeBinomial(alert), history.negativeBinomial(action), scattered)
                .row(Words.of("percentile (type 7)", "백분위수 (유형 7)"), history.percentile(alert), history.percentile(action), false)
                .row(Words.of("percentile (Weibull)", "백분위수 (와이블)"), history.percentileWeibull(alert), history.percentileWeibull(action), false);
        ResultTable figures = ResultTable.of("figures", "The counts", "결과 요약").column("n", "Counts", "개수", "1", 6)
                .column("mean", "Mean", "평균", "1", 4).column("variance", "Variance", "분산", "1", 4)
                .column("dispersion", "Dispersion D", "산포도 D", "1", 4).column("p", "Probability if Poisson", "포아송일 확률", "1", 3)
                .column("k", "k", "k", "1", 4)
                .row(history.n(), history.mean(), history.variance(), history.dispersion(), history.dispersionProbability(), k);
        double[] x = new double[counts.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1.0;
        }
        Outcome outcome = Outcome.of(new Result(history.n(), history.mean(), history.variance(), history.dispersion(),
                        history.dispersionProbability(), k, low, high, scattered ? "negative binomial" : "Poisson"))
                .table(levels).table(figures)
                .plot(Plot.of("history", "History", "과거 결과", "Sample", "순서", "1", "Count", "결과", "CFU").bars("counts", "counts", "결과", x, counts)
                        .markY(low, "alert", "경고").markY(high, "action", "조치"));
        int needed = CountHistory.needed(action, 0.95);
        if (counts.length < needed) {
            outcome.flag(Flag.of("short-history", "", "a limit that holds whatever the distribution (95 % confidence) would need " + needed
                    + " counts; there are " + counts.length, "분포에 상관없이 성립하는 한도(신뢰도 95 %)에는 " + needed + "개의 결과가 필요하지만 "
                    + counts.length + "개가 있습니다"));
        }
        return outcome;
    }
}
