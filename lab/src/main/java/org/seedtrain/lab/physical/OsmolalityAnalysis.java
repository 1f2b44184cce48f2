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
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.micro.DecimalReduction.Line;
import org.seedtrain.lab.stats.Replicates;

/// `lab osmolality`: freezing point osmometer after calibration with standards.
public final class OsmolalityAnalysis extends DescribedAnalysis {
    private static final double DEPRESSION_K = 1.858e-3;

    record Result(double osmolality_mOsm_kg, double ci95Low, double ci95High, double sd, double slope_percent, double offset,
            double freezingPoint_C) {}

    public OsmolalityAnalysis() {
        super(Description.of("osmolality", Group.PHYSICAL, "Osmolality", "삼투압")
                .purpose("Osmolality of a sample from readings of a freezing point osmometer, corrected by its standards.",
                        "빙점강하 삼투압계 판독값을 표준액으로 보정하여 검체의 삼투압을 구합니다.")
                .options(Option.numbers("standards", "Standards", "표준액", "mOsm/kg", 0, 5000).required(),
                        Option.numbers("standard-readings", "Their readings", "표준액 판독값", "mOsm/kg", -50, 6000).required(),
                        Option.numbers("readings", "Readings of the sample", "검체 판독값", "mOsm/kg", -50, 6000).required(),
                        Option.number("low", "Sample at least", "검체 하한", "mOsm/kg", 0, 5000), Option.number("high", "Sample at most", "검체 상한", "mOsm/kg", 0, 5000))
                .examples("lab osmolality --standards 50,850 --standard-readings 51,846 --readings 291,293,290 --low 270 --high 320")
                .sources("Ph. Eur. 2.2.35", "USP <785>"));
    }

    @Override
    protected Outcome found(Request request) {
        double[] standards = request.numbers("standards");
        double[] shown = request.numbers("standard-readings");
        if (standards.length != shown.length || standards.length < 2) {
            throw new AnalysisRefused("--standards has " + standards.length + " numbers, --standard-readings " + shown.length
                    + "; two standards or more are needed, with as many readings");
        }
        Line line = Line.of(standards, shown);
        if (!(line.slope() > 0)) {
            throw new AnalysisRefused("the readings do not rise with the standards; were they taken in the wrong order?");
        }
        Replicates readings = Replicates.of(request.numbers("readings"));
        double value = (readings.mean() - line.intercept()) / line.slope();
        double half = readings.halfWidth() / line.slope();
        Outcome outcome = Outcome.of(new Result(value, value - half, value + half, readings.sd() / line.slope(), 100 * line.slope(),
                        line.intercept(), -DEPRESSION_K * value))
                .table(ResultTable.of("result", "Result", "결과").column("value", "Osmolality", "삼투압", "mOsm/kg", 4).column("low", "95 % from", "95 % 하한", "mOsm/kg", 4)
                        .column("high", "to", "상한", "mOsm/kg", 4).column("sd", "SD", "표준편차", "mOsm/kg", 2).column("slope", "Slope", "기울기", "%", 4)
                        .column("freezing", "Freezing point", "빙점", "Cel", 4)
                        .row(value, value - half, value + half, readings.sd() / line.slope(), 100 * line.slope(), -DEPRESSION_K * value))
                .plot(Plot.of("calibration", "Calibration", "교정", "Osmolality", "삼투압", "mOsm/kg", "Reading", "판독값", "mOsm/kg")
                        .line("line", "Line", "직선", standards, java.util.Arrays.stream(standards).map(x -> line.intercept() + line.slope() * x).toArray())
                        .points("standards", "Standards", "표준액", standards, shown)
                        .points("sample", "Sample", "검체", new double[] {value}, new double[] {readings.mean()}));
        if (line.slope() < 0.95 || line.slope() > 1.05) {
            outcome.flag(Flag.of("slope", "", "The slope lies outside 95 to 105 %", "기울기가 95~105 %를 벗어남"));
        }
        if (!request.has("low") && !request.has("high")) {
            return outcome;
        }
        boolean within = value >= request.number("low", 0) && value <= request.number("high", Double.MAX_VALUE);
        return outcome.verdict(within ? Verdict.pass("Within the limits: " + Text.of(value) + " mOsm/kg", "기준 이내: " + Text.of(value) + " mOsm/kg")
                : Verdict.fail("Outside the limits: " + Text.of(value) + " mOsm/kg", "기준 이탈: " + Text.of(value) + " mOsm/kg"));
    }
}
