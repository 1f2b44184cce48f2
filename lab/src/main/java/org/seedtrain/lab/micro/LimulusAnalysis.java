package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
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
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.stats.Replicates;

/// `lab lal`: kinetic chromogenic (or turbidimetric) limulus test, [EndotoxinCurve].
public final class LimulusAnalysis extends DescribedAnalysis {
    private static final double LEAST_R = 0.980;

    /// @param relation `=`, `<` (below the lowest standard) or `>`
    /// @param endotoxin of the undiluted sample [EU/mL], or the bound
    /// @param recovery_percent of the spike; absent without spiked wells
    record Sample(String name, double dilution, String relation, double endotoxin, @Nullable Double ci95Low, @Nullable Double ci95High,
            @Nullable Double read, @Nullable Double recovery_percent, @Nullable Double cv_percent, boolean valid) {}

    /// @param blank highest that a blank reads [EU/mL]; absent when no blank reacted
    record Result(double slope, double intercept, double r, double lambda, @Nullable Double mvd, @Nullable Double blank, boolean suitable,
            List<Sample> samples) {}

    public LimulusAnalysis() {
        super(Description.of("lal", Group.MICROBIOLOGY, "Bacterial endotoxins (kinetic)", "엔도톡신 시험(동역학법)")
                .purpose("Standard line of log onset time over log endotoxin, samples with recovery of the spike and maximum valid dilution,"
                                + " and the verdict against the limit.",
                        "로그 반응시간-로그 엔도톡신 표준직선, 첨가 회수율, 최대유효희석배수, 기준 판정을 제공합니다.")
                .options(Option.number("spike", "Spike in the spiked wells", "첨가 농도", "EU/mL", 1e-5, 1000, 0.5),
                        Option.number("limit", "Endotoxin limit of the product, per mL or per unit", "엔도톡신 기준(mL당 또는 단위당)", "EU", 1e-6, 1e9),
                        Option.number("concentration", "Product per mL, when the limit is per mg or unit", "제품 농도(단위당 기준일 때)", "1/mL", 1e-9,
                                1e9, 1),
                        Option.number("k", "Threshold pyrogenic dose K, instead of a limit", "역치 발열량 K(기준 대신)", "EU/kg", 1e-3, 1e4),
                        Option.number("dose", "Highest dose M per kg and hour, with K", "시간당 최대 투여량 M", "1/kg", 1e-12, 1e9),
                        Option.number("recovery-low", "Lowest recovery", "최저 회수율", "%", 1, 100, 50),
                        Option.number("recovery-high", "Highest recovery", "최고 회수율", "%", 100, 1000, 200),
                        Option.number("cv", "Highest CV of the onset times", "반응시간 변동계수 상한", "%", 0.1, 100, 10),
                        Option.number("rise", "Curves: rise that is the onset", "곡선: 반응 판정 흡광도 증가", "1", 0.005, 2, 0.1))
                .files(Slot.of("wells", "Wells: role,name,concentration,dilution,onset_s; or curves: time_s and one column for each well",
                                "웰: role,name,concentration,dilution,onset_s, 또는 곡선: time_s와 웰별 열", "csv,tsv,xlsx", "lal.csv"),
                        Slot.of("layout", "Layout of the curves: well,role,name,concentration,dilution", "곡선의 배치: well,role,name,concentration,dilution",
                                "csv,tsv,xlsx", "lal-layout.csv").optional())
                .examples("lab lal lal.csv --limit 10", "lab lal lal-curves.csv lal-layout.csv --limit 10", "lab lal lal.csv --k 5 --dose 10 --concentration 50")
                .sources("Ph. Eur. 2.6.14 methods C and D", "USP <85>", "KP, bacterial endotoxins test"));
    }

    @Override
    protected Outcome found(Request request) {
        LimulusWells wells = LimulusWells.of(request);
        EndotoxinCurve curve = EndotoxinCurve.fit(wells.reacted());
        double lambda = wells.standards().keySet().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        return shown(request, curve, lambda, wells.standards(), wells.blanks(), wells.samples());
    }

    private static @Nullable Double mvd(Request request, double lambda) {
        if (request.has("k") != request.has("dose")) {
            throw new AnalysisRefused("--k and --dose go together: the limit is K/M");
        }
        double limit = request.has("k") ? request.number("k") / request.number("dose") : request.number("limit", Double.NaN);
        return finite(EndotoxinCurve.maximumValidDilution(limit, request.number("concentration"), lambda));
    }

    private static double read(EndotoxinCurve curve, List<Double> onsets) {
        boolean all = !onsets.isEmpty() && onsets.stream().allMatch(Double::isFinite);
        return all ? curve.read(onsets.stream().mapToDouble(Double::doubleValue).toArray()) : 0;
    }

