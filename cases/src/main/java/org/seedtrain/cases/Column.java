package org.seedtrain.cases;

/// A column of a result.
///
/// @param name in the header of the CSV, e.g. `c1_mol_m3`
/// @param title for a legend, e.g. `c1`
/// @param unit as text, e.g. `mol/m3`; empty if none
public record Column(String name, String title, String unit) {
    /// A column named after quantity and unit: `T_C`.
    static Column of(String name, String unit) {
        int end = name.indexOf('_');
        return new Column(name, end < 0 ? name : name.substring(0, end), unit);
    }
}
