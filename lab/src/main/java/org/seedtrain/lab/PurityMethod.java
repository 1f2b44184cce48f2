package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.peak.Integrator;
import org.seedtrain.lab.peak.Peak;
import org.seedtrain.lab.stats.Replicates;

/// Purity by size-exclusion chromatography at 280 nm: area percent of the antigen, of its aggregates and of everything
/// else that elutes between the void and the salts. A reference standard is injected first; it shows where antigen and
/// aggregate elute and whether the system is fit (USP 621, Ph. Eur. 2.2.46).
final class PurityMethod implements TestMethod {
    static final String STANDARD = "reference standard";
    static final String BLANK = "blank";
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
                Input.number("injections", "Injections of the sample", "주입 횟수", "1", 1, 6, 2, 0),
                Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1000, 1, 0));
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
        SizeExclusion column = new SizeExclusion(worksheet, technique, Noise.of(seed, id()));
        List<Trace> traces = new ArrayList<>();
        traces.add(column.inject(BLANK + ".1", BLANK, Specimen.named(BLANK), 1));
        traces.add(column.inject(STANDARD + ".1", STANDARD, SizeExclusion.standard(), 1));
        for (Specimen specimen : specimens) {
            for (int i = 1; i <= (int) worksheet.number("injections"); i++) {
                traces.add(column.inject(specimen.name() + "." + i, specimen.name(), specimen,
                        worksheet.number("dilution")));
            }
        }
        return new RawData(id(), List.of(), List.of(), traces, List.of(), Eye.look(specimens, technique));
    }

    private static List<Peak> peaks(Trace trace) {
        return Integrator.integrate(trace.x().stream().mapToDouble(Double::doubleValue).toArray(),
                        trace.y().stream().mapToDouble(Double::doubleValue).toArray()).stream()
                .filter(peak -> peak.retention_min() > VOID_MIN && peak.retention_min() < SALTS_MIN).toList();
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        List<Criterion> suitability = new ArrayList<>();
        Display figures = new Display();
        OptionalDouble retention = standard(raw, suitability);
        if (retention.isEmpty()) {
            return Evaluation.impossible(id(), "standard", "The reference standard shows no peak", "표준품 피크가 없음");
        }
        double main = retention.getAsDouble();
        List<Result> results = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        for (String specimen : raw.traces().stream().map(Trace::subject).distinct().toList()) {
            if (specimen.equals(STANDARD) || specimen.equals(BLANK)) {
                continue;
            }
            List<Shares> shares = new ArrayList<>();
            for (Trace trace : raw.traces()) {
                if (trace.subject().equals(specimen)) {
                    List<Peak> peaks = peaks(trace);
                    table(figures, trace.name(), specimen, peaks);
                    shares.add(Shares.of(peaks, main));
                    if (trace.y().stream().mapToDouble(Double::doubleValue).max().orElse(0) >= SizeExclusion.FULL_SCALE) {
                        flags.add(Flag.of("saturated", trace.name(), "The detector is saturated: inject less",
                                "검출기 포화: 주입량을 줄일 것"));
                    }
                }
            }
            report(specimen, shares, results, suitability);
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), flags);
    }

    /// The peaks of the standard; gives the retention of the antigen.
    private static OptionalDouble standard(RawData raw, List<Criterion> suitability) {
        List<Peak> peaks = raw.traces().stream().filter(one -> one.subject().equals(STANDARD)).findFirst()
                .map(PurityMethod::peaks).orElse(List.of());
        if (peaks.isEmpty()) {
            return OptionalDouble.empty();
        }
        Peak main = peaks.getFirst();
        for (Peak peak : peaks) {
            main = peak.area() > main.area() ? peak : main;
        }
        suitability.add(Criterion.within("resolution", STANDARD, Words.of("Resolution of aggregate and antigen",
                "응집체와 항원의 분리도"), main.resolution(), 1.5, null, "1", 2));
        suitability.add(Criterion.within("tailing", STANDARD, Words.of("Tailing", "테일링"), main.tailing(), 0.8, 1.8, "1",
                2));
        suitability.add(Criterion.within("plates", STANDARD, Words.of("Plates", "이론단수"), main.plates(), 1500.0, null, "1",
                0));
        raw.traces().stream().filter(one -> one.subject().equals(BLANK)).findFirst().ifPresent(blank -> {
            double largest = peaks(blank).stream().mapToDouble(Peak::area).max().orElse(0);
            suitability.add(Criterion.within("blank", BLANK, Words.of("Largest peak of the blank", "공시험 최대 피크"), largest,
                    null, 0.5, "mAU.min", 2));
        });
        return OptionalDouble.of(main.retention_min());
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