    private Outcome shown(Request request, EndotoxinCurve curve, double lambda, Map<Double, List<Double>> levels, List<Double> blanks,
            Map<String, Map<Double, LimulusWells.Wells>> groups) {
        Double mvd = mvd(request, lambda);
        double highest = levels.keySet().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double blank = blanks.stream().filter(Double::isFinite).mapToDouble(onset -> curve.read(onset)).max().orElse(0);
        List<Flag> flags = new ArrayList<>();
        if (Math.abs(curve.r()) < LEAST_R) {
            flags.add(Flag.of("correlation", "", "|r| is below 0.980", "|r|이 0.980 미만"));
        }
        if (curve.slope() >= 0) {
            throw new AnalysisRefused("the onset times of the standards do not become shorter with more endotoxin; look at the layout");
        }
        if (blanks.isEmpty()) {
            flags.add(Flag.of("no-blank", "", "There is no blank", "공시험이 없음"));
        } else if (blank >= lambda) {
            flags.add(Flag.of("blank", "", "A blank reads the lowest standard or more", "공시험이 최저 표준액 이상"));
        }
        levels.forEach((level, onsets) -> {
            if (onsets.size() < 2 || !onsets.stream().allMatch(Double::isFinite)) {
                flags.add(Flag.of("standard", PlateText.of(level), "The standard " + PlateText.of(level) + " EU/mL has not reacted in duplicate",
                        "표준액 " + PlateText.of(level) + " EU/mL의 반복 반응 없음"));
            } else if (Replicates.of(onsets).cv_percent() > request.number("cv")) {
                flags.add(Flag.of("standard-cv", PlateText.of(level), "The onsets of the standard " + PlateText.of(level) + " EU/mL scatter too much",
                        "표준액 " + PlateText.of(level) + " EU/mL의 변동계수 초과"));
            }
        });
        boolean suitable = flags.isEmpty();
        List<Sample> samples = new ArrayList<>();
        groups.forEach((name, dilutions) -> dilutions.forEach((dilution, wells) ->
                samples.add(sample(request, curve, lambda, highest, mvd, name, dilution, wells, flags))));
        Result result = new Result(curve.slope(), curve.intercept(), curve.r(), lambda, mvd, blank > 0 ? blank : null, suitable, samples);
        Outcome outcome = Outcome.of(result).table(samplesTable(samples)).table(standardsTable(curve, levels))
                .table(ResultTable.of("line", "Standard line", "표준직선").column("slope", "Slope", "기울기", "1", 6)
                        .column("intercept", "Intercept", "절편", "1", 6).column("r", "r", "상관계수", "1", 6)
                        .column("lambda", "λ", "λ(최저 표준)", "EU/mL", 3).column("mvd", "Maximum valid dilution", "최대유효희석배수", "1", 4)
                        .row(curve.slope(), curve.intercept(), curve.r(), lambda, mvd))
                .plot(plot(curve, levels, samples));
        flags.forEach(outcome::flag);
        return judged(outcome, request, result);
    }

    private static Sample sample(Request request, EndotoxinCurve curve, double lambda, double highest, @Nullable Double mvd, String name,
            double dilution, LimulusWells.Wells wells, List<Flag> flags) {
        String label = name + " 1:" + PlateText.of(dilution);
        double read = read(curve, wells.plain());
        Double recovery = wells.spiked().isEmpty() ? null
                : EndotoxinCurve.recovery_percent(read(curve, wells.spiked()), read, request.number("spike"));
        boolean valid = true;
        if (recovery == null) {
            flags.add(Flag.of("no-spike", label, label + " has no spiked control", label + ": 양성제품대조 없음"));
            valid = false;
        } else if (recovery < request.number("recovery-low") || recovery > request.number("recovery-high")) {
            flags.add(Flag.of("recovery", label, label + ": " + PlateText.of(recovery) + " % of the spike is recovered; it interferes",
                    label + ": 첨가 회수율 " + PlateText.of(recovery) + " %, 간섭 있음"));
            valid = false;
        }
        if (mvd != null && dilution > mvd * (1 + 1e-12)) {
            flags.add(Flag.of("beyond-mvd", label, label + " exceeds the maximum valid dilution", label + ": 최대유효희석배수 초과"));
            valid = false;
        }
        boolean reacted = read > 0;
        Double cv = wells.plain().size() > 1 && reacted ? Replicates.of(wells.plain()).cv_percent() : null;
        if (cv != null && cv > request.number("cv")) {
            flags.add(Flag.of("cv", label, label + ": the onset times scatter too much", label + ": 반응시간 변동계수 초과"));
            valid = false;
        }
        if (read > highest || read < lambda) {
            double bound = dilution * (read > highest ? highest : lambda);
            return new Sample(name, dilution, read > highest ? ">" : "<", bound, null, null, reacted ? read : null, finiteOrNull(recovery), cv,
                    valid && read <= highest);
        }
        double factor = curve.intervalFactor(wells.plain().stream().mapToDouble(Double::doubleValue).toArray());
        return new Sample(name, dilution, "=", read * dilution, read * dilution / factor, read * dilution * factor, read, recovery, cv, valid);
    }

