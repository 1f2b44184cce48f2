package org.seedtrain.lab.rna;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/// `lab electropherogram`: the main peak of an RNA, the smear beneath and before it, and their sizes by a ladder.
public final class ElectropherogramAnalysis extends DescribedAnalysis {

    /// A fraction of the trace by size.
    record Fraction(double from_nt, double to_nt, double percent) {}

    /// @param main_percent zone of the full length, with what smears beneath it
    /// @param mainPeak_percent the peak over the smear beneath it
    /// @param smear_percent all that is shorter, and the smear beneath the peak
    record Result(
            double mainTime_min, @Nullable Double mainSize_nt, double main_percent, double mainPeak_percent, double smear_percent,
            double shorter_percent, double later_percent, List<Fraction> fractions) {}

    public ElectropherogramAnalysis() {
        super(Description.of("electropherogram", Group.RNA, "Capillary electropherogram of RNA", "RNA 모세관 전기영동도")
                .purpose("Main peak, smear and their sizes by a ladder: how whole an RNA is.", "주피크와 스미어의 비율, 사다리 표준에 의한 크기로 RNA의 온전함을 평가합니다.")
                .options(Option.numbers("ladder-sizes", "Sizes of the ladder, rising", "사다리 크기(오름차순)", "nt", 1, 1e6),
                        Option.numbers("fractions", "Borders of size fractions, rising", "크기 구간 경계(오름차순)", "nt", 1, 1e6),
                        Option.number("from", "Look from", "적분 시작", "min", 0, 1e5), Option.number("to", "Look to", "적분 종료", "min", 0, 1e5),
                        Option.number("main-from", "Full length from", "전장 시작", "min", 0, 1e5), Option.number("main-to", "Full length to", "전장 종료", "min", 0, 1e5),
                        Option.number("limit", "Full length at least", "전장 기준(이상)", "%", 0, 100),
                        Option.number("most-smear", "Smear at most", "스미어 기준(이하)", "%", 0, 100),
                        Option.number("expected-size", "Size of the full length, within a tenth", "전장 크기(±10 %)", "nt", 1, 1e6))
                .files(Slot.of("trace", "Electropherogram: time_min,signal", "전기영동도: time_min,signal", "csv,tsv,xlsx", "electropherogram.csv"),
                        Slot.of("ladder", "Ladder: time_min,signal", "사다리 표준: time_min,signal", "csv,tsv,xlsx", "electropherogram-ladder.csv").optional())
                .examples("lab electropherogram electropherogram.csv --limit 80",
                        "lab electropherogram electropherogram.csv electropherogram-ladder.csv --ladder-sizes 200,500,1000,2000,4000,6000"
                                + " --fractions 200,1000,3000 --expected-size 4000")
                .sources("Ph. Eur. 2.2.47", "USP <1053>", "USP mRNA vaccine guidelines (2023 draft): integrity by capillary electrophoresis"));
    }

    private record Trace(double[] time, double[] signal) {
        static Trace of(Request request, String slot) {
            DataTable table = DataTable.of(request.file(slot));
            double[] time = table.column(column(table, "time_min", "time", "t"));
            double[] signal = table.column(column(table, "signal", "rfu", "intensity"));
            for (int i = 1; i < time.length; i++) {
                if (!(time[i] > time[i - 1])) {
                    throw new AnalysisRefused(table.name() + ", line " + table.rows().get(i).line() + ": the time " + time[i] + " follows "
                            + time[i - 1] + "; it must rise");
                }
            }
            return new Trace(time, signal);
        }
    }

    @Override
    protected Outcome found(Request request) {
        Trace trace = Trace.of(request, "trace");
        SizeLadder ladder = ladder(request);
        Electropherogram.Zones around = Electropherogram.around(trace.time, trace.signal);
        Electropherogram.Zones zones = new Electropherogram.Zones(request.number("from", around.from()), request.number("main-from", around.mainFrom()),
                request.number("main-to", around.mainTo()), request.number("to", around.to()), around.baseline());
        Electropherogram found = Electropherogram.of(trace.time, trace.signal, zones);
        double[] net = Electropherogram.net(trace.time, trace.signal, zones);
        int top = 0;
        for (int i = 0; i < net.length; i++) {
            top = trace.time[i] >= zones.mainFrom() && trace.time[i] <= zones.mainTo() && (net[i] > net[top] || trace.time[top] < zones.mainFrom()) ? i : top;
        }
        double peak = found.main() * Electropherogram.overItsFeet(trace.time, net, zones);
        List<Fraction> fractions = ladder == null ? List.of() : fractions(request, trace, net, zones, ladder);
        Result result = new Result(trace.time[top], ladder == null ? null : Double.valueOf(ladder.size(trace.time[top])), found.main(), peak,
                Math.max(0, found.shorter() + found.main() - peak), found.shorter(), found.later(), fractions);
        return judged(request, result, shown(result, trace, zones, ladder));
    }

