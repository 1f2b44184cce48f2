package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Dish;
import org.seedtrain.lab.environment.Grade;
import org.seedtrain.lab.environment.SieveImpactor;
import org.seedtrain.lab.micro.PoissonInterval;

/// Germs of a room by an air sampler, settle plates and contact plates (Annex 1, 9.30), counted after incubation by eye. The settle plates
/// stood open during the hours before the test; sampler and contact plates take the room as it is at the test.
final class ViableMethod implements TestMethod {
    static final String CONTROL = "negative control";
    private static final List<Grade.Viable> KINDS = List.of(Grade.Viable.AIR, Grade.Viable.SETTLE, Grade.Viable.CONTACT);

    static String word(Grade.Viable kind) {
        return switch (kind) {
            case AIR -> "air";
            case SETTLE -> "settle";
            case CONTACT -> "contact";
            case GLOVE -> "glove";
        };
    }

    /// What a plate caught; empty for the control.
    static Grade.Viable kind(Dish dish) {
        return KINDS.stream().filter(kind -> dish.name().startsWith(dish.subject() + " " + word(kind) + " ")).findFirst().orElse(Grade.Viable.CONTACT);
    }

    @Override
    public String id() {
        return "viable-count";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Germs of a room (air, settle and contact plates)", "청정실 미생물(부유균·낙하균·표면균)");
    }

    @Override
    public boolean ofRoom() {
        return true;
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.grade(),
                Input.number("airVolume", "Air on a plate", "플레이트당 공기량", "L", 50, 2000, 1000, 0),
                Input.number("settleTime", "Settle plates open for", "낙하균 노출 시간", "h", 0.25, 8, 4, 2),
                Input.number("replicates", "Plates of each kind", "종류별 플레이트 수", "1", 1, 5, 2, 0),
                Input.number("incubationTime", "Incubation", "배양 시간", "h", 12, 336, 120, 0),
                Input.number("incubationTemperature", "Incubator", "배양 온도", "Cel", 4, 45, 32.5, 1));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.of("warmedUp", "Sampler warmed up", "채취기를 예열함"));
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("air", "In the air, highest plate", "부유균, 최고 플레이트", "CFU/m3", 0),
                Attribute.of("settle", "Settle plate, highest", "낙하균, 최고 플레이트", "CFU", 0),
                Attribute.of("contact", "Contact plate, highest", "표면균, 최고 플레이트", "CFU", 0));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        AirPlates plates = new AirPlates(worksheet, technique, Noise.of(seed, id()));
        List<Dish> dishes = new ArrayList<>();
        dishes.add(plates.control());
        for (Specimen room : specimens) {
            for (Grade.Viable kind : KINDS) {
                for (int i = 1; i <= (int) worksheet.number("replicates"); i++) {
                    dishes.add(plates.plate(room, kind, i));
                }
            }
        }
        return new RawData(id(), List.of(), List.of(), List.of(), dishes, List.of());
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        Grade grade = Grade.valueOf(worksheet.choice("grade"));
        Display figures = new Display();
        List<Criterion> suitability = new ArrayList<>();
        long control = raw.dishes().stream().filter(dish -> dish.subject().equals(CONTROL)).mapToLong(ColonyPicture::count).sum();
        suitability.add(Criterion.within("control", CONTROL, Words.of("Colonies", "집락 수"), control, null, 0.0, "CFU", 0));
        suitability.add(Criterion.within("incubationTime", "", Words.of("Incubation", "배양 시간"), worksheet.number("incubationTime"), 72.0, null, "h", 0));
        suitability.add(Criterion.within("incubationTemperature", "", Words.of("Incubator", "배양 온도"), worksheet.number("incubationTemperature"),
                30.0, 35.0, "Cel", 1));
        suitability.add(Criterion.within("settleTime", "", Words.of("Settle plates open", "낙하균 노출 시간"), worksheet.number("settleTime"), null, 4.0,
                "h", 1));
        List<Result> results = new ArrayList<>();
        for (String room : raw.dishes().stream().map(Dish::subject).filter(subject -> !subject.equals(CONTROL)).distinct().toList()) {
            for (Grade.Viable kind : KINDS) {
                results.add(result(room, kind, raw.dishes().stream().filter(dish -> dish.subject().equals(room) && kind(dish) == kind).toList(),
                        worksheet, grade, figures));
            }
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    private static Result result(String room, Grade.Viable kind, List<Dish> dishes, Worksheet worksheet, Grade grade, Display figures) {
        String unit = kind == Grade.Viable.AIR ? "CFU/m3" : "CFU";
        double factor = kind == Grade.Viable.AIR ? 1000 / worksheet.number("airVolume") : 1;
        long most = 0;
        boolean lawn = false;
        for (Dish dish : dishes) {
            long count = ColonyPicture.count(dish);
            figures.figure(dish.name(), room, dish.about().getOrDefault("en", "") + ", colonies", dish.about().getOrDefault("ko", "") + ", 집락 수",
                    count, "CFU", 0);
            most = Math.max(most, count);
            lawn |= dish.lawn() || kind == Grade.Viable.AIR && count >= AirPlates.HOLES;
        }
        double value = germs(kind, most) * factor;
        PoissonInterval interval = PoissonInterval.of(most);
        double low = Math.min(value, interval.low() * factor);
        double high = Math.max(value, germs(kind, Math.min(AirPlates.HOLES, Math.round(interval.high()))) * factor);
        List<Flag> flags = new ArrayList<>();
        OptionalDouble limit = grade.viable(kind);
        if (limit.isPresent() && value > limit.getAsDouble()) {
            flags.add(Flag.of("action", room, "Beyond the action limit of grade " + grade + " (" + Math.round(limit.getAsDouble()) + "): identify the germ",
                    grade + "등급 조치 한도(" + Math.round(limit.getAsDouble()) + ") 초과: 균 동정 필요"));
        }
        if (lawn) {
            flags.add(Flag.of("too-many", room, "Too many to count", "계수 불능(TNTC)"));
        }
        return new Result(room, word(kind), lawn ? Relation.ABOVE : Relation.EQUAL, value, lawn ? value : low, lawn ? value : high, unit, 0, flags);
    }

    private static double germs(Grade.Viable kind, long colonies) {
        return kind == Grade.Viable.AIR ? SieveImpactor.corrected((int) Math.min(colonies, AirPlates.HOLES), AirPlates.HOLES) : colonies;
    }
}
