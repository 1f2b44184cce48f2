package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.Words;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;

/// `lab mpn`: [MostProbableNumber] of tubes.
public final class MpnAnalysis extends DescribedAnalysis {
    private static final double UNLIKELY = 0.05;

    /// @param mpn per unit of the inoculum; absent when every tube grew
    /// @param interval how `ci95Low` and `ci95High` were made
    /// @param ci95High absent when every tube grew
    /// @param exactLow absent when there are too many outcomes to go through
    record Result(@Nullable Double mpn, double ci95Low, @Nullable Double ci95High, String interval, double jarvisLow,
            @Nullable Double jarvisHigh, double likelihoodLow, @Nullable Double likelihoodHigh, @Nullable Double exactLow,
            @Nullable Double exactHigh, double rarity) {}

    public MpnAnalysis() {
        super(Description.of("mpn", Group.MICROBIOLOGY, "Most probable number", "최확수(MPN)")
                .purpose("Germs per mL or gram from tubes that grew or did not, by exact likelihood with 95 % limits.",
                        "증식한 시험관과 증식하지 않은 시험관 수에서 정확 우도로 mL 또는 g당 균수와 95 % 한계를 구합니다.")
                .options(Option.numbers("inoculum", "Sample in each tube, by level", "시험관당 검체량(단계별)", "mL", 1e-12, 1e6).required(),
                        Option.numbers("tubes", "Tubes, by level", "시험관 수(단계별)", "1", 1, 1000).required(),
                        Option.numbers("positive", "Tubes that grew, by level", "양성 시험관 수(단계별)", "1", 0, 1000).required(),
                        Option.choice("interval", "95 % limits", "95 % 한계", "jarvis", "likelihood", "exact"))
                .examples("lab mpn --inoculum 0.1,0.01,0.001 --tubes 3,3,3 --positive 3,1,0",
                        "lab mpn --inoculum 10 --tubes 10 --positive 4 --interval likelihood")
                .sources("FDA BAM appendix 2", "ISO 7218:2007/Amd 1:2013", "Jarvis, Wilrich & Wilrich (2010), J Appl Microbiol 109, 1660",
                        "Woodward (1957), J Am Water Works Assoc 49, 1060"));
    }

    @Override
    protected Outcome found(Request request) {
        double[] inoculum = request.numbers("inoculum");
        long[] tubes = counts(request, "tubes");
        long[] positive = counts(request, "positive");
        if (tubes.length != inoculum.length || positive.length != inoculum.length) {
            throw new AnalysisRefused("--inoculum has " + inoculum.length + " levels, --tubes " + tubes.length
                    + " and --positive " + positive.length + "; they must have as many");
        }
        List<MostProbableNumber.Level> levels = new ArrayList<>();
        ResultTable table = ResultTable.of("levels", "Tubes", "시험관")
                .column("inoculum", "Sample in a tube", "시험관당 검체량", "mL", 4)
                .column("tubes", "Tubes", "시험관", "1", 4).column("positive", "Grew", "양성", "1", 4)
                .column("expected", "Expected at this MPN", "이 MPN에서 기대 양성 수", "1", 3);
        for (int i = 0; i < inoculum.length; i++) {
            if (positive[i] > tubes[i]) {
                throw new AnalysisRefused("--positive " + positive[i] + " at level " + (i + 1) + ": there are only " + tubes[i]
                        + " tubes");
            }
            levels.add(new MostProbableNumber.Level(inoculum[i], (int) tubes[i], (int) positive[i]));
        }
        MostProbableNumber found = MostProbableNumber.of(levels);
        for (MostProbableNumber.Level level : levels) {
            double share = Double.isInfinite(found.mpn()) ? 1 : 1 - org.hipparchus.util.FastMath.exp(-level.amount() * found.mpn());
            table.row(level.amount(), level.tubes(), level.positive(), level.tubes() * share);
        }
        Result result = result(found, levels, request.choice("interval"));
        Outcome outcome = Outcome.of(result)
                .table(ResultTable.of("result", "Result", "결과").column("mpn", "MPN", "최확수", "1/mL", 3)
                        .column("ci95Low", "95 % from", "95 % 하한", "1/mL", 3).column("ci95High", "to", "상한", "1/mL", 3)
                        .column("rarity", "Rarity of this outcome", "결과의 희귀도", "1", 3)
                        .row(result.mpn(), result.ci95Low(), result.ci95High(), result.rarity()))
                .table(ResultTable.of("intervals", "95 % limits by their makers", "산출법별 95 % 한계")
                        .column("way", "Way", "방법").column("low", "from", "하한", "1/mL", 4).column("high", "to", "상한", "1/mL", 4)
                        .row("Jarvis, Wilrich & Wilrich (ISO 7218)", result.jarvisLow(), result.jarvisHigh())
                        .row(Words.of("Likelihood ratio", "우도비"), result.likelihoodLow(), result.likelihoodHigh())
                        .row(Words.of("Exact, 2.5 % on each side", "정확 구간(양쪽 2.5 %)"), result.exactLow(), result.exactHigh()))
                .table(table);
        if (found.rarity() < UNLIKELY) {
            outcome.flag(Flag.of("rare", "", "Such a combination of tubes is rare: doubt the dilutions or the reading",
                    "드문 시험관 조합: 희석이나 판독을 의심하십시오"));
        }
        if (result.mpn() == null) {
            outcome.flag(Flag.of("all-positive", "", "Every tube grew: there are more than the lower limit; dilute further",
                    "모든 시험관이 양성: 하한값보다 많음, 더 희석하십시오"));
        }
        return outcome.plot(likelihood(levels, found));
    }

