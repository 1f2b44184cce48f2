package org.seedtrain.cases;

import java.util.List;

/// What a case gives: rows of numbers, the first column is what they run over (time).
public record Table(List<Column> columns, List<double[]> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The place of a column, -1 if there is none.
    public int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /// With a header line; numbers in full precision.
    public String csv() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : ",").append(columns.get(i).name());
        }
        text.append('\n');
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "" : ",").append(row[i]);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
