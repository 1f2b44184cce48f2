package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.Words;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.file.Chromatogram;
import org.seedtrain.lab.file.ChromatogramFile;

/// `lab purity`: area percent of the main peak and of what elutes before and after it, by reversed phase, size exclusion or ion
/// exchange; the reference standard, if it is there, says where the main peak is and whether the system was fit.
public final class PurityAnalysis extends DescribedAnalysis {

    /// Figures of the main peak.
    record Main(double retentionTime_min, double tailing, double plates, @Nullable Double resolution, double signalToNoise) {
        static Main of(Peak peak) {
            return new Main(peak.retention_min(), peak.tailing(), peak.plates(), peak.resolution() > 0 ? Double.valueOf(peak.resolution()) : null,
                    Math.min(1e9, peak.signalToNoise()));
        }
    }

    record Result(
            double purity_percent, double before_percent, double after_percent, double totalArea, double window_min, int peaks, Main main,
            @Nullable Main reference, boolean suitable) {}

    public PurityAnalysis() {
        super(Description.of("purity", Group.CHROMATOGRAPHY, "Purity by area percent", "면적백분율 순도")
                .purpose("Area percent of the main peak and of what elutes before and after it, beside a reference standard.",
                        "표준품과 비교하여 주피크와 그 앞뒤 피크의 면적백분율을 구합니다.")
                .options(Option.number("main", "Retention of the main peak (else that of the reference, else the largest)", "주피크 머무름시간(없으면 표준품, 없으면 최대 피크)",
                                "min", 0, 1e6),
                        Option.number("within", "Half of its window (else its width at half height)", "주피크 구간 반폭(없으면 반치폭)", "min", 1e-6, 1e6),
                        Option.number("from", "Count peaks from", "적분 시작", "min", 0, 1e6), Option.number("to", "Count peaks to", "적분 종료", "min", 0, 1e6),
                        Option.number("most-tailing", "Tailing of the reference at most", "표준품 테일링(이하)", "1", 0.5, 20, 2),
                        Option.number("least-plates", "Plates of the reference at least", "표준품 이론단수(이상)", "1", 0, 1e7, 1500),
                        Option.number("limit", "Purity at least", "순도 기준(이상)", "%", 0, 100))
                .files(Slot.of("chromatogram", "Chromatogram of the sample: time_min,signal", "시료 크로마토그램: time_min,signal", "csv,tsv,txt,dx,jdx",
                                "purity-sample.csv"),
                        Slot.of("reference", "Chromatogram of the reference standard", "표준품 크로마토그램", "csv,tsv,txt,dx,jdx", "purity-reference.csv").optional())
                .examples("lab purity purity-sample.csv purity-reference.csv --from 3.5 --to 16 --limit 90", "lab purity purity-sample.csv --main 11.0 --within 0.28")
                .sources("USP <621>", "Ph. Eur. 2.2.46", "ICH Q6B"));
    }

    private static Integration integrated(Document document, Settings settings) {
        Chromatogram file = ChromatogramFile.read(document.name(), document.text());
        return Integrator.of(file.time_min(), file.signal(), settings);
    }

    private static Peak largest(Integration found, String name) {
        return found.peaks().stream().max(Comparator.comparingDouble(Peak::area)).orElseThrow(() -> new AnalysisRefused(name
                + " shows no peak: was it injected, and do --from and --to hold the right part?"));
    }

