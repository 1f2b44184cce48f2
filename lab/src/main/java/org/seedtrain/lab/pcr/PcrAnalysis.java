package org.seedtrain.lab.pcr;

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

/// `lab qpcr`: from amplification curves or threshold cycles to concentrations, [PcrRun].
public final class PcrAnalysis extends DescribedAnalysis {

    record Sample(String name, double dilution, String relation, double concentration, @Nullable Double ci95Low, @Nullable Double ci95High,
            @Nullable Double meanCq, double sdCq, int wells, int amplified, @Nullable Double recovery_percent, boolean inhibited) {}

    /// @param efficiency_percent 100 for doubling
    /// @param threshold absent where cycles were given
    /// @param lod concentration found in 95 of 100 wells; absent when no standard failed (then it lies below `lodHigh`)
    /// @param ntcMargin cycles by which the controls are later than the lowest standard; absent when none amplified
    record Result(double slope, double intercept, double rSquared, double efficiency_percent, double efficiencyLow_percent,
            double efficiencyHigh_percent, @Nullable Double threshold, @Nullable Double lod, @Nullable Double lodLow, double lodHigh,
            @Nullable Double loq, @Nullable Double ntcMargin, boolean suitable, List<Sample> samples, Map<String, @Nullable Double> cq) {}

