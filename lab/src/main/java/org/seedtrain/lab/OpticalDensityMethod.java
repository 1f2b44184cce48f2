package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.CELLS;
import static org.seedtrain.lab.Constituent.DEAD_CELLS;
import static org.seedtrain.lab.Constituent.DEBRIS;
import static org.seedtrain.lab.Constituent.PEPTIDES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.stats.Replicates;

/// Optical density at 600 nm in a 1 cm cuvette. A suspension of E. coli scatters 2.8 per g/L dry mass (0.36 g/L for OD
/// 1); light scattered more than once bends the reading, `A = OD / sqrt(1 + (OD / 2.8)^2)`: 1 % low at 0.4, 4 % at
/// 0.8, a third at 3. Hence the dilution.
final class OpticalDensityMethod implements TestMethod {
    /// Optical density per g/L of dry cells.
    static final double PER_GRAM = 2.8;
    private static final double BEND = 2.8;
    private static final double LINEAR_UP_TO = 0.8;

    @Override
    public String id() {
        return "od600";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Optical density (600 nm)", "흡광도(OD600)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1000, 10, 0),
                Input.choice("diluent", "Diluent and blank", "희석액 및 공시험액",
                        Input.option("medium", "fresh medium", "새 배지"), Input.option("water", "water", "물")),
                Input.number("replicates", "Readings", "측정 횟수", "1", 1, 10, 3, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED, Habit.WARM, Habit.BLANK);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("od600", "Optical density at 600 nm", "600 nm 흡광도", "1", 2));
    }

    /// Diluted to about 0.4.
    @Override
    public Worksheet prepared(Map<String, Double> expected) {
        double highest = expected.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return TestMethod.super.prepared(expected).with("dilution", Dilutions.round(highest / 0.4));
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 1.2 * worksheet.number("replicates") / worksheet.number("dilution");
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        double written = worksheet.number("dilution");
        double cuvette = 0.04 + 0.003 * noise.normal(0);
        double drift = technique.warmedUp() ? 0 : 0.025;
        boolean medium = worksheet.choice("diluent").equals("medium");
        double mediumColour = medium ? 0.02 : 0;
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        double zero = technique.blankRead() ? cuvette + mediumColour + drift : 0;
        if (technique.blankRead()) {
            display.read("blank.1.absorbance", "blank", "Blank", "공시험", 0.0012 * noise.normal(1), "1", 3);
        }
        int replicates = (int) worksheet.number("replicates");
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double bias = (1 + technique.pipetteBias()) / technique.dilutionError();
            double diluted = written > 1 ? written / bias : 1;
            double own600 = PER_GRAM * (specimen.amount(CELLS) + specimen.amount(DEAD_CELLS))
                    + 1.1 * specimen.amount(DEBRIS);
            double colour = 0.008 * specimen.amount(PEPTIDES);
            for (int i = 1; i <= replicates; i++) {
                double scatter = written > 1 ? technique.pipetteCv() * 1.5 * own.normal(i) : 0;
                double settled = technique.mixed() ? 1 : 0.85 + 0.08 * own.normal(50 + i);
                double turbid = own600 / diluted * (1 + scatter) * settled;
                double seen = turbid / Math.sqrt(1 + (turbid / BEND) * (turbid / BEND));
                double solvent = colour / diluted + mediumColour * (1 - 1 / diluted);
                double absorbance = seen + solvent + cuvette + drift * (1 - 0.2 * i) - zero
                        + (technique.warmedUp() ? 0.0012 : 0.006) * own.normal(100 + i);
                display.read(specimen.name() + "." + i + ".absorbance", specimen.name(), "Sample, reading " + i,
                        "검체 " + i + "회", absorbance, "1", 3);
            }
        }
        return display.rawData(id());
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        double dilution = worksheet.number("dilution");
        double[] blanks = Display.series(raw, "blank", "absorbance");
        double blank = blanks.length > 0 ? Replicates.of(blanks).mean() : 0;
        List<Criterion> suitability = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        if (blanks.length == 0) {
            flags.add(Flag.of("no-blank", "", "The photometer was not zeroed with the blank", "공시험으로 영점 조정을 하지 않음"));
        }
        suitability.add(Criterion.within("blank", "", Words.of("Blank read", "공시험 측정"), blanks.length, 1.0, null, "1", 0));
        suitability.add(Criterion.within("blankAbsorbance", "", Words.of("Blank absorbance", "공시험 흡광도"),
                Math.abs(blank), null, 0.01, "1", 3));
        Display figures = new Display();
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, "absorbance", List.of("blank"))) {
            Replicates shown = Replicates.of(Display.series(raw, specimen, "absorbance"));
            double net = shown.mean() - blank;
            double value = net * dilution;
            figures.figure(specimen + ".net", specimen, "Net absorbance", "순 흡광도", net, "1", 3);
            List<Flag> own = new ArrayList<>();
            if (net > LINEAR_UP_TO) {
                own.add(Flag.of("not-linear", specimen, "Above 0.8 the reading is too low: dilute more",
                        "0.8을 넘으면 실제보다 낮게 읽힘: 더 희석할 것"));
            }
            if (net < 0.05) {
                own.add(Flag.of("weak", specimen, "Below 0.05 the reading is mostly noise: dilute less",
                        "0.05 미만은 잡음이 큼: 덜 희석할 것"));
            }
            suitability.add(Criterion.within("linearRange", specimen, Words.of("Net absorbance in the linear range",
                    "직선 범위 내 순 흡광도"), net, null, LINEAR_UP_TO, "1", 3));
            if (net >= 0.1) {
                suitability.add(Criterion.within("repeatability", specimen, Words.of("CV of the readings", "측정값의 변동계수"),
                        shown.cv_percent(), null, 5.0, "%", 1));
            }
            double spread = shown.halfWidth() * dilution;
            double half = Math.sqrt(spread * spread + 0.03 * 0.03 * value * value + 0.003 * 0.003 * dilution * dilution);
            results.add(new Result(specimen, "od600", Relation.EQUAL, value, Math.max(0, value - half), value + half, "1",
                    2, own));
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), flags);
    }
}
