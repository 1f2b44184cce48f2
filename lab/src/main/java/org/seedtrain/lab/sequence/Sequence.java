package org.seedtrain.lab.sequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.sequence.Injection.Found;
import org.seedtrain.lab.sequence.Injection.Kind;
import org.seedtrain.lab.stats.Replicates;

/// A sequence evaluated: what the system was fit for, the lines, what the samples hold, what a blank carried over.
///
/// @param suitability criteria with their limits
/// @param lines by component
public record Sequence(List<Criterion> suitability, Map<String, CalibrationCurve> lines, List<Result> results) {

    /// Limits of the system.
    ///
    /// @param mostRsd of the responses of the suitability injections [%]
    /// @param mostRetentionRsd of their retention [%]
    /// @param leastR2 of the calibration
    /// @param checkTolerance how far a check may be from what it holds [%]
    /// @param mostCarryOver of the blank after the highest standard, relative to the lowest standard [%]
    public record Limits(
            double mostRsd, double mostRetentionRsd, double leastResolution, double mostTailing, double leastPlates,
            double leastSignalToNoise, double leastR2, double checkTolerance, double mostCarryOver) {}

    public record Criterion(String name, String subject, double value, @Nullable Double low, @Nullable Double high, boolean met) {
        static Criterion of(String name, String subject, double value, @Nullable Double low, @Nullable Double high) {
            return new Criterion(name, subject, value, low, high, (low == null || value >= low) && (high == null || value <= high));
        }
    }

    /// @param concentration of the sample before its dilution
    /// @param rsd_percent of the injections
    /// @param note what stands against it; empty for nothing
    public record Result(
            String sample, String component, double concentration, double ci95Low, double ci95High, double rsd_percent, int injections,
            String note) {}

    /// @param internal name of the internal standard; empty for none
    /// @param main component on which the system is judged; empty for the first
    static Sequence of(
            List<Injection> injections, String internal, String main, CalibrationCurve.Model model, CalibrationLine.Weights weights,
            boolean origin, Limits limits) {
        Set<String> components = new LinkedHashSet<>();
        injections.forEach(one -> components.addAll(one.found().keySet()));
        if (!internal.isEmpty() && !components.remove(internal)) {
            throw new IllegalArgumentException("no injection has a peak of the internal standard '" + internal + "'; there are " + components);
        }
        if (components.isEmpty()) {
            throw new IllegalArgumentException("no injection has a peak of a component: look at the retention times and their windows");
        }
        for (Injection one : injections) {
            boolean counted = one.kind() != Kind.BLANK;
            if (!internal.isEmpty() && counted && !(one.area(internal) > 0)) {
                throw new IllegalArgumentException("injection " + one.number() + " ('" + one.name() + "') has no peak of the internal standard '"
                        + internal + "': was it added?");
            }
        }
        String first = main.isEmpty() ? components.iterator().next() : main;
        if (!components.contains(first)) {
            throw new IllegalArgumentException("the main component is '" + first + "'; there are " + components);
        }
        List<Criterion> criteria = new ArrayList<>(fitness(injections, first, internal, limits));
        Map<String, CalibrationCurve> lines = new LinkedHashMap<>();
        for (String component : components) {
            List<Injection> standards = injections.stream().filter(one -> one.kind() == Kind.STANDARD && one.area(component) > 0).toList();
            if (standards.isEmpty()) {
                continue;
            }
            CalibrationCurve line = CalibrationCurve.of(model, standards.stream().map(Injection::concentration).toList(),
                    standards.stream().map(one -> one.response(component, internal)).toList(), weights, origin);
            lines.put(component, line);
            if (line.highest() > line.lowest()) {
                criteria.add(Criterion.of("r2", component, line.rSquared(), limits.leastR2(), null));
            }
            checks(injections, component, internal, line, limits, criteria);
            carryOver(injections, component, limits, criteria);
        }
        if (lines.isEmpty() && injections.stream().anyMatch(one -> one.kind() == Kind.SAMPLE)) {
            throw new IllegalArgumentException("there is no standard with a peak: samples cannot be read without a calibration");
        }
        return new Sequence(List.copyOf(criteria), lines, results(injections, internal, lines, criteria));
    }

    private static List<Criterion> fitness(List<Injection> injections, String main, String internal, Limits limits) {
        List<Criterion> criteria = new ArrayList<>();
        List<Injection> fit = injections.stream().filter(one -> one.kind() == Kind.SUITABILITY).toList();
        if (fit.isEmpty()) {
            return criteria;
        }
        if (fit.stream().anyMatch(one -> !(one.area(main) > 0))) {
            criteria.add(Criterion.of("peak-found", main, fit.stream().filter(one -> one.area(main) > 0).count(), (double) fit.size(), null));
            return criteria;
        }
        if (fit.size() > 1) {
            criteria.add(Criterion.of("rsd-response", main, Replicates.of(fit.stream().map(one -> one.response(main, internal)).toList()).cv_percent(),
                    null, limits.mostRsd()));
            figure(fit, main, Found::retention_min, (values, name) -> criteria.add(Criterion.of("rsd-retention", name,
                    Replicates.of(values).cv_percent(), null, limits.mostRetentionRsd())));
        }
        figure(fit, main, Found::resolution, (values, name) -> criteria.add(Criterion.of("resolution", name, least(values), limits.leastResolution(), null)));
        figure(fit, main, Found::tailing, (values, name) -> criteria.add(Criterion.of("tailing", name,
                values.stream().mapToDouble(Double::doubleValue).max().orElse(0), null, limits.mostTailing())));
        figure(fit, main, Found::plates, (values, name) -> criteria.add(Criterion.of("plates", name, least(values), limits.leastPlates(), null)));
        figure(fit, main, Found::signalToNoise, (values, name) -> criteria.add(Criterion.of("signal-to-noise", name, least(values),
                limits.leastSignalToNoise(), null)));
        return criteria;
    }

