package org.seedtrain.lab.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;

/// `lab sampling-plan`: where and how much air to sample before a room is classified.
public final class SamplingPlanAnalysis extends DescribedAnalysis {

    record Size(double size_um, double limit_per_m3, double volume_L, double minutes) {}

    record Result(int locations, List<Size> sizes) {}

    public SamplingPlanAnalysis() {
        super(Description.of("sampling-plan", Group.ENVIRONMENT, "Sampling plan of a cleanroom", "청정실 측정 계획")
                .purpose("Locations, sample volume and time for a room of this area and class.",
                "면적과 등급에 필요한 측정 위치 수, 채취량, 시간을 구합니다.")
                .options(Option.number("area", "Floor area", "바닥 면적", "m2", 0.1, 100_000).required(),
                        Option.integer("iso", "ISO class", "ISO 등급", CleanroomClass.LOWEST, CleanroomClass.HIGHEST).required(),
                        Option.number("flow", "Flow of the counter", "계수기 유량", "L/min", 0.1, 1000, 28.3))
                .examples("lab sampling-plan --area 22 --iso 5", "lab sampling-plan --area 120 --iso 7 --flow 100")
                .sources("ISO 14644-1:2015, tables 1 and A.1, A.4.4"));
    }

    @Override
    protected Outcome found(Request request) {
        int iso = request.integer("iso");
        int locations = CleanroomClass.locations(request.number("area"));
        List<Size> sizes = new ArrayList<>();
        ResultTable table = ResultTable.of("sizes", "Samples", "채취").column("size", "From", "크기", "um", 2)
                .column("limit", "Limit", "한도", "1/m3", 6).column("volume", "Volume at least", "최소 채취량", "L", 4)
                .column("time", "Time at least", "최소 시간", "min", 3);
        for (double size : CleanroomClass.SIZES) {
            OptionalDouble limit = CleanroomClass.limit(iso, size);
            if (limit.isPresent()) {
                double volume = CleanroomClass.volume_L(limit.getAsDouble());
                double minutes = Math.max(1, volume / request.number("flow"));
                sizes.add(new Size(size, limit.getAsDouble(), volume, minutes));
                table.row(size, limit.getAsDouble(), volume, minutes);
            }
        }
        return Outcome.of(new Result(locations, sizes))
                .table(ResultTable.of("plan", "Plan", "계획").column("locations", "Locations at least", "최소 측정 위치", "1", 6)
                        .column("each", "Samples at each", "위치당 측정 횟수", "1", 3).row(locations, locations == 1 ? 3 : 1))
                .table(table);
    }
}
