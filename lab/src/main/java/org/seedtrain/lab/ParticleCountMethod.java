package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Reading;
import org.seedtrain.lab.environment.CleanroomClass;
import org.seedtrain.lab.environment.Grade;
import org.seedtrain.lab.environment.RoomCounts;
import org.seedtrain.lab.micro.PoissonInterval;

/// Particles in the air of a room with a portable optical counter of 28.3 L/min (ISO 21501-4), as ISO 14644-1 asks. Before the room its flow
/// is measured and five minutes are counted behind a zero filter. A pump that is cold or was set long ago draws too little while the
/// display counts on; a counter that was not purged brings particles of the last room; a long tube keeps the large ones ([SamplingTube]);
/// in dirty air particles coincide (10 % at 35 million a cubic metre); the threshold of the size is off by a few percent.
final class ParticleCountMethod implements TestMethod {
    static final String COUNTER = "counter";
    static final String FILTER = "zero filter";
    private static final double FLOW_L_MIN = 28.3;
    private static final double COINCIDENCE = 3.3e8;
    private static final double ZERO_MINUTES = 5;
    private static final double SMALL = 0.5;
    private static final double LARGE = 5;
    /// Particles that a counter which was not purged still holds.
    private static final double KEPT = 400;

    @Override
    public String id() {
        return "particle-count";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Particles in a room", "청정실 부유입자");
    }

