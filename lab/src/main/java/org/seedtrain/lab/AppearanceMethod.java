package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.AGGREGATE;
import static org.seedtrain.lab.Constituent.CELLS;
import static org.seedtrain.lab.Constituent.CONTAMINANT;
import static org.seedtrain.lab.Constituent.DEAD_CELLS;
import static org.seedtrain.lab.Constituent.DEBRIS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.stats.Replicates;

/// Appearance: clarity as turbidity against the reference suspensions I to IV (Ph. Eur. 2.2.1: 3, 6, 18, 30 NTU), and
/// particles that can be seen in 5 seconds in front of white and of black (Ph. Eur. 2.9.20). Particles of cells scatter
/// 250 NTU per unit of optical density, aggregates 8 NTU per g/L, protein in solution 0.6 NTU per g/L, lipid
/// particles of 80 nm 8 NTU per g/L, with the cube of their size.
final class AppearanceMethod implements TestMethod {
    private static final double[] SUSPENSIONS = {3, 6, 18, 30};

    @Override
    public String id() {
        return "appearance";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Appearance", "성상");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("replicates", "Readings", "측정 횟수", "1", 1, 10, 3, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("turbidity", "Turbidity", "탁도", "NTU", 1),
                Attribute.of("particles", "Visible particles", "육안 이물", "1", 0));
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 2;
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        double gain = technique.warmedUp() ? 1 + 0.01 * noise.normal(0) : 0.9;
        for (int i = 0; i < SUSPENSIONS.length; i++) {
            display.read("suspension" + (i + 1) + ".1.turbidity", "suspension " + (i + 1), "Reference suspension "
                    + (i + 1), "기준 현탁액 " + (i + 1), gain * SUSPENSIONS[i] * (1 + 0.02 * noise.normal(i + 1)), "NTU", 1);
        }
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double solids = specimen.amount(CELLS) + specimen.amount(DEAD_CELLS) + 0.4 * specimen.amount(DEBRIS);
            double microbes = specimen.amount(CONTAMINANT) * 1e-15 * 1e6;
            double turbidity = 0.15 + 250 * OpticalDensityMethod.PER_GRAM * (solids + microbes)
                    + 8 * specimen.amount(AGGREGATE) + 0.6 * specimen.protein() + RnaSpectrum.turbidity(specimen);
            double bubbles = technique.settling_s() < 20 ? 2.5 * own.uniform(90) : 0;
            for (int i = 1; i <= (int) worksheet.number("replicates"); i++) {
                display.read(specimen.name() + "." + i + ".turbidity", specimen.name(), "Sample, reading " + i,
                        "검체 " + i + "회", gain * (turbidity + bubbles) * (1 + 0.02 * own.normal(i)) + 0.05 * own.normal(50 + i),
                        "NTU", 1);
            }
            double seen = 0.02 + 3 * Math.max(0, specimen.amount(AGGREGATE) - 0.05) + 20 * specimen.amount(DEBRIS)
                    + (technique.rinsed() ? 0 : 0.7);
            display.read(specimen.name() + ".particles", specimen.name(), "Particles seen", "관찰된 이물", own.poisson(seen, 99),
                    "1", 0);
        }
        return display.rawData(id());
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        List<Criterion> suitability = new ArrayList<>();
        List<String> references = new ArrayList<>();
        double[] shown = new double[SUSPENSIONS.length];
        for (int i = 0; i < SUSPENSIONS.length; i++) {
            references.add("suspension " + (i + 1));
            shown[i] = Replicates.of(Display.series(raw, references.get(i), "turbidity")).mean();
            suitability.add(Criterion.within("suspension", references.get(i), Words.of("Reference suspension", "기준 현탁액"),
                    shown[i], 0.93 * SUSPENSIONS[i] - 0.1, 1.07 * SUSPENSIONS[i] + 0.1, "NTU", 1));
        }
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, "turbidity", references)) {
            Replicates readings = Replicates.of(Display.series(raw, specimen, "turbidity"));
            double half = Math.sqrt(readings.halfWidth() * readings.halfWidth() + 0.01 + 1e-3 * readings.mean() * readings.mean());
            results.add(new Result(specimen, "turbidity", Relation.EQUAL, readings.mean(),
                    Math.max(0, readings.mean() - half), readings.mean() + half, "NTU", 1,
                    List.of(degree(specimen, readings.mean(), shown))));
            double particles = raw.reading(specimen + ".particles");
            results.add(new Result(specimen, "particles", Relation.EQUAL, particles, particles, particles, "1", 0,
                    List.of()));
        }
        return new Evaluation(id(), results, suitability, List.of(), List.of(), List.of(), List.of());
    }

    private static Flag degree(String specimen, double turbidity, double[] references) {
        int degree = 0;
        while (degree < references.length && turbidity > references[degree]) {
            degree++;
        }
        return switch (degree) {
            case 0 -> Flag.of("clear", specimen, "Clear: not more turbid than suspension I", "맑음: 현탁액 I보다 탁하지 않음");
            case 4 -> Flag.of("turbid", specimen, "More turbid than suspension IV", "현탁액 IV보다 탁함");
            default -> Flag.of("opalescent", specimen, "Opalescent: between suspensions " + degree + " and "
                    + (degree + 1), "유백광: 현탁액 " + degree + "과 " + (degree + 1) + " 사이");
        };
    }
}
