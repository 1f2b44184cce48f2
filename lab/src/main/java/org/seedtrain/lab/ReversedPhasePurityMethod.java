package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Elution.Band;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.peak.Peak;
import org.seedtrain.lab.stats.Replicates;

/// Purity of messenger RNA by ion-pair reversed phase: fragments elute before full length, RNA with lipid bound to it and double
/// strands after it. Area percent over all RNA; overlapping bands are taken apart. Particles must be opened first.
final class ReversedPhasePurityMethod implements TestMethod {
    private static final String STANDARD = "reference standard";
    private static final String BLANK = "blank";
    private static final double MAIN_MIN = 12;
    private static final double PER_UG = 40;

    @Override
    public String id() {
        return "rna-purity";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("RNA purity (ion-pair RP-HPLC)", "RNA 순도(이온쌍 RP-HPLC)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("injection", "RNA injected", "주입 RNA량", "ug", 0.1, 50, 5, 1),
                LiquidChromatograph.INJECTIONS,
                LiquidChromatograph.COLUMN_AGE,
                Input.choice("particles", "Particles", "입자 처리", Input.option("opened", "opened with detergent", "계면활성제로 파괴"),
                        Input.option("whole", "left whole", "그대로 주입")));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("purity", "Full length, area percent", "전장 면적%", "%", 1),
                Attribute.of("early", "Before it, area percent", "앞쪽 피크 면적%", "%", 1),
                Attribute.of("late", "After it, area percent", "뒤쪽 피크 면적%", "%", 1));
    }

    private static List<Band> bands(double whole, double broken, double twin) {
        return List.of(new Band(8.6, 0.35, 0.08, 0.45 * broken), new Band(10.2, 0.30, 0.08, 0.55 * broken), new Band(MAIN_MIN, 0.14, 0.06, whole),
                new Band(13.1, 0.18, 0.08, twin), new Band(1.5, 0.05, 0.03, 4));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        LiquidChromatograph system = new LiquidChromatograph(LiquidChromatograph.Kind.REVERSED_PHASE, technique, Noise.of(seed, id()), 18, worksheet);
        system.inject(BLANK + ".1", BLANK, bands(0, 0, 0));
        system.inject(STANDARD + ".1", STANDARD, bands(PER_UG * 5 * 0.95, PER_UG * 5 * 0.03, PER_UG * 5 * 0.02));
        double load = PER_UG * worksheet.number("injection");
        for (Specimen specimen : specimens) {
            double full = specimen.amount(Constituent.MRNA) + specimen.amount(Constituent.UNCAPPED_MRNA);
            double twin = specimen.amount(Constituent.DOUBLE_STRANDED_RNA);
            double all = full + specimen.amount(Constituent.RNA_FRAGMENTS) + twin;
            double free = worksheet.choice("particles").equals("opened") ? 1 : 1 - specimen.amount(Constituent.ENCAPSULATED) / 100;
            double scale = all > 1e-4 ? load * Math.max(0, Math.min(1, free)) / all : 0;
            system.inject(specimen, bands(scale * full, scale * (all - full - twin), scale * twin));
        }
        return system.rawData(id(), Eye.look(specimens, technique));
    }

    private static List<Peak> peaks(Trace trace) {
        return Elution.peaks(trace, 6, 15);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        List<Peak> standard = raw.traces().stream().filter(trace -> trace.subject().equals(STANDARD)).findFirst()
                .map(ReversedPhasePurityMethod::peaks).orElse(List.of());
        if (standard.isEmpty()) {
            return Evaluation.impossible(id(), "standard", "The reference standard shows no peak", "표준품 피크가 없음");
        }
        Peak main = Elution.largest(standard);
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("retention", STANDARD, Words.of("Retention of full length", "전장 머무름시간"), main.retention_min(),
                MAIN_MIN - 0.3, MAIN_MIN + 0.3, "min", 2));
        suitability.add(Criterion.within("tailing", STANDARD, Words.of("Tailing", "테일링"), main.tailing(), 0.8, 1.6, "1", 2));
        suitability.add(Criterion.within("plates", STANDARD, Words.of("Plates", "이론단수"), main.plates(), 3500.0, null, "1", 0));
        raw.traces().stream().filter(trace -> trace.subject().equals(BLANK)).findFirst().ifPresent(blank -> suitability.add(Criterion.within("blank",
                BLANK, Words.of("Peaks of the blank, of the standard", "공시험 피크(표준품 대비)"),
                100 * peaks(blank).stream().mapToDouble(Peak::area).sum() / main.area(), null, 1.0, "%", 2)));
        Display figures = new Display();
        List<Result> results = new ArrayList<>();
        for (String specimen : raw.traces().stream().map(Trace::subject).distinct().toList()) {
            if (!specimen.equals(STANDARD) && !specimen.equals(BLANK)) {
                report(raw, specimen, main.retention_min(), results, suitability, figures);
            }
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    private static void report(
            RawData raw, String specimen, double retention, List<Result> results, List<Criterion> suitability, Display figures) {
        List<Double> full = new ArrayList<>();
        List<Double> early = new ArrayList<>();
        List<Double> late = new ArrayList<>();
        List<Double> totals = new ArrayList<>();
        for (Trace trace : raw.traces()) {
            if (trace.subject().equals(specimen)) {
                double[] areas = new double[3];
                for (Peak peak : peaks(trace)) {
                    double away = peak.retention_min() - retention;
                    areas[away < -0.35 ? 0 : away < 0.35 ? 1 : 2] += peak.area();
                }
                double total = areas[0] + areas[1] + areas[2];
                totals.add(total);
                figures.figure(trace.name() + ".area", specimen, "All peaks, area", "전체 피크 면적", total, "pA.min", 1);
                early.add(total > 0 ? 100 * areas[0] / total : 0);
                full.add(total > 0 ? 100 * areas[1] / total : 0);
                late.add(total > 0 ? 100 * areas[2] / total : 0);
            }
        }
        Replicates all = Replicates.of(totals);
        suitability.add(Criterion.within("area", specimen, Words.of("Area of all peaks", "전체 피크 면적"), all.mean(), 20.0, null, "pA.min", 0));
        suitability.add(Criterion.within("repeatability", specimen, Words.of("RSD of the total area", "총 면적 RSD"), all.cv_percent(), null, 3.0, "%", 1));
        results.add(result(specimen, "purity", Replicates.of(full)));
        results.add(result(specimen, "early", Replicates.of(early)));
        results.add(result(specimen, "late", Replicates.of(late)));
    }

    private static Result result(String specimen, String attribute, Replicates share) {
        return new Result(specimen, attribute, Relation.EQUAL, share.mean(), Math.max(0, share.mean() - 0.8), Math.min(100, share.mean() + 0.8), "%", 1,
                List.of());
    }
}
