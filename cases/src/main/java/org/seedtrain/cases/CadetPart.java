package org.seedtrain.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Spelling;
import tools.jackson.databind.JsonNode;

/// A place in the configuration. Names are taken in any case.
record CadetPart(String path, @Nullable JsonNode node) {
    static CadetPart top(JsonNode node) {
        return new CadetPart("", node);
    }

    CadetPart get(String key) {
        String at = path.isEmpty() ? key : path + "/" + key;
        if (node != null) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                if (entry.getKey().equalsIgnoreCase(key)) {
                    return new CadetPart(at, entry.getValue());
                }
            }
        }
        return new CadetPart(at, null);
    }

    CadetPart either(String key, String other) {
        return get(key).missing() ? get(other) : get(key);
    }

    boolean missing() {
        return node == null;
    }

    CaseProblem wrong(String sentence) {
        return new CaseProblem(path + (node == null ? " is missing" : " is " + shortened()) + ": " + sentence);
    }

    private String shortened() {
        String text = String.valueOf(node);
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    private JsonNode needed() {
        if (node == null) {
            throw new CaseProblem(path + " is missing");
        }
        return node.isArray() && node.size() == 1 ? node.get(0) : node;
    }

    double number() {
        JsonNode value = needed();
        if (value.isBoolean()) {
            return value.asBoolean() ? 1 : 0;
        }
        if (!value.isNumber()) {
            throw wrong("it must be a number");
        }
        return value.asDouble();
    }

    double number(double preset) {
        return missing() ? preset : number();
    }

    int whole() {
        double value = number();
        if (value != Math.rint(value) || value < 0 || value > 1000) {
            throw wrong("it must be a whole number from 0 to 1000");
        }
        return (int) value;
    }

    String word() {
        JsonNode value = needed();
        if (!value.isString()) {
            throw wrong("it must be a text");
        }
        return value.asString();
    }

    /// A list, or the rows of a table one after the other.
    double[] numbers() {
        if (node != null && node.isArray()) {
            List<JsonNode> flat = new ArrayList<>();
            for (JsonNode one : node) {
                if (one.isArray()) {
                    one.forEach(flat::add);
                } else {
                    flat.add(one);
                }
            }
            double[] values = new double[flat.size()];
            for (int i = 0; i < values.length; i++) {
                if (!flat.get(i).isNumber()) {
                    throw wrong("it must be a list of numbers");
                }
                values[i] = flat.get(i).asDouble();
            }
            if (values.length == 0) {
                throw wrong("it must have a value");
            }
            return values;
        }
        return new double[] {number()};
    }

    /// A value for each of n components; one value is that of all.
    double[] numbers(int n) {
        double[] values = numbers();
        if (values.length == 1 && n > 1) {
            double[] all = new double[n];
            Arrays.fill(all, values[0]);
            return all;
        }
        if (values.length != n) {
            throw wrong("it must have a value for each of the " + n + " components");
        }
        return values;
    }

    /// Refuses what is not known. How a parameter is multiplexed does not matter as long as its length fits.
    void only(Set<String> known) {
        if (node == null) {
            return;
        }
        node.properties().forEach(entry -> {
            String key = entry.getKey().toLowerCase(Locale.ROOT);
            if (!known.contains(key) && !(key.endsWith("_multiplex") && known.contains(key.substring(0, key.length() - 10)))) {
                throw new CaseProblem(path + "/" + entry.getKey() + " is not supported; "
                        + Spelling.meant(key, known).map(meant -> "did you mean " + meant + "?").orElse("leave it away if it does not matter"));
            }
        });
    }
}
