package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.StandardCurve;
import org.seedtrain.lab.curve.Weighting;
import org.seedtrain.lab.stats.Replicates;

/// Host cell protein by a sandwich immunoassay (ELISA), read off a quadratic curve of standards (0 to 100 ng/mL) and
/// related to the protein of the undiluted sample by its absorbance at 280 nm (1.4 L/g for an antibody). The product
/// itself answers with 2e-7 of its mass; the antibodies of the kit see nine tenths of the host's proteins.
final class HostProteinMethod implements TestMethod {
    private static final double[] STANDARDS = {0, 4, 10, 20, 40, 100};
    private static final double CROSS_REACTION = 2e-7;
    private static final double LOWEST = 2;
    private static final double COVERAGE = 0.9;
    private static final double ABSORBANCE_OF_1_G_L = 1.4;

    @Override
    public String id() {
        return "host-protein";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Host cell protein (ELISA)", "숙주세포 단백질(ELISA)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1e5, 10, 0),
                Input.number("replicates", "Wells", "반복 웰 수", "1", 2, 6, 3, 0));
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("share", "Host cell protein, by product", "제품당 숙주세포 단백질", "ng/mg", 0),
                Attribute.of("protein", "Host cell protein", "숙주세포 단백질", "ng/mL", 0));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        double background = (technique.rinsed() ? 0.06 : 0.25) + 0.005 * noise.normal(0);
        double gain = 1 + 0.06 * noise.normal(1);
        for (int s = 0; s < STANDARDS.length; s++) {
            for (int i = 1; i <= 2; i++) {
                double made = STANDARDS[s] * (1 + technique.pipetteBias() + technique.pipetteCv() * noise.normal(10 * s + i));
                display.read("standard " + s + "." + i + ".colour", "standard " + s, "Standard " + STANDARDS[s] + " ng/mL",
                        "표준액 " + STANDARDS[s] + " ng/mL", colour(made, background, gain, noise.normal(200 + 10L * s + i)), "1", 3);
            }
        }
        double written = worksheet.number("dilution");
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double made = written * technique.dilutionError() / (1 + technique.pipetteBias());
            double product = specimen.amount(Constituent.ANTIBODY) + specimen.amount(Constituent.ANTIGEN)
                    + specimen.amount(Constituent.AGGREGATE);
            double twin = 1e6 * (COVERAGE * specimen.amount(Constituent.HOST_PROTEIN) + CROSS_REACTION * product) / made;
            for (int i = 1; i <= (int) worksheet.number("replicates"); i++) {
                double drop = 1 + technique.pipetteCv() * own.normal(i) + (technique.mixed() ? 0 : 0.1 * own.normal(20 + i));
                display.read(specimen.name() + "." + i + ".colour", specimen.name(), "Sample, well " + i, "검체 웰 " + i,
                        colour(twin * drop, background, gain, own.normal(40 + i)), "1", 3);
            }
            double absorbance = ABSORBANCE_OF_1_G_L * product + 0.95 * specimen.amount(Constituent.HOST_PROTEIN);
            display.read(specimen.name() + ".A280", specimen.name(), "Protein of the undiluted sample, A280", "원검체의 A280",
                    absorbance * (1 + 0.008 * own.normal(60)) + 0.0005 * own.normal(61), "1", 3);
        }
        return display.rawData(id());
    }

    /// Saturates gently: `2.6 c/(180 + c)` above the background.
    private static double colour(double concentration, double background, double gain, double noise) {
        double c = Math.max(0, concentration);
        double value = background + gain * 2.6 * c / (180 + c);
        return Math.min(3.5, value * (1 + 0.015 * noise) + 0.002 * noise);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int s = 0; s < STANDARDS.length; s++) {
            for (double well : Display.series(raw, "standard " + s, "colour")) {
                x.add(STANDARDS[s]);
                y.add(well);
            }
        }
        StandardCurve curve = StandardCurve.fit(CurveModel.QUADRATIC, Weighting.NONE,
                x.stream().mapToDouble(Double::doubleValue).toArray(), y.stream().mapToDouble(Double::doubleValue).toArray());
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("rSquared", "", Words.of("R² of the curve", "검량선 R²"), curve.rSquared(), 0.98, null,
                "1", 4));
        suitability.add(Criterion.within("blank", "", Words.of("Blank absorbance", "공시험 흡광도"),
                Replicates.of(Display.series(raw, "standard 0", "colour")).mean(), null, 0.15, "1", 3));
        List<Result> results = new ArrayList<>();
        double dilution = worksheet.number("dilution");
        for (String specimen : Display.subjects(raw, "A280", List.of())) {
            Replicates wells = Replicates.of(Display.series(raw, specimen, "colour"));
            StandardCurve.Unknown read = curve.read(wells.mean(), wells.n());
            boolean above = read.range() == StandardCurve.Range.ABOVE || read.concentration() > STANDARDS[5];
            boolean below = !above && !(read.concentration() >= LOWEST);
            double c = above ? STANDARDS[5] : below ? LOWEST : read.concentration();
            Relation relation = above ? Relation.ABOVE : below ? Relation.BELOW : Relation.EQUAL;
            double mg = raw.reading(specimen + ".A280") / ABSORBANCE_OF_1_G_L;
            double share = mg > 0.01 ? c * dilution / mg : 0;
            results.add(result(specimen, "share", relation, share, "ng/mg", 0));
            results.add(result(specimen, "protein", relation, c * dilution, "ng/mL", 0));
            suitability.add(Criterion.within("cv", specimen, Words.of("CV of the wells", "웰 간 변동계수"), wells.cv_percent(), null,
                    12.0, "%", 1));
        }
        return new Evaluation(id(), results, suitability, List.of(), List.of(), List.of(), List.of());
    }

    private static Result result(String specimen, String attribute, Relation relation, double value, String unit, int digits) {
        double half = relation == Relation.EQUAL ? 0.12 * value : 0;
        return new Result(specimen, attribute, relation, value, value - half, value + half, unit, digits, List.of());
    }
}
