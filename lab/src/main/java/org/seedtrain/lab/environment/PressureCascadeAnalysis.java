package org.seedtrain.lab.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/// `lab pressure-cascade`: whether the cleaner room pushed air into the less clean one, all the time.
public final class PressureCascadeAnalysis extends DescribedAnalysis {

    /// @param below_min time under the limit, from one reading to the next
    /// @param longest_min longest single time under the limit
    record Pair(String from, String to, double mean_Pa, double lowest_Pa, double below_min, double longest_min, boolean reversed, boolean meets) {}

    record Result(List<Pair> pairs, boolean meets) {}

    public PressureCascadeAnalysis() {
        super(Description.of("pressure-cascade", Group.ENVIRONMENT, "Pressure cascade", "차압 관리")
                .purpose("Pressure differences between rooms over time: lowest, how long below the limit, reversals.",
                "실간 차압의 최저값, 기준 미달 시간, 역전을 평가합니다.")
                .options(Option.number("limit", "Least difference", "최소 차압", "Pa", 0, 200, 10),
                        Option.number("door", "Time that an opened door may take", "문 열림 허용 시간", "min", 0, 60, 1))
                .files(Slot.of("readings", "Readings (time_min, from, to, dp_Pa)", "기록 (time_min, from, to, dp_Pa)", "csv,tsv,xlsx", "pressure-readings.csv"))
                .examples("lab pressure-cascade pressure-readings.csv --limit 10 --door 1")
                .sources("EU GMP Annex 1 (2022) 4.14 to 4.16"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("readings")).require("time_min", "from", "to", "dp_Pa");
        double limit = request.number("limit");
        Map<String, List<double[]>> byPair = new LinkedHashMap<>();
        for (DataTable.Row row : table.rows()) {
            String pair = table.word(row, "from") + "\t" + table.word(row, "to");
            List<double[]> readings = byPair.computeIfAbsent(pair, key -> new ArrayList<>());
            double time = table.number(row, "time_min");
            if (!readings.isEmpty() && time <= readings.getLast()[0]) {
                throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the time " + time + " min does not come after "
                        + readings.getLast()[0] + " min of the same two rooms; sort the file by time");
            }
            readings.add(new double[] {time, table.number(row, "dp_Pa")});
        }
        ResultTable shown = ResultTable.of("pairs", "Rooms", "실간 차압").column("from", "From", "높은 쪽").column("to", "To", "낮은 쪽")
                .column("mean", "Mean", "평균", "Pa", 3).column("lowest", "Lowest", "최저", "Pa", 3)
                .column("below", "Below the limit", "기준 미달", "min", 3).column("longest", "Longest at once", "최장 연속", "min", 3)
                .column("meets", "Meets", "적합");
        Plot plot = Plot.of("dp", "Pressure differences", "차압", "Time", "시간", "min", "Difference", "차압", "Pa");
        List<Pair> pairs = new ArrayList<>();
        byPair.forEach((name, readings) -> {
            Pair pair = pair(name, readings, limit, request.number("door"));
            pairs.add(pair);
            shown.row(pair.from(), pair.to(), pair.mean_Pa(), pair.lowest_Pa(), pair.below_min(), pair.longest_min(), pair.meets());
            plot.line(name, pair.from() + " > " + pair.to(), pair.from() + " > " + pair.to(),
                    readings.stream().mapToDouble(reading -> reading[0]).toArray(), readings.stream().mapToDouble(reading -> reading[1]).toArray());
        });
        boolean meets = pairs.stream().allMatch(Pair::meets);
        Outcome outcome = Outcome.of(new Result(pairs, meets)).table(shown).plot(plot.markY(limit, "limit", "기준"));
        pairs.stream().filter(Pair::reversed).forEach(pair -> outcome.flag(Flag.of("reversed", pair.from() + " > " + pair.to(),
                "the pressure was reversed: air of the less clean room came in", "차압이 역전되어 청정도가 낮은 쪽 공기가 들어왔습니다")));
        return outcome.verdict(meets
                ? Verdict.pass("The cascade held; shortfalls were those of doors.", "차압이 유지되었고 미달은 문을 여닫을 때뿐입니다.")
                : Verdict.fail("The cascade did not hold.", "차압이 유지되지 않았습니다."));
    }

    private static Pair pair(String name, List<double[]> readings, double limit, double door) {
        double sum = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double below = 0;
        double run = 0;
        double longest = 0;
        for (int i = 0; i < readings.size(); i++) {
            double dp = readings.get(i)[1];
            sum += dp;
            lowest = Math.min(lowest, dp);
            double span = i + 1 < readings.size() ? readings.get(i + 1)[0] - readings.get(i)[0] : 0;
            if (dp < limit) {
                below += span;
                run += span;
                longest = Math.max(longest, run);
            } else {
                run = 0;
            }
        }
        String[] rooms = name.split("\t", -1);
        boolean reversed = lowest < 0;
        return new Pair(rooms[0], rooms[1], sum / readings.size(), lowest, below, longest, reversed, !reversed && longest <= door);
    }
}
