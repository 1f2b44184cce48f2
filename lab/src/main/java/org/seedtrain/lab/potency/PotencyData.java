package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.Request;

/// Assays as they stand in files.
final class PotencyData {
    private PotencyData() {}

    record Groups(List<String> preparations, List<Quantal.Group> groups) {}

    /// The names, the standard first.
    private static List<String> names(DataTable table, @Nullable String standard) {
        List<String> names = new ArrayList<>(table.groups("preparation").keySet());
        if (names.contains("")) {
            throw new AnalysisRefused(table.name() + ": a row has no preparation; write its name");
        }
        String first = standard != null ? standard
                : names.stream().filter(name -> name.equalsIgnoreCase("standard") || name.equalsIgnoreCase("S")
                        || name.equalsIgnoreCase("reference")).findFirst().orElse(names.getFirst());
        if (!names.remove(first)) {
            throw new AnalysisRefused("--standard is '" + first + "'; the preparations in " + table.name() + " are "
                    + String.join(", ", names));
        }
        names.addFirst(first);
        return names;
    }

    static Assay assay(DataTable table, Request request) {
        table.require("preparation", "dose", "response");
        Design design = design(table, request.choice("design"));
        List<String> names = names(table, request.textOrNull("standard"));
        String transform = request.choice("transform");
        String block = design == Design.LATIN_SQUARE ? "row" : "block";
        List<Assay.Observation> observations = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            double response = transformed(table, row, transform);
            observations.add(new Assay.Observation(names.indexOf(table.word(row, "preparation")), table.number(row, "dose"), response,
                    design == Design.COMPLETELY_RANDOMISED ? "" : label(table, row, block),
                    design == Design.LATIN_SQUARE ? label(table, row, "column") : ""));
        }
        return new Assay(design, names, observations);
    }

    private static Design design(DataTable table, String asked) {
        if (!asked.equals("auto")) {
            Design design = Design.COMPLETELY_RANDOMISED;
            for (Design one : Design.values()) {
                design = one.id().equals(asked) ? one : design;
            }
            switch (design) {
                case RANDOMISED_BLOCK -> table.require("preparation", "dose", "response", "block");
                case LATIN_SQUARE -> table.require("preparation", "dose", "response", "row", "column");
                case COMPLETELY_RANDOMISED -> {}
            }
            return design;
        }
        return table.has("row") && table.has("column") ? Design.LATIN_SQUARE
                : table.has("block") ? Design.RANDOMISED_BLOCK : Design.COMPLETELY_RANDOMISED;
    }

    private static String label(DataTable table, DataTable.Row row, String column) {
        String label = table.word(row, column);
        if (label.isEmpty()) {
            throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the " + column + " is missing");
        }
        return label;
    }

    private static double transformed(DataTable table, DataTable.Row row, String transform) {
        double response = table.number(row, "response");
        boolean logarithm = transform.equals("ln") || transform.equals("log10");
        if (logarithm && !(response > 0) || transform.equals("sqrt") && response < 0) {
            throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the response is " + response + "; --transform "
                    + transform + " needs responses " + (logarithm ? "above 0" : "of 0 or more"));
        }
        return switch (transform) {
            case "ln" -> FastMath.log(response);
            case "log10" -> FastMath.log10(response);
            case "sqrt" -> Math.sqrt(response);
            default -> response;
        };
    }

    static Groups groups(DataTable table, @Nullable String standard) {
        table.require("preparation", "dose", "n", "responded");
        List<String> names = names(table, standard);
        List<Quantal.Group> groups = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            groups.add(new Quantal.Group(names.indexOf(table.word(row, "preparation")), table.number(row, "dose"),
                    whole(table, row, "n"), whole(table, row, "responded")));
        }
        return new Groups(names, groups);
    }

    private static int whole(DataTable table, DataTable.Row row, String column) {
        double number = table.number(row, column);
        if (number != Math.rint(number) || number < 0 || number > 1e9) {
            throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the " + column + " is " + number
                    + "; it must be a whole number");
        }
        return (int) number;
    }
}
