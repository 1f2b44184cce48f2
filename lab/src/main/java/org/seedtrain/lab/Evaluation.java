package org.seedtrain.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a method makes of raw data.
///
/// @param results for each specimen and attribute
/// @param suitability what must hold for the results to count
/// @param figures values on the way: slopes, blanks, cell constants
/// @param points the standards of a curve with their back-calculated concentrations
/// @param curves to draw: the fitted line, a baseline
/// @param flags what a reviewer should look at
public record Evaluation(
        String test,
        List<Result> results,
        List<Criterion> suitability,
        List<RawData.Reading> figures,
        List<Point> points,
        List<RawData.Trace> curves,
        List<Flag> flags) {

    public Evaluation {
        results = List.copyOf(results);
        suitability = List.copyOf(suitability);
        figures = List.copyOf(figures);
        points = List.copyOf(points);
        curves = List.copyOf(curves);
        flags = List.copyOf(flags);
    }

    public enum Relation {
        EQUAL,
        /// Below what the method can tell; the value is that bound.
        BELOW,
        /// Above what the method can tell; the value is that bound.
        ABOVE
    }

    /// @param attribute name of an [Attribute] of the method
    /// @param value unrounded
    /// @param low lower end of the 95 % interval, or the value itself at a bound
    /// @param high upper end of the 95 % interval
    /// @param digits decimal places the method supports
    public record Result(
            String specimen,
            String attribute,
            Relation relation,
            double value,
            double low,
            double high,
            String unit,
            int digits,
            List<Flag> flags) {
        public Result {
            flags = List.copyOf(flags);
        }

        /// As it is reported with some decimals: `0.52`, `< 1`, `> 200`. A bound is rounded away from what it bounds, so
        /// that what is said stays true.
        public String text(int decimals) {
            return switch (relation) {
                case EQUAL -> Specification.round(value, decimals).toPlainString();
                case BELOW -> "< " + bound(decimals, RoundingMode.CEILING);
                case ABOVE -> "> " + bound(decimals, RoundingMode.FLOOR);
            };
        }

        private String bound(int decimals, RoundingMode mode) {
            // Twelve decimals first: a bound of 0.3 that stands as 0.30000000000000004 is 0.3.
            return BigDecimal.valueOf(value).setScale(12, RoundingMode.HALF_UP).setScale(decimals, mode).toPlainString();
        }
    }

    /// One thing that must hold.
    ///
    /// @param lower absent for no lower limit
    /// @param upper absent for no upper limit
    public record Criterion(
            String name,
            String subject,
            Map<String, String> title,
            double value,
            @Nullable Double lower,
            @Nullable Double upper,
            String unit,
            int digits,
            boolean met) {

        static Criterion within(
                String name, String subject, Map<String, String> title, double value, @Nullable Double lower,
                @Nullable Double upper, String unit, int digits) {
            boolean met = (lower == null || value >= lower) && (upper == null || value <= upper);
            return new Criterion(name, subject, title, value, lower, upper, unit, digits, met);
        }
    }

    /// A standard on the curve.
    ///
    /// @param response mean, without the blank
    /// @param backCalculated concentration read off the curve; absent outside its range
    /// @param recovery_percent of the nominal concentration; absent outside the range
    /// @param cv_percent of the replicates' responses; 0 for a single one
    public record Point(
            double nominal,
            double response,
            @Nullable Double backCalculated,
            @Nullable Double recovery_percent,
            double cv_percent,
            int replicates) {}

    /// Raw data from which no result can be made.
    static Evaluation impossible(String test, String name, String en, String ko) {
        Map<String, String> title = Words.of(en, ko);
        Criterion failed = new Criterion(name, "", title, 0, 1.0, null, "1", 0, false);
        return new Evaluation(test, List.of(), List.of(failed), List.of(), List.of(), List.of(),
                List.of(new Flag(name, "", title)));
    }

    /// The same with more to look at.
    Evaluation with(List<Flag> more) {
        List<Flag> all = new java.util.ArrayList<>(flags);
        all.addAll(more);
        return new Evaluation(test, results, suitability, figures, points, curves, all);
    }

    /// Whether every criterion is met.
    public boolean suitable() {
        return suitability.stream().allMatch(Criterion::met);
    }

    public Result result(String specimen, String attribute) {
        for (Result result : results) {
            if (result.specimen().equals(specimen) && result.attribute().equals(attribute)) {
                return result;
            }
        }
        throw new IllegalArgumentException("'" + test + "' gave no result '" + attribute + "' for '" + specimen + "'");
    }
}