    private static double least(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    private static void figure(List<Injection> fit, String main, ToDoubleFunction<Found> figure, java.util.function.BiConsumer<List<Double>, String> use) {
        List<Double> values = fit.stream().map(one -> one.found().get(main)).filter(java.util.Objects::nonNull).map(figure::applyAsDouble)
                .filter(value -> !Double.isNaN(value)).toList();
        if (!values.isEmpty()) {
            use.accept(values, main);
        }
    }

    private static void checks(
            List<Injection> injections, String component, String internal, CalibrationCurve line, Limits limits, List<Criterion> criteria) {
        for (Injection one : injections) {
            if (one.kind() == Kind.CHECK) {
                double recovery = 100 * line.back(one.response(component, internal)) / one.concentration();
                criteria.add(Criterion.of("check-" + one.number(), component, recovery, 100 - limits.checkTolerance(), 100 + limits.checkTolerance()));
            }
        }
    }

    /// The first blank after the injection of the highest standard, against the smallest area of the lowest standard.
    private static void carryOver(List<Injection> injections, String component, Limits limits, List<Criterion> criteria) {
        double highest = injections.stream().filter(one -> one.kind() == Kind.STANDARD).mapToDouble(Injection::concentration).max().orElse(0);
        double lowest = injections.stream().filter(one -> one.kind() == Kind.STANDARD).mapToDouble(Injection::concentration).min().orElse(0);
        double reference = injections.stream().filter(one -> one.kind() == Kind.STANDARD && one.concentration() == lowest)
                .mapToDouble(one -> one.area(component)).min().orElse(0);
        boolean after = false;
        boolean clean = true;
        for (Injection one : injections) {
            if (one.kind() == Kind.BLANK && reference > 0 && (after || clean)) {
                criteria.add(Criterion.of(after ? "carry-over" : "blank", component, 100 * one.area(component) / reference, null, limits.mostCarryOver()));
                clean = false;
                after = false;
            }
            after |= one.kind() == Kind.STANDARD && one.concentration() == highest;
        }
    }

    private static List<Result> results(
            List<Injection> injections, String internal, Map<String, CalibrationCurve> lines, List<Criterion> criteria) {
        List<Result> results = new ArrayList<>();
        Set<String> samples = new LinkedHashSet<>();
        injections.stream().filter(one -> one.kind() == Kind.SAMPLE).forEach(one -> samples.add(one.name()));
        for (String sample : samples) {
            List<Injection> own = injections.stream().filter(one -> one.kind() == Kind.SAMPLE && one.name().equals(sample)).toList();
            lines.forEach((component, line) -> results.add(result(sample, own, component, internal, line, injections, criteria)));
        }
        return results;
    }

    private static Result result(
            String sample, List<Injection> own, String component, String internal, CalibrationCurve line, List<Injection> all,
            List<Criterion> criteria) {
        Replicates responses = Replicates.of(own.stream().map(one -> one.response(component, internal)).toList());
        Replicates read = Replicates.of(own.stream().map(one -> line.back(one.response(component, internal)) * one.dilution()).toList());
        CalibrationLine.Read mean = line.read(responses.mean(), own.size());
        double factor = mean.concentration() != 0 ? read.mean() / mean.concentration() : own.getFirst().dilution();
        List<String> notes = new ArrayList<>();
        if (own.stream().anyMatch(one -> !(one.area(component) > 0))) {
            notes.add("not found in every injection");
        }
        boolean single = line.highest() == line.lowest();
        if (mean.concentration() > line.highest() * (single ? 1.5 : 1.0001) || mean.concentration() < line.lowest() * (single ? 0.5 : 0.9999)) {
            notes.add("outside the standards");
        }
        if (!bracketed(own, all, component, criteria)) {
            notes.add("not between two checks that passed");
        }
        return new Result(sample, component, read.mean(), Math.min(factor * mean.low(), factor * mean.high()),
                Math.max(factor * mean.low(), factor * mean.high()), read.cv_percent(), own.size(), String.join("; ", notes));
    }

    /// Whether a standard or a passed check comes before and a passed check after each injection; true where nothing is checked.
    private static boolean bracketed(List<Injection> own, List<Injection> all, String component, List<Criterion> criteria) {
        if (all.stream().noneMatch(one -> one.kind() == Kind.CHECK)) {
            return true;
        }
        return own.stream().allMatch(sample -> {
            Injection before = null;
            Injection after = null;
            for (Injection one : all) {
                boolean holds = one.kind() == Kind.CHECK || one.kind() == Kind.STANDARD && one.number() < sample.number();
                before = holds && one.number() < sample.number() ? one : before;
                after = holds && one.number() > sample.number() && after == null ? one : after;
            }
            return before != null && after != null && passed(before, component, criteria) && passed(after, component, criteria);
        });
    }

    private static boolean passed(Injection one, String component, List<Criterion> criteria) {
        return one.kind() != Kind.CHECK || criteria.stream().anyMatch(criterion -> criterion.name().equals("check-" + one.number())
                && criterion.subject().equals(component) && criterion.met());
    }
}
