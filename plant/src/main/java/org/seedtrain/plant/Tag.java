package org.seedtrain.plant;

import java.util.List;
import java.util.Map;

/// A named number of the plant: a reading, a set-point, a mode, an output. The name is `UNIT.part.quantity`, e.g.
/// `FRM-200.pH.reading`, `FRM-200.temperature.setpoint`, `FRM-200.airValve.open`.
///
/// @param name unique in the plant
/// @param title what it is, by language tag (`en`, `ko`)
/// @param unit the unit in which it is shown and set, as UCUM-like text: `Cel`, `bar`, `1/min`, `L/min`, `%`, `[pH]`, `1`
/// @param kind what can be done with it
/// @param low lowest value that can be shown or set
/// @param high highest value that can be shown or set
/// @param digits decimal places a display shows
/// @param choices for [Kind#CHOICE]: what each whole number from 0 means, by language; else empty
public record Tag(
        String name,
        Map<String, String> title,
        String unit,
        Kind kind,
        double low,
        double high,
        int digits,
        List<Map<String, String>> choices) {

    public enum Kind {
        /// A probe's reading: can only be seen; carries noise.
        READING,
        /// A number the operator sets.
        SETTING,
        /// 0 or 1: a valve, a pump, a switch.
        SWITCH,
        /// One of a few, counted from 0 (a mode, a valve position).
        CHOICE,
        /// A number that is computed for display without noise (a totaliser, a controller's output).
        COMPUTED
    }

    public boolean writable() {
        return kind == Kind.SETTING || kind == Kind.SWITCH || kind == Kind.CHOICE;
    }

    /// The unit's name: all before the first dot.
    public String unitName() {
        return name.substring(0, name.indexOf('.'));
    }
}
