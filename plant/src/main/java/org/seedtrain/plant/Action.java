package org.seedtrain.plant;

import java.util.List;
import java.util.Map;

/// An action that a unit knows, declared so that recipes, the API and the HMI can offer and check it.
///
/// @param name the word in [Command.Act#action()], e.g. `charge`, `transfer`, `sample`, `calibrate`
/// @param title what it does, by language tag
public record Action(String name, Map<String, String> title, List<Quantity> quantities, List<Name> names) {

    /// A number the action takes. `required` false: `preset` is used when it is absent.
    public record Quantity(
            String name, Map<String, String> title, String unit, double low, double high, boolean required, double preset) {}

    /// A text the action takes; `kind` says what it must name.
    public record Name(String name, Map<String, String> title, Kind kind, boolean required) {}

    public enum Kind {
        /// A lot of raw material in the store.
        LOT,
        /// A vessel, bag, bottle or tube: any unit that holds contents.
        CONTAINER,
        /// A new name, given by the operator (a sample, a label).
        LABEL,
        PROBE,
        PORT
    }
}
