package org.seedtrain.lab.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.Words;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.file.JcampFile;

/// `lab spectrum`: a UV-Vis spectrum read, scattered light taken off, ratios and content.
public final class SpectrumAnalysis extends DescribedAnalysis {
    record Result(
            @Nullable Double a230, @Nullable Double a260, double a280, @Nullable Double a320, @Nullable Double scatterAt280,
            @Nullable Double scatterExponent, double net280, @Nullable Double net260, @Nullable Double ratio260to280,
            @Nullable Double ratio260to230, List<Double> maxima_nm, @Nullable Double concentration, @Nullable String unit) {}

    public SpectrumAnalysis() {
        super(Description.of("spectrum", Group.CHROMATOGRAPHY, "UV-Vis spectrum", "자외-가시 스펙트럼")
                .purpose("Reads a UV-Vis spectrum, takes scattered light off, and gives A280, A260/A280, maxima and the content.",
                        "자외-가시 스펙트럼을 읽어 산란광을 보정하고 A280, A260/A280, 극대 파장, 함량을 구합니다.")
                .options(Option.choice("scatter", "Scattered light", "산란광 보정", "fit", "a320", "none"),
                        Option.choice("substance", "What is dissolved", "용질", "protein", "rna", "dna", "none"),
                        Option.number("extinction", "Absorbance of 1 g/L of protein in 1 cm", "단백질 1 g/L의 흡광도", "1", 0.01, 20, 1.0),
                        Option.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1e6, 1), Option.number("path", "Path", "셀 광로", "cm", 0.001, 20, 1))
                .files(Slot.of("spectrum", "Spectrum: wavelength_nm,absorbance or JCAMP-DX", "스펙트럼: wavelength_nm,absorbance 또는 JCAMP-DX",
                        "dx,jdx,csv,tsv,xlsx", "spectrum-antigen.dx"))
                .examples("lab spectrum spectrum-antigen.dx --extinction 1.05 --dilution 2", "lab spectrum spectrum-antigen.dx --scatter a320")
                .sources("USP <857>", "Ph. Eur. 2.2.25", "JCAMP-DX 4.24", "Leach & Scheraga 1960"));
    }

    private static Spectrum spectrum(Document document) {
        String name = document.name().toLowerCase(Locale.ROOT);
        boolean jcamp = name.endsWith(".dx") || name.endsWith(".jdx");
        if (!jcamp) {
            DataTable table = DataTable.of(document);
            return new Spectrum(table.column(column(table, "wavelength_nm", "wavelength", "nm")), table.column(column(table, "absorbance", "abs", "a")));
        }
        JcampFile file = JcampFile.parse(document.name(), document.text());
        if (!file.xUnits().toUpperCase(Locale.ROOT).startsWith("NANOM")) {
            throw new AnalysisRefused(document.name() + ": ##XUNITS= is '" + file.xUnits() + "'; a UV-Vis spectrum is over NANOMETERS");
        }
        double[] y = file.y();
        String unit = file.yUnits().toUpperCase(Locale.ROOT);
        if (unit.startsWith("TRANSM")) {
            double full = java.util.Arrays.stream(y).max().orElse(1) > 2 ? 100 : 1;
            for (int i = 0; i < y.length; i++) {
                if (!(y[i] > 0)) {
                    throw new AnalysisRefused(document.name() + ": the transmittance at " + file.x()[i] + " nm is " + y[i] + "; it must be above 0");
                }
                y[i] = -FastMath.log10(y[i] / full);
            }
        } else if (!unit.startsWith("ABSORB")) {
            throw new AnalysisRefused(document.name() + ": ##YUNITS= is '" + file.yUnits() + "'; it must be ABSORBANCE or TRANSMITTANCE");
        }
        return new Spectrum(file.x(), y);
    }

    @Override
    protected Outcome found(Request request) {
        Spectrum spectrum = spectrum(request.file("spectrum"));
        double raw280 = spectrum.at(280);
        Spectrum.Scatter scatter = request.choice("scatter").equals("none") || !spectrum.covers(320) ? new Spectrum.Scatter(0, 4)
                : request.choice("scatter").equals("a320") ? spectrum.rayleigh() : spectrum.fitted();
        double net280 = raw280 - scatter.at(280);
        Double net260 = spectrum.covers(260) ? Double.valueOf(spectrum.at(260) - scatter.at(260)) : null;
        Double net230 = spectrum.covers(230) ? Double.valueOf(spectrum.at(230) - scatter.at(230)) : null;
        double factor = request.number("dilution") / request.number("path");
        String substance = request.choice("substance");
        Double content = switch (substance) {
            case "protein" -> Double.valueOf(net280 * factor / request.number("extinction"));
            case "rna" -> net260 == null ? null : Double.valueOf(40 * net260 * factor);
            case "dna" -> net260 == null ? null : Double.valueOf(50 * net260 * factor);
            default -> null;
        };
        Result result = new Result(at(spectrum, 230), at(spectrum, 260), raw280, at(spectrum, 320), scatter.at(280), scatter.exponent(), net280, net260,
                net260 == null || !(net280 > 0) ? null : finite(net260 / net280),
                net260 == null || net230 == null || !(net230 > 0) ? null : finite(net260 / net230), spectrum.maxima(), content,
                content == null ? null : substance.equals("protein") ? "g/L" : "ug/mL");
        Outcome outcome = Outcome.of(result).table(table(result)).plot(plot(spectrum, scatter));
        flags(spectrum, result, outcome);
        return outcome;
    }

    private static @Nullable Double at(Spectrum spectrum, double wavelength) {
        return spectrum.covers(wavelength) ? spectrum.at(wavelength) : null;
    }

    private static ResultTable table(Result result) {
        ResultTable table = ResultTable.of("result", "Result", "결과").column("what", "What", "항목").column("value", "Value", "값", "1", 5).column("unit", "Unit", "단위");
        table.row(Words.of("Absorbance at 280 nm", "280 nm 흡광도"), result.a280(), "");
        table.row(Words.of("of it scattered", "그중 산란광"), result.scatterAt280(), "");
        table.row(Words.of("without scattered light", "산란 보정값"), result.net280(), "");
        table.row(Words.of("Absorbance at 260 nm, without scattered light", "260 nm 산란 보정값"), result.net260(), "");
        table.row("A260/A280", result.ratio260to280(), "");
        table.row("A260/A230", result.ratio260to230(), "");
        table.row(Words.of("Content", "함량"), result.concentration(), result.unit());
        return table;
    }

    private static Plot plot(Spectrum spectrum, Spectrum.Scatter scatter) {
        List<Integer> kept = new ArrayList<>();
        int stride = Math.max(1, spectrum.wavelength_nm().length / 1500);
        for (int i = 0; i < spectrum.wavelength_nm().length; i += stride) {
            kept.add(i);
        }
        double[] x = kept.stream().mapToDouble(i -> spectrum.wavelength_nm()[i]).toArray();
        return Plot.of("spectrum", "Spectrum", "스펙트럼", "Wavelength", "파장", "nm", "Absorbance", "흡광도", "1")
                .line("absorbance", "Absorbance", "흡광도", x, kept.stream().mapToDouble(i -> spectrum.absorbance()[i]).toArray())
                .line("scatter", "Scattered light", "산란광", x, kept.stream().mapToDouble(i -> scatter.at(spectrum.wavelength_nm()[i])).toArray())
                .markX(260, "260 nm", "260 nm 위치").markX(280, "280 nm", "280 nm 위치");
    }

    private static void flags(Spectrum spectrum, Result result, Outcome outcome) {
        double top = result.a280();
        double low = 0;
        for (int i = 0; i < spectrum.wavelength_nm().length; i++) {
            if (spectrum.wavelength_nm()[i] >= 240) {
                top = Math.max(top, spectrum.absorbance()[i]);
                low = Math.min(low, spectrum.absorbance()[i]);
            }
        }
        if (top > 2) {
            outcome.flag(new Flag("too-dark", "", Words.of("Absorbance above 2: stray light makes it too low; dilute", "흡광도 2 초과: 미광으로 낮게 측정됨, 희석할 것")));
        }
        if (low < -0.01) {
            outcome.flag(new Flag("negative", "", Words.of("Negative absorbance: was the blank the buffer of the sample?", "음의 흡광도: 바탕액이 시료 완충액인지 확인")));
        }
        if (result.scatterAt280() != null && result.scatterAt280() > 0.1 * Math.abs(result.a280())) {
            outcome.flag(new Flag("scatters", "", Words.of("More than a tenth of A280 is scattered light: filter or centrifuge", "A280의 10 % 이상이 산란광: 여과 또는 원심분리 필요")));
        }
        if (!spectrum.covers(320)) {
            outcome.flag(new Flag("no-320", "", Words.of("The spectrum does not reach 320 nm: scattered light is not taken off", "320 nm까지 측정하지 않아 산란 보정을 하지 못함")));
        }
    }
}
