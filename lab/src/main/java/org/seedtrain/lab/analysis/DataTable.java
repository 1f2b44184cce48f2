package org.seedtrain.lab.analysis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// A table with a header: CSV, TSV, semicolons with decimal comma, or the first sheet of an XLSX workbook. Lines that are empty (separators
/// aside), begin with `#` or name the separator (`sep=;`) are left out. Header names are compared without regard to case.
public final class DataTable {
    private static final int MOST_ROWS = 2_000_000;

    private final String name;
    private final List<String> header;
    private final List<Row> rows;
    private final boolean decimalComma;

    /// @param line in the file, from 1
    /// @param cells as many as the header has
    public record Row(int line, List<String> cells) {}

    private DataTable(String name, List<String> header, List<Row> rows, boolean decimalComma) {
        this.name = name;
        this.header = header;
        this.rows = rows;
        this.decimalComma = decimalComma;
    }

    /// @throws AnalysisRefused naming file and line
    public static DataTable of(Document document) {
        List<Row> lines = new ArrayList<>();
        boolean comma = false;
        if (document.zipped()) {
            workbook(document, lines);
        } else {
            String text = document.text();
            // old exports end their lines with a carriage return alone
            text = text.indexOf('\n') < 0 ? text.replace('\r', '\n') : text;
            char separator = separator(text);
            comma = separator != ',';
            text(document.name(), text, separator, lines);
        }
        if (lines.isEmpty()) {
            throw new AnalysisRefused(document.name() + " has no line with data");
        }
        List<String> header = lines.removeFirst().cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty() && header.indexOf(header.get(i)) < i) {
                throw new AnalysisRefused(document.name() + ": the column '" + header.get(i) + "' stands there twice");
            }
        }
        if (lines.isEmpty()) {
            throw new AnalysisRefused(document.name() + " has a header (" + String.join(", ", header) + ") and no data below it");
        }
        List<Row> rows = new ArrayList<>(lines.size());
        for (Row line : lines) {
            if (line.cells().size() > header.size()
                    && line.cells().subList(header.size(), line.cells().size()).stream().anyMatch(cell -> !cell.isBlank())) {
                throw new AnalysisRefused(document.name() + ", line " + line.line() + ": " + line.cells().size()
                        + " values, but the header has " + header.size() + " columns");
            }
            List<String> cells = new ArrayList<>(header.size());
            for (int i = 0; i < header.size(); i++) {
                cells.add(i < line.cells().size() ? line.cells().get(i).strip() : "");
            }
            rows.add(new Row(line.line(), cells));
        }
        return new DataTable(document.name(), header, rows, comma);
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst().orElse("");
        if (named(first)) {
            return first.strip().charAt(4);
        }
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    /// `sep=;`, with which a spreadsheet names its separator in the first line.
    private static boolean named(String line) {
        String word = line.strip();
        return word.length() == 5 && word.regionMatches(true, 0, "sep=", 0, 4);
    }

    private static void text(String name, String text, char separator, List<Row> rows) {
        int number = 0;
        int start = 0;
        while (start < text.length()) {
            int end = start;
            boolean quoted = false;
            int quoteLine = number + 1;
            while (end < text.length() && (quoted || text.charAt(end) != '\n')) {
                quoted ^= text.charAt(end) == '"';
                end++;
            }
            if (quoted) {
                throw new AnalysisRefused(name + ", line " + quoteLine + ": a quotation mark is opened and never closed");
            }
            String line = text.substring(start, end);
            number++;
            boolean head = rows.isEmpty() && named(line);
            if (!head && !line.startsWith("#") && !empty(line, separator)) {
                rows.add(new Row(number, cells(line, separator)));
                if (rows.size() > MOST_ROWS) {
                    throw new AnalysisRefused(name + " has more than " + MOST_ROWS + " lines; that is more than this analysis reads");
                }
            }
            number += (int) line.chars().filter(c -> c == '\n').count();
            start = end + 1;
        }
    }

    /// Blank, or nothing but separators, as a spreadsheet writes the rows below its data.
    private static boolean empty(String line, char separator) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != separator && !Character.isWhitespace(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '\r' || quoted) {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static void workbook(Document document, List<Row> rows) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(document.bytes()));
                Stream<org.dhatim.fastexcel.reader.Row> lines = book.getFirstSheet().openStream()) {
            lines.limit(MOST_ROWS).forEach(line -> {
                List<String> cells = new ArrayList<>();
                for (Cell cell : line) {
                    cells.add(cell == null ? "" : words(cell));
                }
                if (cells.stream().anyMatch(cell -> !cell.isBlank()) && !cells.getFirst().startsWith("#")) {
                    rows.add(new Row(line.getRowNum(), cells));
                }
            });
        } catch (IOException | RuntimeException e) {
            throw new AnalysisRefused(document.name() + " cannot be read as an XLSX workbook (" + e.getMessage()
                    + "); open it and save it again, or save the sheet as CSV");
        }
    }

    private static String words(Cell cell) {
        return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString()
                : cell.getType() == CellType.EMPTY ? "" : cell.getText() == null ? "" : cell.getText();
    }

    /// Of the file.
    public String name() {
        return name;
    }

    /// In lower case.
    public List<String> header() {
        return header;
    }

    public List<Row> rows() {
        return rows;
    }

    public boolean has(String column) {
        return header.contains(column.toLowerCase(Locale.ROOT));
    }

    /// Refuses the table unless it has all of these columns.
    public DataTable require(String... columns) {
        for (String column : columns) {
            if (!has(column)) {
                throw new AnalysisRefused(name + " has no column '" + column + "'; it must have " + String.join(", ", columns)
                        + ", and it has " + String.join(", ", header));
            }
        }
        return this;
    }

    private int index(String column) {
        require(column);
        return header.indexOf(column.toLowerCase(Locale.ROOT));
    }

    public String word(Row row, String column) {
        return row.cells().get(index(column));
    }

    public boolean empty(Row row, String column) {
        return word(row, column).isEmpty();
    }

    /// @throws AnalysisRefused naming file, line and column when there is no finite number
    public double number(Row row, String column) {
        return number(row, index(column));
    }

    private double number(Row row, int index) {
        String cell = row.cells().get(index);
        try {
            double number = Double.parseDouble(decimalComma ? cell.replace(',', '.') : cell);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with infinite numbers
        }
        throw new AnalysisRefused(name + ", line " + row.line() + ": the " + header.get(index) + " is "
                + (cell.isEmpty() ? "missing" : "'" + cell + "'") + "; it must be a number");
    }

    /// All numbers of a column.
    public double[] column(String column) {
        int index = index(column);
        double[] numbers = new double[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(rows.get(i), index);
        }
        return numbers;
    }

    /// All texts of a column.
    public List<String> words(String column) {
        int index = index(column);
        return rows.stream().map(row -> row.cells().get(index)).toList();
    }

    /// The rows by the text in a column, in the order in which the texts first stand there.
    public Map<String, List<Row>> groups(String column) {
        int index = index(column);
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.cells().get(index), key -> new ArrayList<>()).add(row));
        return groups;
    }
}
