package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Point;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.PlateLayout.Role;
import org.seedtrain.lab.PlateLayout.Well;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.RawData.WellReading;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.potency.Assay;
import org.seedtrain.lab.potency.Design;
import org.seedtrain.lab.potency.ParallelCurves;
import org.seedtrain.lab.potency.PotencyRefused;
import org.seedtrain.lab.potency.RelativePotency;
import org.seedtrain.lab.stats.Replicates;

/// Potency by a binding immunoassay (ELISA): reference and samples in eight dilutions each on one plate, parallel logistic
/// curves, similarity by equivalence (USP <1032>), potency in units of the reference.
///
/// What binds is the intact product: 1000 U per mg; of an aggregate a quarter. Surfactant beyond 0.2 g/L in a well keeps the product
/// from the coat, which bends the curve of a sample that was diluted too little.
final class PotencyMethod implements TestMethod {
    /// Reference [U/mL] in the wells.
    private static final List<Double> REFERENCE = List.of(8.0, 4.0, 2.0, 1.0, 0.5, 0.25, 0.125, 0.0625);
    private static final double UNITS_PER_G_L = 1000;
    private static final double OF_AGGREGATE = 0.25;
    private static final double HALF = 0.8;
    private static final double SLOPE = 1.25;

    @Override
    public String id() {
        return "potency";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Potency (binding ELISA)", "역가(결합 ELISA)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.plate("Plate layout", "플레이트 배치"),
                Input.number("incubationTime", "Incubation", "반응 시간", "min", 15, 240, 60, 0),
                Input.choice("model", "Curve", "곡선 모형", Input.option("4pl", "four-parameter logistic", "4-매개변수 로지스틱"),
                        Input.option("5pl", "five-parameter logistic", "5-매개변수 로지스틱")),
                Input.number("equivalence", "Slopes and ranges alike within a factor of", "기울기·범위 동등성 한계(배)", "1", 1.05, 3, 1.3, 2));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED, Habit.RINSED, Habit.SEALED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("potency", "Potency", "역가", "U/mL", 0),
                Attribute.of("precision", "Upper over lower limit", "신뢰한계의 비", "1", 2));
    }

    /// Reference and each specimen in eight twofold dilutions, in duplicate, and a blank.
    @Override
    public Worksheet preset(List<String> specimens) {
        Map<String, Double> expected = new LinkedHashMap<>();
        specimens.forEach(name -> expected.put(name, 1000.0));
        return laidOut(specimens, expected);
    }

    @Override
    public Worksheet prepared(Map<String, Double> expected) {
        return laidOut(expected.keySet().stream().sorted().toList(), expected);
    }

    private Worksheet laidOut(List<String> specimens, Map<String, Double> expected) {
        Map<String, List<Double>> dilutions = new LinkedHashMap<>();
        for (String name : specimens) {
            double first = Math.max(1, Dilutions.round(expected.getOrDefault(name, 1000.0) / 8));
            List<Double> own = new ArrayList<>();
            for (int k = 0; k < 8; k++) {
                own.add(first * (1 << k));
            }
            dilutions.put(name, own);
        }
        return TestMethod.super.preset(specimens).with(PlateLayout.duplicates(REFERENCE, dilutions));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        Map<String, Specimen> byName = new TreeMap<>();
        specimens.forEach(specimen -> byName.put(specimen.name(), specimen));
        double time = worksheet.number("incubationTime") * technique.incubationTime();
        double gain = (1 - FastMath.exp(-time / 25)) / (1 - FastMath.exp(-60 / 25.0)) * (1 + 0.05 * noise.normal(0));
        double background = (technique.rinsed() ? 0.06 : 0.22) + 0.005 * noise.normal(1);
        List<WellReading> readings = new ArrayList<>();
        for (Well well : worksheet.plate().wells()) {
            long index = well.row() * 12L + well.column();
            double content = content(well, byName.get(well.name()), technique, noise);
            double drop = 1 + technique.pipetteCv() * noise.part("pipetting").normal(index)
                    + (technique.mixed() ? 0 : 0.08 * noise.part("mixing").normal(index));
            boolean edge = well.row() == 0 || well.row() == 7 || well.column() == 0 || well.column() == 11;
            double power = FastMath.pow(Math.max(0, content * drop) / HALF, SLOPE);
            double colour = background + gain * (edge && !technique.sealed() ? 1.05 : 1) * 2.5 * power / (1 + power);
            double shown = colour * (1 + 0.012 * noise.part("well").normal(index)) + 0.003 * noise.part("reader").normal(index);
            boolean over = shown > 3.5;
            readings.add(new WellReading(well.position(), over ? 3.5 : Specification.round(shown, 3).doubleValue(), over));
        }
        return new RawData(id(), List.of(), readings, List.of(), List.of(), Eye.look(specimens, technique));
    }

    /// Units of binding product in a well [U/mL].
    private static double content(Well well, @Nullable Specimen specimen, Technique technique, Noise noise) {
        if (well.role() == Role.STANDARD) {
            return well.amount() * (1 + 0.7 * technique.pipetteCv() * noise.part("reference").normal(Math.round(1000 * well.amount())))
                    * FastMath.exp(-0.0002 * technique.standardAge_d());
        }
        if (well.role() == Role.BLANK || specimen == null) {
            return 0;
        }
        double made = well.amount() <= 1 ? 1
                : well.amount() * technique.dilutionError() / (1 + technique.pipetteBias())
                        * (1 + technique.pipetteCv() * noise.part("dilution " + well.name()).normal(Math.round(well.amount())));
        double binding = specimen.amount(Constituent.ANTIGEN) + specimen.amount(Constituent.ANTIBODY)
                + OF_AGGREGATE * specimen.amount(Constituent.AGGREGATE);
        double surfactant = specimen.amount(Constituent.SURFACTANT) / made;
        return UNITS_PER_G_L * binding / made / (1 + surfactant / 0.2);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        Map<String, WellReading> byPosition = new TreeMap<>();
        raw.wells().forEach(well -> byPosition.put(well.position(), well));
        List<Flag> flags = new ArrayList<>();
        List<Criterion> suitability = new ArrayList<>();
        List<Double> blanks = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("reference"));
        List<Assay.Observation> observations = new ArrayList<>();
        Map<Double, List<Double>> levels = new TreeMap<>();
        for (Well well : worksheet.plate().wells()) {
            WellReading reading = byPosition.get(well.position());
            if (reading == null || reading.over()) {
                flags.add(Flag.of("not-used", well.position(), "Well " + well.position() + " was not read or is beyond the reader's range",
                        well.position() + " 웰은 측정되지 않았거나 측정 범위를 넘음"));
                continue;
            }
            switch (well.role()) {
                case BLANK -> blanks.add(reading.value());
                case STANDARD -> {
                    observations.add(new Assay.Observation(0, well.amount(), reading.value(), "", ""));
                    levels.computeIfAbsent(well.amount(), level -> new ArrayList<>()).add(reading.value());
                }
                case SAMPLE, SPIKED -> {
                    if (!names.contains(well.name())) {
                        names.add(well.name());
                    }
                    observations.add(new Assay.Observation(names.indexOf(well.name()), 1 / well.amount(), reading.value(), "", ""));
                }
            }
        }
        if (!blanks.isEmpty()) {
            suitability.add(Criterion.within("blank", "", Words.of("Blank absorbance", "공시험 흡광도"),
                    Replicates.of(blanks).mean(), null, 0.15, "1", 3));
        }
        try {
            RelativePotency potency = ParallelCurves.of(new Assay(Design.COMPLETELY_RANDOMISED, names, observations),
                    CurveModel.of(worksheet.choice("model")), 0.95);
            judge(potency, worksheet, suitability);
            return new Evaluation(id(), results(potency), suitability, figures(potency), points(levels), traces(potency), flags);
        } catch (PotencyRefused refused) {
            return Evaluation.impossible(id(), "curves", "Curves: " + refused.getMessage(), "평행 곡선을 만들 수 없음");
        }
    }

    private static void judge(RelativePotency potency, Worksheet worksheet, List<Criterion> suitability) {
        double factor = worksheet.number("equivalence");
        for (RelativePotency.Similarity one : potency.similarities()) {
            boolean slope = one.property().equals("slope-ratio");
            if (!slope && !one.property().equals("range-ratio")) {
                continue;
            }
            Double low = one.low();
            Double high = one.high();
            double value = low == null || high == null ? 99 : Math.min(99, Math.max(1 / low, high));
            suitability.add(Criterion.within(one.property(), one.preparation(), slope
                            ? Words.of("Slope like the reference's (90 % interval, as a factor)", "기울기 동등성(90 % 구간, 배)")
                            : Words.of("Range like the reference's (90 % interval, as a factor)", "범위 동등성(90 % 구간, 배)"),
                    value, null, factor, "1", 2));
        }
        for (RelativePotency.Estimate one : potency.estimates()) {
            Double low = one.low();
            Double high = one.high();
            if (low != null && high != null) {
                suitability.add(Criterion.within("precision", one.preparation(), Words.of("Upper over lower limit", "신뢰한계의 비"),
                        Math.min(99, high / low), null, 1.5, "1", 2));
            }
        }
    }

    private static List<Result> results(RelativePotency potency) {
        List<Result> results = new ArrayList<>();
        for (RelativePotency.Estimate one : potency.estimates()) {
            double low = one.low() == null ? 0 : one.low();
            double high = one.high() == null ? 1e12 : one.high();
            double value = Math.max(low, Math.min(high, one.ratio()));
            results.add(new Result(one.preparation(), "potency", Relation.EQUAL, value, low, high, "U/mL", 0, List.of()));
            double spread = low > 0 ? Math.min(high / low, 1e6) : 1e6;
            results.add(new Result(one.preparation(), "precision", Relation.EQUAL, spread, spread, spread, "1", 2, List.of()));
        }
        return results;
    }

    private static List<RawData.Reading> figures(RelativePotency potency) {
        Display figures = new Display();
        for (RelativePotency.Parameter one : potency.parameters()) {
            figures.figure("curve." + one.name(), "", "Parameter " + one.name(), "매개변수 " + one.name(), one.value(), "1", 6);
            figures.figure("curve." + one.name() + ".standardError", "", "Standard error of " + one.name() + " (Gauss-Newton)",
                    one.name() + "의 표준오차(Gauss-Newton)", one.standardError(), "1", 6);
        }
        if (potency.parallelism() != null) {
            figures.figure("parallelism.p", "", "Parallelism, p", "평행성 p값", potency.parallelism().p(), "1", 4);
        }
        return figures.readings();
    }

    /// The reference's levels.
    private static List<Point> points(Map<Double, List<Double>> levels) {
        List<Point> points = new ArrayList<>();
        levels.forEach((level, responses) -> {
            Replicates mean = Replicates.of(responses);
            points.add(new Point(level, mean.mean(), null, null, mean.cv_percent(), mean.n()));
        });
        return points;
    }

    private static List<Trace> traces(RelativePotency potency) {
        List<Trace> traces = new ArrayList<>();
        for (RelativePotency.Line line : potency.curves()) {
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (int i = 0; i < line.dose().length; i++) {
                x.add(line.dose()[i]);
                y.add(line.response()[i]);
            }
            traces.add(new Trace(line.preparation().equals("reference") ? "curve" : "curve " + line.preparation(), "", "U/mL", "1", x, y));
        }
        return traces;
    }
}
