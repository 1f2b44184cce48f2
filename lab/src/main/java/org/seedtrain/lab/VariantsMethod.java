package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.seedtrain.lab.Elution.Band;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.peak.Peak;
import org.seedtrain.lab.stats.Replicates;

/// Forms of an antibody told apart by chromatography, as percent of the area: charge variants on a cation exchanger
/// (acidic ones come before the main peak, basic ones after it) and the released glycans (high mannose after the
/// complex ones). A reference standard shows where the main peak stands and whether the system is fit.
final class VariantsMethod implements TestMethod {
    /// @param time of its maximum [min]
    /// @param share of the antibody; the main peak takes what is left
    private record Form(String name, double time, double sigma, ToDoubleFunction<Specimen> share) {}

    private final LiquidChromatograph.Kind kind;
    private final String id;
    private final Map<String, String> title;
    private final Attribute attribute;
    private final double main;
    private final double from;
    private final double to;
    private final List<Form> forms;

    private VariantsMethod(
            LiquidChromatograph.Kind kind, String id, Map<String, String> title, Attribute attribute, double main, double from, double to, List<Form> forms) {
        this.kind = kind;
        this.id = id;
        this.title = title;
        this.attribute = attribute;
        this.main = main;
        this.from = from;
        this.to = to;
        this.forms = forms;
    }

    private static double share(Specimen specimen, Constituent constituent) {
        double all = specimen.amount(Constituent.ANTIBODY);
        return all > 0 ? specimen.amount(constituent) / all : 0;
    }

    /// Acidic variants elute from 7 to 11 min, the main peak at 12, basic ones at 14.
    static VariantsMethod charge() {
        return new VariantsMethod(
                LiquidChromatograph.Kind.ION_EXCHANGE, "charge-variants", Words.of("Charge variants (cation exchange)", "전하 변이체(CEX-HPLC)"),
                Attribute.of("acidic", "Acidic variants", "산성 변이체", "%", 1), 12, 6, 11,
                List.of(new Form("acidic 1", 8.6, 0.28, s -> 0.35 * share(s, Constituent.ACIDIC_VARIANTS)),
                        new Form("acidic 2", 10.3, 0.22, s -> 0.65 * share(s, Constituent.ACIDIC_VARIANTS)),
                        new Form("basic", 13.9, 0.25, s -> 0.07)));
    }

    /// Complex glycans elute around 8 min, high mannose from 10 to 13 min.
    static VariantsMethod glycans() {
        return new VariantsMethod(
                LiquidChromatograph.Kind.HYDROPHILIC, "glycans", Words.of("Glycans (released, HILIC)", "당쇄(유리 당쇄 HILIC)"),
                Attribute.of("mannose", "High mannose", "고만노스", "%", 1), 8, 9.6, 13.5,
                List.of(new Form("Man5", 10.6, 0.16, s -> 0.75 * share(s, Constituent.HIGH_MANNOSE)),
                        new Form("Man6-8", 12.0, 0.2, s -> 0.25 * share(s, Constituent.HIGH_MANNOSE))));
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
        return List.of(Input.number("injection", "Antibody injected", "주입 항체량", "ug", 1, 200, 50, 0),
                LiquidChromatograph.INJECTIONS,
                LiquidChromatograph.COLUMN_AGE);
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(attribute);
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        LiquidChromatograph system = new LiquidChromatograph(kind, technique, Noise.of(seed, id), 18, worksheet);
        Specimen standard = Specimen.named(ReferenceInjections.STANDARD).with(Constituent.ANTIBODY, 1)
                .with(Constituent.ACIDIC_VARIANTS, 0.18).with(Constituent.HIGH_MANNOSE, 0.06);
        system.begin(List.of(), bands(standard, 50));
        for (Specimen specimen : specimens) {
            double load = specimen.amount(Constituent.ANTIBODY) > 0.01 ? worksheet.number("injection") : 0;
            system.inject(specimen, bands(specimen, load));
        }
        return system.rawData(id, Eye.look(specimens, technique));
    }

    /// @param load antibody [ug]
    private List<Band> bands(Specimen specimen, double load) {
        double scale = 8 * load;
        List<Band> bands = new ArrayList<>();
        double rest = 1;
        for (Form form : forms) {
            double share = form.share.applyAsDouble(specimen);
            rest -= share;
            bands.add(new Band(form.time, form.sigma, 0.05, scale * share));
        }
        bands.add(new Band(main, 0.2, 0.06, scale * Math.max(0, rest)));
        return bands;
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        ReferenceInjections reference = new ReferenceInjections(raw, 5, 16);
        if (reference.missing()) {
            return Evaluation.impossible(id, "standard", "The reference standard shows no peak", "표준품 피크가 없음");
        }
        double shift = reference.main().retention_min() / main;
        List<Criterion> suitability = reference.retention("Retention of the main peak", "주 피크 머무름시간", main - 0.25, main + 0.25).criteria();
        suitability.add(Criterion.within("resolution", ReferenceInjections.STANDARD, Words.of("Resolution of the main peak", "주 피크 분리도"),
                reference.mostResolution(), 1.5, null, "1", 1));
        Display figures = new Display();
        List<Result> results = new ArrayList<>();
        for (String specimen : raw.traces().stream().map(Trace::subject).distinct().filter(ReferenceInjections::sample).toList()) {
            List<Double> shares = new ArrayList<>();
            double area = 0;
            for (Trace trace : raw.traces()) {
                if (trace.subject().equals(specimen)) {
                    double all = 0;
                    double wanted = 0;
                    for (Peak peak : Elution.peaks(trace, 5, 16)) {
                        all += peak.area();
                        wanted += peak.retention_min() > from * shift && peak.retention_min() < to * shift ? peak.area() : 0;
                    }
                    area = all;
                    figures.figure(trace.name() + ".area", specimen, "All peaks, area", "전체 피크 면적", all, "mAU.min", 1);
                    shares.add(all > 5 ? 100 * wanted / all : 0);
                }
            }
            Replicates share = Replicates.of(shares);
            results.add(new Result(specimen, attribute.name(), Relation.EQUAL, share.mean(), Math.max(0, share.mean() - 0.8),
                    Math.min(100, share.mean() + 0.8), "%", 1, List.of()));
            suitability.add(Criterion.within("repeatability", specimen, Words.of("Difference of the injections", "주입 간 차이"),
                    share.sd(), null, 1.0, "%", 2));
            suitability.add(Criterion.within("area", specimen, Words.of("Area of all peaks", "전체 피크 면적"), area, 20.0, null,
                    "mAU.min", 0));
        }
        return new Evaluation(id, results, suitability, figures.readings(), List.of(), List.of(),
                ReferenceInjections.saturated(raw, kind.fullScale()));
    }
}
