package org.seedtrain.lab.rna;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.StandardCurve;
import org.seedtrain.lab.curve.Weighting;
import org.seedtrain.lab.stats.Replicates;

/// `lab dsrna`: double-stranded RNA by ELISA, related to all RNA.
public final class DoubleStrandAnalysis extends DescribedAnalysis {

    /// @param relation `=`, `<` (below the lowest standard) or `>`
    /// @param share_percent of all RNA; absent without its concentration
    record Sample(String name, double dilution, String relation, double dsrna_ng_mL, @Nullable Double ci95Low, @Nullable Double ci95High,
            @Nullable Double share_percent, double cv_percent) {}

    record Result(String model, double rSquared, List<Sample> samples) {}

    public DoubleStrandAnalysis() {
        super(Description.of("dsrna", Group.RNA, "Double-stranded RNA", "이중가닥 RNA")
                .purpose("Double-stranded RNA of samples from an ELISA, and its share of all RNA.", "ELISA로 이중가닥 RNA 농도와 총 RNA 대비 비율을 구합니다.")
                .options(Option.choice("model", "Curve", "검량선", "quadratic", "4pl", "linear"),
                        Option.number("rna", "RNA of the undiluted samples, where the file has none", "원액 RNA 농도(파일에 없을 때)", "ug/mL", 1e-6, 1e6),
                        Option.number("limit", "Share at most", "비율 기준(이하)", "%", 0, 100))
                .files(Slot.of("wells", "Wells: role,name,concentration,response[,dilution,rna_ug_ml]",
                        "웰: role,name,concentration,response[,dilution,rna_ug_ml]", "csv,tsv,xlsx", "dsrna.csv"))
                .examples("lab dsrna dsrna.csv --limit 0.5", "lab dsrna dsrna.csv --model 4pl --rna 1000")
                .sources("Schönborn et al. (1991), Nucleic Acids Res 19, 2993 (antibody J2)", "USP mRNA vaccine guidelines (2023 draft)"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("wells")).require("role", "concentration", "response");
        List<double[]> standards = new ArrayList<>();
        Map<String, List<Double>> wells = new LinkedHashMap<>();
        Map<String, double[]> about = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (DataTable.Row row : table.rows()) {
            double signal = table.number(row, "response");
            switch (table.word(row, "role").toLowerCase(Locale.ROOT)) {
                case "standard" -> standards.add(new double[] {number(table, row, "concentration", 0, 1e9), signal});
                case "blank" -> standards.add(new double[] {0, signal});
                case "sample", "unknown" -> {
                    double dilution = table.has("dilution") && !table.empty(row, "dilution") ? number(table, row, "dilution", 1, 1e9) : 1;
                    double rna = table.has("rna_ug_ml") && !table.empty(row, "rna_ug_ml") ? number(table, row, "rna_ug_ml", 1e-9, 1e9)
                            : request.number("rna", Double.NaN);
                    String key = table.word(row, "name") + " 1:" + RnaText.of(dilution);
                    wells.computeIfAbsent(key, any -> new ArrayList<>()).add(signal);
                    about.put(key, new double[] {dilution, rna});
                    names.put(key, table.word(row, "name"));
                }
                default -> throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the role is '" + table.word(row, "role")
                        + "'; it must be standard, blank or sample");
            }
        }
        if (wells.isEmpty()) {
            throw new AnalysisRefused(table.name() + " has no wells of role sample");
        }
        CurveModel model = CurveModel.of(request.choice("model"));
        StandardCurve curve = StandardCurve.fit(model, Weighting.NONE, standards.stream().mapToDouble(s -> s[0]).toArray(),
                standards.stream().mapToDouble(s -> s[1]).toArray());
        List<Sample> samples = new ArrayList<>();
        wells.forEach((key, signals) -> {
            double[] of = about.getOrDefault(key, new double[] {1, Double.NaN});
            samples.add(sample(names.getOrDefault(key, key), curve, Replicates.of(signals), of[0], of[1]));
        });
        return shown(request, curve, standards, samples);
    }

    private static Sample sample(String name, StandardCurve curve, Replicates wells, double dilution, double rna_ug_mL) {
        StandardCurve.Unknown read = curve.read(wells.mean(), wells.n());
        boolean below = read.range() == StandardCurve.Range.BELOW || read.range() == StandardCurve.Range.EXTRAPOLATED_LOW;
        boolean above = read.range() == StandardCurve.Range.ABOVE || read.range() == StandardCurve.Range.EXTRAPOLATED_HIGH;
        double c = dilution * (below ? curve.lowest() : above ? curve.highest() : read.concentration());
        boolean inside = !below && !above;
        return new Sample(name, dilution, below ? "<" : above ? ">" : "=", c, inside ? dilution * read.low() : null,
                inside ? dilution * read.high() : null, finite(100 * c / (1000 * rna_ug_mL)), wells.cv_percent());
    }

    private static Outcome shown(Request request, StandardCurve curve, List<double[]> standards, List<Sample> samples) {
        ResultTable table = ResultTable.of("samples", "Samples", "검체").column("name", "Sample", "검체").column("dilution", "Dilution, 1 to", "희석배수", "1", 6)
                .column("relation", "", "").column("dsrna", "Double-stranded RNA", "이중가닥 RNA", "ng/mL", 4)
                .column("low", "95 % from", "95 % 하한", "ng/mL", 4).column("high", "to", "상한", "ng/mL", 4)
                .column("share", "Share of RNA", "RNA 대비 비율", "%", 3).column("cv", "CV of the wells", "웰 변동계수", "%", 2);
        Outcome outcome = Outcome.of(new Result(curve.model().id(), curve.rSquared(), samples));
        for (Sample one : samples) {
            table.row(one.name(), one.dilution(), one.relation(), one.dsrna_ng_mL(), one.ci95Low(), one.ci95High(), one.share_percent(),
                    one.cv_percent());
            if (one.cv_percent() > 15) {
                outcome.flag(Flag.of("cv", one.name(), one.name() + ": the wells scatter by more than 15 %", one.name() + ": 웰 변동계수 15 % 초과"));
            }
        }
        double[] x = new double[61];
        double[] y = new double[61];
        for (int i = 0; i < x.length; i++) {
            x[i] = curve.highest() * i / 60;
            y[i] = curve.response(x[i]);
        }
        outcome.table(table).plot(Plot.of("curve", "Standard curve", "검량선", "Double-stranded RNA", "이중가닥 RNA", "ng/mL", "Response", "반응", "1")
                .line("curve", "Curve", "곡선", x, y).points("standards", "Standards", "표준액", standards.stream().mapToDouble(s -> s[0]).toArray(),
                        standards.stream().mapToDouble(s -> s[1]).toArray()));
        if (!request.has("limit")) {
            return outcome;
        }
        double limit = request.number("limit");
        List<String> above = new ArrayList<>();
        for (Sample one : samples) {
            Double share = one.share_percent();
            if (share == null) {
                throw new AnalysisRefused("--limit is a share of all RNA: give --rna or a column rna_ug_ml");
            }
            if (share > limit || one.relation().equals(">")) {
                above.add(one.name());
            }
        }
        return outcome.verdict(above.isEmpty() ? Verdict.pass("Every sample is at " + RnaText.of(limit) + " % or below", "모든 검체 " + RnaText.of(limit) + " % 이하")
                : Verdict.fail("Above " + RnaText.of(limit) + " %: " + String.join(", ", above), RnaText.of(limit) + " % 초과: " + String.join(", ", above)));
    }
}
