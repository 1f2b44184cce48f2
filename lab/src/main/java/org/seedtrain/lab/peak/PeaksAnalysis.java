package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.Words;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.file.Chromatogram;
import org.seedtrain.lab.file.ChromatogramFile;

/// `lab peaks`: a chromatogram integrated, its peaks named and measured, changes by hand applied and kept in a trail.
public final class PeaksAnalysis extends DescribedAnalysis {
    private static final List<String> OVERLAPS = List.of("resolve", "drop", "skim");

    /// A peak in the words of the file.
    record Row(
            @Nullable String name, double retentionTime_min, double area, double areaPercent, double height, double width50_min,
            double tailing, double plates, @Nullable Double resolution, @Nullable Double signalToNoise, String method,
            double start_min, double end_min) {
        static Row of(Peak peak, String name, boolean first, boolean silent) {
            return new Row(name.isEmpty() ? null : name, peak.retention_min(), peak.area(), peak.areaPercent(), peak.height(),
                    peak.width50_min(), peak.tailing(), peak.plates(), first ? null : Double.valueOf(peak.resolution()),
                    silent ? null : finite(peak.signalToNoise()), peak.method().word(), peak.start_min(), peak.end_min());
        }
    }

    /// A change by hand.
    record Entry(
            String event, double from_min, double to_min, String who, String when, String reason, List<Row> before, List<Row> after,
            double totalAreaBefore, double totalAreaAfter) {}

    record Result(List<Row> peaks, List<Row> negativePeaks, double noise, int points, List<String> missing, List<Entry> changes) {}

    public PeaksAnalysis() {
        super(Description.of("peaks", Group.CHROMATOGRAPHY, "Peaks of a chromatogram", "크로마토그램 피크 적분")
                .purpose("Finds, integrates and measures the peaks of a chromatogram; takes overlapping ones apart.",
                        "크로마토그램의 피크를 찾아 적분하고, 겹친 피크를 분리하며, 분리도·테일링·이론단수를 구합니다.")
                .options(Option.choice("overlap", "Overlapping peaks", "겹친 피크 처리", "resolve", "drop", "skim"),
                        Option.number("threshold", "Least height, in standard deviations of the noise", "최소 높이(노이즈 표준편차 배수)", "1", 1, 1000, 3),
                        Option.number("from", "Count peaks from", "적분 시작", "min", 0, 1e6), Option.number("to", "Count peaks to", "적분 종료", "min", 0, 1e6),
                        Option.number("least-percent", "Leave out peaks below", "제외할 최소 면적", "%", 0, 50, 0),
                        Option.number("full-scale", "Signal at which the detector is full", "검출기 최대 신호", "1", 0, 1e12),
                        Option.text("by-hand", "Changes by hand, e.g. merge 8.8-9.9; drop 6.1", "수동 적분 변경(예: merge 8.8-9.9; drop 6.1)"),
                        Option.text("who", "Changed by", "변경자"), Option.text("when", "Changed on", "변경 일시"), Option.text("reason", "Reason of the change", "변경 사유"),
                        Option.text("main", "Component that must be pure", "주성분 이름"),
                        Option.number("least-main", "Main component at least", "주성분 면적 기준(이상)", "%", 0, 100),
                        Option.number("least-resolution", "Resolution of every peak at least", "분리도 기준(이상)", "1", 0, 100))
                .files(Slot.of("chromatogram", "Chromatogram: time_min,signal", "크로마토그램: time_min,signal", "csv,tsv,txt,dx,jdx", "peaks-sec.csv"),
                        Slot.of("components", "Components: name,retention_min,window_min", "성분표: name,retention_min,window_min", "csv,tsv,xlsx",
                                "peaks-components.csv").optional(),
                        Slot.of("events", "Changes by hand", "수동 적분 이력", "json", "peaks-events.json").optional())
                .examples("lab peaks peaks-sec.csv", "lab peaks peaks-sec.csv peaks-components.csv --main antigen --least-main 95 --to 11",
                        "lab peaks peaks-sec.csv --components peaks-components.csv --events peaks-events.json", "lab peaks peaks-sec.csv --overlap drop --from 5 --to 11",
                        "lab peaks peaks-sec.csv --by-hand \"merge 8.8-9.9\" --who \"H. Kim\" --when 2026-11-20T10:12 --reason \"reported as one sum\"")
                .sources("USP <621>", "Ph. Eur. 2.2.46", "Grushka 1972: exponentially modified Gaussian"));
    }

