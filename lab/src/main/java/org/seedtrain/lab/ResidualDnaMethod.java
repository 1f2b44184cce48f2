package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.StandardCurve;
import org.seedtrain.lab.curve.Weighting;
import org.seedtrain.lab.stats.Replicates;

/// Residual template DNA by quantitative PCR: the cycle at which the fluorescence crosses its threshold falls by
/// `1/log10(1 + efficiency)` for ten times as much DNA; standards from 0.001 to 10 ng/mL. Of the fragments that DNase
/// leaves one in two hundred still carries the amplified stretch.
final class ResidualDnaMethod implements TestMethod {
    private static final double[] STANDARDS = {0.001, 0.01, 0.1, 1, 10};
    private static final double AMPLIFIABLE = 0.005;
    private static final double LAST_CYCLE = 40;

    @Override
    public String id() {
        return "residual-dna";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Residual DNA (qPCR)", "잔류 DNA(qPCR)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1e7, 100, 0),
                Input.number("replicates", "Wells", "반복 웰 수", "1", 2, 6, 3, 0));
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("dna", "Residual DNA", "잔류 DNA", "ng/mL", 1));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        double efficiency = 0.96 + 0.02 * noise.normal(0);
        double perDecade = 1 / FastMath.log10(1 + efficiency);
        double contaminated = technique.rinsed() ? 1e-5 : 2e-3;
        for (int i = 1; i <= 2; i++) {
            cycle(display, "negative control", i, contaminated, perDecade, noise.normal(3 + i));
        }
        for (int s = 0; s < STANDARDS.length; s++) {
            for (int i = 1; i <= 2; i++) {
                double made = STANDARDS[s] * (1 + technique.pipetteBias() + technique.pipetteCv() * noise.normal(10 * s + i));
                cycle(display, "standard " + s, i, made, perDecade, noise.normal(200 + 10L * s + i));
            }
        }
        double written = worksheet.number("dilution");
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double made = written * technique.dilutionError() / (1 + technique.pipetteBias());
            double dna = 1e6 * (specimen.amount(Constituent.TEMPLATE_DNA) + AMPLIFIABLE * specimen.amount(Constituent.DNA)) / made;
            // What is not diluted slows the enzyme: lipid, detergent, RNA.
            double inhibited = 1 / (1 + 5 * (specimen.amount(Constituent.LIPID) + RnaSpectrum.rna(specimen)) / made);
            for (int i = 1; i <= (int) worksheet.number("replicates"); i++) {
                double drop = 1 + technique.pipetteCv() * own.normal(i) + (technique.mixed() ? 0 : 0.2 * own.normal(20 + i));
                cycle(display, specimen.name(), i, contaminated + dna * inhibited * Math.max(0.1, drop), perDecade,
                        own.normal(40 + i));
            }
        }
        return display.rawData(id());
    }

    private static void cycle(Display display, String subject, int i, double dna, double perDecade, double noise) {
        double cq = 24 - perDecade * FastMath.log10(Math.max(1e-12, dna)) + 0.08 * noise;
        display.read(subject + "." + i + ".cq", subject, "Threshold cycle " + i, "Cq " + i, Math.min(LAST_CYCLE, cq), "1", 2);
    }

    /// Powers of ten above 1 pg/mL.
    private static double decades(double dna) {
        return FastMath.log10(1e3 * dna);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<String> known = new ArrayList<>(List.of("negative control"));
        for (int s = 0; s < STANDARDS.length; s++) {
            known.add("standard " + s);
            for (double cq : Display.series(raw, "standard " + s, "cq")) {
                x.add(decades(STANDARDS[s]));
                y.add(cq);
            }
        }
        StandardCurve line = StandardCurve.fit(CurveModel.LINEAR, Weighting.NONE,
                x.stream().mapToDouble(Double::doubleValue).toArray(), y.stream().mapToDouble(Double::doubleValue).toArray());
        double slope = line.parameter("p1");
        double intercept = line.parameter("p0");
        double efficiency = 100 * (FastMath.pow(10, -1 / slope) - 1);
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("efficiency", "", Words.of("Efficiency", "증폭 효율"), efficiency, 90.0, 110.0, "%", 1));
        suitability.add(Criterion.within("rSquared", "", Words.of("R² of the line", "검량선 R²"), line.rSquared(), 0.98, null,
                "1", 4));
        double control = Replicates.of(Display.series(raw, "negative control", "cq")).mean();
        double lowest = intercept + slope * decades(STANDARDS[0]);
        suitability.add(Criterion.within("negative", "negative control", Words.of("Negative control later than the lowest standard",
                "음성대조가 최저 표준보다 늦음"), control - lowest, 1.0, null, "1", 1));
        List<Result> results = new ArrayList<>();
        double dilution = worksheet.number("dilution");
        for (String specimen : Display.subjects(raw, "cq", known)) {
            Replicates cq = Replicates.of(Display.series(raw, specimen, "cq"));
            double c = 1e-3 * FastMath.pow(10, (cq.mean() - intercept) / slope);
            boolean below = c < STANDARDS[0];
            boolean above = c > STANDARDS[4];
            double value = dilution * (below ? STANDARDS[0] : above ? STANDARDS[4] : c);
            Relation relation = below ? Relation.BELOW : above ? Relation.ABOVE : Relation.EQUAL;
            double half = relation == Relation.EQUAL ? 0.2 * value : 0;
            results.add(new Result(specimen, "dna", relation, value, value - half, value + half, "ng/mL", 1, List.of()));
            suitability.add(Criterion.within("cq", specimen, Words.of("Standard deviation of the cycles", "Cq 표준편차"), cq.sd(),
                    null, 0.5, "1", 2));
        }
        Display figures = new Display();
        figures.figure("slope", "", "Slope", "기울기", slope, "1", 3);
        figures.figure("intercept", "", "Intercept", "절편", intercept, "1", 2);
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }
}
