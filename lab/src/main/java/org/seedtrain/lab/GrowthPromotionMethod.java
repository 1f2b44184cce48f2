package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.GLUCOSE;
import static org.seedtrain.lab.Constituent.PEPTIDES;
import static org.seedtrain.lab.Constituent.SURFACTANT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Colony;
import org.seedtrain.lab.RawData.Dish;
import org.seedtrain.lab.micro.ColonyRecovery;

/// Growth promotion of a medium (the specimen, with agar) against a reference batch: up to 100 germs of each of five organisms on both, counted
/// after incubation; the counts may differ by a factor of two (USP 61, Ph. Eur. 2.6.12). A medium feeds by its peptides, at pH 6.5 to 8.
final class GrowthPromotionMethod implements TestMethod {
    static final String REFERENCE = "reference medium";
    private static final double SIZE = 38;

    /// @param rate by which its colonies widen [mm/h]
    /// @param fussiness how much it needs the peptides
    private record Organism(String name, int form, double rate, double fussiness) {}

    private static final List<Organism> ORGANISMS = List.of(new Organism("Staphylococcus aureus", 1, 0.10, 1.0),
            new Organism("Pseudomonas aeruginosa", 2, 0.13, 0.5), new Organism("Bacillus subtilis", 3, 0.15, 0.8),
            new Organism("Candida albicans", 1, 0.08, 1.0), new Organism("Aspergillus brasiliensis", 3, 0.22, 0.7));

