package org.seedtrain.lab.physical;

import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.stats.Replicates;

/// `lab conductivity`: cell constant from a standard, conductivity of a sample at 25 °C.
public final class ConductivityAnalysis extends DescribedAnalysis {

    /// @param conductivity_25 at 25 °C, in the unit of the readings
    record Result(double conductivity_25, double halfWidth, double cellConstant, double uncompensated) {}

    public ConductivityAnalysis() {
        super(Description.of("conductivity", Group.PHYSICAL, "Conductivity of a solution", "용액 전도도")
                .purpose("Cell constant from a potassium chloride standard and conductivity of a sample at 25 °C.",
                        "염화칼륨 표준액으로 셀 상수를 구하고 검체 전도도를 25 °C로 환산합니다.")
                .options(Option.number("standard", "Standard at 25 °C", "25 °C 표준액 전도도", "mS/cm", 1e-6, 1000, 12.88),
                        Option.number("standard-reading", "Reading of the standard, cell constant 1", "표준액 판독값(셀 상수 1)", "mS", 1e-6, 1000).required(),
                        Option.number("standard-temperature", "Standard at", "표준액 온도", "Cel", 0, 100, 25),
                        Option.number("standard-coefficient", "Its coefficient (KCl 1.9 %/K)", "표준액 온도계수(KCl 1.9 %/K)", "%/K", 0, 10, 1.9),
                        Option.numbers("readings", "Readings of the sample", "검체 판독값", "mS", 0, 1000).required(),
                        Option.number("temperature", "Sample at", "검체 온도", "Cel", 0, 100, 25),
                        Option.number("coefficient", "Its coefficient", "검체 온도계수", "%/K", 0, 10, 2),
                        Option.number("low", "Sample at least", "검체 하한", "mS/cm", 0, 1000), Option.number("high", "Sample at most", "검체 상한", "mS/cm", 0, 1000))
                .examples("lab conductivity --standard-reading 12.61 --readings 11.92,11.95,11.93 --temperature 22.4").sources("Ph. Eur. 2.2.38", "USP <644>"));
    }

    @Override
    protected Outcome found(Request request) {
        double expected = request.number("standard")
                * (1 + request.number("standard-coefficient") / 100 * (request.number("standard-temperature") - 25));
        double constant = expected / request.number("standard-reading");
        Replicates readings = Replicates.of(request.numbers("readings"));
        double compensation = 1 + request.number("coefficient") / 100 * (request.number("temperature") - 25);
        if (!(compensation > 0)) {
            throw new IllegalArgumentException("the temperature " + request.number("temperature") + " °C and the coefficient "
                    + request.number("coefficient") + " %/K leave nothing to compensate");
        }
        double plain = constant * readings.mean();
        double value = plain / compensation;
        double half = constant * readings.halfWidth() / compensation;
        Outcome outcome = Outcome.of(new Result(value, half, constant, plain))
                .table(ResultTable.of("result", "Result", "결과").column("value", "Conductivity at 25 °C", "25 °C 전도도", "mS/cm", 4)
                        .column("half", "±, 95 %", "±(95 %)", "mS/cm", 2).column("plain", "Not compensated", "보정 전", "mS/cm", 4)
                        .column("constant", "Cell constant", "셀 상수", "1/cm", 4).column("cv", "CV of the readings", "변동계수", "%", 2)
                        .row(value, half, plain, constant, readings.cv_percent()));
        if (Math.abs(request.number("temperature") - 25) > 5) {
            outcome.flag(Flag.of("temperature", "", "More than 5 K from 25 °C: the coefficient decides the result", "25 °C에서 5 K 초과: 온도계수가 결과를 좌우함"));
        }
        if (!request.has("low") && !request.has("high")) {
            return outcome;
        }
        boolean within = value >= request.number("low", 0) && value <= request.number("high", Double.MAX_VALUE);
        return outcome.verdict(within ? Verdict.pass("Within the limits: " + Text.of(value) + " mS/cm", "기준 이내: " + Text.of(value) + " mS/cm")
                : Verdict.fail("Outside the limits: " + Text.of(value) + " mS/cm", "기준 이탈: " + Text.of(value) + " mS/cm"));
    }
}
