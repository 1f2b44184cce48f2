package org.seedtrain.lab.curve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.Replicates;

/// A table of standards and unknowns, evaluated: the fitted curve, the standards calculated back, the unknowns read.
///
/// @param parameters by name
/// @param standardErrors Gauss-Newton, by name
/// @param rss weighted residual sum of squares
/// @param blank mean response of the blanks; absent without blanks
public record CurveAnalysis(
        String model,
        String weights,
        Map<String, Double> parameters,
        Map<String, Double> standardErrors,
        double rss,
        double rSquared,
        double residualSd,
        int degreesOfFreedom,
        @Nullable Double blank,
        List<Standard> standards,
        List<Unknown> unknowns) {

    /// @param backCalculated absent where the curve has no such response
    /// @param recovery_percent of the nominal concentration
    /// @param cv_percent of the responses
    public record Standard(
            double nominal,
            double response,
            @Nullable Double backCalculated,
            @Nullable Double recovery_percent,
            double cv_percent,
            int replicates) {}

    /// @param concentration times the dilution; at a bound that bound
    /// @param ci95 lower and upper end, times the dilution; empty at a bound
    /// @param cv_percent of the responses
    /// @param recovery_percent of a control; else absent
    /// @param flags `below-range`, `above-range`, `extrapolated-low`, `extrapolated-high`
    public record Unknown(
            String name,
            double dilution,
            double response,
            double concentration,
            List<Double> ci95,
            double cv_percent,
            int replicates,
            @Nullable Double recovery_percent,
            List<String> flags) {}

    /// @param subtractBlank whether the mean of the blanks is taken off every response
    public static CurveAnalysis of(CurveTable table, CurveModel model, Weighting weighting, boolean subtractBlank) {
        List<Double> blanks = table.rows().stream().filter(row -> row.role() == CurveTable.Role.BLANK)
                .map(CurveTable.Row::response).toList();
        if (subtractBlank && blanks.isEmpty()) {
            throw new CurveRefused("the blank is to be subtracted, but the table has no blank");
        }
        double base = subtractBlank ? Replicates.of(blanks).mean() : 0;
        List<CurveTable.Row> standards = table.rows().stream()
                .filter(row -> row.role() == CurveTable.Role.STANDARD).toList();
        StandardCurve curve = StandardCurve.fit(model, weighting,
                standards.stream().mapToDouble(CurveAnalysis::nominal).toArray(),
                standards.stream().mapToDouble(row -> row.response() - base).toArray());
        Map<String, Double> parameters = new LinkedHashMap<>();
        Map<String, Double> errors = new LinkedHashMap<>();
        for (int i = 0; i < model.parameters().size(); i++) {
            parameters.put(model.parameters().get(i), curve.parameters()[i]);
            errors.put(model.parameters().get(i), curve.standardErrors()[i]);
        }
        return new CurveAnalysis(model.id(), weighting.id(), parameters, errors, curve.rss(), curve.rSquared(),
                curve.residualSd(), curve.degreesOfFreedom(), blanks.isEmpty() ? null : Replicates.of(blanks).mean(),
                standards(curve, standards, base), unknowns(curve, table, base));
    }

    private static double nominal(CurveTable.Row row) {
        Double concentration = row.concentration();
        return concentration == null ? 0 : concentration;
    }

    private static List<Standard> standards(StandardCurve curve, List<CurveTable.Row> rows, double base) {
        Map<Double, List<Double>> levels = new TreeMap<>();
        rows.forEach(row -> levels.computeIfAbsent(nominal(row), key -> new ArrayList<>()).add(row.response() - base));
        List<Standard> standards = new ArrayList<>();
        levels.forEach((level, responses) -> {
            Replicates mean = Replicates.of(responses);
            StandardCurve.Unknown read = curve.read(mean.mean(), mean.n());
            boolean on = read.range() != StandardCurve.Range.BELOW && read.range() != StandardCurve.Range.ABOVE;
            standards.add(new Standard(level, mean.mean(), on ? read.concentration() : null,
                    on && level > 0 ? 100 * read.concentration() / level : null, mean.cv_percent(), mean.n()));
        });
        return standards;
    }

    private record Key(String name, double dilution) {}

    private static List<Unknown> unknowns(StandardCurve curve, CurveTable table, double base) {
        Map<Key, List<CurveTable.Row>> groups = new LinkedHashMap<>();
        for (CurveTable.Row row : table.rows()) {
            if (row.role() == CurveTable.Role.UNKNOWN || row.role() == CurveTable.Role.CONTROL) {
                groups.computeIfAbsent(new Key(row.name(), row.dilution()), key -> new ArrayList<>()).add(row);
            }
        }
        List<Unknown> unknowns = new ArrayList<>();
        groups.forEach((key, rows) -> {
            Replicates mean = Replicates.of(rows.stream().map(row -> row.response() - base).toList());
            StandardCurve.Unknown read = curve.read(mean.mean(), mean.n());
            List<String> flags = switch (read.range()) {
                case WITHIN -> List.of();
                case BELOW -> List.of("below-range");
                case ABOVE -> List.of("above-range");
                case EXTRAPOLATED_LOW -> List.of("extrapolated-low");
                case EXTRAPOLATED_HIGH -> List.of("extrapolated-high");
            };
            boolean bound = read.range() == StandardCurve.Range.BELOW || read.range() == StandardCurve.Range.ABOVE;
            double concentration = read.concentration() * key.dilution();
            Double known = rows.getFirst().concentration();
            unknowns.add(new Unknown(key.name(), key.dilution(), mean.mean(), concentration,
                    bound ? List.of() : List.of(read.low() * key.dilution(), read.high() * key.dilution()),
                    mean.cv_percent(), mean.n(),
                    known != null && known > 0 && !bound ? 100 * concentration / known : null, flags));
        });
        return unknowns;
    }
}
