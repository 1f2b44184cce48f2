package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.rna.RnaFigures;
import org.seedtrain.lab.stats.Replicates;

/// RNA by absorbance at 260 nm in a 1 cm cuvette: `c = (A260 - A320) D 40 ug/mL`; A260/A280 tells of protein (RNA alone
/// 2.1). Particles must be opened by a detergent first, or their scattered light counts as RNA.
final class RnaContentMethod implements TestMethod {
    private static final double STRAY = -3.2;

    @Override
    public String id() {
        return "a260";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("RNA content (A260)", "RNA 정량(A260)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 10000, 5, 0),
                Input.choice("detergent", "Particles", "입자", Input.option("opened", "opened with detergent", "계면활성제로 개방"),
                        Input.option("whole", "left whole", "그대로")),
                Input.number("replicates", "Readings", "측정 횟수", "1", 1, 10, 3, 0));
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("rna", "RNA", "RNA", "ug/mL", 1), Attribute.of("ratio", "A260/A280", "A260/A280", "1", 2));
    }

    @Override
    public Worksheet prepared(Map<String, Double> expected) {
        double highest = expected.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return TestMethod.super.prepared(expected).with("dilution", Dilutions.round(Math.max(1, highest / 25)));
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 1.2 * worksheet.number("replicates") / worksheet.number("dilution");
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        double[] cuvette = {0.075 + 0.003 * noise.normal(0), 0.060 + 0.003 * noise.normal(1), 0.045 + 0.003 * noise.normal(2)};
        String[] wavelengths = {"A260", "A280", "A320"};
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        for (int w = 0; w < 3 && technique.blankRead(); w++) {
            display.read("blank.1." + wavelengths[w], "blank", "Blank, " + wavelengths[w], "공시험 " + wavelengths[w],
                    0.0006 * noise.normal(10 + w), "1", 4);
        }
        double written = worksheet.number("dilution");
        boolean opened = worksheet.choice("detergent").equals("opened");
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double made = written > 1 ? written * technique.dilutionError() / (1 + technique.pipetteBias()) : 1;
            double[] truth = RnaSpectrum.of(specimen, opened);
            for (int i = 1; i <= (int) worksheet.number("replicates"); i++) {
                double scatter = written > 1 ? 1 + technique.pipetteCv() * own.normal(i) : 1;
                double mixed = technique.mixed() ? 1 : 1 + 0.08 * own.normal(30 + i);
                double dirt = technique.rinsed() ? 0 : 0.02 * Math.abs(own.normal(60 + i));
                for (int w = 0; w < 3; w++) {
                    double zero = technique.blankRead() ? 0 : cuvette[w];
                    double drift = technique.warmedUp() ? 0 : 0.012 / i;
                    double absorbance = truth[w] / made * scatter * mixed + dirt + zero + drift;
                    double seen = -FastMath.log10(FastMath.pow(10, -absorbance) + FastMath.pow(10, STRAY));
                    display.read(specimen.name() + "." + i + "." + wavelengths[w], specimen.name(),
                            "Sample " + i + ", " + wavelengths[w], "검체 " + i + "회 " + wavelengths[w],
                            seen + 0.0006 * (1 + seen) * own.normal(100 + 10L * i + w), "1", 4);
                }
            }
        }
        return display.rawData(id());
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        double dilution = worksheet.number("dilution");
        boolean blanked = Display.series(raw, "blank", "A260").length > 0;
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("blank", "", Words.of("Blank read", "공시험 측정"), blanked ? 1 : 0, 1.0, null, "1", 0));
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, "A260", List.of("blank"))) {
            double[] a260 = Display.series(raw, specimen, "A260");
            double[] a280 = Display.series(raw, specimen, "A280");
            double[] a320 = Display.series(raw, specimen, "A320");
            double[] contents = new double[a260.length];
            for (int i = 0; i < contents.length; i++) {
                contents[i] = RnaFigures.content(a260[i], a320[i], dilution, 1);
            }
            Replicates mean = Replicates.of(contents);
            double half = Math.sqrt(mean.halfWidth() * mean.halfWidth() + 0.015 * 0.015 * mean.mean() * mean.mean());
            double top = Replicates.of(a260).mean();
            double scatter = Replicates.of(a320).mean();
            double below = Replicates.of(a280).mean() - scatter;
            double ratio = below > 0.005 ? (top - scatter) / below : 0;
            results.add(new Result(specimen, "rna", Relation.EQUAL, mean.mean(), mean.mean() - half, mean.mean() + half,
                    "ug/mL", 1, flags(specimen, top, scatter, ratio)));
            results.add(new Result(specimen, "ratio", Relation.EQUAL, ratio, ratio - 0.03, ratio + 0.03, "1", 2, List.of()));
            suitability.add(Criterion.within("linearRange", specimen, Words.of("A260 in the linear range", "직선 범위 내 A260"),
                    top, 0.05, 1.5, "1", 3));
            if (top >= 0.1) {
                suitability.add(Criterion.within("repeatability", specimen, Words.of("CV of the readings", "측정값의 변동계수"),
                        mean.cv_percent(), null, 3.0, "%", 1));
            }
        }
        return new Evaluation(id(), results, suitability, List.of(), List.of(), List.of(), List.of());
    }

    private static List<Flag> flags(String specimen, double a260, double a320, double ratio) {
        List<Flag> flags = new ArrayList<>();
        if (a320 > 0.1 * a260) {
            flags.add(Flag.of("scatter", specimen, "Scattered light is more than a tenth of the signal: open the particles",
                    "산란광이 신호의 1/10을 넘음: 입자를 개방할 것"));
        }
        if (ratio < 1.9) {
            flags.add(Flag.of("protein", specimen, "A260/A280 below 1.9: protein is there", "A260/A280이 1.9 미만: 단백질 존재"));
        }
        return flags;
    }
}
