package org.seedtrain.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a bench found.
///
/// @param quick whether this was only a trial whether everything runs: its numbers mean nothing
/// @param notes what one must know to read the numbers
public record Report(
        String bench, boolean quick, Instant at, Machine machine, List<Figure> figures, List<String> notes) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Whether every error is within its limit.
    public boolean exact() {
        return figures.stream().noneMatch(Figure::fails);
    }

    public String json() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("bench", bench);
        all.put("at", at.toString());
        all.put("quick", quick);
        all.put("machine", machine);
        all.put("figures", figures.stream().map(Report::json).toList());
        all.put("notes", notes);
        return JSON.writeValueAsString(all) + "\n";
    }

    private static Map<String, @Nullable Object> json(Figure figure) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("id", figure.id());
        all.put("figure", figure.title());
        all.put("unit", figure.unit());
        all.put("value", number(figure.value()));
        all.put("error", number(figure.error()));
        Figure.Target target = figure.target();
        all.put("target", target == null ? null : target.limit());
        all.put("better", target == null ? null : target.atMost() ? "less" : "more");
        all.put("met", target == null ? null : figure.met());
        return all;
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    public String table() {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"figure", "value", "± 99.9 %", "unit", "target", ""});
        for (Figure figure : figures) {
            Figure.Target target = figure.target();
            rows.add(new String[] {
                figure.title(),
                show(figure.value()),
                show(figure.error()),
                figure.unit(),
                target == null ? "" : (target.atMost() ? "≤ " : "≥ ") + show(target.limit()),
                target == null ? "" : figure.met() ? "met" : target.binding() ? "FAILED" : "missed"
            });
        }
        StringBuilder out = new StringBuilder();
        out.append("bench ").append(bench).append(", ").append(at).append('\n');
        out.append(machine.cpu()).append(", ").append(machine.cores()).append(" cores, ").append(machine.memory());
        out.append(" GB, load ").append(machine.load()).append("; ").append(machine.jdk()).append("; ");
        out.append(machine.system()).append("\n\n");
        int[] width = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < width.length; i++) {
                width[i] = Math.max(width[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < width.length; i++) {
                String space = " ".repeat(width[i] - row[i].length());
                boolean right = i == 1 || i == 2;
                line.append(right ? space + row[i] : row[i] + space).append("  ");
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        notes.forEach(note -> out.append("\n* ").append(note));
        return notes.isEmpty() ? out.toString() : out.append('\n').toString();
    }

    /// Three or four digits.
    private static String show(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        double size = Math.abs(value);
        if (size > 0 && size < 1e-3) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.4f", value);
    }
}
