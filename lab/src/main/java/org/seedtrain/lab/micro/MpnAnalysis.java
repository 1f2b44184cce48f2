package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Words;
import org.seedtrain.lab.analysis.Analysis;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Slot;

/// `lab mpn`: [MostProbableNumber] of tubes.
public final class MpnAnalysis implements Analysis {

    /// @param mpn per unit of the inoculum; absent when every tube grew
    record Result(@Nullable Double mpn, double ci95Low, @Nullable Double ci95High, double rarity) {}

    @Override
    public String name() {
        return "mpn";
    }

    @Override
    public Group group() {
        return Group.MICROBIOLOGY;
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Most probable number", "최확수 (MPN)");
    }

    @Override
    public Map<String, String> purpose() {
        return Words.of("Germs per mL or gram from tubes that grew or did not, with 95 % limits.",
                "증식한 시험관과 증식하지 않은 시험관의 수로 mL 또는 g당 균수와 95 % 한계를 구합니다.");
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.numbers("inoculum", "Sample in each tube, by level", "시험관당 검체량 (단계별)", "mL", 1e-12, 1e6).required(),
                Option.numbers("tubes", "Tubes, by level", "시험관 수 (단계별)", "1", 1, 1000).required(),
                Option.numbers("positive", "Tubes that grew, by level", "양성 시험관 수 (단계별)", "1", 0, 1000).required());
    }

    @Override
    public List<Slot> files() {
        return List.of();
    }

    @Override
    public List<String> examples() {
        return List.of("lab mpn --inoculum 0.1,0.01,0.001 --tubes 3,3,3 --positive 3,1,0");
    }

    @Override
    public List<String> sources() {
        return List.of("FDA BAM Appendix 2", "Jarvis, Wilrich & Wilrich (2010), J Appl Microbiol 109, 1660");
    }

    @Override
    public Outcome run(Request request) {
        double[] inoculum = request.numbers("inoculum");
        double[] tubes = request.numbers("tubes");
        double[] positive = request.numbers("positive");
        if (tubes.length != inoculum.length || positive.length != inoculum.length) {
            throw new AnalysisRefused("--inoculum has " + inoculum.length + " levels, --tubes " + tubes.length
                    + " and --positive " + positive.length + "; they must have as many");
        }
        List<MostProbableNumber.Level> levels = new ArrayList<>();
        ResultTable table = ResultTable.of("levels", "Tubes", "시험관")
                .column("inoculum", "Sample in a tube", "시험관당 검체량", "mL", 4)
                .column("tubes", "Tubes", "시험관", "1", 4).column("positive", "Grew", "양성", "1", 4);
        for (int i = 0; i < inoculum.length; i++) {
            int n = whole("tubes", tubes[i]);
            int grown = whole("positive", positive[i]);
            if (grown > n) {
                throw new AnalysisRefused("--positive " + grown + " at level " + (i + 1) + ": there are only " + n + " tubes");
            }
            levels.add(new MostProbableNumber.Level(inoculum[i], n, grown));
            table.row(inoculum[i], n, grown);
        }
        MostProbableNumber found = MostProbableNumber.of(levels);
        Result result = new Result(finite(found.mpn()), found.jarvisLow(), finite(found.jarvisHigh()), found.rarity());
        return Outcome.of(result)
                .table(ResultTable.of("result", "Result", "결과").column("mpn", "MPN", "최확수", "1/mL", 3)
                        .column("ci95Low", "95 % from", "95 % 하한", "1/mL", 3).column("ci95High", "to", "상한", "1/mL", 3)
                        .column("rarity", "Rarity of this outcome", "결과의 희귀도", "1", 3)
                        .row(result.mpn(), result.ci95Low(), result.ci95High(), result.rarity()))
                .table(table);
    }

    private static int whole(String option, double number) {
        if (number != Math.rint(number)) {
            throw new AnalysisRefused("--" + option + " has " + number + "; tubes are counted in whole numbers");
        }
        return (int) number;
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
