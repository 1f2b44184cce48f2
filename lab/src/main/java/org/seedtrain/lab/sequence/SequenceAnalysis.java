package org.seedtrain.lab.sequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.Words;
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
import org.seedtrain.lab.peak.Settings;

/// `lab sequence`: a sequence of injections from suitability to results.
public final class SequenceAnalysis extends DescribedAnalysis {
    private static final List<String> WEIGHTS = List.of("none", "1/x", "1/x2");
    private static final Map<String, Map<String, String>> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("peak-found", Words.of("Injections with the peak", "피크가 검출된 주입 수"));
        TITLES.put("rsd-response", Words.of("RSD of the response [%]", "반응 RSD [%]"));
        TITLES.put("rsd-retention", Words.of("RSD of the retention [%]", "머무름시간 RSD [%]"));
        TITLES.put("resolution", Words.of("Least resolution", "최소 분리도"));
        TITLES.put("tailing", Words.of("Largest tailing", "최대 테일링"));
        TITLES.put("plates", Words.of("Least plates", "최소 이론단수"));
        TITLES.put("signal-to-noise", Words.of("Least S/N", "최소 S/N"));
        TITLES.put("r2", Words.of("R2 of the calibration", "검량선 R2"));
        TITLES.put("blank", Words.of("First blank, of the lowest standard [%]", "최초 공시험(최저 표준 대비) [%]"));
        TITLES.put("carry-over", Words.of("Carry-over, of the lowest standard [%]", "캐리오버(최저 표준 대비) [%]"));
    }

    /// @param curvature of the square; absent for a line
    record Line(String component, double slope, double intercept, @Nullable Double curvature, double rSquared, double residualSd, double lowest, double highest, int points) {}

    record Found(List<Sequence.Criterion> suitability, List<Line> calibration, List<Sequence.Result> results, boolean suitable) {}

    public SequenceAnalysis() {
        super(Description.of("sequence", Group.CHROMATOGRAPHY, "Sequence of injections", "주입 시퀀스 평가")
                .purpose("System suitability, calibration with external or internal standard, results between their bracketing standards, carry-over.",
                        "시스템 적합성, 외부·내부표준 검량, 브래키팅 표준 사이의 시료 결과, 캐리오버를 평가합니다.")
                .options(Option.text("internal-standard", "Internal standard", "내부표준물질"), Option.text("main", "Component on which the system is judged", "적합성 판정 성분"),
                        Option.choice("model", "Calibration curve", "검량선 모형", "line", "quadratic"),
                        Option.choice("weights", "Weights of the calibration", "검량선 가중치", "none", "1/x", "1/x2"),
                        Option.flag("origin", "Line through the origin", "원점 통과 직선"),
                        Option.number("most-rsd", "RSD of the suitability injections at most", "적합성 주입 RSD(이하)", "%", 0, 100, 2),
                        Option.number("most-retention-rsd", "RSD of the retention at most", "머무름시간 RSD(이하)", "%", 0, 100, 1),
                        Option.number("least-resolution", "Resolution at least", "분리도(이상)", "1", 0, 100, 1.5),
                        Option.number("most-tailing", "Tailing at most", "테일링(이하)", "1", 0.5, 20, 2),
                        Option.number("least-plates", "Plates at least", "이론단수(이상)", "1", 0, 1e7, 2000),
                        Option.number("least-sn", "Signal-to-noise at least", "S/N(이상)", "1", 0, 1e6, 10),
                        Option.number("least-r2", "R2 at least", "R2(이상)", "1", 0, 1, 0.995),
                        Option.number("check-tolerance", "Checks within", "점검 표준 허용 편차", "%", 0, 100, 5),
                        Option.number("most-carry-over", "Carry-over at most, of the lowest standard", "캐리오버(이하, 최저 표준 대비)", "%", 0, 1000, 20),
                        Option.number("low", "Result of the main component at least", "주성분 결과 하한", "1", 0, 1e12),
                        Option.number("high", "Result of the main component at most", "주성분 결과 상한", "1", 0, 1e12))
                .files(Slot.of("sequence", "Sequence: injection,type,name,concentration,dilution,component,area or ZIP (on the command line: a folder) with chromatograms",
                        "시퀀스: injection,type,name,concentration,dilution,component,area 또는 크로마토그램 ZIP(명령행에서는 폴더)", "csv,tsv,xlsx,zip", "sequence-lipids.csv"))
                .examples("lab sequence sequence-lipids.csv --internal-standard istd --main SM-102 --low 4.5 --high 5.5", "lab sequence sequence-runs.zip --main product",
                        "lab sequence sequence-lipids.csv --internal-standard istd --main SM-102 --model quadratic --weights 1/x")
                .sources("USP <621>", "Ph. Eur. 2.2.46", "ICH Q2(R2)", "ICH M10"));
    }

    @Override
    protected Outcome found(Request request) {
        List<Injection> injections = SequenceFile.read(request.file("sequence"), Settings.of(Settings.Overlap.RESOLVE));
        String internal = request.has("internal-standard") ? request.text("internal-standard") : "";
        String main = request.has("main") ? request.text("main") : "";
        Sequence sequence = Sequence.of(injections, internal, main,
                request.choice("model").equals("quadratic") ? CalibrationCurve.Model.QUADRATIC : CalibrationCurve.Model.LINE,
                CalibrationLine.Weights.values()[WEIGHTS.indexOf(request.choice("weights"))], request.flag("origin"), limits(request));
        List<Line> lines = new ArrayList<>();
        sequence.lines().forEach((component, line) -> lines.add(new Line(component, line.slope(), line.intercept(),
                line.curvature() == 0 ? null : Double.valueOf(line.curvature()), line.rSquared(), line.residual(), line.lowest(), line.highest(), line.points())));
        boolean suitable = sequence.suitability().stream().allMatch(Sequence.Criterion::met);
        Outcome outcome = Outcome.of(new Found(sequence.suitability(), lines, sequence.results(), suitable)).table(criteria(sequence)).table(lines(lines))
                .table(results(sequence));
        sequence.lines().forEach((component, line) -> outcome.plot(plot(component, line, injections, internal)));
        for (Sequence.Result result : sequence.results()) {
            if (!result.note().isEmpty()) {
                outcome.flag(new Flag("result", result.sample(), Words.of(result.sample() + ", " + result.component() + ": " + result.note(),
                        result.sample() + ", " + result.component() + ": 결과 검토 필요 (" + result.note() + ")")));
            }
        }
        return judged(request, main.isEmpty() && !lines.isEmpty() ? lines.getFirst().component() : main, sequence, suitable, outcome);
    }

    private static Outcome judged(Request request, String main, Sequence sequence, boolean suitable, Outcome outcome) {
        if (!suitable) {
            List<Sequence.Criterion> missed = sequence.suitability().stream().filter(one -> !one.met()).toList();
            return outcome.verdict(Verdict.fail("The system is not suitable, the results do not count: "
                            + String.join(", ", missed.stream().map(one -> title(one).get("en") + " " + brief(one.value())).toList()),
                    "시스템 부적합, 결과 무효: " + String.join(", ", missed.stream().map(one -> title(one).get("ko") + " " + brief(one.value())).toList())));
        }
        for (Sequence.Result result : sequence.results()) {
            boolean out = result.component().equals(main) && (request.has("low") && result.concentration() < request.number("low")
                    || request.has("high") && result.concentration() > request.number("high"));
            if (out || !result.note().isEmpty()) {
                String words = result.sample() + " " + result.component() + " " + brief(result.concentration());
                return outcome.verdict(Verdict.fail(words + (out ? " is outside its limits" : ": " + result.note()),
                        words + (out ? ": 기준 이탈" : ": 결과 검토 필요")));
            }
        }
        return outcome.verdict(Verdict.pass("The system is suitable and every result stands", "시스템 적합, 모든 결과 유효"));
    }

    private static Map<String, String> title(Sequence.Criterion one) {
        return TITLES.getOrDefault(one.name(), Words.of("Check, injection " + one.name().replace("check-", "") + " [%]",
                "점검 표준, 주입 " + one.name().replace("check-", "") + " [%]"));
    }

    private static String brief(double value) {
        return java.math.BigDecimal.valueOf(value).round(new java.math.MathContext(4)).stripTrailingZeros().toPlainString();
    }

    private static Sequence.Limits limits(Request request) {
        return new Sequence.Limits(request.number("most-rsd"), request.number("most-retention-rsd"), request.number("least-resolution"),
                request.number("most-tailing"), request.number("least-plates"), request.number("least-sn"), request.number("least-r2"),
                request.number("check-tolerance"), request.number("most-carry-over"));
    }

    private static ResultTable criteria(Sequence sequence) {
        ResultTable table = ResultTable.of("suitability", "System suitability", "시스템 적합성").column("criterion", "Criterion", "항목")
                .column("component", "Component", "성분").column("value", "Found", "결과", "1", 5).column("low", "At least", "하한", "1", 5)
                .column("high", "At most", "상한", "1", 5).column("met", "Met", "적합");
        sequence.suitability().forEach(one -> table.row(title(one), one.subject(), one.value(), one.low(), one.high(), one.met()));
        return table;
    }

    private static ResultTable lines(List<Line> lines) {
        ResultTable table = ResultTable.of("calibration", "Calibration", "검량선").column("component", "Component", "성분").column("slope", "Slope", "기울기", "1", 6)
                .column("intercept", "Intercept", "절편", "1", 5).column("curvature", "Of the square", "2차항", "1", 4).column("r2", "R2", "R2", "1", 6).column("low", "From", "하한", "1", 4)
                .column("high", "To", "상한", "1", 4).column("points", "Points", "점 수");
        lines.forEach(line -> table.row(line.component(), line.slope(), line.intercept(), line.curvature(), line.rSquared(), line.lowest(), line.highest(), line.points()));
        return table;
    }

    private static ResultTable results(Sequence sequence) {
        ResultTable table = ResultTable.of("results", "Results", "결과").column("sample", "Sample", "시료").column("component", "Component", "성분")
                .column("concentration", "Concentration", "농도", "1", 5).column("low", "95 % from", "95 % 하한", "1", 5).column("high", "95 % to", "95 % 상한", "1", 5)
                .column("rsd", "RSD", "RSD", "%", 3).column("n", "Injections", "주입 수").column("note", "Note", "비고");
        sequence.results().forEach(one -> table.row(one.sample(), one.component(), one.concentration(), one.ci95Low(), one.ci95High(), one.rsd_percent(),
                one.injections(), one.note()));
        return table;
    }

    private static Plot plot(String component, CalibrationCurve line, List<Injection> injections, String internal) {
        List<Injection> standards = injections.stream().filter(one -> one.kind() == Injection.Kind.STANDARD && one.area(component) > 0).toList();
        double[] x = new double[line.curvature() == 0 ? 2 : 41];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = 1.05 * line.highest() * i / (x.length - 1);
            y[i] = line.response(x[i]);
        }
        return Plot.of("calibration-" + component, "Calibration of " + component, component + " 검량선", "Concentration", "농도", "1", "Response", "반응", "1")
                .line("line", "Calibration", "검량선", x, y)
                .points("standards", "Standards", "표준", standards.stream().mapToDouble(Injection::concentration).toArray(),
                        standards.stream().mapToDouble(one -> one.response(component, internal)).toArray());
    }
}
