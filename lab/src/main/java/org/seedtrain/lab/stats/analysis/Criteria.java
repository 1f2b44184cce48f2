package org.seedtrain.lab.stats.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;

/// Acceptance criteria of a validation, each with what was found; the verdict is that all are met.
final class Criteria {
    private record Line(Map<String, String> what, String found, String limit, boolean met) {}

    private final List<Line> lines = new ArrayList<>();

    void add(String en, String ko, String found, String limit, boolean met) {
        lines.add(new Line(StatisticsAnalysis.words(en, ko), found, limit, met));
    }

    boolean any() {
        return !lines.isEmpty();
    }

    List<Object> list() {
        List<Object> list = new ArrayList<>();
        for (Line line : lines) {
            list.add(Json.of("criterion", line.what().get("en"), "found", line.found(), "limit", line.limit(), "met", line.met()));
        }
        return list;
    }

    Outcome judge(Outcome outcome) {
        if (lines.isEmpty()) {
            return outcome;
        }
        ResultTable table = ResultTable.of("criteria", "Acceptance criteria", "허용 기준").column("criterion", "Criterion", "기준")
                .column("found", "Found", "결과").column("limit", "Limit", "한계").column("met", "Met", "적합");
        List<Line> failed = new ArrayList<>();
        for (Line line : lines) {
            table.row(line.what(), line.found(), line.limit(), line.met());
            if (!line.met()) {
                failed.add(line);
            }
        }
        outcome.tables().addFirst(table);
        if (failed.isEmpty()) {
            return outcome.verdict(lines.size() == 1
                    ? Verdict.pass("the criterion is met", "기준을 만족합니다")
                    : Verdict.pass("all " + lines.size() + " criteria are met", "기준 " + lines.size() + "개를 모두 만족합니다"));
        }
        return outcome.verdict(Verdict.fail("not met: " + String.join("; ", failed.stream().map(f -> f.what().get("en") + " " + f.found()
                + " (" + f.limit() + ")").toList()), "부적합: " + String.join("; ", failed.stream().map(f -> f.what().get("ko") + " "
                + f.found() + " (" + f.limit() + ")").toList())));
    }
}
