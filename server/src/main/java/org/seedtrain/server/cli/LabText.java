package org.seedtrain.server.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.Analysis;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.ResultTable;

/// An outcome as text for people: verdict, remarks, tables in columns.
final class LabText {
    /// So many rows of a table are shown; all are in the JSON.
    private static final int ROWS = 60;

    private final String language;

    LabText(String language) {
        this.language = language;
    }

    void print(Analysis analysis, Outcome outcome, PrintWriter screen) {
        screen.println(in(analysis.title()));
        if (outcome.verdict() != null) {
            String word = language.equals("ko") ? outcome.verdict().passed() ? "적합" : "부적합" : outcome.verdict().passed() ? "PASS" : "FAIL";
            screen.println(word + ": " + in(outcome.verdict().text()));
        }
        for (Flag flag : outcome.flags()) {
            screen.println("! " + (flag.subject().isEmpty() ? "" : flag.subject() + ": ") + in(flag.title()));
        }
        outcome.tables().forEach(table -> table(table, screen));
    }

    private String in(Map<String, String> words) {
        return words.getOrDefault(language, words.getOrDefault("en", ""));
    }

    private void table(ResultTable table, PrintWriter screen) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(column -> in(column.title())
                + (column.unit().equals("1") ? "" : " [" + column.unit() + "]")).toList());
        for (List<?> row : table.rows().subList(0, Math.min(ROWS, table.rows().size()))) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(table.columns().get(i).show(row.get(i), language));
            }
            lines.add(cells);
        }
        screen.println();
        screen.println(in(table.title()));
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder(" ");
            for (int i = 0; i < line.size(); i++) {
                int column = i;
                int wide = lines.stream().mapToInt(cells -> width(cells.get(column))).max().orElse(0);
                String pad = " ".repeat(wide - width(line.get(i)));
                boolean number = table.rows().stream().anyMatch(row -> row.get(column) instanceof Number);
                text.append(' ').append(number ? pad + line.get(i) : line.get(i) + pad).append(' ');
            }
            screen.println(text.toString().stripTrailing());
        }
        if (table.rows().size() > ROWS) {
            screen.println("  ... " + (table.rows().size() - ROWS) + (language.equals("ko") ? "행 더 있음" : " more rows"));
        }
    }

    /// Korean letters take two columns of a terminal.
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF00 && c <= 0xFF60 ? 2 : 1).sum();
    }
}
