package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Elution.Band;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.peak.Peak;
import org.seedtrain.lab.rna.RnaFigures;
import org.seedtrain.lab.stats.Replicates;

/// Capping by liquid chromatography of the 5' ends, cut off by a directed ribonuclease: cap 1, cap 0 (1.2 % of the caps lack
/// the methyl group), triphosphate and diphosphate (from four of five to one of five uncapped ends), found by their places.
final class CappingMethod implements TestMethod {
    private static final String[] ENDS = {"pp", "uncapped_ppp", "cap0", "cap1"};
    private static final double[] TIMES = {6.2, 7.6, 10.4, 12.0};

    @Override
    public String id() {
        return "capping";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Capping (LC of the 5' ends)", "캡핑률(5' 말단 LC)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("injection", "RNA digested", "소화 RNA량", "ug", 1, 200, 20, 0),
                LiquidChromatograph.INJECTIONS,
                LiquidChromatograph.COLUMN_AGE);
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("cap1", "Cap 1", "Cap 1", "%", 1), Attribute.of("capped", "Capped, all", "전체 캡핑", "%", 1));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        LiquidChromatograph system = new LiquidChromatograph(LiquidChromatograph.Kind.ENDS_OF_RNA, technique, Noise.of(seed, id()), 16, worksheet);
        system.begin(List.of(), bands(0.9, 0.1, 40 * 20));
        double load = 40 * worksheet.number("injection");
        for (Specimen specimen : specimens) {
            double capped = specimen.amount(Constituent.MRNA);
            double bare = specimen.amount(Constituent.UNCAPPED_MRNA);
            double all = RnaSpectrum.rna(specimen);
            system.inject(specimen, all > 0 ? bands(capped / all, bare / all, load) : List.of());
        }
        return system.rawData(id(), Eye.look(specimens, technique));
    }

    /// @param load area of all ends
    private static List<Band> bands(double capped, double bare, double load) {
        double[] shares = {0.18 * bare, 0.82 * bare, 0.012 * capped, 0.988 * capped};
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < ENDS.length; i++) {
            bands.add(new Band(TIMES[i], 0.12, 0.06, load * shares[i]));
        }
        return bands;
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        ReferenceInjections reference = new ReferenceInjections(raw, 5, 14);
        if (reference.missing()) {
            return Evaluation.impossible(id(), "standard", "The reference standard shows no peak", "표준품 피크가 없음");
        }
        double shift = reference.main().retention_min() / TIMES[3];
        List<Criterion> suitability = reference.retention("Retention of cap 1", "Cap 1 머무름시간", 11.7, 12.3)
                .resolution("Resolution of cap 0 and cap 1", "Cap 0과 Cap 1의 분리도", 1.5).criteria();
        Display figures = new Display();
        List<Result> results = new ArrayList<>();
        for (String specimen : raw.traces().stream().map(Trace::subject).distinct().filter(ReferenceInjections::sample).toList()) {
            List<Double> one = new ArrayList<>();
            List<Double> all = new ArrayList<>();
            for (Trace trace : raw.traces()) {
                if (trace.subject().equals(specimen)) {
                    Map<String, Double> areas = areas(trace, shift, figures);
                    boolean there = areas.values().stream().mapToDouble(Double::doubleValue).sum() > 1;
                    one.add(there ? RnaFigures.share(areas, "cap1") : 0);
                    all.add(there ? RnaFigures.share(areas, "cap1", "cap0") : 0);
                }
            }
            results.add(result(specimen, "cap1", Replicates.of(one)));
            results.add(result(specimen, "capped", Replicates.of(all)));
            suitability.add(Criterion.within("repeatability", specimen, Words.of("Difference of the injections", "주입 간 차이"),
                    Replicates.of(one).sd(), null, 1.0, "%", 2));
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(),
                ReferenceInjections.saturated(raw, LiquidChromatograph.Kind.ENDS_OF_RNA.fullScale()));
    }

    private static Map<String, Double> areas(Trace trace, double shift, Display figures) {
        Map<String, Double> areas = new LinkedHashMap<>();
        for (String end : ENDS) {
            areas.put(end, 0.0);
        }
        for (Peak peak : Elution.peaks(trace, 5, 14)) {
            for (int i = 0; i < ENDS.length; i++) {
                if (Math.abs(peak.retention_min() - TIMES[i] * shift) < 0.5) {
                    areas.merge(ENDS[i], peak.area(), Double::sum);
                }
            }
        }
        areas.forEach((end, area) -> figures.figure(trace.name() + "." + end + ".area", trace.subject(), end + ", area",
                end + " 면적", area, "mAU.min", 2));
        return areas;
    }

    private static Result result(String specimen, String attribute, Replicates share) {
        return new Result(specimen, attribute, Relation.EQUAL, share.mean(), Math.max(0, share.mean() - 0.8),
                Math.min(100, share.mean() + 0.8), "%", 1, List.of());
    }
}