    @Override
    public boolean ofRoom() {
        return true;
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.grade(),
                Input.choice("state", "State of occupancy", "점유 상태", Input.option("at-rest", "at rest", "비작업 시"),
                        Input.option("in-operation", "in operation", "작업 시")),
                Input.number("area", "Floor area", "바닥 면적", "m2", 0.1, 1000, 22, 1),
                Input.number("locations", "Locations", "측정 위치 수", "1", 1, 30, 6, 0),
                Input.number("samples", "Samples at each", "위치당 측정 횟수", "1", 1, 10, 1, 0),
                Input.number("volume", "Volume of a sample", "1회 채취량", "L", 2, 2000, 1000, 0),
                Input.number("tube", "Length of the tube", "튜브 길이", "m", 0, 10, 0, 1),
                Input.number("bends", "Bends of the tube", "튜브 굴곡 수", "1", 0, 10, 0, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.of("warmedUp", "Pump warmed up", "펌프를 예열함"), Habit.of("blankRead", "Zero count made", "영점 계수를 실시함"),
                Habit.of("rinsed", "Purged with clean air", "청정 공기로 퍼지함"));
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("small", "From 0.5 µm, highest location", "0.5 µm 이상, 최고 위치", "1/m3", 0),
                Attribute.of("large", "From 5 µm, highest location", "5 µm 이상, 최고 위치", "1/m3", 0),
                Attribute.of("iso", "ISO class", "ISO 등급", "1", 0));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        double setting = 1 + 0.01 * noise.normal(0) - 1e-4 * technique.standardAge_d() - (technique.warmedUp() ? 0 : 0.07);
        double flow = FLOW_L_MIN * Math.max(0.1, setting);
        double threshold = 1 + 0.02 * noise.normal(1);
        Display display = new Display();
        display.read("counter.1.flow", COUNTER, "Flow, measured", "실측 유량", flow * (1 + 0.005 * noise.normal(2)), "L/min", 1);
        double kept = technique.rinsed() ? 0 : KEPT;
        if (technique.blankRead()) {
            double zero = 0.05 + kept;
            kept *= FastMath.exp(-ZERO_MINUTES);
            display.read("zero.1.small", FILTER, "Zero count in 5 min, from 0.5 µm", "영점 계수 5분, 0.5 µm 이상", noise.poisson(zero, 3), "1", 0);
        }
        SamplingTube tube = new SamplingTube(worksheet.number("tube"), (int) worksheet.number("bends"), flow);
        double litres = worksheet.number("volume");
        double drawn = litres * flow / FLOW_L_MIN / 1000;
        for (Specimen room : specimens) {
            double small = room.amount(Constituent.PARTICLES) * FastMath.pow(threshold, -2.08);
            double large = Math.min(small, room.amount(Constituent.LARGE_PARTICLES) * FastMath.pow(threshold, -2.08));
            for (int place = 1; place <= (int) worksheet.number("locations"); place++) {
                Noise own = noise.part(room.name()).part("location " + place);
                // Rooms are not mixed to the last corner: the places differ by a fifth.
                double here = FastMath.exp(0.2 * own.normal(0) - 0.02);
                for (int sample = 1; sample <= (int) worksheet.number("samples"); sample++) {
                    double seen = FastMath.exp(-small * here / COINCIDENCE);
                    long big = own.poisson(large * here * drawn * tube.penetration(LARGE) * seen + 0.01 * kept, 10 + 2L * sample);
                    long rest = own.poisson((small - large) * here * drawn * tube.penetration(SMALL) * seen + 0.99 * kept, 11 + 2L * sample);
                    kept *= FastMath.exp(-litres / flow);
                    String name = room.name() + "." + place + "." + sample;
                    String en = "Location " + place + (sample > 1 ? ", sample " + sample : "") + ", from ";
                    String ko = "위치 " + place + (sample > 1 ? ", " + sample + "회" : "") + ", ";
                    display.read(name + ".small", room.name(), en + "0.5 µm", ko + "0.5 µm 이상", big + rest, "1", 0);
                    display.read(name + ".large", room.name(), en + "5 µm", ko + "5 µm 이상", big, "1", 0);
                }
            }
        }
        return display.rawData(id());
    }

    /// The counts of a room as a file would have them.
    static List<RoomCounts.Reading> counts(RawData raw, String room, Worksheet worksheet) {
        List<RoomCounts.Reading> counts = new ArrayList<>();
        for (Reading reading : raw.readings()) {
            if (reading.subject().equals(room) && reading.name().startsWith(room + ".")) {
                String[] parts = reading.name().substring(room.length() + 1).split("\\.");
                counts.add(new RoomCounts.Reading(parts[0], parts[2].equals("small") ? SMALL : LARGE, reading.value(), worksheet.number("volume")));
            }
        }
        return counts;
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        List<Criterion> suitability = new ArrayList<>();
        double[] flow = Display.series(raw, COUNTER, "flow");
        suitability.add(Criterion.within("flow", COUNTER, Words.of("Flow", "유량"), flow.length > 0 ? flow[0] : 0, 0.95 * FLOW_L_MIN,
                1.05 * FLOW_L_MIN, "L/min", 1));
        double[] zero = Display.series(raw, FILTER, "small");
        suitability.add(Criterion.within("zeroMade", FILTER, Words.of("Zero counts made", "영점 계수 실시 횟수"), zero.length, 1.0, null, "1", 0));
        if (zero.length > 0) {
            suitability.add(Criterion.within("zero", FILTER, Words.of("Particles in five minutes", "5분간 입자 수"), zero[0], null, 1.0, "1", 0));
        }
        suitability.add(Criterion.within("tube", COUNTER, Words.of("Tube for particles from 1 µm (ISO 14644-1, C.4.1.2)", "1 µm 이상 입자용 튜브 길이"),
                worksheet.number("tube"), null, 1.0, "m", 1));
        int needed = CleanroomClass.locations(worksheet.number("area"));
        suitability.add(Criterion.within("locations", "", Words.of("Locations for this area", "면적에 필요한 측정 위치 수"),
                worksheet.number("locations"), (double) needed, null, "1", 0));
        Grade grade = Grade.valueOf(worksheet.choice("grade"));
        Grade.State state = worksheet.choice("state").equals("at-rest") ? Grade.State.AT_REST : Grade.State.IN_OPERATION;
        Display figures = new Display();
        figures.figure("penetration", "", "Of 5 µm that comes through the tube", "튜브를 통과하는 5 µm 입자 비율", 100
                * new SamplingTube(worksheet.number("tube"), (int) worksheet.number("bends"), FLOW_L_MIN).penetration(LARGE), "%", 1);
        List<Result> results = new ArrayList<>();
        for (String room : Display.subjects(raw, "large", List.of(FILTER))) {
            List<Flag> flags = new ArrayList<>();
            RoomCounts counts = RoomCounts.of(counts(raw, room, worksheet));
            int worst = 0;
            boolean none = false;
            for (double size : new double[] {SMALL, LARGE}) {
                OptionalDouble limit = grade.monitoring(state, size);
                RoomCounts.Size found = counts.size(size, limit, flags);
                Integer iso = found.isoClass();
                none |= iso == null;
                worst = Math.max(worst, iso == null ? CleanroomClass.HIGHEST : iso);
                if (Boolean.FALSE.equals(found.meets())) {
                    flags.add(Flag.of("limit", room, "More from " + size + " µm than grade " + grade + " allows: " + limit.getAsDouble() + " /m³",
                            size + " µm 이상 입자가 " + grade + "등급 한도(" + limit.getAsDouble() + " /m³)를 초과"));
                }
                figures.figure(room + ".mean." + size, room, "Mean of all, from " + size + " µm", "전체 평균, " + size + " µm 이상",
                        found.mean_per_m3(), "1/m3", 0);
                results.add(result(room, size == SMALL ? "small" : "large", counts.bySize().getOrDefault(size, List.of()), flags));
                flags = new ArrayList<>();
            }
            results.add(new Result(room, "iso", none ? Relation.ABOVE : Relation.EQUAL, worst, worst, worst, "1", 0, List.of()));
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    /// The location with the most, and the exact interval of what was counted there.
    private static Result result(String room, String attribute, List<RoomCounts.Location> locations, List<Flag> flags) {
        RoomCounts.Location highest = new RoomCounts.Location("", 0, 1000, 1);
        for (RoomCounts.Location location : locations) {
            highest = location.concentration() >= highest.concentration() ? location : highest;
        }
        double air = highest.volume_L() * highest.samples() / 1000;
        PoissonInterval interval = PoissonInterval.of(FastMath.round(highest.concentration() * air));
        double value = highest.concentration();
        return new Result(room, attribute, Relation.EQUAL, value, Math.min(value, interval.low() / air), Math.max(value, interval.high() / air),
                "1/m3", 0, flags);
    }
}
