package org.seedtrain.batch;

import java.util.Map;

/// A text that a person reads, in both languages of the centre. The client picks.
public record Text(String en, String ko) {

    /// A text that is the same in every language: a code, a number with its unit.
    public static Text same(String text) {
        return new Text(text, text);
    }

    /// From the plant's words, which are kept by language tag; English stands in for a missing language.
    public static Text of(Map<String, String> byLanguage) {
        String en = byLanguage.getOrDefault("en", "");
        return new Text(en, byLanguage.getOrDefault("ko", en));
    }

    /// The text in a language (`ko`, everything else is English).
    public String in(String language) {
        return language.startsWith("ko") ? ko : en;
    }
}