    @Override
    protected Outcome found(Request request) {
        Chromatogram file = ChromatogramFile.read(request.file("chromatogram").name(), request.file("chromatogram").text());
        List<Component> components = request.hasFile("components") ? Component.of(DataTable.of(request.file("components"))) : List.of();
        Settings settings = new Settings(Settings.Overlap.values()[OVERLAPS.indexOf(request.choice("overlap"))], request.number("threshold"),
                request.number("from", Double.NEGATIVE_INFINITY), request.number("to", Double.POSITIVE_INFINITY),
                request.number("full-scale", Double.POSITIVE_INFINITY), request.number("least-percent"));
        Integration automatic = Integrator.of(file.time_min(), file.signal(), settings);
        List<ReintegrationEvent> events = events(request);
        Reintegration changed = Reintegration.of(automatic, events);
        Integration found = changed.integration();
        List<String> names = names(found.peaks(), components);
        List<String> missing = components.stream().filter(one -> one.in(found.peaks()).isEmpty()).map(Component::name).toList();
        double range = 0;
        for (double value : found.signal()) {
            range = Math.max(range, Math.abs(value));
        }
        boolean silent = found.noise() < 1e-6 * range;
        Result result = new Result(rows(found.peaks(), names, silent), rows(found.dips(), names(found.dips(), List.of()), silent),
                found.noise(), file.signal().length, missing, entries(changed, silent));
        List<Map<String, String>> labels = names.stream().map(name -> Words.of(name, name)).toList();
        Outcome outcome = Outcome.of(result).table(table(result.peaks())).plot(ChromatogramPlot.of(found, labels));
        if (!result.negativePeaks().isEmpty()) {
            outcome.table(table(result.negativePeaks(), "dips", "Negative peaks, not counted", "음의 피크(합산 안 함)"));
        }
        if (!result.changes().isEmpty()) {
            outcome.table(trail(result.changes()));
            outcome.flag(new Flag("changed-by-hand", "", Words.of("The integration was changed by hand in " + result.changes().size()
                    + " places; the trail is part of the result", "수동으로 적분을 " + result.changes().size() + "회 변경함: 이력을 검토할 것")));
        }
        found.flags().forEach(outcome::flag);
        missing.forEach(name -> outcome.flag(new Flag("missing", name, Words.of("No peak of " + name + " in its window", name + " 피크가 없음"))));
        return judged(request, result, outcome);
    }

    /// Those of the file first, then those given in words.
    private static List<ReintegrationEvent> events(Request request) {
        List<ReintegrationEvent> events = new ArrayList<>(request.hasFile("events")
                ? EventsFile.parse(request.file("events").name(), request.file("events").text()) : List.of());
        if (request.has("by-hand")) {
            for (String needed : List.of("who", "when", "reason")) {
                if (!request.has(needed)) {
                    throw new AnalysisRefused("a change by hand needs --who, --when and --reason: they become part of the trail; --" + needed
                            + " is missing");
                }
            }
            events.addAll(EventsFile.ofWords(request.text("by-hand"), request.text("who"), request.text("when"), request.text("reason")));
        }
        return events;
    }

