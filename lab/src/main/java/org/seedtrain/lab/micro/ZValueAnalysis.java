package org.seedtrain.lab.micro;

import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;

/// `lab zvalue`: how D changes with temperature.
public final class ZValueAnalysis extends DescribedAnalysis {

    record Result(double z, double ci95Low, @Nullable Double ci95High, double r, double dAtReference, double reference_C) {}

    public ZValueAnalysis() {
        super(Description.of("zvalue", Group.MICROBIOLOGY, "z-value", "z값")
                .purpose("Temperature difference that changes the D-value tenfold, from D at several temperatures.",
                        "여러 온도의 D값에서 D값을 10배 변화시키는 온도차를 구합니다.")
                .options(Option.numbers("temperatures", "Temperatures", "온도", "Cel", -20, 400).required(),
                        Option.numbers("d", "D at each of them", "각 온도의 D값", "min", 1e-9, 1e9).required(),
                        Option.number("reference", "D is given at", "기준 온도", "Cel", -20, 400, 121.1))
                .examples("lab zvalue --temperatures 116,121,126 --d 5.1,1.6,0.52")
                .sources("ISO 11138-1:2017", "USP <1229.5>"));
    }

    @Override
    protected Outcome found(Request request) {
        double[] temperature = request.numbers("temperatures");
        double[] d = request.numbers("d");
        if (temperature.length != d.length) {
            throw new AnalysisRefused("--temperatures has " + temperature.length + " numbers, --d " + d.length + "; they must have as many");
        }
        double[] logs = new double[d.length];
        for (int i = 0; i < d.length; i++) {
            logs[i] = FastMath.log10(d[i]);
        }
        DecimalReduction.Line line = DecimalReduction.Line.of(temperature, logs);
        DecimalReduction z = DecimalReduction.z(temperature, d);
        double reference = request.number("reference");
        double at = FastMath.pow(10, line.intercept() + line.slope() * reference);
        double low = java.util.Arrays.stream(temperature).min().orElse(0);
        double high = java.util.Arrays.stream(temperature).max().orElse(0);
        return Outcome.of(new Result(z.d(), z.low(), finite(z.high()), line.r(), at, reference))
                .table(ResultTable.of("result", "Result", "결과").column("z", "z", "z값", "K", 5).column("low", "95 % from", "95 % 하한", "K", 4)
                        .column("high", "to", "상한", "K", 4).column("r", "r", "상관계수", "1", 5)
                        .column("d", "D at " + PlateText.of(reference) + " °C", PlateText.of(reference) + " °C의 D값", "min", 4)
                        .row(z.d(), z.low(), finite(z.high()), line.r(), at))
                .plot(Plot.of("line", "D over temperature", "온도별 D값", "Temperature", "온도", "Cel", "D", "D값", "min").log(false, true)
                        .line("line", "Line", "직선", new double[] {low, high},
                                new double[] {FastMath.pow(10, line.intercept() + line.slope() * low),
                                    FastMath.pow(10, line.intercept() + line.slope() * high)})
                        .points("d", "D", "D값", temperature, d));
    }
}
