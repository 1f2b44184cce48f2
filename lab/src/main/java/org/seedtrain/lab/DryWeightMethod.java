package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.CELLS;
import static org.seedtrain.lab.Constituent.DEAD_CELLS;
import static org.seedtrain.lab.Constituent.DEBRIS;
import static org.seedtrain.lab.Constituent.DISSOLVED_SOLIDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.stats.Replicates;

/// Cell dry weight: a known volume is spun down in a dried, weighed tube, washed, dried and weighed again. The pellet
/// holds 3.5 g of water per g of cells; it leaves with a time constant of 2.5 h at 105 C, slower when cooler. Without
/// the washing the salts and sugars of the broth are weighed too.
final class DryWeightMethod implements TestMethod {
    private static final double WATER_PER_CELLS = 3.5;
    private static final double BALANCE_SD = 1e-4;

    @Override
    public String id() {
        return "dry-weight";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Cell dry weight", "건조균체량");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.number("volume", "Broth in each tube", "튜브당 배양액", "mL", 1, 50, 3, 1),
                Input.number("tubes", "Tubes", "튜브 수", "1", 1, 6, 3, 0),
                Input.choice("wash", "Pellet washed", "침전물 세척", Input.option("yes", "yes", "예"),
                        Input.option("no", "no", "아니오")),
                Input.number("dryingTime", "Drying", "건조 시간", "h", 1, 72, 24, 0),
                Input.number("dryingTemperature", "Oven", "건조 온도", "Cel", 60, 110, 105, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED, Habit.WARM);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("dryWeight", "Cell dry weight", "건조균체량", "g/L", 2));
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return worksheet.number("tubes") * worksheet.number("volume");
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        int tubes = (int) worksheet.number("tubes");
        double volume = worksheet.number("volume");
        double oven = worksheet.number("dryingTemperature") + technique.incubationOffset_K();
        double hours = worksheet.number("dryingTime") * technique.incubationTime();
        double leaving = Math.max(0.02, (oven - 60) / 45) / 2.5;
        double water = FastMath.exp(-leaving * hours);
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        for (Specimen specimen : specimens) {
            double solids = specimen.amount(CELLS) + specimen.amount(DEAD_CELLS) + specimen.amount(DEBRIS);
            for (int i = 1; i <= tubes; i++) {
                Noise own = noise.part(specimen.name()).part("tube " + i);
                double empty = 12.5 + 0.4 * own.normal(0);
                double taken = volume * (1 + technique.pipetteBias()) * (1 + technique.pipetteCv() * own.normal(1))
                        * (technique.mixed() ? 1 : 0.88 + 0.06 * own.normal(2));
                double cells = solids * taken / 1000;
                double wet = WATER_PER_CELLS * cells;
                double kept = worksheet.choice("wash").equals("yes") ? 0.03 : 1;
                double salts = kept * specimen.amount(DISSOLVED_SOLIDS) * (wet + 0.15) / 1000;
                double loss = 0.01 * cells * own.uniform(3);
                double warm = technique.warmedUp() ? 0 : 8e-4 + 4e-4 * own.normal(4);
                String name = specimen.name() + "." + i;
                display.read(name + ".empty", specimen.name(), "Tube " + i + ", empty", "튜브 " + i + " 빈 질량",
                        empty + BALANCE_SD * own.normal(5), "g", 4);
                display.read(name + ".dried", specimen.name(), "Tube " + i + ", dried", "튜브 " + i + " 건조 후 질량",
                        empty + cells - loss + wet * water + salts - warm + BALANCE_SD * own.normal(6), "g", 4);
            }
        }
        return display.rawData(id());
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        double volume = worksheet.number("volume");
        List<Criterion> suitability = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        Display figures = new Display();
        for (String specimen : Display.subjects(raw, "dried", List.of())) {
            double[] empty = Display.series(raw, specimen, "empty");
            double[] dried = Display.series(raw, specimen, "dried");
            double[] content = new double[empty.length];
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < empty.length; i++) {
                content[i] = 1000 * (dried[i] - empty[i]) / volume;
                least = Math.min(least, dried[i] - empty[i]);
                figures.figure(specimen + "." + (i + 1) + ".content", specimen, "Tube " + (i + 1), "튜브 " + (i + 1),
                        content[i], "g/L", 3);
            }
            Replicates tubes = Replicates.of(content);
            double balance = 1000 * 2.8 * BALANCE_SD / volume / Math.sqrt(tubes.n());
            double half = Math.sqrt(tubes.halfWidth() * tubes.halfWidth() + balance * balance
                    + 4e-4 * tubes.mean() * tubes.mean());
            List<Flag> flags = least < 0.010
                    ? List.of(Flag.of("small-mass", specimen, "Less than 10 mg was weighed: take more broth",
                            "10 mg 미만을 칭량함: 배양액을 더 취할 것"))
                    : List.of();
            results.add(new Result(specimen, "dryWeight", Relation.EQUAL, tubes.mean(), Math.max(0, tubes.mean() - half),
                    tubes.mean() + half, "g/L", 2, flags));
            if (tubes.n() > 1 && least >= 0.010) {
                suitability.add(Criterion.within("repeatability", specimen, Words.of("CV of the tubes", "튜브 간 변동계수"),
                        tubes.cv_percent(), null, 10.0, "%", 1));
            }
        }
        suitability.add(Criterion.within("drying", "", Words.of("Drying time at 105 °C", "105 °C 건조 시간"),
                worksheet.number("dryingTime"), 12.0, null, "h", 0));
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }
}
