package org.seedtrain.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.seedtrain.plant.Spelling;
import tools.jackson.databind.JsonNode;

/// What may stand at a place of a case: the same description checks a file and gives the JSON Schema.
sealed interface Shape {

    /// One key of a [Group].
    ///
    /// @param what it is, with its unit
    record Key(String name, Shape shape, boolean required, String what) {}

    /// A number from `low` to `high`; `open` ends do not belong to it.
    record Number(double low, double high, boolean open) implements Shape {
        @Override
        public void check(String path, JsonNode node, List<String> problems) {
            if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
                problems.add(path + " is " + show(node) + "; it must be a number");
                return;
            }
            double value = node.asDouble();
            if (open ? !(value > low && value < high) : !(value >= low && value <= high)) {
                problems.add(path + " is " + plain(value) + "; it must " + range());
            }
        }

        private String range() {
            boolean below = low > Double.NEGATIVE_INFINITY;
            boolean above = high < Double.POSITIVE_INFINITY;
            if (below && above) {
                return "lie between " + plain(low) + " and " + plain(high);
            }
            return below
                    ? (open ? "be more than " + plain(low) : "be " + plain(low) + " or more")
                    : (open ? "be less than " + plain(high) : "be " + plain(high) + " or less");
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "number");
            if (low > Double.NEGATIVE_INFINITY) {
                schema.put(open ? "exclusiveMinimum" : "minimum", low);
            }
            if (high < Double.POSITIVE_INFINITY) {
                schema.put(open ? "exclusiveMaximum" : "maximum", high);
            }
            return schema;
        }
    }

    /// A whole number.
    record Whole(long low, long high) implements Shape {
        @Override
        public void check(String path, JsonNode node, List<String> problems) {
            if (!node.isNumber() || node.asDouble() != Math.rint(node.asDouble())) {
                problems.add(path + " is " + show(node) + "; it must be a whole number");
            } else if (node.asDouble() < low || node.asDouble() > high) {
                problems.add(path + " is " + show(node) + "; it must lie between " + low + " and " + high);
            }
        }

        @Override
        public Map<String, Object> schema() {
            return map("type", "integer", "minimum", low, "maximum", high);
        }
    }

    record Flag() implements Shape {
        @Override
        public void check(String path, JsonNode node, List<String> problems) {
            if (!node.isBoolean()) {
                problems.add(path + " is " + show(node) + "; it must be true or false");
            }
        }

        @Override
        public Map<String, Object> schema() {
            return map("type", "boolean");
        }
    }

    /// A word, one of `known` unless that is empty.
    record Word(List<String> known) implements Shape {
        @Override
        public void check(String path, JsonNode node, List<String> problems) {
            if (!node.isString()) {
                problems.add(path + " is " + show(node) + "; it must be a text in quotes");
            } else if (!known.isEmpty() && !known.contains(node.asString())) {
                problems.add(path + " is " + show(node) + "; known are " + String.join(", ", known));
            }
        }

        @Override
        public Map<String, Object> schema() {
            return known.isEmpty() ? map("type", "string") : map("type", "string", "enum", known);
        }
    }

    /// A list of `least` to `most` things of one shape.
    record Items(Shape item, int least, int most) implements Shape {
        @Override
        public void check(String path, JsonNode node, List<String> problems) {
            if (!node.isArray()) {
                problems.add(path + " is " + show(node) + "; it must be a list in [ ]");
                return;
            }
            if (node.size() < least || node.size() > most) {
                problems.add(path + " has " + node.size() + " values; it must have "
                        + (least == most ? "" + least : least + " to " + most));
            }
            for (int i = 0; i < node.size() && problems.size() < MOST_PROBLEMS; i++) {
                item.check(path + "[" + i + "]", node.get(i), problems);
            }
        }

        @Override
        public Map<String, Object> schema() {
            return map("type", "array", "items", item.schema(), "minItems", least, "maxItems", most);
        }
    }

    /// Keys that anybody may name, each with a value of one shape.
    record Named(Shape value) implements Shape {
        @Override
        public void check(String path, JsonNode node, List<String> problems) {
            if (!node.isObject()) {
                problems.add(path + " is " + show(node) + "; it must be an object in { }");
                return;
            }
            node.properties().forEach(entry -> value.check(path + "." + entry.getKey(), entry.getValue(), problems));
        }

        @Override
        public Map<String, Object> schema() {
            return map("type", "object", "additionalProperties", value.schema());
        }
    }

    /// Whatever somebody else checks.
    record Any(String what) implements Shape {
        @Override
        public void check(String path, JsonNode node, List<String> problems) {
            if (!node.isObject() && !node.isArray()) {
                problems.add(path + " is " + show(node) + "; it must be " + what);
            }
        }

        @Override
        public Map<String, Object> schema() {
            return map("description", what);
        }
    }

    /// One of several shapes, told apart by what JSON is there: a list or an object.
    record Either(Items list, Shape other) implements Shape {
        @Override
        public void check(String path, JsonNode node, List<String> problems) {
            (node.isArray() ? list : other).check(path, node, problems);
        }

        @Override
        public Map<String, Object> schema() {
            return map("anyOf", List.of(list.schema(), other.schema()));
        }
    }

    /// An object with known keys and no others.
    record Group(List<Key> keys) implements Shape {
        public Group {
            keys = List.copyOf(keys);
        }

        Group plus(Key... more) {
            List<Key> all = new ArrayList<>(keys);
            all.addAll(List.of(more));
            return new Group(all);
        }

        @Override
        public void check(String path, JsonNode node, List<String> problems) {
            String at = path.isEmpty() ? "" : path + ".";
            if (!node.isObject()) {
                problems.add((path.isEmpty() ? "the file" : path) + " is " + show(node) + "; it must be an object in { }");
                return;
            }
            Map<String, Key> known = keys.stream().collect(Collectors.toMap(Key::name, key -> key));
            node.properties().forEach(entry -> {
                Key key = known.get(entry.getKey());
                if (key == null) {
                    problems.add(at + entry.getKey() + " is not a key here; "
                            + Spelling.meant(entry.getKey(), known.keySet())
                                    .map(meant -> "did you mean " + meant + "? Known are ")
                                    .orElse("known are ")
                            + String.join(", ", new TreeSet<>(known.keySet())));
                } else {
                    key.shape.check(at + key.name, entry.getValue(), problems);
                }
            });
            for (Key key : keys) {
                if (key.required && !node.has(key.name)) {
                    problems.add(at + key.name + " is missing: " + key.what);
                }
            }
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> properties = new LinkedHashMap<>();
            for (Key key : keys) {
                Map<String, Object> schema = new LinkedHashMap<>(key.shape.schema());
                schema.put("description", key.what);
                properties.put(key.name, schema);
            }
            return map(
                    "type", "object",
                    "properties", properties,
                    "required", keys.stream().filter(Key::required).map(Key::name).toList(),
                    "additionalProperties", false);
        }
    }

    int MOST_PROBLEMS = 20;
    int SHOWN = 60;

    /// Adds a sentence for everything that is wrong.
    ///
    /// @param path of the node, empty for the whole file
    void check(String path, JsonNode node, List<String> problems);

    /// As JSON Schema 2020-12.
    Map<String, Object> schema();

    static Key required(String name, Shape shape, String what) {
        return new Key(name, shape, true, what);
    }

    static Key optional(String name, Shape shape, String what) {
        return new Key(name, shape, false, what);
    }

    static Shape positive() {
        return new Number(0, Double.POSITIVE_INFINITY, true);
    }

    static Shape notNegative() {
        return new Number(0, Double.POSITIVE_INFINITY, false);
    }

    static Shape any() {
        return new Number(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);
    }

    static Shape between(double low, double high) {
        return new Number(low, high, false);
    }

    static Shape inside(double low, double high) {
        return new Number(low, high, true);
    }

    static Items list(Shape item) {
        return new Items(item, 1, 100_000);
    }

    static Shape word(String... known) {
        return new Word(List.of(known));
    }

    static Group group(Key... keys) {
        return new Group(List.of(keys));
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Double.toString(value);
    }

    /// What stands there, cut short.
    private static String show(JsonNode node) {
        String text = node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
