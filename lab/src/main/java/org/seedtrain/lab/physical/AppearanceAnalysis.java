package org.seedtrain.lab.physical;

import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.stats.Replicates;

/// `lab appearance`: clarity against the reference suspensions I to IV by turbidity.
public final class AppearanceAnalysis extends DescribedAnalysis {
    private static final String[] NAMES = {"clear", "I", "II", "III", "IV", "above IV"};

    /// @param clarity `clear`, `I` to `IV` (not more opalescent than), or `above IV`
    record Result(String clarity, double turbidity_NTU, double halfWidth, boolean suitable) {}

    public AppearanceAnalysis() {
        super(Description.of("appearance", Group.PHYSICAL, "Clarity", "징명도(탁도)")
                .purpose("Degree of opalescence of a solution by turbidity against the four reference suspensions.",
                        "탁도를 기준 현탁액 I~IV와 비교하여 용액의 유백도를 판정합니다.")
                .options(Option.numbers("suspensions", "Readings of the suspensions I to IV", "기준 현탁액 I~IV 판독값", "NTU", 0, 1000).preset("3,6,18,30"),
                        Option.numbers("readings", "Readings of the sample", "검체 판독값", "NTU", 0, 100000).required(),
                        Option.number("water", "Reading of water", "물 판독값", "NTU", 0, 10, 0.2),
                        Option.choice("limit", "Not more opalescent than", "기준", "IV", "III", "II", "I", "clear"))
                .examples("lab appearance --suspensions 3.1,6.2,17.6,30.4 --readings 4.8,4.9,4.7 --limit II").sources("Ph. Eur. 2.2.1", "USP <855>"));
    }

    @Override
    protected Outcome found(Request request) {
        double[] suspensions = request.numbers("suspensions");
        if (suspensions.length != 4) {
            throw new AnalysisRefused("--suspensions has " + suspensions.length + " readings; there are four suspensions, I to IV");
        }
        boolean suitable = true;
        double[] nominal = {3, 6, 18, 30};
        for (int i = 0; i < 4; i++) {
            if (i > 0 && suspensions[i] <= suspensions[i - 1]) {
                throw new AnalysisRefused("--suspensions must rise from I to IV; number " + (i + 1) + " is " + suspensions[i] + " after "
                        + suspensions[i - 1]);
            }
            suitable &= Math.abs(suspensions[i] - nominal[i]) <= 0.2 * nominal[i];
        }
        Replicates sample = Replicates.of(request.numbers("readings"));
        // Clear: as water, or not more than suspension I is from it (Ph. Eur. 2.2.1, instrumental).
        int degree = sample.mean() < 0.5 * (request.number("water") + suspensions[0]) ? 0 : 5;
        for (int i = 3; degree > 0 && i >= 0; i--) {
            degree = sample.mean() <= suspensions[i] ? i + 1 : degree;
        }
        int limit = java.util.Arrays.asList(NAMES).indexOf(request.choice("limit"));
        double[] x = {1, 2, 3, 4};
        String text = NAMES[degree] + " (" + Text.of(sample.mean()) + " NTU)";
        return Outcome.of(new Result(NAMES[degree], sample.mean(), sample.halfWidth(), suitable))
                .table(ResultTable.of("result", "Result", "결과").column("clarity", "Not more opalescent than", "유백도(이하)")
                        .column("turbidity", "Turbidity", "탁도", "NTU", 3).column("half", "±, 95 %", "±(95 %)", "NTU", 2)
                        .column("suitable", "Suspensions as they should be", "기준 현탁액 적합").row(NAMES[degree], sample.mean(), sample.halfWidth(), suitable))
                .plot(Plot.of("suspensions", "Suspensions", "기준 현탁액", "Suspension", "현탁액", "1", "Turbidity", "탁도", "NTU")
                        .bars("suspensions", "Suspensions", "기준 현탁액", x, suspensions).markY(sample.mean(), "sample", "검체"))
                .verdict(!suitable ? Verdict.fail("A suspension is more than 20 % from its value: the instrument is not fit", "기준 현탁액이 20 % 이상 벗어남: 기기 부적합")
                        : degree <= limit ? Verdict.pass("Clear enough: " + text, "적합: " + text) : Verdict.fail("Too opalescent: " + text, "부적합: " + text));
    }
}
