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
import org.seedtrain.lab.rna.Electropherogram;
import org.seedtrain.lab.stats.Replicates;

/// Integrity by capillary gel electrophoresis with a dye: the share of RNA of full length, by area over migration time.
/// Fragments run ahead as a smear, double strands and what sticks together behind. A reference standard runs first and shows
/// where full length is.
final class RnaIntegrityMethod implements TestMethod {
    private static final String STANDARD = "reference standard";
    private static final LiquidChromatograph.Kind CAPILLARY = new LiquidChromatograph.Kind("RFU", 0.02, 0.25, Double.POSITIVE_INFINITY, 0, 0, 0);

    @Override
    public String id() {
        return "integrity";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("RNA integrity (capillary electrophoresis)", "RNA 무결성(모세관 전기영동)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 10000, 2, 0),
                Input.choice("denatured", "Denaturation, 70 °C 2 min", "열변성(70 °C, 2분)", Input.option("yes", "done", "실시"),
                        Input.option("no", "not done", "미실시")),
                Input.number("injections", "Injections", "주입 횟수", "1", 1, 6, 2, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("integrity", "Full-length RNA", "전장 RNA", "%", 1),
                Attribute.of("fragments", "Shorter RNA", "짧은 RNA", "%", 1));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        double shift = 1 + 0.006 * noise.normal(0) + (technique.warmedUp() ? 0 : 0.03);
        List<Trace> traces = new ArrayList<>();
        traces.add(inject(STANDARD + ".1", STANDARD, 60, 3, 0, shift, technique, noise));
        double written = worksheet.number("dilution");
        double made = written > 1 ? written * technique.dilutionError() / (1 + technique.pipetteBias()) : 1;
        double folded = worksheet.choice("denatured").equals("no") ? 0.12 : 0;
        for (Specimen specimen : specimens) {
            double whole = 1000 * (specimen.amount(Constituent.MRNA) + specimen.amount(Constituent.UNCAPPED_MRNA)) / made;
            double broken = 1000 * specimen.amount(Constituent.RNA_FRAGMENTS) / made;
            double twin = 1000 * specimen.amount(Constituent.DOUBLE_STRANDED_RNA) / made;
            for (int i = 1; i <= (int) worksheet.number("injections"); i++) {
                String name = specimen.name() + "." + i;
                traces.add(inject(name, specimen.name(), whole * (1 - folded), broken, twin + whole * folded, shift,
                        technique, noise));
            }
        }
        return new RawData(id(), List.of(), List.of(), traces, List.of(), Eye.look(specimens, technique));
    }

    /// Amounts in ug/mL; fragments spread over three bands.
    private static Trace inject(
            String name, String subject, double whole, double broken, double slow, double shift, Technique technique,
            Noise noise) {
        Noise own = noise.part(name);
        double gain = 10 * (1 + 0.03 * own.normal(-1));
        double carried = technique.rinsed() ? 0 : 0.02 * whole;
        // The detector sees a slow zone longer: area grows with migration time.
        List<Band> bands = List.of(
                new Band(14.6 * shift, 0.45, 0.1, gain * 14.6 / 21.4 * 0.3 * (broken + carried)),
                new Band(17.0 * shift, 0.45, 0.1, gain * 17.0 / 21.4 * 0.4 * (broken + carried)),
                new Band(19.2 * shift, 0.35, 0.1, gain * 19.2 / 21.4 * 0.3 * (broken + carried)),
                new Band(21.4 * shift, 0.16, 0.08, gain * whole),
                new Band(23.9 * shift, 0.20, 0.10, gain * 23.9 / 21.4 * slow));
        return Elution.trace(name, subject, CAPILLARY, 28, bands, technique.warmedUp() ? 0.02 : 0.4, own);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        List<Criterion> suitability = new ArrayList<>();
        List<Peak> standard = raw.traces().stream().filter(trace -> trace.subject().equals(STANDARD)).findFirst()
                .map(trace -> Elution.peaks(trace, 12, 27)).orElse(List.of());
        if (standard.isEmpty()) {
            return Evaluation.impossible(id(), "standard", "The reference standard shows no peak", "표준품 피크가 없음");
        }
        Peak main = Elution.largest(standard);
        suitability.add(Criterion.within("standard", STANDARD, Words.of("Migration of the standard", "표준품 이동시간"),
                main.retention_min(), 20.8, 22.0, "min", 2));
        Display figures = new Display();
        List<Result> results = new ArrayList<>();
        for (String specimen : raw.traces().stream().map(Trace::subject).distinct().toList()) {
            if (specimen.equals(STANDARD)) {
                continue;
            }
            List<Double> whole = new ArrayList<>();
            List<Double> shorter = new ArrayList<>();
            for (Trace trace : raw.traces()) {
                if (trace.subject().equals(specimen)) {
                    shares(trace, main.retention_min(), whole, shorter, figures);
                }
            }
            report(specimen, whole, shorter, results, suitability);
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    /// A smear has no peaks: shorter RNA, full length and what lags are three zones on a straight line from before to after.
    private static void shares(
            Trace trace, double retention, List<Double> whole, List<Double> shorter, Display figures) {
        Electropherogram found = Electropherogram.of(trace.x().stream().mapToDouble(Double::doubleValue).toArray(),
                trace.y().stream().mapToDouble(Double::doubleValue).toArray(),
                new Electropherogram.Zones(12, retention - 0.7, retention + 1.1, 26, 1));
        double sum = 0;
        for (int zone = 0; zone < 3; zone++) {
            sum += found.areas()[zone];
            figures.figure(trace.name() + ".zone" + (zone + 1) + ".area", trace.subject(), "Zone " + (zone + 1) + ", area",
                    "구간 " + (zone + 1) + " 면적", found.areas()[zone], "RFU.min", 1);
        }
        boolean there = sum > 10;
        whole.add(there ? found.main() : 0.0);
        shorter.add(there ? found.shorter() : 0.0);
    }

    private static void report(
            String specimen, List<Double> whole, List<Double> shorter, List<Result> results, List<Criterion> suitability) {
        Replicates full = Replicates.of(whole);
        Replicates ahead = Replicates.of(shorter);
        results.add(new Result(specimen, "integrity", Relation.EQUAL, full.mean(), Math.max(0, full.mean() - 1.5),
                Math.min(100, full.mean() + 1.5), "%", 1, List.of()));
        results.add(new Result(specimen, "fragments", Relation.EQUAL, ahead.mean(), Math.max(0, ahead.mean() - 1.5),
                Math.min(100, ahead.mean() + 1.5), "%", 1, List.of()));
        suitability.add(Criterion.within("repeatability", specimen, Words.of("Difference of the injections", "주입 간 차이"),
                full.sd(), null, 3.0, "%", 1));
    }
}
