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
import org.seedtrain.lab.stats.Student;

/// `lab encapsulation`: RNA that a dye reaches before and after a detergent has opened the particles.
public final class EncapsulationAnalysis extends DescribedAnalysis {

    /// @param total_ug_mL of the undiluted sample
    /// @param naive_percent from the fluorescence without the line, for comparison
    record Sample(String name, double encapsulation_percent, double ci95Low, double ci95High, double total_ug_mL, double free_ug_mL,
            double naive_percent, boolean withinStandards) {}

    record Result(double slope, double intercept, double rSquared, List<Sample> samples) {}

    public EncapsulationAnalysis() {
        super(Description.of("encapsulation", Group.RNA, "Encapsulation", "봉입률")
                .purpose("Encapsulated share of RNA from dye fluorescence with and without detergent, both read off a line of standards.",
                        "계면활성제 처리 전후 형광을 검량선으로 환산하여 RNA 봉입률을 구합니다.")
                .options(Option.number("dilution", "Dilution, where the file has none", "희석배수(파일에 없을 때)", "1", 1, 1e9, 1),
                        Option.number("limit", "At least", "기준(이상)", "%", 0, 100))
                .files(Slot.of("wells", "Wells: role,name,concentration,fluorescence[,dilution]; role standard, free or total",
                        "웰: role,name,concentration,fluorescence[,dilution], role은 standard, free, total", "csv,tsv,xlsx", "encapsulation.csv"))
                .examples("lab encapsulation encapsulation.csv --limit 85")
                .sources("Ph. Eur. 5.36 (mRNA-LNP, draft)", "Blakney et al. (2019), Gene Ther 26, 363", "Heyes et al. (2005), J Control Release 107, 276"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("wells")).require("role", column(DataTable.of(request.file("wells")), "fluorescence", "response"));
        String response = column(table, "fluorescence", "response");
        List<double[]> standards = new ArrayList<>();
        Map<String, List<Double>> free = new LinkedHashMap<>();
        Map<String, List<Double>> total = new LinkedHashMap<>();
        Map<String, Double> dilutions = new LinkedHashMap<>();
        for (DataTable.Row row : table.rows()) {
            double signal = table.number(row, response);
            String role = table.word(row, "role").toLowerCase(Locale.ROOT);
            switch (role) {
                case "standard", "blank" -> standards.add(new double[] {
                    role.equals("blank") ? 0 : number(table, row, "concentration", 0, 1e9), signal});
                case "free", "total" -> {
                    String name = table.word(row, "name");
                    (role.equals("free") ? free : total).computeIfAbsent(name, key -> new ArrayList<>()).add(signal);
                    dilutions.put(name, table.has("dilution") && !table.empty(row, "dilution") ? number(table, row, "dilution", 1, 1e9)
                            : request.number("dilution"));
                }
                default -> throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the role is '" + role
                        + "'; it must be standard, blank, free or total");
            }
        }
        StandardCurve line = StandardCurve.fit(CurveModel.LINEAR, Weighting.NONE, standards.stream().mapToDouble(s -> s[0]).toArray(),
                standards.stream().mapToDouble(s -> s[1]).toArray());
        if (!(line.parameter("p1") > 0)) {
            throw new AnalysisRefused(table.name() + ": the fluorescence of the standards does not rise with their concentration");
        }
        List<Sample> samples = new ArrayList<>();
        for (String name : total.keySet()) {
            if (!free.containsKey(name)) {
                throw new AnalysisRefused(table.name() + ": '" + name + "' has wells with detergent (total) and none without (free)");
            }
            samples.add(sample(name, line, Replicates.of(free.getOrDefault(name, List.of())), Replicates.of(total.getOrDefault(name, List.of())),
                    dilutions.getOrDefault(name, 1.0)));
        }
        if (samples.isEmpty()) {
            throw new AnalysisRefused(table.name() + " has no sample: wells of role total and free");
        }
        return shown(request, line, standards, samples);
    }

