package org.seedtrain.lab.rna;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
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
import org.seedtrain.lab.stats.Replicates;

/// `lab rna`: content and purity of RNA by absorbance.
public final class RnaContentAnalysis extends DescribedAnalysis {
    private static final double LINEAR_LOW = 0.05;
    private static final double LINEAR_HIGH = 1.5;

    /// @param concentration_ug_mL of the undiluted sample, mean of the readings
    /// @param halfWidth_ug_mL of its 95 % interval, from the readings; 0 for one
    record Sample(String name, double concentration_ug_mL, double halfWidth_ug_mL, int readings, @Nullable Double ratio260_280,
            @Nullable Double ratio260_230, double scatter_percent) {}

    /// @param concentration_ug_mL of the first sample
    record Result(double concentration_ug_mL, @Nullable Double ratio260_280, @Nullable Double ratio260_230, List<Sample> samples) {}

    public RnaContentAnalysis() {
        super(Description.of("rna", Group.RNA, "RNA content (A260)", "RNA 함량(A260)")
                .purpose("RNA in µg/mL from the absorbance at 260 nm less scattered light at 320 nm, with the purity ratios.",
                        "260 nm 흡광도(320 nm 산란 보정)에서 RNA 농도와 순도비를 구합니다.")
                .options(Option.number("a260", "Absorbance at 260 nm", "260 nm 흡광도", "1", -0.5, 10),
                        Option.number("a320", "Absorbance at 320 nm", "320 nm 흡광도", "1", -0.5, 10, 0),
                        Option.number("a280", "Absorbance at 280 nm", "280 nm 흡광도", "1", -0.5, 10),
                        Option.number("a230", "Absorbance at 230 nm", "230 nm 흡광도", "1", -0.5, 10),
                        Option.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1e7, 1),
                        Option.number("path", "Path", "광로", "cm", 0.001, 10, 1),
                        Option.number("factor", "RNA of an absorbance of 1 in 1 cm", "흡광도 1(1 cm)의 RNA", "ug/mL", 1, 100, 40),
                        Option.number("ratio-low", "Lowest A260/A280", "A260/A280 하한", "1", 0, 4),
                        Option.number("ratio-high", "Highest A260/A280", "A260/A280 상한", "1", 0, 4))
                .files(Slot.of("readings", "Readings: name,a260,a320,a280[,a230,dilution]", "판독값: name,a260,a320,a280[,a230,dilution]",
                        "csv,tsv,xlsx", "rna-a260.csv").optional())
                .examples("lab rna --a260 0.512 --a320 0.006 --dilution 50", "lab rna rna-a260.csv --ratio-low 1.8 --ratio-high 2.2")
                .sources("Ph. Eur. 2.2.25", "Sambrook & Russell (2001): 40 µg/mL"));
    }

    @Override
    protected Outcome found(Request request) {
        List<Sample> samples = request.hasFile("readings") ? table(request) : List.of(typed(request));
        Sample first = samples.getFirst();
        ResultTable shown = ResultTable.of("samples", "Samples", "검체").column("name", "Sample", "검체").column("rna", "RNA", "RNA", "ug/mL", 5)
                .column("half", "±, 95 %", "±(95 %)", "ug/mL", 2).column("readings", "Readings", "판독 수", "1", 4)
                .column("ratio280", "A260/A280", "A260/A280", "1", 3).column("ratio230", "A260/A230", "A260/A230", "1", 3)
                .column("scatter", "A320 of A260", "A320/A260", "%", 2);
        Outcome outcome = Outcome.of(new Result(first.concentration_ug_mL(), first.ratio260_280(), first.ratio260_230(), samples));
        double[] x = new double[samples.size()];
        double[] y = new double[samples.size()];
        for (int i = 0; i < x.length; i++) {
            Sample one = samples.get(i);
            x[i] = i + 1;
            y[i] = one.concentration_ug_mL();
            shown.row(one.name(), one.concentration_ug_mL(), one.halfWidth_ug_mL(), one.readings(), one.ratio260_280(), one.ratio260_230(),
                    one.scatter_percent());
            if (one.scatter_percent() > 5) {
                outcome.flag(Flag.of("scatter", one.name(), one.name() + " scatters: are the particles opened?", one.name()
                        + ": 산란이 큼, 입자가 열렸는지 확인"));
            }
        }
        outcome.table(shown);
        if (x.length > 1) {
            outcome.plot(Plot.of("samples", "RNA", "RNA 농도", "Sample", "검체", "1", "RNA", "RNA", "ug/mL").bars("rna", "RNA", "농도", x, y));
        }
        return judged(range(outcome, request), request, samples);
    }

    private static Outcome range(Outcome outcome, Request request) {
        if (request.has("a260")) {
            double net = request.number("a260") - request.number("a320");
            if (net < LINEAR_LOW || net > LINEAR_HIGH) {
                outcome.flag(Flag.of("range", "", "The absorbance lies outside 0.05 to 1.5: dilute otherwise", "흡광도가 0.05~1.5를 벗어남: 희석을 조정하십시오"));
            }
        }
        return outcome;
    }

    private static Outcome judged(Outcome outcome, Request request, List<Sample> samples) {
        if (!request.has("ratio-low") && !request.has("ratio-high")) {
            return outcome;
        }
        double low = request.number("ratio-low", 0);
        double high = request.number("ratio-high", 4);
        List<String> outside = new ArrayList<>();
        for (Sample one : samples) {
            Double ratio = one.ratio260_280();
            if (ratio == null || ratio < low || ratio > high) {
                outside.add(one.name());
            }
        }
        return outcome.verdict(outside.isEmpty() ? Verdict.pass("A260/A280 lies within its limits", "A260/A280 기준 이내")
                : Verdict.fail("A260/A280 outside its limits: " + String.join(", ", outside), "A260/A280 기준 이탈: " + String.join(", ", outside)));
    }

    private static Sample typed(Request request) {
        if (!request.has("a260")) {
            throw new AnalysisRefused("give a file of readings, or --a260 (and --a320, --a280, --dilution)");
        }
        double a320 = request.number("a320");
        double net = request.number("a260") - a320;
        return new Sample("sample", content(request, net, request.number("dilution")), 0, 1,
                ratio(net, request.number("a280", Double.NaN) - a320), ratio(net, request.number("a230", Double.NaN) - a320),
                100 * a320 / request.number("a260"));
    }

    private static double content(Request request, double net, double dilution) {
        return RnaFigures.content(net, 0, dilution, request.number("path")) * request.number("factor") / RnaFigures.PER_ABSORBANCE;
    }

    private static @Nullable Double ratio(double above, double below) {
        return below > 0.001 ? finite(above / below) : null;
    }

    private static List<Sample> table(Request request) {
        DataTable table = DataTable.of(request.file("readings")).require("name", "a260");
        List<Sample> samples = new ArrayList<>();
        for (Map.Entry<String, List<DataTable.Row>> group : table.groups("name").entrySet()) {
            List<Double> contents = new ArrayList<>();
            double[] sums = new double[4];
            for (DataTable.Row row : group.getValue()) {
                double a320 = table.has("a320") ? table.number(row, "a320") : 0;
                double net = table.number(row, "a260") - a320;
                double dilution = table.has("dilution") ? number(table, row, "dilution", 1, 1e7) : request.number("dilution");
                contents.add(content(request, net, dilution));
                sums[0] += net;
                sums[1] += table.has("a280") ? table.number(row, "a280") - a320 : 0;
                sums[2] += table.has("a230") ? table.number(row, "a230") - a320 : 0;
                sums[3] += a320;
            }
            Replicates mean = Replicates.of(contents);
            samples.add(new Sample(group.getKey(), mean.mean(), mean.halfWidth(), mean.n(), ratio(sums[0], sums[1]), ratio(sums[0], sums[2]),
                    100 * sums[3] / (sums[0] + sums[3])));
        }
        return samples;
    }
}
