package org.seedtrain.lab.stats.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Objects for programs: names and values in order, numbers finite or absent.
final class Json {
    private Json() {}

    static Map<String, @Nullable Object> of(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], finite(pairs[i + 1]));
        }
        return map;
    }

    static @Nullable Object finite(@Nullable Object value) {
        return switch (value) {
            case Double number -> Double.isFinite(number) ? number : null;
            case double[] numbers -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (double number : numbers) {
                    list.add(finite(number));
                }
                yield list;
            }
            case null -> null;
            default -> value;
        };
    }

    static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
