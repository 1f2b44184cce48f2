package org.seedtrain.lab.curve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.curve.CurveEvaluation.Limits;
import org.seedtrain.lab.curve.CurveEvaluation.Outlier;
import org.seedtrain.lab.curve.CurveEvaluation.Unknown;
import org.seedtrain.lab.curve.CurveTable.Role;
import org.seedtrain.lab.curve.CurveTable.Row;
import org.seedtrain.lab.stats.Dixon;
import org.seedtrain.lab.stats.Grubbs;
import org.seedtrain.lab.stats.Replicates;

/// Reads controls and unknowns: replicates of one name and dilution are averaged as responses, read off the curve, and the
/// concentration is multiplied by the dilution.
final class UnknownReader {
    private final StandardCurve curve;
    private final CurveTable table;
    private final Limits limits;
    private final double base;
    private final @Nullable Double lloq;
    private final @Nullable Double uloq;
    private final List<Outlier> outliers = new ArrayList<>();
    private final List<Unknown> unknowns = new ArrayList<>();

    private record Key(Role role, String name, double dilution) {}

    UnknownReader(CurveEvaluator evaluator, CurveTable table, Limits limits, @Nullable Double lloq, @Nullable Double uloq) {
        this.curve = evaluator.curve();
        this.base = evaluator.base();
        this.table = table;
        this.limits = limits;
        this.lloq = lloq;
        this.uloq = uloq;
    }

    List<Outlier> outliers() {
        return outliers;
    }

    List<Unknown> read() {
        Map<Key, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            if (row.role() == Role.UNKNOWN || row.role() == Role.CONTROL) {
                groups.computeIfAbsent(new Key(row.role(), row.name(), row.dilution()), key -> new ArrayList<>()).add(row);
            }
        }
        groups.forEach((key, rows) -> unknowns.add(unknown(key, rows)));
        return unknowns;
    }

    private Unknown unknown(Key key, List<Row> rows) {
        List<String> flags = new ArrayList<>();
        String role = key.role().name().toLowerCase(java.util.Locale.ROOT);
        if (rows.stream().anyMatch(Row::over)) {
            boolean rising = curve.response(curve.highest()) >= curve.response(curve.lowest());
            flags.add("out-of-range");
            flags.add("saturated");
            return new Unknown(key.name(), role, key.dilution(), null, null, null, rising ? "above" : "below",
                    (rising ? curve.highest() : curve.lowest()) * key.dilution(), null, rows.size(), null, flags);
        }
        Replicates mean = Replicates.of(rows.stream().map(row -> row.response() - base).toList());
        Double cv = mean.n() > 1 ? mean.cv_percent() : null;
        if (cv != null && cv > limits.cv()) {
            flags.add("cv");
        }
        outlier(rows, mean, flags);
        StandardCurve.Unknown found = curve.read(mean.mean(), mean.n());
        boolean below = found.range() == StandardCurve.Range.BELOW;
        if (below || found.range() == StandardCurve.Range.ABOVE) {
            flags.add(0, "out-of-range");
            flags.add(1, below ? "below-range" : "above-range");
            return new Unknown(key.name(), role, key.dilution(), mean.mean(), null, null, below ? "below" : "above",
                    found.concentration() * key.dilution(), cv, mean.n(), null, flags);
        }
        if (found.range() != StandardCurve.Range.WITHIN) {
            flags.add(0, found.range() == StandardCurve.Range.EXTRAPOLATED_LOW ? "extrapolated-low" : "extrapolated-high");
        } else if (lloq == null || found.concentration() < lloq * (1 - 1e-9)) {
            flags.add("below-lloq");
        } else if (uloq != null && found.concentration() > uloq * (1 + 1e-9)) {
            flags.add("above-uloq");
        }
        if (found.high() - found.concentration() > 0.5 * found.concentration()) {
            flags.add("wide-interval");
        }
        double concentration = found.concentration() * key.dilution();
        Double known = rows.getFirst().concentration();
        Double recovery = key.role() == Role.CONTROL && known != null && known > 0 ? 100 * concentration / known : null;
        if (recovery != null && Math.abs(recovery - 100) > limits.recoveryLowest()) {
            flags.add("recovery");
        }
        return new Unknown(key.name(), role, key.dilution(), mean.mean(), concentration,
                List.of(found.low() * key.dilution(), found.high() * key.dilution()), "equal", null, cv, mean.n(), recovery, flags);
    }

    /// Grubbs and Dixon at 5 %. Of three replicates two may agree by chance so well that the third looks far off: where they
    /// scatter by less than half of what is allowed, nothing is said.
    private void outlier(List<Row> rows, Replicates mean, List<String> flags) {
        if (rows.size() < 3 || !(mean.cv_percent() > limits.cv() / 2)) {
            return;
        }
        double[] values = rows.stream().mapToDouble(Row::response).toArray();
        Grubbs grubbs = Grubbs.of(values, 0.05);
        if (grubbs.outlier()) {
            Row row = rows.get(grubbs.index());
            outliers.add(new Outlier(row.name(), row.line(), row.response(), "Grubbs", grubbs.g(), grubbs.critical()));
        }
        Dixon dixon = values.length <= 30 ? Dixon.of(values, 0.05) : null;
        if (dixon != null && dixon.value() > dixon.critical()) {
            Row row = rows.get(dixon.index());
            outliers.add(new Outlier(row.name(), row.line(), row.response(), "Dixon", dixon.value(), dixon.critical()));
        }
        if (outliers.stream().anyMatch(one -> rows.stream().anyMatch(row -> row.line() == one.line()))) {
            flags.add("outlier");
        }
    }

    /// Samples in several dilutions, those within the standards.
    List<DilutionLinearity> samples() {
        Map<String, List<Unknown>> byName = new LinkedHashMap<>();
        for (Unknown unknown : unknowns) {
            boolean counts = unknown.concentration() != null && unknown.flags().stream().noneMatch(flag ->
                    flag.startsWith("extrapolated") || flag.equals("below-lloq") || flag.equals("above-uloq"));
            if (counts && unknown.role().equals("unknown")) {
                byName.computeIfAbsent(unknown.name(), name -> new ArrayList<>()).add(unknown);
            }
        }
        List<DilutionLinearity> samples = new ArrayList<>();
        byName.forEach((name, dilutions) -> {
            if (dilutions.size() > 1) {
                samples.add(DilutionLinearity.of(name, dilutions.stream().mapToDouble(Unknown::dilution).toArray(),
                        dilutions.stream().mapToDouble(one -> value(one.concentration())).toArray(), Double.NaN, limits.linearity()));
            }
        });
        return samples;
    }

    private static double value(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }
}