    private static @Nullable Double finiteOrNull(@Nullable Double number) {
        return number == null ? null : finite(number);
    }

    private static Outcome judged(Outcome outcome, Request request, Result result) {
        if (!result.suitable()) {
            return outcome.verdict(Verdict.fail("The test is not valid: see the flags", "시험 무효: 주의 사항 참조"));
        }
        Map<String, Sample> reported = new LinkedHashMap<>();
        result.samples().stream().filter(Sample::valid).forEach(sample -> reported.putIfAbsent(sample.name(), sample));
        List<String> without = result.samples().stream().map(Sample::name).distinct().filter(name -> !reported.containsKey(name)).toList();
        if (!without.isEmpty()) {
            return outcome.verdict(Verdict.fail("No valid dilution of " + String.join(", ", without),
                    "유효한 희석이 없음: " + String.join(", ", without)));
        }
        double limit = request.has("k") ? request.number("k") / request.number("dose") : request.number("limit", Double.NaN);
        limit *= request.number("concentration");
        if (Double.isNaN(limit)) {
            return outcome.verdict(Verdict.pass("Valid; no limit was given", "시험 유효, 기준 미입력"));
        }
        for (Sample sample : reported.values()) {
            if (!(sample.endotoxin() <= limit)) {
                String text = sample.name() + " " + sample.relation() + " " + PlateText.of(sample.endotoxin()) + " / " + PlateText.of(limit) + " EU/mL";
                return outcome.verdict(Verdict.fail("Above the limit: " + text, "기준 초과: " + text));
            }
        }
        return outcome.verdict(Verdict.pass("Every sample is within " + PlateText.of(limit) + " EU/mL", "모든 검체가 " + PlateText.of(limit)
                + " EU/mL 이내"));
    }

    private static ResultTable samplesTable(List<Sample> samples) {
        ResultTable table = ResultTable.of("samples", "Samples", "검체").column("sample", "Sample", "검체").column("dilution", "Dilution, 1 to", "희석배수", "1", 6)
                .column("relation", "", "").column("endotoxin", "Endotoxin", "엔도톡신", "EU/mL", 4).column("low", "95 % from", "95 % 하한", "EU/mL", 3)
                .column("high", "to", "상한", "EU/mL", 3).column("recovery", "Recovery of the spike", "첨가 회수율", "%", 4)
                .column("cv", "CV of the onsets", "반응시간 변동계수", "%", 2).column("valid", "Counts", "유효");
        samples.forEach(one -> table.row(one.name(), one.dilution(), one.relation(), one.endotoxin(), one.ci95Low(), one.ci95High(),
                one.recovery_percent(), one.cv_percent(), one.valid()));
        return table;
    }

    private static ResultTable standardsTable(EndotoxinCurve curve, Map<Double, List<Double>> levels) {
        ResultTable table = ResultTable.of("standards", "Standards", "표준액").column("level", "Endotoxin", "엔도톡신", "EU/mL", 4)
                .column("onset", "Mean onset", "평균 반응시간", "s", 5).column("cv", "CV", "변동계수", "%", 2)
                .column("read", "Read off", "역산값", "EU/mL", 4).column("recovery", "Recovery", "회수율", "%", 4);
        levels.forEach((level, onsets) -> {
            double read = read(curve, onsets);
            if (read > 0) {
                Replicates mean = Replicates.of(onsets);
                table.row(level, mean.mean(), mean.cv_percent(), read, 100 * read / level);
            } else {
                table.row(level, null, null, null, null);
            }
        });
        return table;
    }

    private static Plot plot(EndotoxinCurve curve, Map<Double, List<Double>> levels, List<Sample> samples) {
        List<double[]> points = new ArrayList<>();
        levels.forEach((level, onsets) -> onsets.stream().filter(Double::isFinite).forEach(onset -> points.add(new double[] {level, onset})));
        double[] x = levels.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        List<Double> reads = samples.stream().map(Sample::read).filter(java.util.Objects::nonNull).toList();
        double[] sx = reads.stream().mapToDouble(Double::doubleValue).toArray();
        Plot plot = Plot.of("line", "Standard line", "표준직선", "Endotoxin", "엔도톡신", "EU/mL", "Onset", "반응시간", "s").log(true, true)
                .line("line", "Line", "직선", x, java.util.Arrays.stream(x).map(v -> onset(curve, v)).toArray())
                .points("standards", "Standards", "표준액", points.stream().mapToDouble(p -> p[0]).toArray(),
                        points.stream().mapToDouble(p -> p[1]).toArray());
        return sx.length == 0 ? plot
                : plot.points("samples", "Samples", "검체", sx, java.util.Arrays.stream(sx).map(v -> onset(curve, v)).toArray());
    }

    private static double onset(EndotoxinCurve curve, double endotoxin) {
        return FastMath.pow(10, curve.intercept() + curve.slope() * FastMath.log10(endotoxin));
    }
}
