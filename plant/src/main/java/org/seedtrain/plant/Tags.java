package org.seedtrain.plant;

import java.util.List;
import java.util.Map;

/// Short ways to declare a [Tag].
public final class Tags {
    private Tags() {}

    private static Tag tag(
            Tag.Kind kind, String name, String en, String ko, String unit, double low, double high, int digits) {
        return new Tag(name, Map.of("en", en, "ko", ko), unit, kind, low, high, digits, List.of());
    }

    public static Tag reading(
            String name, String en, String ko, String unit, double low, double high, int digits) {
        return tag(Tag.Kind.READING, name, en, ko, unit, low, high, digits);
    }

    public static Tag computed(
            String name, String en, String ko, String unit, double low, double high, int digits) {
        return tag(Tag.Kind.COMPUTED, name, en, ko, unit, low, high, digits);
    }

    public static Tag setting(
            String name, String en, String ko, String unit, double low, double high, int digits) {
        return tag(Tag.Kind.SETTING, name, en, ko, unit, low, high, digits);
    }

    public static Tag onOff(String name, String en, String ko) {
        return new Tag(
                name,
                Map.of("en", en, "ko", ko),
                "1",
                Tag.Kind.SWITCH,
                0,
                1,
                0,
                List.of(Map.of("en", "Off", "ko", "꺼짐"), Map.of("en", "On", "ko", "켜짐")));
    }

    /// @param choices pairs: English, Korean, English, Korean...
    public static Tag choice(String name, String en, String ko, String... choices) {
        Map<?, ?>[] titles = new Map<?, ?>[choices.length / 2];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = Map.of("en", choices[2 * i], "ko", choices[2 * i + 1]);
        }
        @SuppressWarnings("unchecked")
        List<Map<String, String>> list = (List<Map<String, String>>) (List<?>) List.of(titles);
        return new Tag(name, Map.of("en", en, "ko", ko), "1", Tag.Kind.CHOICE, 0, titles.length - 1, 0, list);
    }
}
