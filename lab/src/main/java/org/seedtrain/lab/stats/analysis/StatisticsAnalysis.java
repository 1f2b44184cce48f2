package org.seedtrain.lab.stats.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hipparchus.exception.MathRuntimeException;
import org.seedtrain.lab.Words;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.stats.StatisticsRefused;

/// What the verbs of this package share: what they say of themselves, and that a refusal of the mathematics reaches the analyst.
public abstract class StatisticsAnalysis extends DescribedAnalysis {
    StatisticsAnalysis(Group group, String name, Map<String, String> title, Map<String, String> purpose,
            List<Option> options, List<Slot> files, List<String> examples, List<String> sources) {
        super(new Description(name, group, title, purpose, options, files, examples, sources));
    }

    static Map<String, String> words(String en, String ko) {
        return Words.of(en, ko);
    }

    static List<Slot> table(String example) {
        return List.of(Slot.of("data", "Data", "자료", "csv,tsv,xlsx", example));
    }

    /// A table that [#values()] can stand for.
    static List<Slot> tableOrValues(String example) {
        return List.of(table(example).getFirst().optional());
    }

    static Option values() {
        return Option.numbers("values", "Values instead of a file", "파일 대신 값", "1", -1e60, 1e60);
    }

    static Option weights() {
        return Option.text("weights", "Weights: 1/y, 1/y2 or a column", "가중치: 1/y, 1/y2 또는 열 이름");
    }

    static Option confidence() {
        return Option.number("confidence", "Confidence", "신뢰수준", "1", 0.5, 0.9999, 0.95);
    }

    static Option column(String name, String en, String ko) {
        return Option.text(name, en, ko);
    }

    abstract Outcome compute(Request request);

    @Override
    protected final Outcome found(Request request) {
        try {
            return finite(compute(request));
        } catch (MathRuntimeException outside) {
            throw new AnalysisRefused("these numbers are outside what can be computed (" + outside.getMessage()
                    + "); look for a value that is far from the others");
        }
    }

    /// Refuses an outcome that shows what is no number.
    private static Outcome finite(Outcome outcome) {
        boolean cells = outcome.tables().stream().allMatch(table -> table.rows().stream().allMatch(row -> row.stream()
                .allMatch(cell -> !(cell instanceof Double number) || Double.isFinite(number))));
        boolean points = outcome.plots().stream().allMatch(plot -> plot.series().stream().allMatch(series ->
                Arrays.stream(series.x()).allMatch(Double::isFinite) && Arrays.stream(series.y()).allMatch(Double::isFinite)));
        if (!cells || !points) {
            throw new StatisticsRefused("these numbers are so different in size that the figures are no numbers; look for a value that is far "
                    + "from the others");
        }
        return outcome;
    }
}
