package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Dish;
import org.seedtrain.lab.micro.ColonyCount;
import org.seedtrain.lab.micro.PlateCount;
import org.seedtrain.lab.micro.PoissonInterval;

/// Total aerobic microbial count by membrane filtration or pour plate (Ph. Eur. 2.6.12, USP 61), counted as ISO 7218
/// says: plates with up to 250 colonies (100 on a membrane), weighted over two following dilutions, the interval exact.
final class BioburdenMethod implements TestMethod {
    static final String CONTROL = "negative control";
    static final int COUNTABLE = 250;
    static final int COUNTABLE_ON_MEMBRANE = 100;

    @Override
    public String id() {
        return "bioburden";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Bioburden", "미생물 부하(바이오버든)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice("way", "Way of plating", "배양 방법",
                        Input.option("membrane", "membrane filtration", "막여과법"),
                        Input.option("pour", "pour plate", "평판혼합법")),
                Input.number("volume", "Volume on each plate", "플레이트당 접종량", "mL", 0.1, 100, 5, 1),
                Input.number("dilution", "First dilution, 1 to", "첫 희석배수", "1", 1, 1e9, 1, 0),
                Input.number("dilutions", "Tenfold dilutions", "10배 희석 단계 수", "1", 1, 6, 1, 0),
                Input.number("replicates", "Plates of each dilution", "희석당 플레이트 수", "1", 1, 5, 2, 0),
                Input.number("incubationTime", "Incubation", "배양 시간", "h", 12, 336, 120, 0),
                Input.number("incubationTemperature", "Incubator", "배양 온도", "Cel", 4, 45, 32.5, 1));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("bioburden", "Total aerobic microbial count", "총호기성미생물수", "CFU/mL", 2));
    }

    /// A first dilution with about 100 colonies (30 on a membrane) and the next one; undiluted where few are expected.
    @Override
    public Worksheet prepared(Map<String, Double> expected) {
        Worksheet worksheet = TestMethod.super.prepared(expected);
        double highest = expected.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double onPlate = highest * worksheet.number("volume");
        if (onPlate < 30) {
            return worksheet;
        }
        int step = 0;
        while (highest / power(step) > 100) {
            step++;
        }
        return worksheet.with("way", "pour").with("volume", 1).with("dilution", power(step)).with("dilutions", 2);
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        double needed = 0;
        for (int step = 0; step < (int) worksheet.number("dilutions"); step++) {
            needed += worksheet.number("replicates") * worksheet.number("volume")
                    / (worksheet.number("dilution") * power(step));
        }
        return needed;
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Incubator incubator = new Incubator(worksheet, technique, Noise.of(seed, id()));
        List<Dish> dishes = new ArrayList<>();
        dishes.add(incubator.control());
        for (Specimen specimen : specimens) {
            for (int step = 0; step < (int) worksheet.number("dilutions"); step++) {
                double dilution = worksheet.number("dilution") * power(step);
                for (int plate = 0; plate < (int) worksheet.number("replicates"); plate++) {
                    dishes.add(incubator.dish(specimen, dilution, plate));
                }
            }
        }
        return new RawData(id(), List.of(), List.of(), List.of(), dishes, Eye.look(specimens, technique));
    }

    static double power(int step) {
        double factor = 1;
        for (int i = 0; i < step; i++) {
            factor *= 10;
        }
        return factor;
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        Display figures = new Display();
        List<Criterion> suitability = new ArrayList<>();
        Map<String, List<Dish>> bySpecimen = new LinkedHashMap<>();
        double control = 0;
        for (Dish dish : raw.dishes()) {
            if (dish.subject().equals(CONTROL)) {
                control += ColonyPicture.count(dish);
            } else {
                bySpecimen.computeIfAbsent(dish.subject(), name -> new ArrayList<>()).add(dish);
                figures.figure(dish.name(), dish.subject(), dish.name() + ", colonies", dish.name() + " 집락 수",
                        ColonyPicture.count(dish), "CFU", 0);
            }
        }
        suitability.add(Criterion.within("control", CONTROL, Words.of("Negative control", "음성 대조"), control, null, 0.0,
                "CFU", 0));
        suitability.add(Criterion.within("incubationTime", "", Words.of("Incubation", "배양 시간"),
                worksheet.number("incubationTime"), 72.0, null, "h", 0));
        suitability.add(Criterion.within("incubationTemperature", "", Words.of("Incubator", "배양 온도"),
                worksheet.number("incubationTemperature"), 30.0, 35.0, "Cel", 1));
        List<Result> results = new ArrayList<>();
        bySpecimen.forEach((specimen, dishes) -> results.add(result(specimen, dishes)));
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    /// Whether a film covers more than half of the plate (ISO 7218): it is not counted.
    private static PlateCount.Plate plate(Dish dish, boolean membrane) {
        long colonies = ColonyPicture.count(dish);
        boolean many = dish.lawn() || colonies > (membrane ? COUNTABLE_ON_MEMBRANE : COUNTABLE);
        return new PlateCount.Plate(Math.max(1, dish.dilution()), dish.volume_mL(), many ? PlateCount.Plate.TOO_MANY : colonies,
                ColonyPicture.film(dish) > 0.5);
    }

    /// The first dilution of which every plate can be counted, with the next one.
    private static Result result(String specimen, List<Dish> dishes) {
        boolean membrane = dishes.getFirst().membrane();
        List<Flag> flags = new ArrayList<>();
        if (dishes.stream().anyMatch(dish -> ColonyPicture.film(dish) > 0.05)) {
            flags.add(Flag.of("spreader", specimen, "A film has crept over a plate: what lies under it is not counted",
                    "확산 집락이 평판을 덮음: 아래 집락은 계수되지 않음"));
        }
        List<PlateCount.Plate> plates = dishes.stream().map(dish -> plate(dish, membrane)).toList();
        if (plates.stream().allMatch(PlateCount.Plate::spoiled)) {
            flags.add(Flag.of("spoiled", specimen, "Every plate is under a film: repeat with dried plates", "모든 평판이 확산 집락에 덮임: 재시험"));
            double least = 1 / dishes.stream().mapToDouble(dish -> dish.volume_mL() / dish.dilution()).max().orElse(1);
            return new Result(specimen, "bioburden", Relation.ABOVE, least, least, least, "CFU/mL", 0, flags);
        }
        PlateCount found = PlateCount.of(plates, membrane ? PlateCount.Rule.MEMBRANE : PlateCount.Rule.USP_61);
        ColonyCount count = found.count();
        PoissonInterval interval = count.interval();
        switch (found.kind()) {
            case TOO_MANY -> {
                flags.add(Flag.of("too-many", specimen, "Too many to count on every plate: dilute more",
                        "모든 플레이트에서 계수 불능(TNTC): 더 희석할 것"));
                return new Result(specimen, "bioburden", Relation.ABOVE, found.bound(), found.bound(), found.bound(), "CFU/mL", 0, flags);
            }
            case NONE -> {
                double bound = 1 / count.sample_mL();
                return new Result(specimen, "bioburden", Relation.BELOW, bound, 0, Math.max(bound, interval.high()), "CFU/mL", 2, flags);
            }
            case COUNTED, ESTIMATED, PRESENT -> {}
        }
        if (count.colonies() < 15) {
            flags.add(Flag.of("few", specimen, "Fewer than 15 colonies: an estimate", "집락 15개 미만: 추정값"));
        }
        if (found.dispersionP() < 0.01) {
            flags.add(Flag.of("uneven", specimen, "The plates disagree more than chance allows", "평판 간 차이가 우연보다 큼"));
        }
        long looks = dishes.stream().flatMap(dish -> dish.colonies().stream()).mapToInt(RawData.Colony::form).distinct()
                .count();
        if (looks > 1) {
            flags.add(Flag.of("mixed", specimen, "Colonies of " + looks + " looks", "모양이 다른 집락 " + looks + "종"));
        }
        return new Result(specimen, "bioburden", Relation.EQUAL, count.perMillilitre(), interval.low(), interval.high(),
                "CFU/mL", 2, flags);
    }
}
