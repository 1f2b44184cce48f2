package org.seedtrain.lab.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;
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

    /// @param isoClass best class that every location meets at this size; absent when it meets none
    /// @param ucl95_per_m3 of the means of 2 to 9 locations, as ISO 14644-1:1999 asked; absent otherwise
    record Size(double size_um, double highest_per_m3, double mean_per_m3, @Nullable Double limit_per_m3, @Nullable Boolean meets,
            @Nullable Integer isoClass, @Nullable Double ucl95_per_m3) {}

    /// @param isoClass of the worst size
    record Result(@Nullable Integer isoClass, int locations, @Nullable Integer locationsNeeded, List<Size> sizes,
            @Nullable Boolean meets) {}

    private record Point(String location, double size, double concentration, double volume_L, int samples) {}

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
        Map<Double, List<Point>> bySize = points(DataTable.of(request.file("counts")).require("location", "size_um", "count"));
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
        List<Size> found = new ArrayList<>();
        int locations = bySize.values().stream().mapToInt(List::size).max().orElse(0);
        Integer needed = request.has("area") ? CleanroomClass.locations(request.number("area")) : null;
        if (needed != null && locations < needed) {
            flags.add(Flag.of("few-locations", "", locations + " locations were measured; " + request.text("area")
                    + " m2 need " + needed, locations + "곳을 측정했습니다. " + request.text("area") + " m²에는 " + needed + "곳이 필요합니다"));
        }
        bySize.forEach((size, list) -> {
            OptionalDouble limit = grade != null ? monitoring ? grade.monitoring(state, size) : grade.classification(state, size)
                    : iso != null ? CleanroomClass.limit(iso, size) : OptionalDouble.empty();
            found.add(size(size, list, limit, flags));
            list.forEach(point -> places.row(point.location(), size, point.samples(), point.volume_L(), point.concentration()));
        });
        found.forEach(size -> sizes.row(size.size_um(), size.highest_per_m3(), size.mean_per_m3(), size.limit_per_m3(), size.meets(),
                size.isoClass(), size.ucl95_per_m3()));
        boolean judged = found.stream().anyMatch(size -> size.meets() != null);
        boolean meets = judged && flags.stream().noneMatch(flag -> flag.name().equals("few-locations") || flag.name().equals("small-sample"))
                && found.stream().noneMatch(size -> Boolean.FALSE.equals(size.meets()));
        Integer isoClass = found.stream().anyMatch(size -> size.isoClass() == null) ? null
                : Integer.valueOf(found.stream().mapToInt(size -> size.isoClass() == null ? 0 : size.isoClass()).max().orElse(0));
        Outcome outcome = Outcome.of(new Result(isoClass, locations, needed, found, judged ? meets : null)).table(sizes).table(places)
                .plot(plot(bySize));
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

    private static Size size(double size, List<Point> points, OptionalDouble limit, List<Flag> flags) {
        double highest = points.stream().mapToDouble(Point::concentration).max().orElse(0);
        double mean = points.stream().mapToDouble(Point::concentration).average().orElse(0);
        int n = points.size();
        Double ucl = null;
        if (n >= 2 && n <= 9) {
            double squares = points.stream().mapToDouble(point -> (point.concentration() - mean) * (point.concentration() - mean)).sum();
            ucl = mean + new TDistribution(n - 1).inverseCumulativeProbability(0.95) * Math.sqrt(squares / (n - 1) / n);
        }
        if (limit.isPresent()) {
            double least = CleanroomClass.volume_L(limit.getAsDouble());
            points.stream().filter(point -> point.volume_L() < least * (1 - 1e-9)).findFirst().ifPresent(point -> flags.add(Flag.of(
                    "small-sample", point.location(), "a sample of " + brief(point.volume_L()) + " L is too small for particles from "
                            + brief(size) + " um; " + brief(Math.ceil(10 * least) / 10) + " L or more are needed",
                    brief(size) + " µm 입자에는 채취량 " + brief(point.volume_L()) + " L가 부족합니다. " + brief(Math.ceil(10 * least) / 10)
                            + " L 이상이 필요합니다")));
            if (n == 1 && points.getFirst().samples() < 3) {
                flags.add(Flag.of("one-location", points.getFirst().location(), "a single location needs three samples or more",
                        "한 곳만 측정할 때는 3회 이상 측정해야 합니다"));
            }
        }
        var met = CleanroomClass.met(size, highest);
        return new Size(size, highest, mean, limit.isPresent() ? limit.getAsDouble() : null,
                limit.isPresent() ? highest <= limit.getAsDouble() : null, met.isPresent() ? met.getAsInt() : null, ucl);
    }

    private static String brief(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static Map<Double, List<Point>> points(DataTable table) {
        Map<Double, Map<String, List<double[]>>> counts = new TreeMap<>();
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
            counts.computeIfAbsent(size, key -> new LinkedHashMap<>())
                    .computeIfAbsent(table.word(row, "location"), key -> new ArrayList<>()).add(new double[] {count, volume});
        }
        Map<Double, List<Point>> points = new TreeMap<>();
        counts.forEach((size, places) -> places.forEach((location, samples) -> points.computeIfAbsent(size, key -> new ArrayList<>())
                .add(new Point(location, size, samples.stream().mapToDouble(sample -> sample[0] / sample[1] * 1000).average().orElse(0),
                        samples.stream().mapToDouble(sample -> sample[1]).min().orElse(0), samples.size()))));
        return points;
    }

    private static Plot plot(Map<Double, List<Point>> bySize) {
        Plot plot = Plot.of("counts", "Particles by location", "위치별 입자 수", "Location", "위치", "1", "Concentration", "농도", "1/m3")
                .log(false, true);
        bySize.forEach((size, points) -> {
            double[] x = new double[points.size()];
            double[] y = new double[points.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = i + 1.0;
                y[i] = points.get(i).concentration();
            }
            plot.points("size" + size, "from " + brief(size) + " um", brief(size) + " µm 이상", x, y);
        });
        return plot;
    }
}