    private static Outcome judged(Request request, Result result, Outcome outcome) {
        List<String> en = new ArrayList<>();
        List<String> ko = new ArrayList<>();
        boolean asked = request.has("least-main") || request.has("least-resolution");
        if (!asked) {
            return outcome;
        }
        if (request.has("least-main")) {
            String main = request.has("main") ? request.text("main") : "";
            Row peak = result.peaks().stream().filter(row -> main.isEmpty() || main.equals(row.name()))
                    .max(java.util.Comparator.comparingDouble(Row::area)).orElseThrow(() -> new AnalysisRefused("no peak is named '"
                            + main + "'; --main needs a component of the table of components"));
            String words = (main.isEmpty() ? "" : main + " ") + number(peak.areaPercent()) + " % / >= " + number(request.number("least-main")) + " %";
            if (peak.areaPercent() < request.number("least-main")) {
                en.add("main peak too small: " + words);
                ko.add("주성분 미달: " + words);
            }
        }
        if (request.has("least-resolution")) {
            for (Row row : result.peaks()) {
                if (row.resolution() != null && row.resolution() < request.number("least-resolution")) {
                    en.add("resolution " + number(row.resolution()) + " at " + number(row.retentionTime_min()) + " min");
                    ko.add(number(row.retentionTime_min()) + "분 분리도 " + number(row.resolution()));
                }
            }
        }
        return outcome.verdict(en.isEmpty() ? Verdict.pass("The criteria are met", "기준에 적합")
                : Verdict.fail("Not met: " + String.join("; ", en), "부적합: " + String.join("; ", ko)));
    }

    private static String number(double value) {
        return Integrator.number(value);
    }

    static List<String> names(List<Peak> peaks, List<Component> components) {
        return peaks.stream().map(peak -> Component.of(peak, components, peaks).map(Component::name).orElse("")).toList();
    }

    private static List<Row> rows(List<Peak> peaks, List<String> names, boolean silent) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < peaks.size(); i++) {
            rows.add(Row.of(peaks.get(i), names.get(i), i == 0, silent));
        }
        return rows;
    }

    private static List<Entry> entries(Reintegration changed, boolean silent) {
        return changed.trail().stream().map(one -> new Entry(one.event().kind().word(), one.event().from_min(), one.event().to_min(),
                one.event().who(), one.event().when(), one.event().reason(), rows(one.before(), names(one.before(), List.of()), silent),
                rows(one.after(), names(one.after(), List.of()), silent), one.totalBefore(), one.totalAfter())).toList();
    }

    private static Map<String, String> byMethod(String word) {
        return Stream.of(Peak.Method.values()).filter(method -> method.word().equals(word)).findFirst().orElseThrow().title();
    }

    private static ResultTable table(List<Row> rows) {
        return table(rows, "peaks", "Peaks", "피크");
    }

    private static ResultTable table(List<Row> rows, String name, String en, String ko) {
        ResultTable table = ResultTable.of(name, en, ko).column("name", "Name", "성분").column("retention", "Retention", "머무름시간", "min", 5)
                .column("area", "Area", "면적", "1", 6).column("percent", "Area", "면적 비율", "%", 4).column("height", "Height", "높이", "1", 5)
                .column("width", "Width at half height", "반치폭", "min", 4).column("tailing", "Tailing", "테일링", "1", 4)
                .column("plates", "Plates", "이론단수", "1", 5).column("resolution", "Resolution", "분리도", "1", 4)
                .column("sn", "S/N", "S/N", "1", 4).column("method", "Integrated by", "적분 방법");
        rows.forEach(row -> table.row(row.name(), row.retentionTime_min(), row.area(), row.areaPercent(), row.height(), row.width50_min(),
                row.tailing(), row.plates(), row.resolution(), row.signalToNoise(), byMethod(row.method())));
        return table;
    }

    private static ResultTable trail(List<Entry> entries) {
        ResultTable table = ResultTable.of("changes", "Changes by hand", "수동 적분 이력").column("event", "Event", "변경").column("from", "From", "시작", "min", 5)
                .column("to", "To", "종료", "min", 5).column("who", "Who", "수행자").column("when", "When", "일시").column("reason", "Reason", "사유")
                .column("before", "Area before", "변경 전 면적", "1", 6).column("after", "Area after", "변경 후 면적", "1", 6);
        entries.forEach(one -> table.row(one.event(), one.from_min(), one.to_min(), one.who(), one.when(), one.reason(),
                one.before().stream().mapToDouble(Row::area).sum(), one.after().stream().mapToDouble(Row::area).sum()));
        return table;
    }
}
