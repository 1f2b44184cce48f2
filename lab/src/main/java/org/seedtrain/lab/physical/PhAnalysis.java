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

/// `lab ph`: pH from millivolts after calibration with two buffers or more.
public final class PhAnalysis extends DescribedAnalysis {
    private static final double GAS = 8.314462618;
    private static final double FARADAY = 96485.33212;

    /// @param slope_percent of the Nernst slope at the temperature of the buffers
    /// @param zero_pH where the electrode gives 0 mV
    record Result(double pH, double slope_mV, double slope_percent, double offset_mV, double zero_pH, double sd, boolean suitable) {}

    public PhAnalysis() {
        super(Description.of("ph", Group.PHYSICAL, "pH", "pH 측정")
                .purpose("Slope and offset of an electrode from buffers, and the pH of a sample with temperature compensation.",
                        "완충액으로 전극의 기울기와 오프셋을 구하고 온도 보정하여 검체 pH를 산출합니다.")
                .options(Option.numbers("buffers", "pH of the buffers at their temperature", "완충액 pH", "1", 0, 14).required(),
                        Option.numbers("millivolts", "What the electrode gave in them", "완충액 전위", "mV", -1000, 1000).required(),
                        Option.numbers("sample", "What it gave in the sample", "검체 전위", "mV", -1000, 1000).required(),
                        Option.number("temperature", "Buffers at", "완충액 온도", "Cel", 0, 100, 25),
                        Option.number("sample-temperature", "Sample at", "검체 온도", "Cel", 0, 100, 25),
                        Option.number("slope-low", "Lowest slope", "기울기 하한", "%", 50, 100, 95),
                        Option.number("slope-high", "Highest slope", "기울기 상한", "%", 100, 120, 105))
                .examples("lab ph --buffers 4.01,7.00 --millivolts 176.2,1.4 --sample -24.9,-25.1,-25.0")
                .sources("Ph. Eur. 2.2.3", "USP <791>: slope 90 to 105 %", "IUPAC 2002 (Buck et al., Pure Appl Chem 74, 2169)"));
    }

    static double nernst_mV(double temperature_C) {
        return 1000 * org.hipparchus.util.FastMath.log(10) * GAS * (temperature_C + 273.15) / FARADAY;
    }

    @Override
    protected Outcome found(Request request) {
        double[] buffers = request.numbers("buffers");
        double[] millivolts = request.numbers("millivolts");
        if (buffers.length != millivolts.length || buffers.length < 2) {
            throw new AnalysisRefused("--buffers has " + buffers.length + " numbers, --millivolts " + millivolts.length
                    + "; two buffers or more are needed, with as many readings");
        }
        Line line = Line.of(buffers, millivolts);
        double nernst = nernst_mV(request.number("temperature"));
        double percent = -100 * line.slope() / nernst;
        if (!(percent > 0)) {
            throw new AnalysisRefused("the millivolts rise with the pH of the buffers; were the buffers taken in the wrong order?");
        }
        double zero = -line.intercept() / line.slope();
        double warm = (request.number("sample-temperature") + 273.15) / (request.number("temperature") + 273.15);
        Replicates sample = Replicates.of(request.numbers("sample"));
        double pH = zero + sample.mean() / (line.slope() * warm);
        double sd = sample.sd() / Math.abs(line.slope() * warm);
        double offset = line.intercept() + 7 * line.slope();
        boolean suitable = percent >= request.number("slope-low") && percent <= request.number("slope-high") && Math.abs(offset) <= 30;
        double[] ends = {0, 14};
        Outcome outcome = Outcome.of(new Result(pH, line.slope(), percent, offset, zero, sd, suitable))
                .table(ResultTable.of("result", "Result", "결과").column("pH", "pH", "pH 값", "1", 4).column("sd", "SD of the readings", "표준편차", "1", 2)
                        .column("slope", "Slope", "기울기", "mV", 4).column("percent", "of the Nernst slope", "네른스트 기울기 대비", "%", 4)
                        .column("offset", "At pH 7", "pH 7 전위", "mV", 3).row(pH, sd, line.slope(), percent, offset))
                .plot(Plot.of("calibration", "Calibration", "교정", "pH", "pH 값", "1", "Electrode", "전위", "mV")
                        .line("line", "Line", "직선", ends, new double[] {line.intercept(), line.intercept() + 14 * line.slope()})
                        .points("buffers", "Buffers", "완충액", buffers, millivolts).points("sample", "Sample", "검체", new double[] {pH}, new double[] {sample.mean()}));
        double low = java.util.Arrays.stream(buffers).min().orElse(0);
        double high = java.util.Arrays.stream(buffers).max().orElse(14);
        if (pH < low - 0.5 || pH > high + 0.5) {
            outcome.flag(Flag.of("outside", "", "The sample lies outside the buffers: take buffers that enclose it", "검체가 완충액 범위를 벗어남"));
        }
        if (Math.abs(request.number("sample-temperature") - request.number("temperature")) > 2.5) {
            outcome.flag(Flag.of("temperature", "", "Sample and buffers differ by more than 2.5 K: the pH of the sample itself may change with temperature",
                    "검체와 완충액 온도차 2.5 K 초과: 검체 pH 자체의 온도 의존성 주의"));
        }
        return outcome.verdict(suitable ? Verdict.pass("The electrode is fit", "전극 적합")
                : Verdict.fail("The electrode is not fit: slope " + Text.of(percent) + " %, " + Text.of(offset) + " mV at pH 7",
                        "전극 부적합: 기울기 " + Text.of(percent) + " %, pH 7에서 " + Text.of(offset) + " mV"));
    }
}
