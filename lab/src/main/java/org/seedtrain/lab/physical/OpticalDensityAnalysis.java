package org.seedtrain.lab.physical;

import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.stats.Replicates;

/// `lab od`: optical density of a culture from readings of its dilution.
public final class OpticalDensityAnalysis extends DescribedAnalysis {
    private static final double STRAIGHT = 0.4;

    /// @param od of the undiluted culture, corrected for saturation when asked for
    record Result(double od, double ci95Low, double ci95High, double netAbsorbance, double correction_percent, Double cells_g_L) {}

    public OpticalDensityAnalysis() {
        super(Description.of("od", Group.PHYSICAL, "Optical density", "광학밀도(OD)")
                .purpose("Optical density of a culture from diluted readings less the blank, corrected for saturation, and the dry cells it means.",
                        "희석 판독값에서 공시험을 빼고 포화를 보정하여 배양액의 OD와 건조균체량을 구합니다.")
                .options(Option.numbers("readings", "Absorbances", "흡광도", "1", -0.5, 4).required(),
                        Option.number("blank", "Absorbance of the medium", "배지 흡광도", "1", -0.5, 2, 0),
                        Option.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1e6, 1),
                        Option.number("saturation", "Saturation s of the photometer, A = OD/sqrt(1 + (OD/s)²)", "포화 상수 s, A = OD/sqrt(1 + (OD/s)²)", "1", 0.5,
                                100),
                        Option.number("factor", "Dry cells of an optical density of 1", "OD 1의 건조균체", "g/L", 1e-3, 10))
                .examples("lab od --readings 0.412,0.418,0.409 --blank 0.043 --dilution 20",
                        "lab od --readings 0.71,0.72 --blank 0.04 --dilution 10 --saturation 2.8 --factor 0.357")
                .sources("Stevenson et al. (2016), Sci Rep 6, 38828", "ISO 20391-2"));
    }

    @Override
    protected Outcome found(Request request) {
        double[] readings = request.numbers("readings");
        Replicates mean = Replicates.of(readings);
        double net = mean.mean() - request.number("blank");
        double half = mean.halfWidth();
        double s = request.number("saturation", Double.POSITIVE_INFINITY);
        if (!(net > 0)) {
            throw new IllegalArgumentException("the readings (mean " + Text.of(mean.mean()) + ") do not lie above the blank "
                    + request.number("blank"));
        }
        if (net + half >= s) {
            throw new IllegalArgumentException("the net absorbance " + Text.of(net) + " cannot be told from saturation at " + s
                    + "; dilute further");
        }
        double d = request.number("dilution");
        double od = d * straight(net, s);
        double low = d * straight(Math.max(0, net - half), s);
        double high = d * straight(net + half, s);
        Double cells = request.has("factor") ? Double.valueOf(od * request.number("factor")) : null;
        double correction = 100 * (straight(net, s) / net - 1);
        double[] x = new double[41];
        double[] y = new double[41];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.05 * i;
            y[i] = Double.isInfinite(s) ? x[i] : x[i] / Math.sqrt(1 + x[i] * x[i] / (s * s));
        }
        Outcome outcome = Outcome.of(new Result(od, low, high, net, correction, cells))
                .table(ResultTable.of("result", "Result", "결과").column("od", "Optical density", "광학밀도", "1", 4).column("low", "95 % from", "95 % 하한", "1", 4)
                        .column("high", "to", "상한", "1", 4).column("net", "Net absorbance", "순흡광도", "1", 4).column("cv", "CV of the readings", "변동계수", "%", 2)
                        .column("cells", "Dry cells", "건조균체", "g/L", 4).row(od, low, high, net, mean.cv_percent(), cells))
                .plot(Plot.of("photometer", "Photometer", "광도계 응답", "Optical density of the dilution", "희석액 OD", "1", "Absorbance", "흡광도", "1")
                        .line("response", "Response", "응답", x, y).points("reading", "Reading", "판독", new double[] {straight(net, s)}, new double[] {net}));
        if (net > STRAIGHT && !request.has("saturation")) {
            outcome.flag(Flag.of("range", "", "Above 0.4 absorbance falls behind the density: dilute, or give --saturation",
                    "0.4 초과: 흡광도가 OD보다 낮게 나옴, 희석하거나 포화 상수를 입력하십시오"));
        }
        return outcome;
    }

    private static double straight(double absorbance, double s) {
        double ratio = Double.isInfinite(s) ? 0 : absorbance / s;
        return absorbance / FastMath.sqrt(1 - ratio * ratio);
    }
}