    private static @Nullable SizeLadder ladder(Request request) {
        if (!request.hasFile("ladder")) {
            if (request.has("fractions") || request.has("expected-size") || request.has("ladder-sizes")) {
                throw new AnalysisRefused("--ladder-sizes, --fractions and --expected-size need the trace of the ladder");
            }
            return null;
        }
        if (!request.has("ladder-sizes")) {
            throw new AnalysisRefused("a ladder needs --ladder-sizes, e.g. 200,500,1000,2000,4000,6000");
        }
        Trace trace = Trace.of(request, "ladder");
        return SizeLadder.of(trace.time, trace.signal, request.numbers("ladder-sizes"));
    }

    /// Shares of area over migration time between sizes, those beyond the borders at the ends included.
    private static List<Fraction> fractions(Request request, Trace trace, double[] net, Electropherogram.Zones zones, SizeLadder ladder) {
        if (!request.has("fractions")) {
            return List.of();
        }
        double[] borders = request.numbers("fractions");
        double[] areas = new double[borders.length + 1];
        double sum = 0;
        for (int i = 0; i + 1 < net.length; i++) {
            double t = trace.time[i];
            if (t < zones.from() || t > zones.to()) {
                continue;
            }
            int k = 0;
            while (k < borders.length && ladder.size(t) > borders[k]) {
                k++;
            }
            double area = net[i] * (trace.time[i + 1] - t) / t;
            areas[k] += area;
            sum += area;
        }
        List<Fraction> fractions = new ArrayList<>();
        for (int k = 0; k < areas.length; k++) {
            if (k > 0 && k < borders.length && !(borders[k] > borders[k - 1])) {
                throw new AnalysisRefused("--fractions must rise: " + borders[k] + " follows " + borders[k - 1]);
            }
            fractions.add(new Fraction(k == 0 ? ladder.size(zones.from()) : borders[k - 1], k == borders.length ? ladder.size(zones.to()) : borders[k],
                    sum > 0 ? 100 * areas[k] / sum : 0));
        }
        return fractions;
    }

    private static Outcome shown(Result result, Trace trace, Electropherogram.Zones zones, @Nullable SizeLadder ladder) {
        Outcome outcome = Outcome.of(result)
                .table(ResultTable.of("result", "Result", "결과").column("main", "Full length", "전장 RNA", "%", 5)
                        .column("peak", "Peak over the smear", "스미어 위 피크", "%", 5).column("smear", "Smear", "스미어", "%", 4)
                        .column("later", "Later", "뒤쪽", "%", 4).column("time", "Migration time", "이동시간", "min", 4).column("size", "Size", "크기", "nt", 4)
                        .row(result.main_percent(), result.mainPeak_percent(), result.smear_percent(), result.later_percent(), result.mainTime_min(),
                                result.mainSize_nt()));
        if (!result.fractions().isEmpty()) {
            ResultTable table = ResultTable.of("fractions", "Fractions by size", "크기별 비율").column("from", "From", "하한", "nt", 4)
                    .column("to", "To", "상한", "nt", 4).column("share", "Share, corrected", "보정 비율", "%", 4);
            result.fractions().forEach(one -> table.row(one.from_nt(), one.to_nt(), one.percent()));
            outcome.table(table);
        }
        Plot plot = Plot.of("trace", "Electropherogram", "전기영동도", "Time", "시간", "min", "Signal", "신호", "1")
                .line("signal", "Signal", "신호", trace.time, trace.signal).markX(zones.mainFrom(), "full length", "전장 시작").markX(zones.mainTo(), "to", "전장 종료");
        outcome.plot(plot);
        if (ladder != null) {
            outcome.plot(Plot.of("ladder", "Sizes", "크기 검량", "Time", "시간", "min", "Size", "크기", "nt").log(false, true)
                    .line("line", "Between neighbours", "구간 직선", ladder.times(), ladder.sizes()).points("ladder", "Ladder", "사다리 표준", ladder.times(), ladder.sizes())
                    .markX(result.mainTime_min(), "main peak", "주피크"));
        }
        return outcome;
    }

    private static Outcome judged(Request request, Result result, Outcome outcome) {
        List<String> missed = new ArrayList<>();
        if (request.has("limit") && result.main_percent() < request.number("limit")) {
            missed.add(RnaText.of(result.main_percent()) + " % < " + RnaText.of(request.number("limit")) + " %");
        }
        if (request.has("most-smear") && result.smear_percent() > request.number("most-smear")) {
            missed.add(RnaText.of(result.smear_percent()) + " % > " + RnaText.of(request.number("most-smear")) + " %");
        }
        Double size = result.mainSize_nt();
        if (request.has("expected-size") && size != null && Math.abs(size / request.number("expected-size") - 1) > 0.1) {
            missed.add(RnaText.of(size) + " nt / " + RnaText.of(request.number("expected-size")) + " nt");
        }
        if (!request.has("limit") && !request.has("most-smear") && !request.has("expected-size")) {
            return outcome;
        }
        String text = String.join("; ", missed);
        return outcome.verdict(missed.isEmpty() ? Verdict.pass("Whole, and as long as expected", "적합: 전장 비율과 크기가 기준 이내")
                : Verdict.fail("Not as it should be: " + text, "부적합: " + text));
    }
}
