package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.stats.Replicates;

/// Protein or RNA by ultraviolet absorbance in a 1 cm cuvette, Beer and Lambert. A320 tells of scattered light, A260/A280 of
/// what should not be there: nucleic acids in protein, protein in RNA.
final class AbsorbanceMethod implements TestMethod {
    private static final double STRAY = -3.2;
    private static final String[] WAVELENGTHS = {"A260", "A280", "A320"};

    private final AbsorbanceOf analyte;

    private AbsorbanceMethod(AbsorbanceOf analyte) {
        this.analyte = analyte;
    }

    static AbsorbanceMethod protein() {
        return new AbsorbanceMethod(AbsorbanceOf.PROTEIN);
    }

    static AbsorbanceMethod rna() {
        return new AbsorbanceMethod(AbsorbanceOf.RNA);
    }

    @Override
    public String id() {
        return analyte.id();
    }

    @Override
    public Map<String, String> title() {
        return analyte.title();
    }

    @Override
    public List<Input> inputs() {
        return analyte.inputs();
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED, Habit.WARM, Habit.BLANK, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(analyte.attribute(), Attribute.of("ratio", "A260/A280", "A260/A280", "1", 2));
    }

    /// Diluted to an absorbance of about 0.8.
    @Override
    public Worksheet prepared(Map<String, Double> expected) {
        double highest = expected.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return TestMethod.super.prepared(expected).with("dilution", analyte.dilution(highest));
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 1.2 * worksheet.number("replicates") / worksheet.number("dilution");
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        double[] cuvette = analyte.cuvette(noise);
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        for (int w = 0; w < 3 && technique.blankRead(); w++) {
            display.read("blank.1." + WAVELENGTHS[w], "blank", "Blank, " + WAVELENGTHS[w], "공시험 " + WAVELENGTHS[w],
                    0.0006 * noise.normal(10 + w), "1", 4);
        }
        double written = worksheet.number("dilution");
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double made = written > 1 ? written * technique.dilutionError() / (1 + technique.pipetteBias()) : 1;
            double[] truth = analyte.spectrum(specimen, worksheet);
            for (int i = 1; i <= (int) worksheet.number("replicates"); i++) {
                double scatter = written > 1 ? 1 + technique.pipetteCv() * own.normal(i) : 1;
                double mixed = technique.mixed() ? 1 : 1 + 0.08 * own.normal(30 + i);
                double dirt = technique.rinsed() ? 0 : 0.02 * Math.abs(own.normal(60 + i));
                for (int w = 0; w < 3; w++) {
                    double zero = technique.blankRead() ? 0 : cuvette[w];
                    double drift = technique.warmedUp() ? 0 : 0.012 / i;
                    double absorbance = truth[w] / made * scatter * mixed + dirt + zero + drift;
                    double seen = -FastMath.log10(FastMath.pow(10, -absorbance) + FastMath.pow(10, STRAY));
                    display.read(specimen.name() + "." + i + "." + WAVELENGTHS[w], specimen.name(),
                            "Sample " + i + ", " + WAVELENGTHS[w], "검체 " + i + "회 " + WAVELENGTHS[w],
                            seen + 0.0006 * (1 + seen) * own.normal(100 + 10L * i + w), "1", 4);
                }
            }
        }
        return display.rawData(id());
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        String peak = analyte.wavelength();
        boolean blanked = Display.series(raw, "blank", peak).length > 0;
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("blank", "", Words.of("Blank read", "공시험 측정"), blanked ? 1 : 0, 1.0, null, "1", 0));
        Display figures = new Display();
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, peak, List.of("blank"))) {
            double[] at = Display.series(raw, specimen, peak);
            double[] a320 = Display.series(raw, specimen, "A320");
            double[] net = new double[at.length];
            for (int i = 0; i < net.length; i++) {
                net[i] = at[i] - analyte.scatter(worksheet) * a320[i];
            }
            Replicates mean = Replicates.of(net);
            double factor = analyte.perAbsorbance(worksheet);
            double value = mean.mean() * factor;
            double own = analyte.uncertainty() * value;
            double half = Math.sqrt(mean.halfWidth() * factor * mean.halfWidth() * factor + own * own);
            figures.figure(specimen + ".net", specimen, "Net " + peak, "순 " + peak, mean.mean(), "1", 4);
            double top = Replicates.of(at).mean();
            double scattered = Replicates.of(a320).mean();
            double ratio = ratio(raw, specimen, scattered);
            Attribute attribute = analyte.attribute();
            results.add(new Result(specimen, attribute.name(), Relation.EQUAL, value, value - half, value + half, attribute.unit(),
                    attribute.digits(), analyte.flags(specimen, top, scattered, ratio)));
            double around = analyte.ratioUncertainty();
            results.add(new Result(specimen, "ratio", Relation.EQUAL, ratio, ratio - around, ratio + around, "1", 2, List.of()));
            suitability.add(Criterion.within("linearRange", specimen,
                    Words.of(peak + " in the linear range", "직선 범위 내 " + peak), top, 0.05, 1.5, "1", 3));
            if (top >= 0.1) {
                suitability.add(Criterion.within("repeatability", specimen, Words.of("CV of the readings", "측정값의 변동계수"),
                        mean.cv_percent(), null, 3.0, "%", 1));
            }
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    /// A260/A280 without scattered light; 0 where there is hardly any absorbance at 280 nm.
    private static double ratio(RawData raw, String specimen, double scattered) {
        double below = Replicates.of(Display.series(raw, specimen, "A280")).mean() - scattered;
        return below > 0.005 ? (Replicates.of(Display.series(raw, specimen, "A260")).mean() - scattered) / below : 0;
    }
}
