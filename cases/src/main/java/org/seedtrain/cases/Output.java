package org.seedtrain.cases;

import tools.jackson.databind.JsonNode;

/// At which values of the first column a case is asked.
final class Output {
    private static final int MOST = 1_000_001;

    private Output() {}

    /// Either evenly from `start_X` (0) to `end_X` in so many points, or a list of values `X`.
    static Shape.Key key(String axis) {
        String unit = unit(axis);
        return Shape.required(
                "output",
                Shape.group(
                        Shape.optional("start" + unit, Shape.any(), "first " + axis + " (0)"),
                        Shape.optional("end" + unit, Shape.any(), "last " + axis),
                        Shape.optional("points", new Shape.Whole(2, MOST), "number of rows, evenly spaced"),
                        Shape.optional(axis, Shape.list(Shape.any()), "values of " + axis + " themselves, increasing")),
                "where the answer is wanted: end and points, or the values themselves");
    }

    private static String unit(String axis) {
        int at = axis.indexOf('_');
        return at < 0 ? "" : axis.substring(at);
    }

    static double[] read(JsonNode node, String axis) {
        JsonNode output = node.get("output");
        String unit = unit(axis);
        if (output.has(axis)) {
            double[] values = array(output.get(axis));
            for (int i = 1; i < values.length; i++) {
                if (!(values[i] > values[i - 1])) {
                    throw new CaseProblem("output." + axis + "[" + i + "] is " + Shape.plain(values[i])
                            + "; it must be more than the one before");
                }
            }
            return values;
        }
        for (String key : new String[] {"end" + unit, "points"}) {
            if (!output.has(key)) {
                throw new CaseProblem("output." + key + " is missing: give end" + unit + " and points, or " + axis);
            }
        }
        double start = output.has("start" + unit) ? output.get("start" + unit).asDouble() : 0;
        double end = output.get("end" + unit).asDouble();
        if (!(end > start)) {
            throw new CaseProblem("output.end" + unit + " is " + Shape.plain(end) + "; it must be more than "
                    + Shape.plain(start));
        }
        double[] values = new double[output.get("points").asInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = start + (end - start) * i / (values.length - 1);
        }
        return values;
    }

    static double[] array(JsonNode list) {
        double[] values = new double[list == null ? 0 : list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i).asDouble();
        }
        return values;
    }

    static double number(JsonNode node, String key, double preset) {
        return node.has(key) ? node.get(key).asDouble() : preset;
    }
}
