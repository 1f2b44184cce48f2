package org.seedtrain.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How a case wants to be drawn.
///
/// @param title in English; empty if none
/// @param x unit of the axis: s, min, h or d where the first column is a time; null: what suits
/// @param panels one below the other; empty: every column in one
public record Plot(String title, @Nullable String x, List<Panel> panels) {
    static final Shape.Group TITLE = Shape.group(
            Shape.required("en", Shape.word(), "in English"), Shape.optional("ko", Shape.word(), "in Korean"));
    static final Shape.Group SHAPE = Shape.group(
            Shape.optional("x", Shape.word("s", "min", "h", "d"), "unit of the time axis"),
            Shape.optional(
                    "panels",
                    Shape.list(Shape.group(
                            Shape.optional("title", TITLE, "above the panel"),
                            Shape.required("columns", Shape.list(Shape.word()), "names of columns"))),
                    "one below the other"));

    /// @param columns by name
    public record Panel(String title, List<String> columns) {}

    static Plot of(JsonNode node) {
        JsonNode plot = node.path("plot");
        List<Panel> panels = new ArrayList<>();
        for (JsonNode panel : plot.path("panels")) {
            List<String> columns = new ArrayList<>();
            panel.get("columns").forEach(one -> columns.add(one.asString()));
            panels.add(new Panel(panel.path("title").path("en").asString(""), columns));
        }
        return new Plot(
                node.path("title").path("en").asString(""),
                plot.has("x") ? plot.get("x").asString() : null,
                List.copyOf(panels));
    }
}