    public PcrAnalysis() {
        super(Description.of("qpcr", Group.RNA, "Quantitative PCR", "정량 PCR(qPCR)")
                .purpose("Threshold cycles from raw amplification curves, standard line with efficiency, detection limit, controls without"
                                + " template, inhibition by spike, and concentrations.",
                        "증폭 곡선에서 Cq를 구하고 검량선, 효율, 검출한계, NTC, 첨가 저해, 농도를 산출합니다.")
                .options(Option.choice("cq", "Cycle by", "Cq 산출", "threshold", "second-derivative"),
                        Option.number("threshold", "Threshold above the baseline", "기저선 위 역치", "1", 1e-9, 1e12),
                        Option.number("spike", "Spike in the spiked wells, in the unit of the standards", "첨가 농도(표준액 단위)", "1", 1e-15, 1e15, 1),
                        Option.text("unit", "Unit of the standards", "표준액 단위").preset("ng/mL"),
                        Option.number("efficiency-low", "Lowest efficiency", "효율 하한", "%", 1, 100, 90),
                        Option.number("efficiency-high", "Highest efficiency", "효율 상한", "%", 100, 200, 110),
                        Option.number("r-squared", "Lowest R²", "R² 하한", "1", 0, 1, 0.98),
                        Option.number("ntc-margin", "Controls later than the lowest standard by", "NTC 지연 하한", "1", 0, 20, 3.3),
                        Option.number("recovery-low", "Lowest recovery of the spike", "첨가 회수율 하한", "%", 0, 100, 50),
                        Option.number("recovery-high", "Highest recovery of the spike", "첨가 회수율 상한", "%", 100, 1000, 150),
                        Option.number("sd", "Highest standard deviation of the cycles", "Cq 표준편차 상한", "1", 0.01, 10, 0.5),
                        Option.number("limit", "Samples at most", "기준(이하)", "1", 0, 1e15))
                .files(Slot.of("data", "Curves: cycle and one column for each well; or wells with their cq",
                                "곡선: cycle과 웰별 열, 또는 웰별 cq", "csv,tsv,xlsx", "qpcr-curves.csv"),
                        Slot.of("layout", "Layout of the curves: well,role,name,concentration[,dilution]",
                                "곡선의 배치: well,role,name,concentration[,dilution]", "csv,tsv,xlsx", "qpcr-layout.csv").optional())
                .examples("lab qpcr qpcr-curves.csv qpcr-layout.csv --spike 0.1",
                        "lab qpcr qpcr-curves.csv qpcr-layout.csv --cq second-derivative --spike 0.1", "lab qpcr qpcr-cq.csv --spike 1 --limit 10")
                .sources("USP <1130>", "Bustin et al. (2009), Clin Chem 55, 611 (MIQE)", "ISO 20395:2019", "Ph. Eur. 2.6.35"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable data = DataTable.of(request.file("data"));
        if (data.has("cq")) {
            return shown(request, cycles(data), null, new LinkedHashMap<>());
        }
        if (!data.has("cycle")) {
            throw new AnalysisRefused(data.name() + " has neither a column 'cycle' (curves) nor a column 'cq' (cycles); it has "
                    + String.join(", ", data.header()));
        }
        if (!request.hasFile("layout")) {
            throw new AnalysisRefused(data.name() + " holds curves; the layout of the plate is needed as second file");
        }
        double[] cycles = data.column("cycle");
        Map<String, double[]> fluorescence = new LinkedHashMap<>();
        data.header().stream().filter(name -> !name.equals("cycle") && !name.isEmpty()).forEach(name ->
                fluorescence.put(name.toUpperCase(Locale.ROOT), data.column(name)));
        PcrPlate plate = PcrPlate.of(cycles, fluorescence, request.has("threshold") ? request.number("threshold") : null);
        PcrPlate.Way way = request.choice("cq").equals("threshold") ? PcrPlate.Way.THRESHOLD : PcrPlate.Way.SECOND_DERIVATIVE;
        Map<String, @Nullable Double> cq = new LinkedHashMap<>();
        plate.curves().keySet().forEach(well -> cq.put(well, plate.cq(well, way)));
        DataTable layout = DataTable.of(request.file("layout")).require("well", "role");
        List<PcrRun.Well> wells = new ArrayList<>();
        for (DataTable.Row row : layout.rows()) {
            String well = layout.word(row, "well").toUpperCase(Locale.ROOT);
            if (!cq.containsKey(well)) {
                throw new AnalysisRefused(layout.name() + ", line " + row.line() + ": there is no curve of well " + well);
            }
            wells.add(well(layout, row, cq.get(well)));
        }
        return shown(request, wells, plate, cq);
    }

    private static List<PcrRun.Well> cycles(DataTable table) {
        table.require("role", "cq");
        List<PcrRun.Well> wells = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            String words = table.word(row, "cq").toLowerCase(Locale.ROOT);
            boolean none = words.isEmpty() || words.startsWith("und") || words.equals("nan") || words.equals("n/a") || words.equals("-");
            wells.add(well(table, row, none ? null : Double.valueOf(number(table, row, "cq", 1, 100))));
        }
        return wells;
    }

    private static PcrRun.Well well(DataTable table, DataTable.Row row, @Nullable Double cq) {
        String role = table.word(row, "role").toLowerCase(Locale.ROOT);
        String name = table.has("name") ? table.word(row, "name") : "";
        double dilution = table.has("dilution") && !table.empty(row, "dilution") ? number(table, row, "dilution", 1, 1e12) : 1;
        return switch (role) {
            case "standard" -> new PcrRun.Well(PcrRun.Role.STANDARD, name, number(table, row, "concentration", 1e-15, 1e15), cq);
            case "ntc", "control", "blank" -> new PcrRun.Well(PcrRun.Role.CONTROL, name, 0, cq);
            case "sample", "unknown" -> new PcrRun.Well(PcrRun.Role.SAMPLE, name, dilution, cq);
            case "spiked", "spike" -> new PcrRun.Well(PcrRun.Role.SPIKED, name, dilution, cq);
            default -> throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the role is '" + role
                    + "'; it must be standard, ntc, sample or spiked");
        };
    }

    private static Outcome shown(Request request, List<PcrRun.Well> wells, @Nullable PcrPlate plate, Map<String, @Nullable Double> cq) {
        PcrRun run = PcrRun.of(wells, request.number("spike"));
        List<Flag> flags = suitability(request, run);
        boolean suitable = flags.isEmpty();
        List<Sample> samples = new ArrayList<>();
        for (PcrRun.Sample one : run.samples()) {
            samples.add(sample(request, one, flags));
        }
        StandardLine line = run.line();
        DetectionLimit limit = run.detectionLimit();
        double[] interval = line.efficiencyInterval();
        Result result = new Result(line.slope(), line.intercept(), line.rSquared(), 100 * line.efficiency(), 100 * interval[0],
                100 * interval[1], plate == null ? null : plate.threshold(), limit.bounded() ? finite(limit.lod()) : null,
                limit.bounded() ? finite(limit.low()) : null, limit.high(), run.quantificationLimit(), run.controlMargin(), suitable, samples, cq);
        String unit = request.text("unit");
        Outcome outcome = Outcome.of(result).table(PcrTables.samples(samples, unit)).table(PcrTables.line(result, unit))
                .table(PcrTables.standards(run, unit));
        if (plate != null) {
            outcome.table(PcrTables.wells(plate, cq)).plot(PcrTables.curves(plate));
        }
        outcome.plot(PcrTables.standardPlot(run, unit));
        flags.forEach(outcome::flag);
        return judged(outcome, request, result);
    }

