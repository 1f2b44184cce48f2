package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Point;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.StandardCurve;
import org.seedtrain.lab.curve.Weighting;
import org.seedtrain.lab.rna.RnaFigures;
import org.seedtrain.lab.stats.Replicates;

/// Encapsulation by accessibility to a fluorescent dye: the dye finds RNA outside the particles, and all of it after a
/// detergent has opened them. Both are read off a line of standards from 0 to 200 ng/mL; the detergent dims by 4 % and is in
/// the standards too.
final class EncapsulationMethod implements TestMethod {
    static final double[] STANDARDS = {0, 20, 40, 100, 200};
    private static final double SLOPE = 62;
    private static final double FULL_SCALE = 60000;

    @Override
    public String id() {
        return "encapsulation";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Encapsulation (dye accessibility)", "봉입률(형광염료 접근법)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1e6, 1000, 0),
                Input.number("replicates", "Wells", "반복 웰 수", "1", 2, 6, 3, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED, Habit.WARM);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("encapsulation", "Encapsulated RNA", "봉입률", "%", 1),
                Attribute.of("total", "RNA, with detergent", "총 RNA(계면활성제 처리)", "ug/mL", 1));
    }

    /// To about 100 ng/mL; expected is the encapsulation, so the preset stays.
    @Override
    public Worksheet prepared(Map<String, Double> expected) {
        return preset(expected.keySet().stream().sorted().toList());
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 0.1;
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        double gain = SLOPE * (1 + 0.05 * noise.normal(0)) * (technique.warmedUp() ? 1 : 0.9);
        double dark = 75 + 5 * noise.normal(1);
        int wells = (int) worksheet.number("replicates");
        for (int s = 0; s < STANDARDS.length; s++) {
            for (int i = 1; i <= 2; i++) {
                double made = STANDARDS[s] * (1 + technique.pipetteBias() + technique.pipetteCv() * noise.normal(10 * s + i));
                read(display, "standard " + s, "Standard " + (int) STANDARDS[s] + " ng/mL", "표준액 " + (int) STANDARDS[s] + " ng/mL",
                        i, "fluorescence", dark + gain * made, noise.normal(200 + 10L * s + i));
            }
        }
        double written = worksheet.number("dilution");
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double made = written * technique.dilutionError() / (1 + technique.pipetteBias());
            double rna = 1e6 * RnaSpectrum.rna(specimen) / made;
            double inside = Math.min(1, specimen.amount(Constituent.ENCAPSULATED) / 100);
            // Not mixed with the detergent, a part of the particles stays closed.
            double opened = technique.mixed() ? 0.995 : 0.85;
            for (int i = 1; i <= wells; i++) {
                double a = 1 + technique.pipetteCv() * own.normal(i);
                double b = 1 + technique.pipetteCv() * own.normal(50 + i);
                read(display, specimen.name(), "Buffer, well " + i, "완충액 웰 " + i, i, "free",
                        dark + gain * a * rna * (1 - inside), own.normal(100 + i));
                read(display, specimen.name(), "Detergent, well " + i, "계면활성제 웰 " + i, i, "all",
                        dark + gain * b * rna * (1 - inside * (1 - opened)), own.normal(150 + i));
            }
        }
        return display.rawData(id());
    }

    private static void read(
            Display display, String subject, String en, String ko, int i, String what, double signal, double noise) {
        display.read(subject + "." + i + "." + what, subject, en, ko,
                Math.max(0, Math.min(FULL_SCALE, signal * (1 + 0.012 * noise) + 2 * noise)), "1", 0);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        Map<Double, Replicates> levels = new TreeMap<>();
        for (int s = 0; s < STANDARDS.length; s++) {
            double[] wells = Display.series(raw, "standard " + s, "fluorescence");
            for (double well : wells) {
                x.add(STANDARDS[s]);
                y.add(well);
            }
            levels.put(STANDARDS[s], Replicates.of(wells));
        }
        StandardCurve line = StandardCurve.fit(CurveModel.LINEAR, Weighting.NONE,
                x.stream().mapToDouble(Double::doubleValue).toArray(), y.stream().mapToDouble(Double::doubleValue).toArray());
        double slope = line.parameter("p1");
        double intercept = line.parameter("p0");
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("rSquared", "", Words.of("R² of the line", "검량선 R²"), line.rSquared(), 0.99, null,
                "1", 4));
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, "all", List.of())) {
            Replicates free = Replicates.of(Display.series(raw, specimen, "free"));
            Replicates all = Replicates.of(Display.series(raw, specimen, "all"));
            double total = (all.mean() - intercept) / slope;
            boolean there = total > 2;
            double share = there
                    ? Math.max(0, Math.min(100, RnaFigures.encapsulation(slope, intercept, all.mean(), free.mean())))
                    : 0;
            double half = 1 + 0.02 * (100 - share);
            results.add(new Result(specimen, "encapsulation", Relation.EQUAL, share, Math.max(0, share - half),
                    Math.min(100, share + half), "%", 1, List.of()));
            double content = Math.max(0, total) * worksheet.number("dilution") * 1e-3;
            results.add(new Result(specimen, "total", Relation.EQUAL, content, 0.94 * content, 1.06 * content, "ug/mL", 1,
                    List.of()));
            suitability.add(Criterion.within("range", specimen, Words.of("RNA within the standards", "표준액 범위 내 RNA"), total,
                    20.0, 200.0, "ng/mL", 0));
            suitability.add(Criterion.within("cv", specimen, Words.of("CV of the wells", "웰 간 변동계수"), all.cv_percent(), null,
                    10.0, "%", 1));
        }
        Display figures = new Display();
        figures.figure("slope", "", "Slope", "기울기", slope, "mL/ng", 3);
        figures.figure("intercept", "", "Intercept", "절편", intercept, "1", 1);
        List<Point> points = new ArrayList<>();
        levels.forEach((level, wells) -> points.add(new Point(level, wells.mean(), (wells.mean() - intercept) / slope,
                level > 0 ? 100 * (wells.mean() - intercept) / slope / level : null, wells.cv_percent(), wells.n())));
        return new Evaluation(id(), results, suitability, figures.readings(), points, List.of(), List.of());
    }
}
