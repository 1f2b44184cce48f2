package org.seedtrain.lab.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Text in lines and cells. The separator is the one of tab, semicolon and comma that the text has first in this order;
/// with tab and semicolon a decimal comma is understood.
///
/// @param lines cells by line, comments (`#`) and blank lines as empty lists
record Cells(List<List<String>> lines, boolean decimalComma) {

    static Cells of(String text) {
        String plain = text.replace("\uFEFF", "");
        String separator = plain.indexOf('\t') >= 0 ? "\t" : plain.indexOf(';') >= 0 ? ";" : ",";
        List<List<String>> lines = new ArrayList<>();
        for (String line : plain.split("\\R", -1)) {
            lines.add(line.isBlank() || line.startsWith("#")
                    ? List.of()
                    : Arrays.stream(line.split(separator, -1)).map(cell -> cell.strip().replace("\"", "")).toList());
        }
        return new Cells(lines, !separator.equals(","));
    }

    boolean number(String cell) {
        try {
            return Double.isFinite(Double.parseDouble(decimalComma ? cell.replace(',', '.') : cell));
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /// @param line from 1
    double number(String cell, int line, String what) {
        if (!number(cell)) {
            throw new FileRefused("line " + line + ": the " + what + " is '" + cell + "'; it must be a number");
        }
        return Double.parseDouble(decimalComma ? cell.replace(',', '.') : cell);
    }
}