    private static List<Flag> suitability(Request request, PcrRun run) {
        List<Flag> flags = new ArrayList<>();
        double efficiency = 100 * run.line().efficiency();
        if (efficiency < request.number("efficiency-low") || efficiency > request.number("efficiency-high")) {
            flags.add(Flag.of("efficiency", "", "The efficiency is " + Math.round(efficiency) + " %", "증폭 효율 " + Math.round(efficiency) + " %"));
        }
        if (run.line().rSquared() < request.number("r-squared")) {
            flags.add(Flag.of("line", "", "R² of the standard line is too low", "검량선 R² 미달"));
        }
        Double margin = run.controlMargin();
        if (run.controls() == 0) {
            flags.add(Flag.of("no-control", "", "There is no control without template", "NTC가 없음"));
        } else if (margin != null && margin < request.number("ntc-margin")) {
            flags.add(Flag.of("contamination", "", "A control without template amplified, only " + Math.round(10 * margin) / 10.0
                    + " cycles after the lowest standard: template has been carried over",
                    "NTC 증폭: 최저 표준보다 " + Math.round(10 * margin) / 10.0 + " 사이클만 늦음, 주형 오염"));
        }
        return flags;
    }

    private static Sample sample(Request request, PcrRun.Sample one, List<Flag> flags) {
        Double recovery = one.recovery_percent();
        boolean inhibited = recovery != null && (recovery < request.number("recovery-low") || recovery > request.number("recovery-high"));
        if (inhibited) {
            flags.add(Flag.of("inhibition", one.name(), one.name() + ": " + Math.round(recovery == null ? 0 : recovery)
                    + " % of the spike is found: dilute further", one.name() + ": 첨가 회수율 " + Math.round(recovery == null ? 0 : recovery)
                    + " %, 더 희석하십시오"));
        }
        if (one.sdCq() > request.number("sd")) {
            flags.add(Flag.of("scatter", one.name(), one.name() + ": the cycles scatter by more than " + request.number("sd"),
                    one.name() + ": Cq 표준편차 초과"));
        }
        if (one.amplified() > 0 && one.amplified() < one.wells()) {
            flags.add(Flag.of("partly", one.name(), one.name() + ": only " + one.amplified() + " of " + one.wells() + " wells amplified",
                    one.name() + ": " + one.wells() + "개 웰 중 " + one.amplified() + "개만 증폭"));
        }
        boolean inside = one.relation() == 0;
        return new Sample(one.name(), one.dilution(), inside ? "=" : one.relation() < 0 ? "<" : ">", one.concentration(), inside ? one.low() : null,
                inside ? one.high() : null, one.meanCq(), one.sdCq(), one.wells(), one.amplified(), recovery, inhibited);
    }

    private static Outcome judged(Outcome outcome, Request request, Result result) {
        if (!result.suitable()) {
            return outcome.verdict(Verdict.fail("The run does not count: see the flags", "시험 부적합: 주의 사항 참조"));
        }
        List<String> inhibited = result.samples().stream().filter(Sample::inhibited).map(Sample::name).distinct().toList();
        if (!inhibited.isEmpty()) {
            return outcome.verdict(Verdict.fail("Inhibited: " + String.join(", ", inhibited), "저해 검체: " + String.join(", ", inhibited)));
        }
        if (!request.has("limit")) {
            return outcome.verdict(Verdict.pass("The run counts; no limit was given", "시험 적합, 기준 미입력"));
        }
        double limit = request.number("limit");
        List<String> above = result.samples().stream().filter(one -> one.concentration() > limit || one.relation().equals(">"))
                .map(Sample::name).distinct().toList();
        return outcome.verdict(above.isEmpty()
                ? Verdict.pass("Every sample is within the limit", "모든 검체 기준 이내")
                : Verdict.fail("Above the limit (or not shown to be below): " + String.join(", ", above), "기준 초과 또는 미입증: " + String.join(", ", above)));
    }
}
