package org.seedtrain.lab.physical;

import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.stats.Replicates;

/// `lab dry-weight`: dry mass by weighing tubes before and after.
public final class DryWeightAnalysis extends DescribedAnalysis {

    record Result(double dryWeight_g_L, double ci95Low, double ci95High, double sd, double cv_percent, int tubes) {}

    public DryWeightAnalysis() {
        super(Description.of("dry-weight", Group.PHYSICAL, "Dry weight", "건조중량")
                .purpose("Dry cells or solids in g/L from tubes weighed empty and with the dried pellet.", "빈 튜브와 건조 후 튜브의 질량에서 건조중량(g/L)을 구합니다.")
                .options(Option.numbers("tare", "Empty tubes", "빈 튜브 질량", "mg", 0, 1e7).required(),
                        Option.numbers("gross", "Tubes with the dried pellet", "건조 후 질량", "mg", 0, 1e7).required(),
                        Option.number("volume", "Sample in each tube", "튜브당 검체량", "mL", 1e-3, 1e5).required(),
                        Option.number("resolution", "Readability of the balance", "저울 최소눈금", "mg", 1e-6, 1000, 0.1))
                .examples("lab dry-weight --tare 1012.4,1009.8,1015.1 --gross 1049.6,1046.2,1052.9 --volume 3").sources("ISO 11465", "Ph. Eur. 2.2.32"));
    }

    @Override
    protected Outcome found(Request request) {
        double[] tare = request.numbers("tare");
        double[] gross = request.numbers("gross");
        if (tare.length != gross.length) {
            throw new AnalysisRefused("--tare has " + tare.length + " tubes, --gross " + gross.length + "; they must have as many");
        }
        double volume = request.number("volume");
        double[] each = new double[tare.length];
        double[] x = new double[tare.length];
        ResultTable table = ResultTable.of("tubes", "Tubes", "튜브").column("tube", "Tube", "튜브", "1", 4).column("net", "Net", "순질량", "mg", 5)
                .column("weight", "Dry weight", "건조중량", "g/L", 4);
        for (int i = 0; i < each.length; i++) {
            if (gross[i] < tare[i]) {
                throw new AnalysisRefused("tube " + (i + 1) + " weighs less with the pellet (" + gross[i] + " mg) than empty (" + tare[i] + " mg)");
            }
            each[i] = (gross[i] - tare[i]) / volume;
            x[i] = i + 1;
            table.row(i + 1, gross[i] - tare[i], each[i]);
        }
        Replicates mean = Replicates.of(each);
        // Two readings of the balance stand in every mass, each uniform within its readability.
        double balance = request.number("resolution") / volume / Math.sqrt(6) * 1.96 / Math.sqrt(each.length);
        double half = Math.sqrt(mean.halfWidth() * mean.halfWidth() + balance * balance);
        Outcome outcome = Outcome.of(new Result(mean.mean(), Math.max(0, mean.mean() - half), mean.mean() + half, mean.sd(), mean.cv_percent(),
                        mean.n()))
                .table(ResultTable.of("result", "Result", "결과").column("weight", "Dry weight", "건조중량", "g/L", 4).column("low", "95 % from", "95 % 하한", "g/L", 4)
                        .column("high", "to", "상한", "g/L", 4).column("cv", "CV", "변동계수", "%", 2)
                        .row(mean.mean(), Math.max(0, mean.mean() - half), mean.mean() + half, mean.cv_percent()))
                .table(table).plot(Plot.of("tubes", "Tubes", "튜브", "Tube", "튜브 번호", "1", "Dry weight", "건조중량", "g/L").bars("weight", "Dry weight", "건조중량", x, each));
        if (mean.cv_percent() > 10) {
            outcome.flag(Flag.of("cv", "", "The tubes scatter by more than 10 %", "튜브 간 변동계수 10 % 초과"));
        }
        return outcome;
    }
}