    @Override
    public String id() {
        return "growth-promotion";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Growth promotion", "배지 성능시험");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("inoculum", "Germs on each plate", "플레이트당 접종균수", "CFU", 5, 300, 60, 0),
                Input.number("replicates", "Plates of each organism", "균종당 플레이트 수", "1", 1, 4, 2, 0),
                Input.number("incubationTime", "Incubation", "배양 시간", "h", 12, 168, 72, 0),
                Input.number("incubationTemperature", "Incubator", "배양 온도", "Cel", 4, 45, 32.5, 1));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("lowest", "Lowest recovery of the organisms", "균종 중 최저 회수율", "%", 0),
                Attribute.of("highest", "Highest recovery", "최고 회수율", "%", 0));
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 1;
    }

    /// Part of the germs that come up on a medium, compared with a good one.
    static double fertility(Specimen medium, double fussiness) {
        double food = medium.amount(PEPTIDES) + 0.1 * medium.amount(GLUCOSE);
        double fed = food / (food + 1.2 * fussiness) * (1 + 1.2 * fussiness / 15);
        double acid = Math.max(0, Math.max(6.5 - medium.pH(), medium.pH() - 8));
        return Math.min(1, fed) * FastMath.exp(-acid * acid) / (1 + fussiness * medium.amount(SURFACTANT) / 0.3);
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        List<Dish> dishes = new ArrayList<>();
        for (Organism organism : ORGANISMS) {
            Noise own = noise.part(organism.name());
            double inoculum = worksheet.number("inoculum") * (1 + 0.15 * own.normal(0)) * technique.dilutionError();
            plates(REFERENCE, organism, inoculum, 1, worksheet, technique, own, dishes);
            for (Specimen medium : specimens) {
                plates(medium.name(), organism, inoculum, fertility(medium, organism.fussiness()), worksheet, technique, own, dishes);
            }
        }
        return new RawData(id(), List.of(), List.of(), List.of(), dishes, Eye.look(specimens, technique));
    }

    private static void plates(String subject, Organism organism, double inoculum, double fertility, Worksheet worksheet, Technique technique,
            Noise noise, List<Dish> dishes) {
        for (int i = 0; i < (int) worksheet.number("replicates"); i++) {
            Noise own = noise.part(subject + " " + i);
            double pipetted = 1 + technique.pipetteCv() * own.normal(0);
            double clumps = technique.mixed() ? 1 : FastMath.exp(0.5 * own.normal(1) - 0.125);
            long germs = own.poisson(Math.min(2000, inoculum * pipetted * clumps * fertility), 2);
            double hours = worksheet.number("incubationTime") * technique.incubationTime();
            double temperature = worksheet.number("incubationTemperature") + technique.incubationOffset_K();
            double effective = hours * Incubator.growth(temperature) / Incubator.growth(32.5);
            double room = 1.3 * SIZE / Math.sqrt(Math.max(1, germs));
            List<Colony> colonies = new ArrayList<>();
            for (int k = 0; k < germs; k++) {
                double lag = 12 * FastMath.exp(0.3 * own.normal(10 + 4L * k)) / Math.max(0.2, fertility);
                double diameter = Math.min(Math.min(0.6 * room, organism.rate() * 36), organism.rate() * (effective - lag));
                double radius = SIZE * Math.sqrt(own.uniform(10 + 4L * k + 1));
                double angle = 2 * FastMath.PI * own.uniform(10 + 4L * k + 2);
                if (diameter > 0.05) {
                    colonies.add(new Colony(two(radius * FastMath.cos(angle)), two(radius * FastMath.sin(angle)), two(diameter), organism.form()));
                }
            }
            dishes.add(new Dish(subject + ", " + organism.name() + " " + (char) ('a' + i), subject, 1, 0.1, false, false, colonies));
        }
    }

    private static double two(double value) {
        return Specification.round(value, 2).doubleValue();
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (Dish dish : raw.dishes()) {
            String organism = ORGANISMS.stream().map(Organism::name).filter(name -> dish.name().contains(name)).findFirst().orElse("");
            counts.computeIfAbsent(dish.subject(), key -> new LinkedHashMap<>()).merge(organism, ColonyPicture.count(dish), Long::sum);
        }
        Map<String, Long> reference = counts.getOrDefault(REFERENCE, Map.of());
        List<Criterion> suitability = new ArrayList<>();
        double plates = worksheet.number("replicates");
        reference.forEach((organism, count) -> suitability.add(Criterion.within("inoculum", organism,
                Words.of(organism + " on the reference", organism + " 기준 배지 집락"), count / plates, 10.0, 100.0, "CFU", 0)));
        Display figures = new Display();
        List<Result> results = new ArrayList<>();
        counts.forEach((subject, byOrganism) -> {
            if (!subject.equals(REFERENCE)) {
                report(subject, byOrganism, reference, figures, results);
            }
        });
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    private static void report(
            String subject, Map<String, Long> counts, Map<String, Long> reference, Display figures, List<Result> results) {
        ColonyRecovery lowest = null;
        ColonyRecovery highest = null;
        List<Flag> flags = new ArrayList<>();
        for (Map.Entry<String, Long> one : counts.entrySet()) {
            long there = reference.getOrDefault(one.getKey(), 0L);
            if (there == 0) {
                continue;
            }
            ColonyRecovery recovery = ColonyRecovery.of(one.getValue(), there);
            figures.figure(subject + "." + one.getKey(), subject, one.getKey() + ", recovery", one.getKey() + " 회수율", 100 * recovery.ratio(), "%", 0);
            if (!recovery.within()) {
                flags.add(Flag.of("recovery", subject, one.getKey() + ": " + FastMath.round(100 * recovery.ratio()) + " % recovered",
                        one.getKey() + ": 회수율 " + FastMath.round(100 * recovery.ratio()) + " %"));
            }
            lowest = lowest == null || recovery.ratio() < lowest.ratio() ? recovery : lowest;
            highest = highest == null || recovery.ratio() > highest.ratio() ? recovery : highest;
        }
        if (lowest != null && highest != null) {
            results.add(result(subject, "lowest", lowest, flags));
            results.add(result(subject, "highest", highest, flags));
        } else {
            results.add(new Result(subject, "lowest", Relation.EQUAL, 0, 0, 0, "%", 0, List.of(Flag.of("no-reference", subject,
                    "Nothing grew on the reference", "기준 배지에서 증식 없음"))));
        }
    }

    private static Result result(String subject, String attribute, ColonyRecovery recovery, List<Flag> flags) {
        double value = 100 * recovery.ratio();
        return new Result(subject, attribute, Relation.EQUAL, value, Math.min(value, 100 * recovery.low()),
                Math.max(value, Math.min(1e6, 100 * recovery.high())), "%", 0, flags);
    }
}
