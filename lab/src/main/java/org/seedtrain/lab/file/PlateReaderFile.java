package org.seedtrain.lab.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.seedtrain.lab.PlateLayout;
import org.seedtrain.lab.RawData;
import org.seedtrain.lab.RawData.WellReading;

/// What a plate reader exports: either the plate as it lies (eight lines beginning with A to H, up to twelve values) or a
/// list (`A1,0.532`). An empty cell is an empty well; `OVER`, `OVRFLW`, `>4` and the like are readings beyond the range.
public final class PlateReaderFile {
    private static final Set<String> OVER = Set.of("OVER", "OVRFLW", "OVERFLOW", "SAT", "*****", "NO ONSET", "****");

    private PlateReaderFile() {}

    /// @param test id of the method that shall evaluate it
    /// @throws FileRefused naming the line that cannot be read
    public static RawData parse(String test, String text) {
        Cells cells = Cells.of(text);
        List<WellReading> wells = new ArrayList<>();
        for (int i = 0; i < cells.lines().size(); i++) {
            List<String> line = cells.lines().get(i);
            if (line.isEmpty()) {
                continue;
            }
            String first = line.getFirst().toUpperCase(Locale.ROOT);
            if (first.matches("[A-H]")) {
                grid(cells, first, line, i + 1, wells);
            } else if (first.matches("[A-H]0?([1-9]|1[0-2])") && line.size() >= 2) {
                String position = first.charAt(0) + Integer.toString(Integer.parseInt(first.substring(1)));
                reading(cells, position, line.get(1), i + 1, wells);
            }
        }
        if (wells.isEmpty()) {
            throw new FileRefused("there is no plate in this file: neither lines that begin with A to H nor lines such as"
                    + " 'A1,0.532'");
        }
        long positions = wells.stream().map(WellReading::position).distinct().count();
        if (positions < wells.size()) {
            throw new FileRefused("a well is read more than once; a file must hold one plate at one wavelength");
        }
        return new RawData(test, List.of(), wells, List.of(), List.of(), List.of());
    }

    private static void grid(Cells cells, String row, List<String> line, int number, List<WellReading> wells) {
        if (line.size() > PlateLayout.COLUMNS + 1 && line.stream().skip(PlateLayout.COLUMNS + 1L).anyMatch(cells::number)) {
            throw new FileRefused("line " + number + ": row " + row + " has more than twelve values");
        }
        for (int column = 0; column < Math.min(PlateLayout.COLUMNS, line.size() - 1); column++) {
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