    @Override
    protected Outcome found(Request request) {
        Settings settings = Settings.of(Settings.Overlap.RESOLVE).between(request.number("from", Double.NEGATIVE_INFINITY),
                request.number("to", Double.POSITIVE_INFINITY));
        Integration sample = integrated(request.file("chromatogram"), settings);
        Peak highest = largest(sample, request.file("chromatogram").name());
        Peak standard = request.hasFile("reference") ? largest(integrated(request.file("reference"), settings), request.file("reference").name()) : null;
        double place = request.number("main", standard == null ? highest.retention_min() : standard.retention_min());
        double within = request.number("within", (standard == null ? highest : standard).width50_min());
        AreaShares shares = AreaShares.of(sample.peaks(), place, within);
        Peak main = sample.peaks().stream().filter(peak -> Math.abs(peak.retention_min() - place) <= within)
                .max(Comparator.comparingDouble(Peak::area)).orElseThrow(() -> new AnalysisRefused("no peak of "
                        + request.file("chromatogram").name() + " elutes at " + Integrator.number(place) + " min within " + Integrator.number(within)
                        + " min; peaks are at " + sample.peaks().stream().map(peak -> Integrator.number(peak.retention_min())).toList()));
        boolean suitable = standard == null || standard.tailing() <= request.number("most-tailing") && standard.plates() >= request.number("least-plates");
        Result result = new Result(shares.percent(shares.main()), shares.percent(shares.before()), shares.percent(shares.after()), shares.total(), within,
                sample.peaks().size(), Main.of(main), standard == null ? null : Main.of(standard), suitable);
        List<Map<String, String>> names =
                sample.peaks().stream().map(peak -> peak == main ? Words.of("Main peak", "주피크") : Words.of("", "")).toList();
        Outcome outcome = Outcome.of(result).table(table(result)).table(peaks(sample.peaks(), place, within)).plot(ChromatogramPlot.of(sample, names));
        if (main != highest) {
            outcome.flag(new Flag("not-largest", "", Words.of("The largest peak is not the main one: it elutes at " + Integrator.number(highest.retention_min())
                    + " min", "가장 큰 피크가 주피크가 아님: " + Integrator.number(highest.retention_min()) + "분")));
        }
        sample.flags().forEach(outcome::flag);
        return judged(request, result, outcome);
    }

    private static Outcome judged(Request request, Result result, Outcome outcome) {
        if (!result.suitable()) {
            return outcome.verdict(Verdict.fail("The system was not fit: tailing or plates of the reference standard", "시스템 부적합: 표준품의 테일링 또는 이론단수"));
        }
        if (!request.has("limit")) {
            return outcome;
        }
        String text = Integrator.number(result.purity_percent()) + " % / ≥ " + Integrator.number(request.number("limit")) + " %";
        return outcome.verdict(result.purity_percent() >= request.number("limit") ? Verdict.pass("Pure enough: " + text, "적합: " + text)
                : Verdict.fail("Not pure enough: " + text, "부적합: " + text));
    }

    private static ResultTable table(Result result) {
        return ResultTable.of("purity", "Purity", "순도").column("main", "Main peak", "주피크", "%", 5).column("before", "Before it", "앞쪽", "%", 4)
                .column("after", "After it", "뒤쪽", "%", 4).column("retention", "Retention", "머무름시간", "min", 5).column("tailing", "Tailing", "테일링", "1", 4)
                .column("plates", "Plates", "이론단수", "1", 5)
                .row(result.purity_percent(), result.before_percent(), result.after_percent(), result.main().retentionTime_min(), result.main().tailing(),
                        result.main().plates());
    }

    private static ResultTable peaks(List<Peak> peaks, double place, double within) {
        ResultTable table = ResultTable.of("peaks", "Peaks", "피크").column("retention", "Retention", "머무름시간", "min", 5).column("area", "Area", "면적", "1", 6)
                .column("percent", "Area", "면적 비율", "%", 4).column("counts", "Counts as", "구분").column("method", "Integrated by", "적분 방법");
        List<Map<String, String>> kinds = new ArrayList<>();
        for (Peak peak : peaks) {
            double away = peak.retention_min() - place;
            kinds.add(Math.abs(away) <= within ? Words.of("main", "주피크") : away < 0 ? Words.of("before", "앞쪽") : Words.of("after", "뒤쪽"));
            table.row(peak.retention_min(), peak.area(), peak.areaPercent(), kinds.getLast(), peak.method().title());
        }
        return table;
    }
}
