package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Elution.Band;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.peak.AreaShares;
import org.seedtrain.lab.stats.Replicates;

/// Purity of a protein by reversed phase at 215 nm, where the amide bonds absorb. What is oxidised elutes just before the main
/// peak, covalent aggregates after it; host proteins spread over both sides by how oily they are. Non-covalent aggregates, two
/// thirds of all, come apart in the solvent and count as main: size exclusion sees those. Oxidation grows in the tube.
final class ProteinPurityMethod implements TestMethod {
    private static final double MAIN_MIN = 11;
    private static final double WINDOW_MIN = 0.28;
    private static final double FROM_MIN = 3.5;
    private static final double TO_MIN = 16;
    /// Area of a microgram [mAU.min].
    private static final double PER_UG = 20;
    private static final double STANDARD_UG = 10;

    @Override
    public String id() {
        return "rp-purity";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Purity of protein (RP-HPLC)", "단백질 순도(RP-HPLC)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("injection", "Protein injected", "주입 단백질량", "ug", 0.1, 100, 10, 1),
                LiquidChromatograph.INJECTIONS,
                LiquidChromatograph.COLUMN_AGE);
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("purity", "Main peak, area percent", "주피크 면적%", "%", 1),
                Attribute.of("before", "Before it, area percent", "앞쪽 피크 면적%", "%", 1),
                Attribute.of("after", "After it, area percent", "뒤쪽 피크 면적%", "%", 1));
    }

    /// 1.5 % when made, and more with every hour and degree.
    private static double oxidised(Specimen specimen) {
        return Math.min(0.5, 0.015 + 2e-5 * specimen.age_h() * FastMath.exp(0.09 * (specimen.storage_C() - 5)));
    }

    private static List<Band> bands(Specimen specimen, double load_ug) {
        double monomer = specimen.amount(Constituent.ANTIGEN) + specimen.amount(Constituent.ANTIBODY);
        double aggregate = specimen.amount(Constituent.AGGREGATE);
        double host = specimen.amount(Constituent.HOST_PROTEIN);
        double all = monomer + aggregate + host;
        double scale = all > 0.01 ? PER_UG * load_ug / all : 0;
        double whole = scale * (monomer + 2.0 / 3 * aggregate);
        double oxidised = oxidised(specimen);
        return List.of(new Band(1.6, 0.05, 0.03, 6), new Band(4.4, 0.12, 0.05, 0.3 * scale * specimen.amount(Constituent.PEPTIDES)),
                new Band(7.4, 0.22, 0.06, 0.25 * scale * host), new Band(9.1, 0.20, 0.06, 0.35 * scale * host),
                new Band(10.45, 0.09, 0.04, whole * oxidised), new Band(MAIN_MIN, 0.09, 0.04, whole * (1 - oxidised)),
                new Band(12.2, 0.13, 0.06, scale * aggregate / 3), new Band(13.6, 0.20, 0.06, 0.40 * scale * host));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        LiquidChromatograph system = new LiquidChromatograph(LiquidChromatograph.Kind.PROTEIN_REVERSED_PHASE, technique, Noise.of(seed, id()), 18, worksheet);
        Specimen standard = Specimen.named(ReferenceInjections.STANDARD).with(Constituent.ANTIGEN, 1).stored(0, 5);
        system.begin(bands(Specimen.named("water"), 0), bands(standard, STANDARD_UG));
        for (Specimen specimen : specimens) {
            system.inject(specimen, bands(specimen, worksheet.number("injection")));
        }
        return system.rawData(id(), Eye.look(specimens, technique));
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        ReferenceInjections reference = new ReferenceInjections(raw, FROM_MIN, TO_MIN);
        if (reference.missing()) {
            return Evaluation.impossible(id(), "standard", "The reference standard shows no peak", "표준품 피크가 없음");
        }
        List<Criterion> suitability = reference.retention("Retention of the main peak", "주피크 머무름시간", MAIN_MIN - 0.25, MAIN_MIN + 0.25)
                .resolution("Resolution of the oxidised form and the main peak", "산화형과 주피크의 분리도", 1.0).shape(1.8, 8000).criteria();
        Display figures = new Display();
        List<Result> results = new ArrayList<>();
        for (String specimen : raw.traces().stream().map(Trace::subject).distinct().filter(ReferenceInjections::sample).toList()) {
            report(raw, specimen, reference.main().retention_min(), results, suitability, figures);
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(),
                ReferenceInjections.saturated(raw, LiquidChromatograph.Kind.PROTEIN_REVERSED_PHASE.fullScale()));
    }

    private static void report(
            RawData raw, String specimen, double retention, List<Result> results, List<Criterion> suitability, Display figures) {
        List<AreaShares> shares = new ArrayList<>();
        for (Trace trace : raw.traces()) {
            if (trace.subject().equals(specimen)) {
                shares.add(AreaShares.of(Elution.peaks(trace, FROM_MIN, TO_MIN), retention, WINDOW_MIN));
                figures.figure(trace.name() + ".area", specimen, "All peaks, area", "전체 피크 면적", shares.getLast().total(), "mAU.min", 1);
            }
        }
        Replicates all = Replicates.of(shares.stream().map(AreaShares::total).toList());
        suitability.add(Criterion.within("area", specimen, Words.of("Area of all peaks", "전체 피크 면적"), all.mean(), 20.0, null, "mAU.min", 0));
        suitability.add(Criterion.within("repeatability", specimen, Words.of("RSD of the total area", "총 면적 RSD"),
                all.mean() > 0 ? all.cv_percent() : 0, null, 3.0, "%", 1));
        results.add(result(specimen, "purity", Replicates.of(shares.stream().map(one -> one.percent(one.main())).toList())));
        results.add(result(specimen, "before", Replicates.of(shares.stream().map(one -> one.percent(one.before())).toList())));
        results.add(result(specimen, "after", Replicates.of(shares.stream().map(one -> one.percent(one.after())).toList())));
    }

    /// Interval: half a percent, which is what the integration of small neighbours leaves open.
    private static Result result(String specimen, String attribute, Replicates share) {
        return new Result(specimen, attribute, Relation.EQUAL, share.mean(), Math.max(0, share.mean() - 0.5), Math.min(100, share.mean() + 0.5), "%", 1,
                List.of());
    }
}
