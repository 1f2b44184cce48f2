package org.seedtrain.plant.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the states behind a block see of its columns: a part of the Jacobian, column after column.
final class Coupling {
    private final int[] rows;
    private final double[] values;
    private final double[] carried;
    /// Those of the rows that see anything.
    private final int[] seen;
    private int count;
    /// Rows that have seen anything since the last time.
    private final boolean[] any;

    /// @param rows the states behind the block
    /// @param columns at most so many columns can be seen
    Coupling(int[] rows, int columns) {
        this.rows = rows;
        values = new double[columns * rows.length];
        carried = new double[rows.length];
        seen = new int[rows.length];
        any = new boolean[rows.length];
    }

    /// Writes a column: the difference of rates over the difference of the state.
    void column(int column, double[] rates, double[] f, double inverse) {
        int at = column * rows.length;
        for (int r = 0; r < rows.length; r++) {
            double value = (rates[rows[r]] - f[rows[r]]) * inverse;
            values[at + r] = value;
            any[r] |= value != 0;
        }
    }

    /// As [#column], where it is known which rows see the state.
    void column(int column, double[] rates, double[] f, double inverse, boolean[][] pattern, int state) {
        int at = column * rows.length;
        for (int r = 0; r < rows.length; r++) {
            double value = pattern[rows[r]][state] ? (rates[rows[r]] - f[rows[r]]) * inverse : 0;
            values[at + r] = value;
            any[r] |= value != 0;
        }
    }

    /// Moves together what is seen of some columns, after all have been written.
    ///
    /// @param columns ascending; null for the first ones
    void gather(int @Nullable [] columns, int of) {
        int all = rows.length;
        count = 0;
        for (int r = 0; r < all; r++) {
            if (any[r]) {
                seen[count++] = r;
                any[r] = false;
            }
        }
        int at = 0;
        for (int k = 0; k < of; k++) {
            int from = (columns == null ? k : columns[k]) * all;
            for (int r = 0; r < count; r++) {
                values[at++] = values[from + seen[r]];
            }
        }
    }

    /// Adds to `x` what the gathered columns bring about in those that see them.
    ///
    /// @param by how much, column by column from `first` on
    void carry(double[] by, int first, int columns, double[] x) {
        if (count == 0) {
            return;
        }
        Arrays.fill(carried, 0, count, 0);
        for (int c = 0; c < columns; c++) {
            double value = by[first + c];
            int at = c * count;
            for (int r = 0; r < count; r++) {
                carried[r] += values[at + r] * value;
            }
        }
        for (int r = 0; r < count; r++) {
            x[rows[seen[r]]] += carried[r];
        }
    }
}
