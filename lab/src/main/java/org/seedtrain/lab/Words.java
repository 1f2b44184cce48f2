package org.seedtrain.lab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// A text in the languages of the house, and maps whose order is the same on every machine.
public final class Words {
    private Words() {}

    public static Map<String, String> of(String en, String ko) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("en", en);
        words.put("ko", ko);
        return Collections.unmodifiableMap(words);
    }

    /// A copy that cannot be changed, in the order of its keys.
    static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
