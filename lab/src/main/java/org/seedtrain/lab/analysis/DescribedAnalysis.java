package org.seedtrain.lab.analysis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An [Analysis] that says everything of itself at once; what its mathematics refuses is refused to the analyst.
public abstract class DescribedAnalysis implements Analysis {
    private final Description description;

    protected DescribedAnalysis(Description description) {
        this.description = description;
    }

    /// The calculation. An IllegalArgumentException of the mathematics is handed on as a refusal, with its message.
    protected abstract Outcome found(Request request);

    @Override
    public final Outcome run(Request request) {
        try {
            return found(request);
        } catch (IllegalArgumentException refused) {
            throw new AnalysisRefused(String.valueOf(refused.getMessage()));
        }
    }

    /// A number that JSON can hold; nothing for NaN and infinity.
    protected static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    /// Whole numbers of an option.
    protected static long[] counts(Request request, String option) {
        double[] numbers = request.numbers(option);
        long[] counts = new long[numbers.length];
        for (int i = 0; i < counts.length; i++) {
            if (numbers[i] != Math.rint(numbers[i])) {
                throw new AnalysisRefused("--" + option + " has " + numbers[i] + "; it is counted in whole numbers");
            }
            counts[i] = (long) numbers[i];
        }
        return counts;
    }

    /// A whole number of a table.
    protected static long count(DataTable table, DataTable.Row row, String column) {
        double number = table.number(row, column);
        if (number != Math.rint(number) || number < 0) {
            throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the " + column + " is " + number
                    + "; it must be a whole number of 0 or more");
        }
        return (long) number;
    }

    /// The first of some columns that a table has.
    protected static String column(DataTable table, String... names) {
        for (String name : names) {
            if (table.has(name)) {
                return name;
            }
        }
        throw new AnalysisRefused(table.name() + " has none of the columns " + String.join(", ", names) + "; it has "
                + String.join(", ", table.header()));
    }

    /// The number of a table in a range.
    protected static double number(DataTable table, DataTable.Row row, String column, double low, double high) {
        double number = table.number(row, column);
        if (!(number >= low && number <= high)) {
            throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the " + column + " is " + number
                    + "; it must lie between " + low + " and " + high);
        }
        return number;
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public Group group() {
        return description.group();
    }

    @Override
    public Map<String, String> title() {
        return description.title();
    }

    @Override
    public Map<String, String> purpose() {
        return description.purpose();
    }

    @Override
    public List<Option> options() {
        return description.options();
    }

    @Override
    public List<Slot> files() {
        return description.files();
    }

    @Override
    public List<String> examples() {
        return description.examples();
    }

    @Override
    public List<String> sources() {
        return description.sources();
    }
}
