package org.seedtrain.lab.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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

/// `lab cleanroom`: class of a room from particle counts, by ISO 14644-1 and by grade.
public final class CleanroomAnalysis extends DescribedAnalysis {

    /// @param isoClass of the worst size
    record Result(@Nullable Integer isoClass, int locations, @Nullable Integer locationsNeeded, List<RoomCounts.Size> sizes,
            @Nullable Boolean meets) {}

    public CleanroomAnalysis() {
        super(Description.of("cleanroom", Group.ENVIRONMENT, "Class of a cleanroom", "청정실 등급 판정")
                .purpose("ISO class and GMP grade from particle counts, with the number of locations and the sample volume checked.",
                "입자 수로 ISO 등급과 GMP 등급을 판정하고 측정 위치 수와 채취량을 확인합니다.")
                .options(Option.choice("grade", "GMP grade", "GMP 등급", "A", "B", "C", "D").optional(),
                        Option.choice("state", "State of occupancy", "점유 상태", "at-rest", "in-operation")
                                .called("at-rest", "At rest", "비작업 시").called("in-operation", "In operation", "작업 시"),
                        Option.choice("purpose", "Compare with", "비교 기준", "classification", "monitoring")
                                .called("classification", "Limits of classification", "등급 분류 기준").called("monitoring", "Limits of monitoring", "모니터링 기준"),
                        Option.integer("iso", "ISO class aimed at", "목표 ISO 등급", CleanroomClass.LOWEST, CleanroomClass.HIGHEST),
                        Option.number("area", "Floor area", "바닥 면적", "m2", 0.1, 100_000))
                .files(Slot.of("counts", "Counts (location, size_um, count, volume_L)", "입자 수 (location, size_um, count, volume_L)",
                "csv,tsv,xlsx", "cleanroom-counts.csv"))
                .examples("lab cleanroom cleanroom-counts.csv --grade B --state at-rest --area 22",
                "lab cleanroom cleanroom-counts.csv --iso 5 --area 22")
                .sources("ISO 14644-1:2015", "EU GMP Annex 1 (2022), tables 1 and 5"));
    }

