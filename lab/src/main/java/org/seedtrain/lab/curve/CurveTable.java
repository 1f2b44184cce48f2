package org.seedtrain.lab.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.RawData.WellReading;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.file.PlateReaderFile;

/// Standards and unknowns as they stand in a file: columns `role,name,concentration,response[,dilution]`, or with a plate beside
/// it `role,name,concentration,well[,dilution]`, where `A1 A2` stands for two replicates.
public record CurveTable(String file, List<Row> rows) {

    public enum Role {
        STANDARD,
        BLANK,
        /// A sample whose concentration is known.
        CONTROL,
        UNKNOWN
    }

    /// @param concentration absent for blanks and unknowns
    /// @param response NaN when the reader showed that it is over its range
    /// @param dilution 1 for undiluted
    /// @param line of the file
    public record Row(
            Role role, String name, @Nullable Double concentration, double response, double dilution, int line) {
        boolean over() {
            return Double.isNaN(response);
        }
    }

    public CurveTable {
        rows = List.copyOf(rows);
    }

    List<Row> rows(Role role) {
        return rows.stream().filter(row -> row.role() == role).toList();
    }

    /// @throws CurveRefused naming file, line and column of what cannot be
    public static CurveTable of(DataTable table) {
        table.require("role", "name", "concentration", "response");
        List<Row> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row(table, row, response(table, row))));
        return new CurveTable(table.name(), rows);
    }

    /// @param plate readings by position
    public static CurveTable of(DataTable table, Map<String, WellReading> plate) {
        table.require("role", "name", "concentration", "well");
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> taken = new TreeMap<>();
        for (DataTable.Row row : table.rows()) {
            for (String word : table.word(row, "well").strip().split("[ +/]+")) {
                String position = PlateReaderFile.position(word);
                WellReading reading = plate.get(position);
                if (reading == null) {
                    throw new CurveRefused(table.name() + ", line " + row.line() + ": the plate has no reading of the well '" + word
                            + "'; it has " + plate.size() + " wells");
                }
                Integer before = taken.put(position, row.line());
                if (before != null) {
                    throw new CurveRefused(table.name() + ", line " + row.line() + ": the well " + position
                            + " stands in line " + before + " too");
                }
                rows.add(row(table, row, reading.over() ? Double.NaN : reading.value()));
            }
        }
        return new CurveTable(table.name(), rows);
    }

    private static double response(DataTable table, DataTable.Row row) {
        return over(table.word(row, "response")) ? Double.NaN : table.number(row, "response");
    }

    private static Row row(DataTable table, DataTable.Row row, double response) {
        String place = table.name() + ", line " + row.line() + ": ";
        String word = table.word(row, "role");
        Role role = Arrays.stream(Role.values()).filter(one -> one.name().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> new CurveRefused(place + "the role is '" + word
                        + "'; it must be standard, blank, control or unknown"));
        String name = table.word(row, "name");
        Double concentration = table.empty(row, "concentration") ? null : table.number(row, "concentration");
        if ((role == Role.STANDARD || role == Role.CONTROL) && (concentration == null || concentration < 0)) {
            throw new CurveRefused(place + "the concentration of the " + word + " '" + name + "' is "
                    + (concentration == null ? "missing" : concentration) + "; it must be 0 or more");
        }
        double dilution = table.has("dilution") && !table.empty(row, "dilution") ? table.number(row, "dilution") : 1;
        if (dilution < 1) {
            throw new CurveRefused(place + "the dilution is " + dilution + "; it must be 1 (undiluted) or more,"
                    + " e.g. 10 for one part in ten");
        }
        return new Row(role, name, concentration, response, dilution, row.line());
    }

    /// What readers write in place of a number they cannot measure.
    private static boolean over(String cell) {
        String word = cell.toLowerCase(Locale.ROOT).strip();
        return word.equals("over") || word.startsWith("overfl") || word.equals("ovrflw") || word.startsWith("satur")
                || word.matches("\\*+|#+") || word.matches(">\\s*[0-9.,]+");
    }
}
