package org.seedtrain.lab.environment;

import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
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
import org.seedtrain.lab.analysis.Verdict;

/// `lab recovery`: how long a room takes to clean itself.
public final class RecoveryAnalysis extends DescribedAnalysis {

    /// @param efficiency rate over that of perfect mixing; absent without air changes
    record Result(double rate_per_min, double standardError_per_min, double hundredfold_min, int points, @Nullable Double efficiency) {}

    public RecoveryAnalysis() {
        super(Description.of("recovery", Group.ENVIRONMENT, "Recovery of a room", "청정실 회복 시간")
                .purpose("Time to a hundredth of the particles after a disturbance, and the air change efficiency.",
                "교란 후 입자가 1/100로 줄어드는 시간과 환기 효율을 구합니다.")
                .options(Option.number("background", "Concentration at rest", "안정 상태 농도", "1/m3", 0, 1e9, 0),
                        Option.number("air-changes", "Air changes by design", "설계 환기 횟수", "1/h", 0.1, 1000),
                        Option.number("limit", "Longest time allowed", "허용 시간", "min", 0.1, 600, 20))
                .files(Slot.of("decay", "Decay (time_min, concentration)", "감소 곡선 (time_min, concentration)", "csv,tsv,xlsx", "recovery-decay.csv"))
                .examples("lab recovery recovery-decay.csv --background 900 --air-changes 40")
                .sources("ISO 14644-3:2019 B.4", "EU GMP Annex 1 (2022) 4.29"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("decay")).require("time_min", "concentration");
        double[] time = table.column("time_min");
        double[] concentration = table.column("concentration");
        double background = request.number("background");
        Recovery found;
        try {
            found = Recovery.of(time, concentration, background);
        } catch (EnvironmentRefused e) {
            throw new AnalysisRefused(table.name() + ": " + e.getMessage());
        }
        Double efficiency = request.has("air-changes") ? found.rate_per_min() * 60 / request.number("air-changes") : null;
        int first = 0;
        for (int i = 0; i < concentration.length; i++) {
            first = concentration[i] > concentration[first] ? i : first;
        }
        double[] fitted = new double[time.length - first];
        double[] at = new double[fitted.length];
        for (int i = 0; i < fitted.length; i++) {
            at[i] = time[first + i];
            fitted[i] = background + (concentration[first] - background) * FastMath.exp(-found.rate_per_min() * (at[i] - time[first]));
        }
        boolean meets = found.hundredfold_min() <= request.number("limit");
        return Outcome.of(new Result(found.rate_per_min(), found.standardError_per_min(), found.hundredfold_min(), found.points(), efficiency))
                .table(ResultTable.of("result", "Recovery", "회복").column("time", "To a hundredth", "1/100 도달 시간", "min", 3)
                        .column("rate", "Rate", "회복률", "1/min", 3).column("error", "Standard error", "표준오차", "1/min", 2)
                        .column("points", "Points used", "사용한 점", "1", 4).column("efficiency", "Air change efficiency", "환기 효율", "1", 3)
                        .row(found.hundredfold_min(), found.rate_per_min(), found.standardError_per_min(), found.points(), efficiency))
                .plot(Plot.of("decay", "Decay", "감소 곡선", "Time", "시간", "min", "Concentration", "농도", "1/m3").log(false, true)
                        .points("measured", "measured", "측정값", time, concentration).line("fit", "exponential", "지수 감소", at, fitted))
                .verdict(meets
                        ? Verdict.pass("The room recovers within " + request.text("limit") + " min.", "청정실이 " + request.text("limit") + "분 안에 회복됩니다.")
                        : Verdict.fail("The room needs longer than " + request.text("limit") + " min.", "청정실이 회복되는 데 " + request.text("limit") + "분 넘게 걸립니다."));
    }
}
