package org.seedtrain.lab.stats.analysis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;

/// The table of a request, its numbers with all their decimals.
record Sheet(DataTable table, Request request) {
    /// Fourth powers of this are still numbers.
    private static final double LARGEST = 1e60;

    /// The file, or the numbers typed as `--values`.
    static Sheet of(Request request) {
        boolean typed = request.has("values");
        if (typed == request.hasFile("data")) {
            throw new AnalysisRefused(typed ? "give either a file or --values, not both" : "give a file, or numbers as --values 1.2,3.4");
        }
        Document document = typed
                ? new Document("--values", ("value\n" + request.text("values").replace(",", "\n")).getBytes(StandardCharsets.UTF_8))
                : request.file("data");
        return new Sheet(DataTable.of(document), request);
    }

    /// The column an option names, else the one with the usual name, else the only one.
    String pick(String option, String usual) {
        if (request.has(option)) {
            String name = request.text(option).toLowerCase(Locale.ROOT);
            table.require(name);
            return name;
        }
        if (table.has(usual)) {
            return usual;
        }
        if (table.header().size() == 1) {
            return table.header().getFirst();
        }
        throw new AnalysisRefused(table.name() + " has no column '" + usual + "'; say with --" + option + " which of "
                + String.join(", ", table.header()) + " it is");
    }

    Column exact(String column) {
        return exact(column, table.rows());
    }

    Column exact(String column, List<DataTable.Row> rows) {
        double[] high = new double[rows.size()];
        double[] low = new double[rows.size()];
        for (int i = 0; i < high.length; i++) {
            double near = table.number(rows.get(i), column);
            double size = Math.abs(near);
            if (size > LARGEST || size > 0 && size < 1 / LARGEST) {
                throw new AnalysisRefused(table.name() + ", line " + rows.get(i).line() + ": the " + column + " is "
                        + table.word(rows.get(i), column) + "; statistics are made of 0 and of numbers from 1e-60 to 1e60: choose another "
                        + "unit, or look for a slip of the pen");
            }
            DoubleDouble written = written(table.word(rows.get(i), column), near);
            high[i] = written.high();
            low[i] = written.low();
        }
        return new Column(high, low);
    }

    /// A cell that is known to be a number, with all its decimals.
    private static DoubleDouble written(String cell, double near) {
        try {
            DoubleDouble exact = DoubleDouble.parse(cell.replace(',', '.'));
            return exact.high() == near ? exact : DoubleDouble.of(near);
        } catch (NumberFormatException another) {
            return DoubleDouble.of(near);
        }
    }

    List<String> words(String column) {
        List<String> words = table.words(column);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isBlank()) {
                throw new AnalysisRefused(table.name() + ", line " + table.rows().get(i).line() + ": the " + column
                        + " is missing");
            }
        }
        return words;
    }

    /// Numbers by the text in another column, in the order of its first appearance.
    Map<String, Column> groups(String factor, String column) {
        words(factor);
        Map<String, Column> groups = new LinkedHashMap<>();
        table.groups(factor).forEach((name, rows) -> groups.put(name, exact(column, rows)));
        return groups;
    }

    /// Whole numbers, not negative.
    int[] counts(String column) {
        double[] values = table.column(column);
        int[] counts = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            if (values[i] != Math.rint(values[i]) || values[i] < 0 || values[i] > 1e9) {
                throw new AnalysisRefused(table.name() + ", line " + table.rows().get(i).line() + ": the " + column + " is "
                        + table.word(table.rows().get(i), column) + "; it must be a whole number, 0 or more");
            }
            counts[i] = (int) values[i];
        }
        return counts;
    }

    /// Weights of the squares: the column the option names, `1/y` or `1/y2` of the response; null without the option.
    @Nullable Column weights(Column response) {
        if (!request.has("weights")) {
            return null;
        }
        String words = request.text("weights").toLowerCase(Locale.ROOT);
        double[] weights = words.equals("1/y") || words.equals("1/y2") ? new double[response.size()] : table.column(pick("weights", ""));
        for (int i = 0; i < weights.length; i++) {
            double y = Math.abs(response.high()[i]);
            weights[i] = words.equals("1/y") ? 1 / y : words.equals("1/y2") ? 1 / (y * y) : weights[i];
            if (!(weights[i] > 0 && Double.isFinite(weights[i]))) {
                throw new AnalysisRefused(table.name() + ", line " + table.rows().get(i).line() + ": the weight is " + weights[i]
                        + "; it must be above 0" + (words.startsWith("1/y") ? ", so the response must not be 0" : ""));
            }
        }
        return Column.of(weights);
    }

    /// Refuses more rows than a method is meant for.
    Sheet atMost(int rows) {
        if (table.rows().size() > rows) {
            throw new AnalysisRefused(table.name() + " has " + table.rows().size() + " rows; this analysis takes at most " + rows
                    + ". Average or sample them first");
        }
        return this;
    }

    /// Columns an option lists.
    List<String> listed(String option) {
        List<String> names = new ArrayList<>();
        for (String name : request.has(option) ? request.words(option) : List.<String>of()) {
            String lower = name.strip().toLowerCase(Locale.ROOT);
            table.require(lower);
            names.add(lower);
        }
        return names;
    }
}
