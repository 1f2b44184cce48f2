package org.seedtrain.lab;

import java.util.List;
import java.util.Map;

/// One thing the analyst decides and writes on the worksheet, declared so that a bench can offer and check it.
///
/// @param name the key in [Worksheet#numbers()] or [Worksheet#choices()]
/// @param title by language tag
/// @param unit UCUM-like text, `1` for none
/// @param low lowest number that makes sense
/// @param high highest number that makes sense
/// @param preset the number a procedure would ask for
/// @param digits decimal places
/// @param choices for [Kind#CHOICE], the first is the preset; else empty
public record Input(
        String name,
        Map<String, String> title,
        Kind kind,
        String unit,
        double low,
        double high,
        double preset,
        int digits,
        List<Choice> choices) {

    public enum Kind {
        NUMBER,
        CHOICE,
        /// The layout of a 96-well plate, in [Worksheet#plate()].
        PLATE
    }

    public record Choice(String name, Map<String, String> title) {}

    static Input number(
            String name, String en, String ko, String unit, double low, double high, double preset, int digits) {
        return new Input(name, Words.of(en, ko), Kind.NUMBER, unit, low, high, preset, digits, List.of());
    }

    static Input choice(String name, String en, String ko, Choice... choices) {
        return new Input(name, Words.of(en, ko), Kind.CHOICE, "1", 0, choices.length - 1, 0, 0, List.of(choices));
    }

    /// Grade of a clean room (Annex 1).
    static Input grade() {
        return choice("grade", "Grade of the room", "청정실 등급", option("A", "A", "A"), option("B", "B", "B"), option("C", "C", "C"),
                option("D", "D", "D"));
    }

    static Choice option(String name, String en, String ko) {
        return new Choice(name, Words.of(en, ko));
    }

    static Input plate(String en, String ko) {
        return new Input("plate", Words.of(en, ko), Kind.PLATE, "1", 0, 0, 0, 0, List.of());
    }
}