    /// The slope cancels: `E = 1 - (F - b)/(T - b)`; the interval is that of the wells and of the intercept together.
    private static Sample sample(String name, StandardCurve line, Replicates free, Replicates total, double dilution) {
        double b = line.parameter("p0");
        double slope = line.parameter("p1");
        double u = free.mean() - b;
        double v = total.mean() - b;
        if (!(v > 0)) {
            throw new AnalysisRefused("'" + name + "' has no RNA with detergent: its fluorescence " + total.mean()
                    + " lies at or below that of no RNA, " + b);
        }
        double share = RnaFigures.encapsulation(slope, b, total.mean(), free.mean());
        double s = line.residualSd();
        double error = line.standardErrors()[0];
        double variance = s * s / free.n() / (v * v) + s * s / total.n() * (u / (v * v)) * (u / (v * v))
                + error * error * ((v - u) / (v * v)) * ((v - u) / (v * v));
        double half = line.degreesOfFreedom() > 0 ? 100 * Student.twoSided95(line.degreesOfFreedom()) * Math.sqrt(variance) : 0;
        double t = v / slope;
        boolean within = t >= line.lowest() * (1 - 1e-9) && t <= line.highest() * (1 + 1e-9);
        return new Sample(name, share, share - half, Math.min(100, share + half), 1e-3 * t * dilution, 1e-3 * u / slope * dilution,
                100 * (1 - free.mean() / total.mean()), within);
    }

    private static Outcome shown(Request request, StandardCurve line, List<double[]> standards, List<Sample> samples) {
        ResultTable table = ResultTable.of("samples", "Samples", "검체").column("name", "Sample", "검체")
                .column("share", "Encapsulated", "봉입률", "%", 5).column("low", "95 % from", "95 % 하한", "%", 4).column("high", "to", "상한", "%", 4)
                .column("total", "RNA, total", "총 RNA", "ug/mL", 4).column("free", "RNA, free", "유리 RNA", "ug/mL", 3)
                .column("naive", "By fluorescence alone", "형광비만으로", "%", 5);
        Outcome outcome = Outcome.of(new Result(line.parameter("p1"), line.parameter("p0"), line.rSquared(), samples));
        for (Sample one : samples) {
            table.row(one.name(), one.encapsulation_percent(), one.ci95Low(), one.ci95High(), one.total_ug_mL(), one.free_ug_mL(),
                    one.naive_percent());
            if (!one.withinStandards()) {
                outcome.flag(Flag.of("range", one.name(), one.name() + " with detergent lies outside the standards: dilute otherwise",
                        one.name() + ": 총 RNA가 표준액 범위를 벗어남, 희석을 조정하십시오"));
            }
            if (one.encapsulation_percent() < 0) {
                outcome.flag(Flag.of("swapped", one.name(), one.name() + ": more is seen without detergent than with; are the wells swapped?",
                        one.name() + ": 계면활성제 없이 더 높음, 웰이 바뀌었는지 확인하십시오"));
            }
        }
        if (line.rSquared() < 0.99) {
            outcome.flag(Flag.of("line", "", "R² of the line is below 0.99", "검량선 R²가 0.99 미만"));
        }
        double[] x = {0, line.highest()};
        outcome.table(table)
                .table(ResultTable.of("line", "Line of standards", "검량선").column("slope", "Slope", "기울기", "mL/ng", 6)
                        .column("intercept", "Intercept", "절편", "1", 6).column("rSquared", "R²", "결정계수", "1", 6)
                        .row(line.parameter("p1"), line.parameter("p0"), line.rSquared()))
                .plot(Plot.of("line", "Line of standards", "검량선", "RNA", "RNA", "ng/mL", "Fluorescence", "형광", "1")
                        .line("line", "Line", "직선", x, new double[] {line.response(0), line.response(x[1])})
                        .points("standards", "Standards", "표준액", standards.stream().mapToDouble(s -> s[0]).toArray(),
                                standards.stream().mapToDouble(s -> s[1]).toArray()));
        @Nullable Double limit = request.has("limit") ? request.number("limit") : null;
        if (limit == null) {
            return outcome;
        }
        List<String> below = samples.stream().filter(one -> one.encapsulation_percent() < limit).map(Sample::name).toList();
        return outcome.verdict(below.isEmpty() ? Verdict.pass("Every sample is at " + RnaText.of(limit) + " % or above", "모든 검체 " + RnaText.of(limit) + " % 이상")
                : Verdict.fail("Below " + RnaText.of(limit) + " %: " + String.join(", ", below), RnaText.of(limit) + " % 미만: " + String.join(", ", below)));
    }
}