    @Override
    protected Outcome found(Request request) {
        RoomCounts counts = counts(DataTable.of(request.file("counts")).require("location", "size_um", "count"));
        Grade grade = request.has("grade") ? Grade.valueOf(request.choice("grade")) : null;
        Grade.State state = request.choice("state").equals("at-rest") ? Grade.State.AT_REST : Grade.State.IN_OPERATION;
        boolean monitoring = request.choice("purpose").equals("monitoring");
        Integer iso = request.has("iso") ? request.integer("iso") : null;
        List<Flag> flags = new ArrayList<>();
        ResultTable sizes = ResultTable.of("sizes", "By size", "입자 크기별")
                .column("size_um", "From", "크기", "um", 2).column("highest", "Highest location", "최고 위치", "1/m3", 4)
                .column("mean", "Mean of all", "전체 평균", "1/m3", 4).column("limit", "Limit", "한도", "1/m3", 6)
                .column("meets", "Meets it", "적합").column("iso", "ISO class", "ISO 등급", "1", 3)
                .column("ucl", "95 % UCL (1999)", "95 % UCL (1999판)", "1/m3", 4);
        ResultTable places = ResultTable.of("locations", "By location", "위치별").column("location", "Location", "위치")
                .column("size_um", "From", "크기", "um", 2).column("samples", "Samples", "측정 횟수", "1", 4)
                .column("volume", "Volume of a sample", "채취량", "L", 4).column("mean", "Mean", "평균", "1/m3", 4);
        List<RoomCounts.Size> found = new ArrayList<>();
        int locations = counts.locations();
        Integer needed = request.has("area") ? CleanroomClass.locations(request.number("area")) : null;
        if (needed != null && locations < needed) {
            flags.add(Flag.of("few-locations", "", locations + " locations were measured; " + request.text("area")
                    + " m2 need " + needed, locations + "곳을 측정했습니다. " + request.text("area") + " m²에는 " + needed + "곳이 필요합니다"));
        }
        counts.bySize().forEach((size, list) -> {
            OptionalDouble limit = grade != null ? monitoring ? grade.monitoring(state, size) : grade.classification(state, size)
                    : iso != null ? CleanroomClass.limit(iso, size) : OptionalDouble.empty();
            found.add(counts.size(size, limit, flags));
            list.forEach(point -> places.row(point.name(), size, point.samples(), point.volume_L(), point.concentration()));
        });
        found.forEach(size -> sizes.row(size.size_um(), size.highest_per_m3(), size.mean_per_m3(), size.limit_per_m3(), size.meets(),
                size.isoClass(), size.ucl95_per_m3()));
        boolean judged = found.stream().anyMatch(size -> size.meets() != null);
        boolean meets = judged && flags.stream().noneMatch(flag -> flag.name().equals("few-locations") || flag.name().equals("small-sample"))
                && found.stream().noneMatch(size -> Boolean.FALSE.equals(size.meets()));
        Integer isoClass = found.stream().anyMatch(size -> size.isoClass() == null) ? null
                : Integer.valueOf(found.stream().mapToInt(size -> size.isoClass() == null ? 0 : size.isoClass()).max().orElse(0));
        Outcome outcome = Outcome.of(new Result(isoClass, locations, needed, found, judged ? meets : null)).table(sizes).table(places)
                .plot(plot(counts.bySize()));
        flags.forEach(outcome::flag);
        if (!judged) {
            return grade == null && iso == null ? outcome : outcome.flag(Flag.of("no-limit", "",
                    "There is no limit for these sizes in this state", "이 크기와 상태에는 정해진 한도가 없습니다"));
        }
        String aim = grade != null ? "grade " + grade + " " + request.choice("state").replace('-', ' ') : "ISO " + iso;
        return outcome.verdict(meets
                ? Verdict.pass("Every location meets " + aim + ".", "모든 위치가 " + korean(grade, state, iso) + "에 적합합니다.")
                : Verdict.fail("The room does not meet " + aim + " as it was measured.",
                        "측정 결과는 " + korean(grade, state, iso) + "에 적합하지 않습니다."));
    }

    private static String korean(@Nullable Grade grade, Grade.State state, @Nullable Integer iso) {
        return grade == null ? "ISO " + iso : grade + "등급(" + (state == Grade.State.AT_REST ? "비작업 시" : "작업 시") + ")";
    }

    private static RoomCounts counts(DataTable table) {
        List<RoomCounts.Reading> readings = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            double size = table.number(row, "size_um");
            if (!CleanroomClass.SIZES.contains(size)) {
                throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the size is " + size
                        + " um; ISO 14644-1 considers " + CleanroomClass.SIZES);
            }
            double count = table.number(row, "count");
            double volume = table.has("volume_l") ? table.number(row, "volume_L") : 1000;
            if (count < 0 || !(volume > 0)) {
                throw new AnalysisRefused(table.name() + ", line " + row.line() + ": a count must be 0 or more and a volume above 0 L; they are "
                        + count + " and " + volume);
            }
            readings.add(new RoomCounts.Reading(table.word(row, "location"), size, count, volume));
        }
        return RoomCounts.of(readings);
    }

    private static Plot plot(Map<Double, List<RoomCounts.Location>> bySize) {
        Plot plot = Plot.of("counts", "Particles by location", "위치별 입자 수", "Location", "위치", "1", "Concentration", "농도", "1/m3")
                .log(false, true);
        bySize.forEach((size, points) -> {
            double[] x = new double[points.size()];
            double[] y = new double[points.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = i + 1.0;
                y[i] = points.get(i).concentration();
            }
            plot.points("size" + size, "from " + RoomCounts.brief(size) + " um", RoomCounts.brief(size) + " µm 이상", x, y);
        });
        return plot;
    }
}
