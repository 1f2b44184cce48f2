package org.seedtrain.lab.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Standards and unknowns as they stand in a file: columns `role,name,concentration,response[,dilution]`, separated by
/// comma, semicolon or tab; with the latter two a decimal comma is understood.
public record CurveTable(List<Row> rows) {

    public enum Role {
        STANDARD,
        BLANK,
        /// A sample whose concentration is known.
        CONTROL,
        UNKNOWN
    }

    /// @param concentration absent for blanks and unknowns
    /// @param dilution 1 for undiluted
    public record Row(Role role, String name, @Nullable Double concentration, double response, double dilution) {}

    public CurveTable {
        rows = List.copyOf(rows);
    }

    /// @throws CurveRefused naming line and column of what cannot be read
    public static CurveTable parse(String text) {
        String[] lines = text.strip().replace("\uFEFF", "").split("\\R");
        char separator = lines[0].indexOf('\t') >= 0 ? '\t' : lines[0].indexOf(';') >= 0 ? ';' : ',';
        List<String> header = cells(lines[0], separator).stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        for (String needed : List.of("role", "name", "concentration", "response")) {
            if (!header.contains(needed)) {
                throw new CurveRefused("line 1: there is no column '" + needed + "'; the columns must be role, name,"
                        + " concentration, response and perhaps dilution; found " + header);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                rows.add(row(header, cells(lines[i], separator), i + 1, separator != ','));
            }
        }
        return new CurveTable(rows);
    }

    private static List<String> cells(String line, char separator) {
        return Arrays.stream(line.split(separator == '\t' ? "\t" : String.valueOf(separator), -1))
                .map(cell -> cell.strip().replace("\"", "")).toList();
    }

    private static Row row(List<String> header, List<String> cells, int line, boolean decimalComma) {
        if (cells.size() < header.size()) {
            throw new CurveRefused("line " + line + ": " + cells.size() + " cells where the header has " + header.size());
        }
        String word = cells.get(header.indexOf("role"));
        Role role = Arrays.stream(Role.values()).filter(one -> one.name().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> new CurveRefused("line " + line + ": the role is '" + word
                        + "'; it must be standard, blank, control or unknown"));
        Double concentration = number(header, cells, "concentration", line, decimalComma);
        Double response = number(header, cells, "response", line, decimalComma);
        Double dilution = header.contains("dilution") ? number(header, cells, "dilution", line, decimalComma) : null;
        if (response == null) {
            throw new CurveRefused("line " + line + ": the response is missing");
        }
        if ((role == Role.STANDARD || role == Role.CONTROL) && (concentration == null || concentration < 0)) {
            throw new CurveRefused("line " + line + ": a " + word + " needs a concentration of 0 or more");
        }
        if (dilution != null && dilution < 1) {
            throw new CurveRefused("line " + line + ": the dilution is " + dilution + "; it must be 1 (undiluted) or more");
        }
        return new Row(role, cells.get(header.indexOf("name")), concentration, response, dilution == null ? 1 : dilution);
    }

    private static @Nullable Double number(
            List<String> header, List<String> cells, String column, int line, boolean decimalComma) {
        String cell = cells.get(header.indexOf(column));
        if (cell.isEmpty()) {
            return null;
        }
        try {
            double number = Double.parseDouble(decimalComma ? cell.replace(',', '.') : cell);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with infinite numbers
        }
        throw new CurveRefused("line " + line + ": the " + column + " is '" + cell + "'; it must be a number");
    }
}