    private static Result result(MostProbableNumber found, List<MostProbableNumber.Level> levels, String interval) {
        MpnExact exact = MpnExact.possible(levels) ? MpnExact.of(levels) : null;
        if (exact == null && interval.equals("exact")) {
            throw new AnalysisRefused("--interval exact goes through every outcome, and there are too many; take 'jarvis' or 'likelihood'");
        }
        double low = switch (interval) {
            case "likelihood" -> found.likelihoodLow();
            case "exact" -> exact == null ? 0 : exact.low();
            default -> found.jarvisLow();
        };
        double high = switch (interval) {
            case "likelihood" -> found.likelihoodHigh();
            case "exact" -> exact == null ? 0 : exact.high();
            default -> found.jarvisHigh();
        };
        return new Result(finite(found.mpn()), low, finite(high), interval, found.jarvisLow(), finite(found.jarvisHigh()),
                found.likelihoodLow(), finite(found.likelihoodHigh()), exact == null ? null : finite(exact.low()),
                exact == null ? null : finite(exact.high()), found.rarity());
    }

    private static Plot likelihood(List<MostProbableNumber.Level> levels, MostProbableNumber found) {
        double from = found.mpn() > 0 && Double.isFinite(found.mpn()) ? found.likelihoodLow() / 4 : 0;
        double to = Double.isFinite(found.likelihoodHigh()) ? found.likelihoodHigh() * 2 : found.likelihoodLow() * 20;
        from = from > 0 ? from : to / 1000;
        double[] x = new double[121];
        double[] y = new double[x.length];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            x[i] = from * org.hipparchus.util.FastMath.pow(to / from, i / (x.length - 1.0));
            y[i] = MostProbableNumber.logLikelihood(levels, x[i]);
            top = Math.max(top, y[i]);
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = org.hipparchus.util.FastMath.exp(y[i] - top);
        }
        Plot plot = Plot.of("likelihood", "Likelihood", "우도", "Germs", "균수", "1/mL", "Likelihood over its maximum", "최대값 대비 우도", "1")
                .log(true, false).line("likelihood", "Likelihood", "우도", x, y);
        return found.mpn() > 0 && Double.isFinite(found.mpn()) ? plot.markX(found.mpn(), "MPN", "최확수") : plot;
    }
}
