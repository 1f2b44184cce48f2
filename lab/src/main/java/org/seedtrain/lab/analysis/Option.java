package org.seedtrain.lab.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Words;

/// One thing an analysis is told beside its files.
///
/// @param name lower case with hyphens; `--name` on the command line
/// @param title by language tag
/// @param unit UCUM-like text, `1` for none
/// @param low lowest number that is taken (of each number in a list)
/// @param high highest number that is taken
/// @param preset as it would be typed; absent where nothing is assumed
/// @param mandatory whether it must be given
/// @param choices of [Kind#CHOICE]; else empty
/// @param choiceTitles what a choice is called, by language tag; a choice without a title is called as it is typed
public record Option(
        String name,
        Map<String, String> title,
        Kind kind,
        String unit,
        double low,
        double high,
        @Nullable String preset,
        boolean mandatory,
        List<String> choices,
        Map<String, Map<String, String>> choiceTitles) {

    public enum Kind {
        NUMBER,
        INTEGER,
        /// Numbers separated by commas.
        NUMBERS,
        TEXT,
        /// Texts separated by commas.
        WORDS,
        CHOICE,
        /// Given or not.
        FLAG
    }

    public Option {
        choices = List.copyOf(choices);
        choiceTitles = Collections.unmodifiableMap(new LinkedHashMap<>(choiceTitles));
    }

    public static Option number(String name, String en, String ko, String unit, double low, double high, double preset) {
        return new Option(name, Words.of(en, ko), Kind.NUMBER, unit, low, high, plain(preset), false, List.of(), Map.of());
    }

    /// Without a preset: optional, unless [#required()].
    public static Option number(String name, String en, String ko, String unit, double low, double high) {
        return new Option(name, Words.of(en, ko), Kind.NUMBER, unit, low, high, null, false, List.of(), Map.of());
    }

    public static Option integer(String name, String en, String ko, int low, int high, int preset) {
        return new Option(name, Words.of(en, ko), Kind.INTEGER, "1", low, high, Integer.toString(preset), false, List.of(), Map.of());
    }

    public static Option integer(String name, String en, String ko, int low, int high) {
        return new Option(name, Words.of(en, ko), Kind.INTEGER, "1", low, high, null, false, List.of(), Map.of());
    }

    public static Option numbers(String name, String en, String ko, String unit, double low, double high) {
        return new Option(name, Words.of(en, ko), Kind.NUMBERS, unit, low, high, null, false, List.of(), Map.of());
    }

    public static Option text(String name, String en, String ko) {
        return new Option(name, Words.of(en, ko), Kind.TEXT, "1", 0, 0, null, false, List.of(), Map.of());
    }

    public static Option words(String name, String en, String ko) {
        return new Option(name, Words.of(en, ko), Kind.WORDS, "1", 0, 0, null, false, List.of(), Map.of());
    }

    /// @param choices the first is the preset
    public static Option choice(String name, String en, String ko, String... choices) {
        return new Option(name, Words.of(en, ko), Kind.CHOICE, "1", 0, 0, choices[0], false, List.of(choices),
                ChoiceWords.of(List.of(choices)));
    }

    public static Option flag(String name, String en, String ko) {
        return new Option(name, Words.of(en, ko), Kind.FLAG, "1", 0, 0, null, false, List.of(), Map.of());
    }

    /// The same, with something assumed where nothing is given.
    ///
    /// @param words as it would be typed
    public Option preset(String words) {
        return new Option(name, title, kind, unit, low, high, words, false, choices, choiceTitles);
    }

    /// The same, but it must be given.
    public Option required() {
        return new Option(name, title, kind, unit, low, high, null, true, choices, choiceTitles);
    }

    /// The same, but nothing is assumed.
    public Option optional() {
        return new Option(name, title, kind, unit, low, high, null, false, choices, choiceTitles);
    }

    /// The same, with a title for one of its choices.
    public Option called(String choice, String en, String ko) {
        if (!choices.contains(choice)) {
            throw new IllegalArgumentException("the option '" + name + "' has no choice '" + choice + "'");
        }
        Map<String, Map<String, String>> titles = new LinkedHashMap<>(choiceTitles);
        titles.put(choice, Words.of(en, ko));
        return new Option(name, title, kind, unit, low, high, preset, mandatory, choices, titles);
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }
}
