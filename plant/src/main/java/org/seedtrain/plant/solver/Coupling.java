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

    /// @param rows the states behind the block
    /// @param columns at most so many columns can be seen
    Coupling(int[] rows, int columns) {
        this.rows = rows;
        values = new double[columns * rows.length];
        carried = new double[rows.length];
        seen = new int[rows.length];
    }

    /// Writes a column: the difference of rates over the difference of the state.
    void column(int column, double[] rates, double[] f, double inverse) {
        int at = column * rows.length;
        for (int r = 0; r < rows.length; r++) {
            values[at + r] = (rates[rows[r]] - f[rows[r]]) * inverse;
        }
    }

    /// Moves together what is seen of some columns, after all have been written.
    ///
    /// @param columns ascending; null for the first ones
    void gather(int @Nullable [] columns, int of) {
        int all = rows.length;
        count = 0;
        for (int r = 0; r < all; r++) {
            boolean any = false;
            for (int k = 0; k < of && !any; k++) {
                any = values[(columns == null ? k : columns[k]) * all + r] != 0;
            }
            if (any) {
                seen[count++] = r;
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
