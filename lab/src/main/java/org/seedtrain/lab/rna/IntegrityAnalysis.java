package org.seedtrain.lab.rna;

import java.util.ArrayList;
import java.util.List;
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

/// `lab integrity`: share of full-length RNA from areas or from an [Electropherogram].
public final class IntegrityAnalysis extends DescribedAnalysis {

    record Zone(String name, double area, double time_min, double corrected_percent) {}

    /// @param integrity_percent share of the full length by area over migration time
    /// @param raw_percent by area alone
    record Result(double integrity_percent, double raw_percent, List<Zone> zones) {}

    public IntegrityAnalysis() {
        super(Description.of("integrity", Group.RNA, "RNA integrity", "RNA 완전성")
                .purpose("Share of full-length RNA in a capillary electropherogram, by area over migration time.",
                        "모세관 전기영동도에서 이동시간 보정 면적으로 전장 RNA 비율을 구합니다.")
                .options(Option.numbers("areas", "Areas of the peaks", "피크 면적", "1", 0, 1e15),
                        Option.numbers("times", "Their migration times", "이동시간", "min", 1e-6, 1e5),
                        Option.integer("main", "Which is the full length", "전장 피크 번호", 1, 1000, 1),
                        Option.number("from", "Trace: look from", "적분 시작", "min", 0, 1e5), Option.number("to", "Trace: look to", "적분 종료", "min", 0, 1e5),
                        Option.number("main-from", "Trace: full length from", "전장 시작", "min", 0, 1e5),
                        Option.number("main-to", "Trace: full length to", "전장 종료", "min", 0, 1e5),
                        Option.number("limit", "At least", "기준(이상)", "%", 0, 100))
                .files(Slot.of("trace", "Electropherogram: time_min,signal", "전기영동도: time_min,signal", "csv,tsv,xlsx", "electropherogram.csv")
                        .optional())
                .examples("lab integrity --areas 310,8890,150 --times 18.2,21.4,23.9 --main 2", "lab integrity electropherogram.csv --limit 80",
                        "lab integrity electropherogram.csv --from 12 --main-from 20.7 --main-to 22.5 --to 26")
                .sources("Ph. Eur. 2.2.47", "USP <1053>", "USP mRNA vaccine guidelines (2023 draft): integrity by capillary electrophoresis"));
    }

    @Override
    protected Outcome found(Request request) {
        return request.hasFile("trace") ? trace(request) : areas(request);
    }

    private static Outcome areas(Request request) {
        if (!request.has("areas") || !request.has("times")) {
            throw new AnalysisRefused("give an electropherogram, or --areas and --times of its peaks");
        }
        double[] areas = request.numbers("areas");
        double[] times = request.numbers("times");
        int main = request.integer("main") - 1;
        if (areas.length != times.length || main >= areas.length) {
            throw new AnalysisRefused("--areas has " + areas.length + " peaks, --times " + times.length + ", --main is " + (main + 1)
                    + "; they must belong together");
        }
        double sum = 0;
        for (double area : areas) {
            sum += area;
        }
        if (!(sum > 0)) {
            throw new AnalysisRefused("--areas are all 0");
        }
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < areas.length; i++) {
            zones.add(new Zone("peak " + (i + 1), areas[i], times[i], RnaFigures.correctedPercent(areas, times, i)));
        }
        return shown(request, new Result(zones.get(main).corrected_percent(), 100 * areas[main] / sum, zones));
    }

    private static Outcome trace(Request request) {
        DataTable table = DataTable.of(request.file("trace"));
        double[] time = table.column(column(table, "time_min", "time", "t"));
        double[] signal = table.column(column(table, "signal", "rfu", "intensity"));
        for (int i = 1; i < time.length; i++) {
            if (!(time[i] > time[i - 1])) {
                throw new AnalysisRefused(table.name() + ", line " + table.rows().get(i).line() + ": the time " + time[i] + " follows "
                        + time[i - 1] + "; it must rise");
            }
        }
        Electropherogram.Zones around = Electropherogram.around(time, signal);
        Electropherogram.Zones zones = new Electropherogram.Zones(request.number("from", around.from()),
                request.number("main-from", around.mainFrom()), request.number("main-to", around.mainTo()), request.number("to", around.to()),
                around.baseline());
        Electropherogram found = Electropherogram.of(time, signal, zones);
        String[] names = {"shorter", "full length", "later"};
        double[] shares = {found.shorter(), found.main(), found.later()};
        List<Zone> list = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            list.add(new Zone(names[i], found.areas()[i], found.times()[i], shares[i]));
        }
        return shown(request, new Result(found.main(), found.rawMain(), list))
                .plot(Plot.of("trace", "Electropherogram", "전기영동도", "Time", "시간", "min", "Signal", "신호", "1")
                        .line("signal", "Signal", "신호", time, signal).markX(zones.from(), "from", "시작").markX(zones.mainFrom(), "full length", "전장 시작")
                        .markX(zones.mainTo(), "to", "전장 종료").markX(zones.to(), "end", "종료"));
    }

    private static Outcome shown(Request request, Result result) {
        ResultTable table = ResultTable.of("zones", "Zones", "구간").column("zone", "Zone", "구간").column("area", "Area", "면적", "1", 5)
                .column("time", "Migration time", "이동시간", "min", 4).column("share", "Share, corrected", "보정 비율", "%", 5);
        result.zones().forEach(zone -> table.row(zone.name(), zone.area(), zone.time_min(), zone.corrected_percent()));
        Outcome outcome = Outcome.of(result)
                .table(ResultTable.of("result", "Result", "결과").column("integrity", "Full length", "전장 RNA", "%", 5)
                        .column("raw", "Without the correction", "보정 전", "%", 5).row(result.integrity_percent(), result.raw_percent()))
                .table(table);
        if (!request.has("limit")) {
            return outcome;
        }
        double limit = request.number("limit");
        String text = RnaText.of(result.integrity_percent()) + " % / ≥ " + RnaText.of(limit) + " %";
        return outcome.verdict(result.integrity_percent() >= limit ? Verdict.pass("Whole enough: " + text, "적합: " + text)
                : Verdict.fail("Too many fragments: " + text, "부적합: " + text));
    }
}
