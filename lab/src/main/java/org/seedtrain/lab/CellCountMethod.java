package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.physical.ChamberCount;

/// Animal cells in a counting chamber with trypan blue (1 to 1): living cells shine, dead ones are blue. A field holds
/// 1e-4 mL; counts scatter by Poisson and pipette. A cell is 350 pg of dry mass. Cells that stood too long in the dye
/// take it up: work at once.
final class CellCountMethod implements TestMethod {
    private static final double GRAM_PER_1E9 = 0.35;
    static final double FIELD_ML = 1e-4;

    @Override
    public String id() {
        return "cell-count";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Cell count (trypan blue)", "세포수(트리판 블루)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("dilution", "Dilution before the dye, 1 to", "염색 전 희석배수", "1", 1, 1000, 1, 0),
                Input.number("fields", "Fields counted", "계수 구역 수", "1", 1, 40, 8, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("viable", "Viable cells", "생세포 농도", "10*6/mL", 2),
                Attribute.of("viability", "Viability", "생존율", "%", 1));
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 0.5;
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        double written = worksheet.number("dilution");
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double made = 2 * (written > 1 ? written * technique.dilutionError() / (1 + technique.pipetteBias()) : 1);
            double settled = technique.mixed() ? 1 : 0.75;
            double living = specimen.amount(Constituent.CELLS) / GRAM_PER_1E9 * 1e6;
            double dead = specimen.amount(Constituent.DEAD_CELLS) / GRAM_PER_1E9 * 1e6;
            double slow = technique.settling_s() > 300 ? 0.03 : 0;
            for (int i = 1; i <= (int) worksheet.number("fields"); i++) {
                double drop = settled * (1 + technique.pipetteCv() * own.normal(500 + i)) / made * FIELD_ML;
                display.read(specimen.name() + "." + i + ".living", specimen.name(), "Field " + i + ", bright",
                        "구역 " + i + " 생세포", counted(living * (1 - slow) * drop, own.normal(i)), "1", 0);
                display.read(specimen.name() + "." + i + ".dead", specimen.name(), "Field " + i + ", blue",
                        "구역 " + i + " 사세포", counted((dead + slow * living) * drop, own.normal(200 + i)), "1", 0);
            }
        }
        return display.rawData(id());
    }

    /// A Poisson number through the square root that makes its scatter even.
    private static double counted(double expected, double normal) {
        double root = Math.max(0, Math.sqrt(Math.max(0, expected)) + 0.5 * normal);
        return FastMath.rint(root * root);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        List<Criterion> suitability = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, "living", List.of())) {
            ChamberCount found = ChamberCount.of(whole(Display.series(raw, specimen, "living")), whole(Display.series(raw, specimen, "dead")),
                    2 * worksheet.number("dilution"), FIELD_ML);
            results.add(new Result(specimen, "viable", Relation.EQUAL, found.viable() / 1e6, found.viableLow() / 1e6, found.viableHigh() / 1e6,
                    "10*6/mL", 2, List.of()));
            results.add(new Result(specimen, "viability", Relation.EQUAL, found.viability_percent(),
                    Math.min(found.viability_percent(), found.viabilityLow()), Math.max(found.viability_percent(), found.viabilityHigh()), "%", 1,
                    List.of()));
            suitability.add(Criterion.within("cells", specimen, Words.of("Cells counted", "계수한 세포"), found.counted(), 100.0, null, "1", 0));
        }
        return new Evaluation(id(), results, suitability, List.of(), List.of(), List.of(), List.of());
    }

    private static long[] whole(double[] counts) {
        long[] whole = new long[counts.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = Math.max(0, Math.round(counts[i]));
        }
        return whole;
    }
}
