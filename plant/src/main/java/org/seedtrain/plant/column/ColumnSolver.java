package org.seedtrain.plant.column;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.plant.column.ColumnCase.Method;
import org.seedtrain.plant.column.ColumnCase.Resolution;

/// Solves a [ColumnCase].
public final class ColumnSolver {
    private ColumnSolver() {}

    public static ColumnSolution solve(ColumnCase column) {
        Resolution resolution = column.resolution() == null ? Resolutions.of(column) : column.resolution();
        if (!(column.binding() instanceof Binding.Linear) || column.components() == 1) {
            return one(column, resolution);
        }
        // components that bind linearly know nothing of each other
        List<ColumnSolution> parts = new ArrayList<>();
        for (int i = 0; i < column.components(); i++) {
            parts.add(one(Resolutions.component(column, i), resolution));
        }
        return Resolutions.together(column, parts);
    }

    private static ColumnSolution one(ColumnCase column, Resolution resolution) {
        return switch (resolution.method()) {
            case ELEMENTS -> ElementSolver.solve(column, resolution, Resolutions.SHARPER);
            case TRANSFORM -> ElementSolver.solve(column, resolution, Resolutions.SHARPER);
        };
    }
}
