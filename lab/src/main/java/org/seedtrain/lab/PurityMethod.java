package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.peak.Peak;
import org.seedtrain.lab.stats.Replicates;

/// Purity by size-exclusion chromatography at 280 nm: area percent of the antigen, of its aggregates and of everything
/// else that elutes between the void and the salts. A reference standard is injected first; it shows where antigen and
/// aggregate elute and whether the system is fit (USP 621, Ph. Eur. 2.2.46).
final class PurityMethod implements TestMethod {
    private static final double VOID_MIN = 4.6;
    private static final double SALTS_MIN = 10.9;

    @Override
    public String id() {
        return "purity";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Purity (size exclusion)", "순도(SEC-HPLC)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("injection", "Injection volume", "주입량", "uL", 1, 100, 20, 0),
                LiquidChromatograph.INJECTIONS,
                Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1000, 1, 0),
                LiquidChromatograph.COLUMN_AGE);
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("purity", "Antigen, area percent", "항원 면적%", "%", 1),
                Attribute.of("aggregate", "Aggregates, area percent", "응집체 면적%", "%", 1),
                Attribute.of("hostProtein", "Other peaks, area percent", "기타 피크 면적%", "%", 1));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        double injection = worksheet.number("injection");
        LiquidChromatograph system = new LiquidChromatograph(LiquidChromatograph.Kind.SIZE_EXCLUSION, technique, Noise.of(seed, id()), 14, worksheet);
        system.begin(SizeExclusion.bands(Specimen.named("water"), injection), SizeExclusion.bands(SizeExclusion.standard(), injection));
        double written = worksheet.number("dilution");
        double made = written > 1 ? written * technique.dilutionError() / (1 + technique.pipetteBias()) : 1;
        for (Specimen specimen : specimens) {
            system.inject(specimen, SizeExclusion.bands(specimen, injection / made));
        }
        return system.rawData(id(), Eye.look(specimens, technique));
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        ReferenceInjections reference = new ReferenceInjections(raw, VOID_MIN, SALTS_MIN);
        if (reference.missing()) {
            return Evaluation.impossible(id(), "standard", "The reference standard shows no peak", "표준품 피크가 없음");
        }
        List<Criterion> suitability = reference.resolution("Resolution of aggregate and antigen", "응집체와 항원의 분리도", 1.5)
                .shape(1.8, 1500).criteria();
        double main = reference.main().retention_min();
        Display figures = new Display();
        List<Result> results = new ArrayList<>();
        for (String specimen : raw.traces().stream().map(Trace::subject).distinct().filter(ReferenceInjections::sample).toList()) {
            List<Shares> shares = new ArrayList<>();
            for (Trace trace : raw.traces()) {
                if (trace.subject().equals(specimen)) {
                    List<Peak> peaks = Elution.peaks(trace, VOID_MIN, SALTS_MIN);
                    table(figures, trace.name(), specimen, peaks);
                    shares.add(Shares.of(peaks, main));
                }
            }
            report(specimen, shares, results, suitability);
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(),
                ReferenceInjections.saturated(raw, LiquidChromatograph.Kind.SIZE_EXCLUSION.fullScale()));
    }

    private static void table(Display figures, String injection, String specimen, List<Peak> peaks) {
        for (int i = 0; i < peaks.size(); i++) {
            Peak peak = peaks.get(i);
            String name = injection + ".peak" + (i + 1);
            String en = "Injection " + injection + ", peak " + (i + 1);
            String ko = injection + " 피크 " + (i + 1);
            figures.figure(name + ".retention", specimen, en + ", retention", ko + " 머무름시간", peak.retention_min(), "min", 2);
            figures.figure(name + ".start", specimen, en + ", start", ko + " 시작", peak.start_min(), "min", 2);
            figures.figure(name + ".end", specimen, en + ", end", ko + " 끝", peak.end_min(), "min", 2);
            figures.figure(name + ".area", specimen, en + ", area", ko + " 면적", peak.area(), "mAU.min", 2);
            figures.figure(name + ".height", specimen, en + ", height", ko + " 높이", peak.height(), "mAU", 1);
        }
    }

    private static void report(
            String specimen, List<Shares> shares, List<Result> results, List<Criterion> suitability) {
        if (shares.stream().anyMatch(share -> share.total() <= 0)) {
            suitability.add(new Criterion("peaks", specimen, Words.of("Peaks found", "피크 검출"), 0, 1.0, null, "1", 0, false));
            return;
        }
        Replicates totals = Replicates.of(shares.stream().map(Shares::total).toList());
        if (totals.n() > 1) {
            suitability.add(Criterion.within("repeatability", specimen, Words.of("RSD of the total area", "총 면적 RSD"),
                    totals.cv_percent(), null, 2.0, "%", 1));
        }
        results.add(result(specimen, "purity", shares.stream().map(share -> 100 * share.main() / share.total()).toList()));
        results.add(result(specimen, "aggregate",
                shares.stream().map(share -> 100 * share.aggregate() / share.total()).toList()));
        results.add(result(specimen, "hostProtein",
                shares.stream().map(share -> 100 * share.other() / share.total()).toList()));
    }

    /// Interval: the scatter of injections with an integration uncertainty of 0.3 % absolute.
    private static Result result(String specimen, String attribute, List<Double> percents) {
        Replicates mean = Replicates.of(percents);
        double scatter = mean.n() > 1 ? 2 * Math.max(mean.sd(), 0.05) / Math.sqrt(mean.n()) : 0.3;
        double half = Math.sqrt(scatter * scatter + 0.3 * 0.3);
        return new Result(specimen, attribute, Relation.EQUAL, mean.mean(), Math.max(0, mean.mean() - half),
                Math.min(100, mean.mean() + half), "%", 1, List.of());
    }

    /// Areas by what they stand for, found by their place beside the antigen's.
    private record Shares(double main, double aggregate, double other) {
        static Shares of(List<Peak> peaks, double retention) {
            double main = 0;
            double aggregate = 0;
            double other = 0;
            for (Peak peak : peaks) {
                double shift = peak.retention_min() - retention;
                if (Math.abs(shift) < 0.25) {
                    main += peak.area();
                } else if (shift > -2.2 && shift < -1.35) {
                    aggregate += peak.area();
                } else {
                    other += peak.area();
                }
            }
            return new Shares(main, aggregate, other);
        }

        double total() {
            return main + aggregate + other;
        }
    }
}
