package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.AGGREGATE;
import static org.seedtrain.lab.Constituent.ANTIBODY;
import static org.seedtrain.lab.Constituent.ANTIGEN;
import static org.seedtrain.lab.Constituent.CELLS;
import static org.seedtrain.lab.Constituent.DEAD_CELLS;
import static org.seedtrain.lab.Constituent.DEBRIS;
import static org.seedtrain.lab.Constituent.DNA;
import static org.seedtrain.lab.Constituent.HOST_PROTEIN;
import static org.seedtrain.lab.Constituent.PEPTIDES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.stats.Replicates;

/// Protein by absorbance at 280 nm in a 1 cm cuvette, Beer and Lambert: `c = (A280 - k A320) D / E`, E the absorbance of
/// 1 g/L (from the sequence, Pace et al. 1995: `5500 W + 1490 Y + 125 cystine` over the molar mass). A320 tells of
/// scattered light, which grows with the fourth power of the frequency: k = (320/280)^4 = 1.71. A260/A280 tells of nucleic
/// acids (pure protein 0.57, pure DNA 1.8).
final class AbsorbanceMethod implements TestMethod {
    /// Absorbance of 1 g/L at 280 nm: antigen, host protein, DNA, peptides.
    private static final double ANTIGEN_280 = 1.05;
    private static final double ANTIBODY_280 = 1.40;
    private static final double HOST_280 = 0.95;
    private static final double DNA_280 = 11.0;
    private static final double PEPTIDES_280 = 0.35;
    private static final double PROTEIN_RATIO = 0.57;
    private static final double DNA_RATIO = 1.82;
    private static final double SCATTER = 1.706;
    private static final double STRAY = -3.2;

    @Override
    public String id() {
        return "a280";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Protein (A280)", "단백질 정량(A280)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1000, 2, 0),
                Input.number("extinction", "Absorbance of 1 g/L", "1 g/L의 흡광도", "L/g/cm", 0.05, 5, ANTIGEN_280, 3),
                Input.choice("scatter", "Scattered light (A320)", "산란 보정(A320)", Input.option("subtract", "subtracted", "차감"),
                        Input.option("keep", "not subtracted", "차감하지 않음")),
                Input.number("replicates", "Readings", "측정 횟수", "1", 1, 10, 3, 0));
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("protein", "Protein", "단백질", "g/L", 3),
                Attribute.of("ratio", "A260/A280", "A260/A280", "1", 2));
    }

    /// Diluted to an absorbance of about 0.8.
    @Override
    public Worksheet prepared(Map<String, Double> expected) {
        double highest = expected.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return TestMethod.super.prepared(expected).with("dilution", Dilutions.round(highest * ANTIGEN_280 / 0.8));
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 1.2 * worksheet.number("replicates") / worksheet.number("dilution");
    }

    /// Absorbances at 260, 280 and 320 nm of the undiluted specimen.
    private static double[] spectrum(Specimen specimen) {
        boolean antibody = specimen.amount(ANTIBODY) > specimen.amount(ANTIGEN);
        double product = antibody ? ANTIBODY_280 : ANTIGEN_280;
        double protein = product * (specimen.amount(ANTIGEN) + specimen.amount(ANTIBODY) + specimen.amount(AGGREGATE))
                + HOST_280 * specimen.amount(HOST_PROTEIN) + PEPTIDES_280 * specimen.amount(PEPTIDES);
        double dna = DNA_280 * specimen.amount(DNA);
        double solids = specimen.amount(CELLS) + specimen.amount(DEAD_CELLS) + 0.4 * specimen.amount(DEBRIS);
        double scattered = 12 * solids + 0.03 * specimen.amount(AGGREGATE);
        return new double[] {
            PROTEIN_RATIO * protein + DNA_RATIO * dna + 2.3 * scattered, protein + dna + SCATTER * scattered, scattered
        };
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        double[] cuvette = {0.075 + 0.003 * noise.normal(0), 0.060 + 0.003 * noise.normal(0), 0.045 + 0.003 * noise.normal(0)};
        String[] wavelengths = {"A260", "A280", "A320"};
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        for (int w = 0; w < 3 && technique.blankRead(); w++) {
            display.read("blank.1." + wavelengths[w], "blank", "Blank, " + wavelengths[w], "공시험 " + wavelengths[w],
                    0.0006 * noise.normal(10 + w), "1", 4);
        }
        double written = worksheet.number("dilution");
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double made = written > 1 ? written * technique.dilutionError() / (1 + technique.pipetteBias()) : 1;
            double[] truth = spectrum(specimen);
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
        double factor = worksheet.choice("scatter").equals("subtract") ? SCATTER : 0;
        boolean blanked = Display.series(raw, "blank", "A280").length > 0;
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("blank", "", Words.of("Blank read", "공시험 측정"), blanked ? 1 : 0, 1.0, null, "1", 0));
        Display figures = new Display();
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, "A280", List.of("blank"))) {
            double[] a260 = Display.series(raw, specimen, "A260");
            double[] a280 = Display.series(raw, specimen, "A280");
            double[] a320 = Display.series(raw, specimen, "A320");
            double[] net = new double[a280.length];
            for (int i = 0; i < net.length; i++) {
                net[i] = a280[i] - factor * a320[i];
            }
            Replicates mean = Replicates.of(net);
            double top = Replicates.of(a280).mean();
            double scatter = Replicates.of(a320).mean();
            double value = mean.mean() * dilution / worksheet.number("extinction");
            double spread = mean.halfWidth() * dilution / worksheet.number("extinction");
            double half = Math.sqrt(spread * spread + 0.02 * 0.02 * value * value);
            figures.figure(specimen + ".net", specimen, "Net A280", "순 A280", mean.mean(), "1", 4);
            double ratio = top - scatter > 0.005 ? (Replicates.of(a260).mean() - scatter) / (top - scatter) : 0;
            results.add(new Result(specimen, "protein", Relation.EQUAL, value, value - half, value + half, "g/L", 3,
                    flags(specimen, top, scatter, ratio)));
            results.add(new Result(specimen, "ratio", Relation.EQUAL, ratio, ratio - 0.02, ratio + 0.02, "1", 2, List.of()));
            suitability.add(Criterion.within("linearRange", specimen, Words.of("A280 in the linear range", "직선 범위 내 A280"),
                    top, 0.05, 1.5, "1", 3));
            if (top >= 0.1) {
                suitability.add(Criterion.within("repeatability", specimen, Words.of("CV of the readings", "측정값의 변동계수"),
                        mean.cv_percent(), null, 3.0, "%", 1));
            }
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    private static List<Flag> flags(String specimen, double a280, double a320, double ratio) {
        List<Flag> flags = new ArrayList<>();
        if (a320 > 0.1 * a280) {
            flags.add(Flag.of("scatter", specimen, "Scattered light is more than a tenth of the signal: clarify the sample",
                    "산란광이 신호의 1/10을 넘음: 검체를 맑게 할 것"));
        }
        if (ratio > 0.8) {
            flags.add(Flag.of("nucleic-acid", specimen, "A260/A280 above 0.8: nucleic acids count as protein",
                    "A260/A280이 0.8 초과: 핵산이 단백질로 계산됨"));
        }
        if (a280 > 1.5) {
            flags.add(Flag.of("not-linear", specimen, "Above 1.5 stray light bends the reading: dilute more",
                    "1.5를 넘으면 미광으로 낮게 읽힘: 더 희석할 것"));
        }
        return flags;
    }
}
