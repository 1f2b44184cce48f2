package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.stats.Replicates;

/// Glucose or lactate with an enzyme electrode (glucose or lactate oxidase): linear from 0.05 to 10 g/L, above that the enzyme saturates
/// (`shown = c / (1 + (c / 30)^2)` beyond it). A control of 5 g/L is read with every series.
final class EnzymeElectrodeMethod implements TestMethod {
    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 10;
    private static final double CONTROL = 5;

    private final String id;
    private final Map<String, String> title;
    private final Constituent constituent;

    private EnzymeElectrodeMethod(String id, Map<String, String> title, Constituent constituent) {
        this.id = id;
        this.title = title;
        this.constituent = constituent;
    }

    static EnzymeElectrodeMethod glucose() {
        return new EnzymeElectrodeMethod("glucose", Words.of("Glucose", "포도당"), Constituent.GLUCOSE);
    }

    static EnzymeElectrodeMethod lactate() {
        return new EnzymeElectrodeMethod("lactate", Words.of("Lactate", "젖산"), Constituent.LACTATE);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Map<String, String> title() {
        return title;
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1000, 1, 0),
                Input.number("replicates", "Readings", "측정 횟수", "1", 1, 10, 2, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of(id, title.get("en"), title.get("ko"), "g/L", 2));
    }

    /// Diluted to about half of the range.
    @Override
    public Worksheet prepared(Map<String, Double> expected) {
        double highest = expected.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return TestMethod.super.prepared(expected)
                .with("dilution", highest > 0.8 * HIGHEST ? Dilutions.round(highest / 5) : 1);
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        double gain = (technique.warmedUp() ? 1 : 0.86) * (1 + 0.015 * noise.normal(0));
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        display.read("control.1." + id, "control", "Control 5 g/L", "관리시료 5 g/L",
                gain * CONTROL * (1 + 0.012 * noise.normal(1)), "g/L", 2);
        double dilution = worksheet.number("dilution");
        double last = CONTROL;
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double made = dilution > 1 ? dilution * technique.dilutionError() / (1 + technique.pipetteBias()) : 1;
            double truth = specimen.amount(constituent) / made * (1 + technique.pipetteCv() * own.normal(0));
            for (int i = 1; i <= (int) worksheet.number("replicates"); i++) {
                double inCell = truth + (technique.rinsed() ? 0 : 0.05) * (last - truth);
                last = inCell;
                double seen = inCell > HIGHEST ? HIGHEST + (inCell - HIGHEST) / (1 + (inCell / 30) * (inCell / 30)) : inCell;
                double shown = gain * seen * (1 + 0.012 * own.normal(i)) + 0.008 * own.normal(100 + i);
                display.read(specimen.name() + "." + i + "." + id, specimen.name(), "Sample, reading " + i,
                        "검체 " + i + "회", Math.max(0, shown), "g/L", 2);
            }
        }
        return display.rawData(id());
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        double dilution = worksheet.number("dilution");
        List<Criterion> suitability = new ArrayList<>();
        double control = Replicates.of(Display.series(raw, "control", id)).mean();
        suitability.add(Criterion.within("control", "control", Words.of("Control 5 g/L", "관리시료 5 g/L"), control, 4.6, 5.4,
                "g/L", 2));
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, id, List.of("control"))) {
            Replicates shown = Replicates.of(Display.series(raw, specimen, id));
            Relation relation = shown.mean() < LOWEST ? Relation.BELOW
                    : shown.mean() > HIGHEST ? Relation.ABOVE : Relation.EQUAL;
            double value = dilution * switch (relation) {
                case BELOW -> LOWEST;
                case ABOVE -> HIGHEST;
                case EQUAL -> shown.mean();
            };
            double half = relation == Relation.EQUAL ? Math.sqrt(0.05 * 0.05 * value * value + 4e-4 * dilution) : 0;
            List<Flag> flags = relation == Relation.ABOVE
                    ? List.of(Flag.of("out-of-range", specimen, "Above 10 g/L: dilute", "10 g/L 초과: 희석할 것"))
                    : List.of();
            results.add(new Result(specimen, id, relation, value, Math.max(0, value - half), value + half, "g/L", 2,
                    flags));
        }
        return new Evaluation(id(), results, suitability, List.of(), List.of(), List.of(), List.of());
    }
}
