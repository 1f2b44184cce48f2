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
import org.seedtrain.lab.rna.RnaFigures;
import org.seedtrain.lab.stats.Replicates;

/// An impurity by a sandwich immunoassay (ELISA), read off a quadratic curve of standards and related to the product by its
/// absorbance. The product itself answers with a small part of its mass.
final class ImmunoassayMethod implements TestMethod {

    /// What is looked for.
    private enum Analyte {
        /// Host cell protein, by protein of the undiluted sample (1.4 L/g for an antibody at 280 nm). The product answers with
        /// 2e-7 of its mass; the antibodies of the kit see nine tenths of the host's proteins.
        HOST_PROTEIN(new double[] {0, 4, 10, 20, 40, 100}, 180, 2, 1e5, "A280", 0.008, 3),
        /// Double-stranded RNA, by the RNA of the same dilution (particles opened). Single strands answer with 2e-5 of their
        /// mass.
        DOUBLE_STRAND(new double[] {0, 2, 5, 10, 20, 50}, 90, 1, 1e5, "A260", 0.004, 4);

        private static final double COVERAGE = 0.9;
        private static final double ABSORBANCE_OF_1_G_L = 1.4;

        /// [ng/mL]
        private final double[] standards;
        /// Concentration of half the colour [ng/mL].
        private final double half;
        private final double lowest;
        private final double mostDilution;
        private final String absorbance;
        private final double absorbanceCv;
        private final int absorbanceDigits;

        Analyte(double[] standards, double half, double lowest, double mostDilution, String absorbance, double absorbanceCv,
                int absorbanceDigits) {
            this.standards = standards;
            this.half = half;
            this.lowest = lowest;
            this.mostDilution = mostDilution;
            this.absorbance = absorbance;
            this.absorbanceCv = absorbanceCv;
            this.absorbanceDigits = absorbanceDigits;
        }

        private static double product(Specimen specimen) {
            return specimen.amount(Constituent.ANTIBODY) + specimen.amount(Constituent.ANTIGEN)
                    + specimen.amount(Constituent.AGGREGATE);
        }

        /// What the antibodies see in the undiluted specimen [g/L].
        private double seen(Specimen specimen) {
            return switch (this) {
                case HOST_PROTEIN -> COVERAGE * specimen.amount(Constituent.HOST_PROTEIN) + 2e-7 * product(specimen);
                case DOUBLE_STRAND -> specimen.amount(Constituent.DOUBLE_STRANDED_RNA) + 2e-5 * RnaSpectrum.rna(specimen);
            };
        }

        private double absorbs(Specimen specimen, double made) {
            return switch (this) {
                case HOST_PROTEIN ->
                    ABSORBANCE_OF_1_G_L * product(specimen) + 0.95 * specimen.amount(Constituent.HOST_PROTEIN);
                case DOUBLE_STRAND -> RnaSpectrum.of(specimen, true)[0] / made;
            };
        }

        /// @param c of the dilution [ng/mL]
        private double share(double c, double dilution, double absorbance) {
            return switch (this) {
                case HOST_PROTEIN -> {
                    double mg = absorbance / ABSORBANCE_OF_1_G_L;
                    yield mg > 0.01 ? c * dilution / mg : 0;
                }
                case DOUBLE_STRAND -> {
                    double rna = RnaFigures.content(absorbance, 0, 1, 1) * 1e3;
                    yield rna > 100 ? 100 * c / rna : 0;
                }
            };
        }

        private Map<String, String> absorbanceTitle() {
            return this == HOST_PROTEIN ? Words.of("Protein of the undiluted sample, A280", "원검체의 A280")
                    : Words.of("RNA of the same dilution, A260", "같은 희석액의 A260");
        }
    }

    private final Analyte analyte;
    private final String id;
    private final Map<String, String> title;
    private final List<Attribute> attributes;

    private ImmunoassayMethod(Analyte analyte, String id, Map<String, String> title, List<Attribute> attributes) {
        this.analyte = analyte;
        this.id = id;
        this.title = title;
        this.attributes = attributes;
    }

    /// Levels of its standards [ng/mL].
    double[] standards() {
        return analyte.standards.clone();
    }

    /// Last word of the reading that says how much of everything there is.
    String absorbance() {
        return analyte.absorbance;
    }

    static ImmunoassayMethod hostProtein() {
        return new ImmunoassayMethod(Analyte.HOST_PROTEIN, "host-protein", Words.of("Host cell protein (ELISA)", "숙주세포 단백질(ELISA)"),
                List.of(Attribute.of("share", "Host cell protein, by product", "제품당 숙주세포 단백질", "ng/mg", 0),
                        Attribute.of("protein", "Host cell protein", "숙주세포 단백질", "ng/mL", 0)));
    }

