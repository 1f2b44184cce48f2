package org.seedtrain.lab.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.seedtrain.lab.PlateLayout;
import org.seedtrain.lab.RawData;
import org.seedtrain.lab.RawData.WellReading;

/// What a plate reader exports: either the plate as it lies (lines that begin with a row's letter, one value for each column)
/// or a list (`A1,0.532`), of 96 wells (A1 to H12) or 384 (A1 to P24). An empty cell is an empty well; `OVER`, `OVRFLW`, `>4` and the like are readings beyond the range.
public final class PlateReaderFile {
    private static final Set<String> OVER = Set.of("OVER", "OVRFLW", "OVERFLOW", "SAT", "*****", "NO ONSET", "****");

    private static final int MOST_COLUMNS = 24;

    private PlateReaderFile() {}

    /// @param test id of the method that shall evaluate it
    /// @throws FileRefused naming the line that cannot be read
    public static RawData parse(String test, String text) {
        List<WellReading> wells = wells(text);
        for (WellReading well : wells) {
            if (!well.position().matches("[A-H]([1-9]|1[0-2])")) {
                throw new FileRefused("the well " + well.position() + " is of a plate of 384; this test is laid out on 96 (A1 to H12)");
            }
        }
        return new RawData(test, List.of(), wells, List.of(), List.of(), List.of());
    }

    /// @throws FileRefused naming the line that cannot be read
    public static List<WellReading> wells(String text) {
        Cells cells = Cells.of(text);
        List<WellReading> wells = new ArrayList<>();
        for (int i = 0; i < cells.lines().size(); i++) {
            List<String> line = cells.lines().get(i);
            if (line.isEmpty()) {
                continue;
            }
            String first = line.getFirst().toUpperCase(Locale.ROOT);
            if (first.matches("[A-P]")) {
                grid(cells, first, line, i + 1, wells);
            } else if (first.matches("[A-P]0?([1-9]|1[0-9]|2[0-4])") && line.size() >= 2) {
                reading(cells, position(first), line.get(1), i + 1, wells);
            }
        }
        if (wells.isEmpty()) {
            throw new FileRefused("there is no plate in this file: neither lines that begin with a row's letter nor lines such as"
                    + " 'A1,0.532'");
        }
        long positions = wells.stream().map(WellReading::position).distinct().count();
        if (positions < wells.size()) {
            throw new FileRefused("a well is read more than once; a file must hold one plate at one wavelength");
        }
        return wells;
    }

    /// `A01` as `A1`.
    public static String position(String well) {
        String word = well.strip().toUpperCase(Locale.ROOT);
        return word.matches("[A-P][0-9]{1,2}") ? word.charAt(0) + Integer.toString(Integer.parseInt(word.substring(1))) : word;
    }

    private static void grid(Cells cells, String row, List<String> line, int number, List<WellReading> wells) {
        if (line.size() > MOST_COLUMNS + 1 && line.stream().skip(MOST_COLUMNS + 1L).anyMatch(cells::number)) {
            throw new FileRefused("line " + number + ": row " + row + " has more than " + MOST_COLUMNS + " values");
        }
        for (int column = 0; column < Math.min(MOST_COLUMNS, line.size() - 1); column++) {
            reading(cells, PlateLayout.position(row.charAt(0) - 'A', column), line.get(column + 1), number, wells);
        }
    }

    private static void reading(Cells cells, String position, String cell, int line, List<WellReading> wells) {
        if (cell.isEmpty()) {
            return;
        }
        String upper = cell.toUpperCase(Locale.ROOT);
        if (OVER.contains(upper) || upper.startsWith(">")) {
            String bound = upper.startsWith(">") ? upper.substring(1).strip() : "";
            wells.add(new WellReading(position, cells.number(bound) ? cells.number(bound, line, "bound") : 0, true));
        } else {
            wells.add(new WellReading(position, cells.number(cell, line, "value of well " + position), false));
        }
    }
}
