package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.WATER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.stats.Replicates;

/// Water by coulometric titration after Karl Fischer (USP 921 method Ic, Ph. Eur. 2.5.32): a weighed cake is dissolved
/// with dry methanol in its vial, the extract goes into the cell, iodine is made there until no water is left. One
/// milligram of water takes 2 F/M = 10.71 C. The cell never stands quite still (drift), methanol brings water of its own
/// (blank), and a cake that is weighed in the open takes up the room's: 1.5 mg/g in a minute at 45 % humidity.
final class KarlFischerMethod implements TestMethod {
    /// [C/mg]: 2 x 96485.332 C/mol over 18.01528 g/mol.
    private static final double COULOMB_PER_MG = 2 * 96_485.33212 / 18_015.28;
    /// Water of a certified standard [mg/g], and the reading of its balance [mg].
    private static final double STANDARD = 1.0;
    private static final double BALANCE_SD = 0.05;
    /// Water leaves a cake into methanol with this time constant [min].
    private static final double EXTRACTION = 1.5;

    @Override
    public String id() {
        return "karl-fischer";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Residual moisture (Karl Fischer)", "잔류수분(칼피셔)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.number("mass", "Cake weighed for each titration", "적정당 케이크 칭량", "mg", 20, 1000, 200, 0),
                Input.number("titrations", "Titrations", "적정 횟수", "1", 1, 6, 3, 0),
                Input.number("extraction", "Extraction in methanol", "메탄올 추출 시간", "min", 1, 60, 15, 0),
                Input.choice("handling", "Vials opened in", "바이알 개봉 장소",
                        Input.option("glove-box", "dry glove box", "건조 글러브박스"), Input.option("bench", "the open bench", "실험대")));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("moisture", "Residual moisture", "잔류수분", "%", 2));
    }

    /// A dried cake has about 1.5 g/mL without its pores.
    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return worksheet.number("titrations") * worksheet.number("mass") / 1500;
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        int titrations = (int) worksheet.number("titrations");
        double drift = (technique.warmedUp() ? 6 : 45) * FastMath.exp(0.25 * noise.normal(0));
        double methanol = 0.12 * FastMath.exp(0.1 * noise.normal(1));
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        display.read("cell.drift", "blank", "Drift of the cell", "셀 드리프트", drift * (1 + 0.03 * noise.normal(2)), "ug/min", 1);
        for (int i = 1; i <= 2; i++) {
            titrate(display, "blank." + i, "blank", "Methanol alone " + i, "메탄올 공시험 " + i,
                    methanol * (1 + 0.02 * noise.normal(2 + i)), drift, noise.part("blank " + i));
        }
        double aged = 1 + 0.004 * Math.max(0, technique.standardAge_d() - 30);
        double weighed = 1000 * (1 + 0.05 * noise.normal(6));
        display.read("standard.mass", "standard", "Water standard 1.0 mg/g", "수분 표준액 1.0 mg/g",
                weighed + BALANCE_SD * noise.normal(7), "mg", 1);
        titrate(display, "standard", "standard", "Water standard 1.0 mg/g", "수분 표준액 1.0 mg/g",
                STANDARD * aged * weighed / 1000, drift, noise.part("standard"));
        double extracted = 1 - FastMath.exp(-worksheet.number("extraction") * technique.incubationTime() / EXTRACTION);
        double minutes = worksheet.choice("handling").equals("bench") ? 2 : 0.05;
        for (Specimen specimen : specimens) {
            for (int i = 1; i <= titrations; i++) {
                Noise own = noise.part(specimen.name()).part("titration " + i);
                double mass = worksheet.number("mass") * (1 + 0.04 * own.normal(0));
                // vials of one lot differ by a twentieth
                double water = mass * specimen.amount(WATER) / 100 * (1 + 0.05 * own.normal(1))
                        + mass * 1.5e-3 * minutes * FastMath.exp(0.2 * own.normal(2));
                String name = specimen.name() + "." + i;
                display.read(name + ".mass", specimen.name(), "Cake " + i, "케이크 " + i, mass + BALANCE_SD * own.normal(3), "mg", 1);
                titrate(display, name, specimen.name(), "Titration " + i, "적정 " + i, water * extracted + methanol, drift, own);
            }
        }
        return display.rawData(id());
    }

    /// A cell of 400 mA at most; the end takes two minutes.
    private static void titrate(
            Display display, String name, String subject, String en, String ko, double water, double drift, Noise noise) {
        double minutes = water * COULOMB_PER_MG / 0.4 / 60 + 2;
        double charge = (water + 1e-3 * drift * minutes) * COULOMB_PER_MG * (1 + 0.003 * noise.normal(20)) + 0.01 * noise.normal(21);
        display.read(name + ".charge", subject, en + ", charge", ko + " 전하량", Math.max(0, charge), "C", 3);
        display.read(name + ".time", subject, en + ", duration", ko + " 소요 시간", minutes, "min", 2);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        double drift = Replicates.of(Display.series(raw, "blank", "drift")).mean();
        double blank = Replicates.of(water(raw, "blank", drift)).mean();
        Display figures = new Display();
        figures.figure("blank", "blank", "Water of the methanol", "메탄올의 수분", blank, "mg", 3);
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("drift", "blank", Words.of("Drift of the cell", "셀 드리프트"), drift, null, 20.0, "ug/min", 1));
        double standard = Display.series(raw, "standard", "mass")[0];
        double recovery = 100 * water(raw, "standard", drift)[0] / (STANDARD * standard / 1000);
        suitability.add(Criterion.within("recovery", "standard", Words.of("Water found in the standard", "표준액 수분 회수율"), recovery, 97.0, 103.0, "%", 1));
        suitability.add(Criterion.within("extraction", "", Words.of("Extraction", "추출 시간"), worksheet.number("extraction"), 10.0, null, "min", 0));
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, "charge", List.of("blank", "standard"))) {
            double[] mass = Display.series(raw, specimen, "mass");
            double[] found = water(raw, specimen, drift);
            double[] moisture = new double[found.length];
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < found.length; i++) {
                moisture[i] = 100 * (found[i] - blank) / mass[i];
                least = Math.min(least, found[i] - blank);
                figures.figure(specimen + "." + (i + 1) + ".moisture", specimen, "Titration " + (i + 1), "적정 " + (i + 1), moisture[i], "%", 3);
            }
            Replicates titrations = Replicates.of(moisture);
            double half = Math.sqrt(titrations.halfWidth() * titrations.halfWidth() + 1e-3 * titrations.mean() * titrations.mean());
            List<Flag> flags = least < 0.1
                    ? List.of(Flag.of("small-amount", specimen, "Less than 0.1 mg of water was titrated: weigh more cake", "적정된 수분이 0.1 mg 미만임: 케이크를 더 칭량할 것"))
                    : List.of();
            results.add(new Result(specimen, "moisture", Relation.EQUAL, titrations.mean(), Math.max(0, titrations.mean() - half), titrations.mean() + half, "%", 2, flags));
            if (titrations.n() > 1) {
                suitability.add(Criterion.within("repeatability", specimen, Words.of("Standard deviation of the titrations", "적정 간 표준편차"),
                        titrations.sd(), null, Math.max(0.1, 0.15 * titrations.mean()), "%", 2));
            }
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    /// Water of each titration [mg], what drifted in taken off.
    private static double[] water(RawData raw, String subject, double drift) {
        double[] charge = Display.series(raw, subject, "charge");
        double[] time = Display.series(raw, subject, "time");
        double[] water = new double[charge.length];
        for (int i = 0; i < water.length; i++) {
            water[i] = charge[i] / COULOMB_PER_MG - 1e-3 * drift * time[i];
        }
        return water;
    }
}