    static ImmunoassayMethod doubleStrand() {
        return new ImmunoassayMethod(Analyte.DOUBLE_STRAND, "dsrna",
                Words.of("Double-stranded RNA (immunoassay)", "이중가닥 RNA(면역분석)"),
                List.of(Attribute.of("share", "Double-stranded RNA, of the RNA", "RNA 중 이중가닥 RNA", "%", 3),
                        Attribute.of("dsrna", "Double-stranded RNA", "이중가닥 RNA", "ng/mL", 0)));
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
        return List.of(Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, analyte.mostDilution, 10, 0),
                Input.number("replicates", "Wells", "반복 웰 수", "1", 2, 6, 3, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return attributes;
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        double background = (technique.rinsed() ? 0.06 : 0.25) + 0.005 * noise.normal(0);
        double gain = 1 + 0.06 * noise.normal(1);
        double[] standards = analyte.standards;
        for (int s = 0; s < standards.length; s++) {
            for (int i = 1; i <= 2; i++) {
                double made = standards[s] * (1 + technique.pipetteBias() + technique.pipetteCv() * noise.normal(10 * s + i));
                display.read("standard " + s + "." + i + ".colour", "standard " + s, "Standard " + standards[s] + " ng/mL",
                        "표준액 " + standards[s] + " ng/mL", colour(made, background, gain, noise.normal(200 + 10L * s + i)), "1", 3);
            }
        }
        double written = worksheet.number("dilution");
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double made = written * technique.dilutionError() / (1 + technique.pipetteBias());
            double seen = 1e6 * analyte.seen(specimen) / made;
            for (int i = 1; i <= (int) worksheet.number("replicates"); i++) {
                double drop = 1 + technique.pipetteCv() * own.normal(i) + (technique.mixed() ? 0 : 0.1 * own.normal(20 + i));
                display.read(specimen.name() + "." + i + ".colour", specimen.name(), "Sample, well " + i, "검체 웰 " + i,
                        colour(seen * drop, background, gain, own.normal(40 + i)), "1", 3);
            }
            Map<String, String> words = analyte.absorbanceTitle();
            display.read(specimen.name() + "." + analyte.absorbance, specimen.name(), words.getOrDefault("en", ""),
                    words.getOrDefault("ko", ""), analyte.absorbs(specimen, made) * (1 + analyte.absorbanceCv * own.normal(60))
                            + 0.0005 * own.normal(61), "1", analyte.absorbanceDigits);
        }
        return display.rawData(id());
    }

    /// Saturates gently: `2.6 c/(half + c)` above the background.
    private double colour(double concentration, double background, double gain, double noise) {
        double c = Math.max(0, concentration);
        double value = background + gain * 2.6 * c / (analyte.half + c);
        return Math.min(3.5, value * (1 + 0.015 * noise) + 0.002 * noise);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        StandardCurve curve = curve(raw);
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("rSquared", "", Words.of("R² of the curve", "검량선 R²"), curve.rSquared(), 0.98, null,
                "1", 4));
        suitability.add(Criterion.within("blank", "", Words.of("Blank absorbance", "공시험 흡광도"),
                Replicates.of(Display.series(raw, "standard 0", "colour")).mean(), null, 0.15, "1", 3));
        List<Result> results = new ArrayList<>();
        double dilution = worksheet.number("dilution");
        double highest = analyte.standards[analyte.standards.length - 1];
        for (String specimen : Display.subjects(raw, analyte.absorbance, List.of())) {
            Replicates wells = Replicates.of(Display.series(raw, specimen, "colour"));
            StandardCurve.Unknown read = curve.read(wells.mean(), wells.n());
            boolean above = read.range() == StandardCurve.Range.ABOVE || read.concentration() > highest;
            boolean below = !above && !(read.concentration() >= analyte.lowest);
            double c = above ? highest : below ? analyte.lowest : read.concentration();
            Relation relation = above ? Relation.ABOVE : below ? Relation.BELOW : Relation.EQUAL;
            double share = analyte.share(c, dilution, raw.reading(specimen + "." + analyte.absorbance));
            results.add(result(specimen, attributes.get(0), relation, share));
            results.add(result(specimen, attributes.get(1), relation, c * dilution));
            suitability.add(Criterion.within("cv", specimen, Words.of("CV of the wells", "웰 간 변동계수"), wells.cv_percent(), null,
                    12.0, "%", 1));
        }
        return new Evaluation(id(), results, suitability, List.of(), List.of(), List.of(), List.of());
    }

    private StandardCurve curve(RawData raw) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int s = 0; s < analyte.standards.length; s++) {
            for (double well : Display.series(raw, "standard " + s, "colour")) {
                x.add(analyte.standards[s]);
                y.add(well);
            }
        }
        return StandardCurve.fit(CurveModel.QUADRATIC, Weighting.NONE, x.stream().mapToDouble(Double::doubleValue).toArray(),
                y.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Result result(String specimen, Attribute attribute, Relation relation, double value) {
        double half = relation == Relation.EQUAL ? 0.12 * value : 0;
        return new Result(specimen, attribute.name(), relation, value, value - half, value + half, attribute.unit(),
                attribute.digits(), List.of());
    }
}
