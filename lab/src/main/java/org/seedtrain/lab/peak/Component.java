package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;

/// A substance that is expected in a chromatogram.
///
/// @param window_min how far from its retention its peak may be
/// @param factor its content in the standards relative to the concentration written in the sequence
public record Component(String name, double retention_min, double window_min, double factor) {

    /// Columns `name,retention_min,window_min[,factor]`.
    public static List<Component> of(DataTable table) {
        table.require("name", "retention_min", "window_min");
        List<Component> components = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            Component one = new Component(table.word(row, "name"), table.number(row, "retention_min"), table.number(row, "window_min"),
                    table.has("factor") && !table.empty(row, "factor") ? table.number(row, "factor") : 1);
            if (one.name.isBlank() || !(one.window_min > 0) || !(one.factor > 0)) {
                throw new AnalysisRefused(table.name() + ", line " + row.line() + ": a component needs a name, a window and a factor above 0");
            }
            if (components.stream().anyMatch(other -> other.name.equals(one.name))) {
                throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the component '" + one.name + "' stands there twice");
            }
            components.add(one);
        }
        return components;
    }

    /// The largest peak in the window.
    public Optional<Peak> in(List<Peak> peaks) {
        Optional<Peak> best = Optional.empty();
        for (Peak peak : peaks) {
            boolean within = Math.abs(peak.retention_min() - retention_min) <= window_min;
            if (within && (best.isEmpty() || peak.area() > best.get().area())) {
                best = Optional.of(peak);
            }
        }
        return best;
    }

    /// The component whose peak this is; empty for none.
    static Optional<Component> of(Peak peak, List<Component> components, List<Peak> peaks) {
        return components.stream().filter(one -> one.in(peaks).filter(found -> found == peak).isPresent()).findFirst();
    }
}
