package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Dish;
import org.seedtrain.lab.micro.ColonyCount;
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

    private static boolean countable(Dish dish) {
        int limit = dish.membrane() ? COUNTABLE_ON_MEMBRANE : COUNTABLE;
        return !dish.lawn() && ColonyPicture.count(dish) <= limit;
    }

    /// The first dilution of which every plate can be counted, with the next one.
    private static Result result(String specimen, List<Dish> dishes) {
        Map<Double, List<Dish>> byDilution = new TreeMap<>();
        dishes.forEach(dish -> byDilution.computeIfAbsent(dish.dilution(), key -> new ArrayList<>()).add(dish));
        List<ColonyCount.Plate> counted = new ArrayList<>();
        int used = 0;
        double least = 0;
        for (var dilution : byDilution.entrySet()) {
            boolean all = dilution.getValue().stream().allMatch(BioburdenMethod::countable);
            if (all && used < 2) {
                used++;
                dilution.getValue().forEach(dish -> counted.add(new ColonyCount.Plate(ColonyPicture.count(dish),
                        dish.dilution(), dish.volume_mL())));
            } else if (!all) {
                Dish dish = dilution.getValue().getFirst();
                least = (dish.membrane() ? COUNTABLE_ON_MEMBRANE : COUNTABLE) * dish.dilution() / dish.volume_mL();
            }
        }
        if (counted.isEmpty()) {
            return new Result(specimen, "bioburden", Relation.ABOVE, least, least, least, "CFU/mL", 0,
                    List.of(Flag.of("too-many", specimen, "Too many to count on every plate: dilute more",
                            "모든 플레이트에서 계수 불능(TNTC): 더 희석할 것")));
        }
        ColonyCount count = ColonyCount.of(counted);
        if (count.colonies() == 0) {
            double bound = 1 / count.sample_mL();
            return new Result(specimen, "bioburden", Relation.BELOW, bound, 0, count.interval().high(), "CFU/mL", 2,
                    List.of());
        }
        PoissonInterval interval = count.interval();
        List<Flag> flags = new ArrayList<>();
        if (count.colonies() < 15) {
            flags.add(Flag.of("few", specimen, "Fewer than 15 colonies: an estimate", "집락 15개 미만: 추정값"));
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
