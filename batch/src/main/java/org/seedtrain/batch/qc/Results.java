package org.seedtrain.batch.qc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.recipe.Limits;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.batch.record.BatchRecord;
import org.seedtrain.batch.record.Ledger;
import org.seedtrain.batch.record.Numbers;
import org.seedtrain.batch.view.ResultViews.TestResult;
import org.seedtrain.lab.Evaluation;

/// Every test of the recipe with its specification, what was reported and what the raw data say.
public final class Results {
    private Results() {}

    public static List<TestResult> of(Ledger ledger, BatchRecord record, Bench bench) {
        List<TestResult> results = new ArrayList<>();
        for (Step step : ledger.steps().values()) {
            if (step.task() instanceof Task.Test test) {
                results.add(one(ledger, record, bench, step, test));
            }
        }
        return results;
    }

    private static TestResult one(Ledger ledger, BatchRecord record, Bench bench, Step step, Task.Test test) {
        Optional<Recipe.Specification> specification =
                Optional.ofNullable(test.specification()).flatMap(ledger.recipe()::specification);
        Limits limits = specification
                .map(Recipe.Specification::limits)
                .orElse(test.limits() == null ? new Limits(null, null, "1", 0) : test.limits());
        String name = specification.map(Recipe.Specification::result).orElse(test.result() == null ? "" : test.result());
        Optional<Entry> done = ledger.done(step);
        String attribute = name.isEmpty() ? done.map(Results::first).orElse("") : name;
        @Nullable String text = done.flatMap(entry -> ledger.text(entry, attribute)).orElse(null);
        OptionalDouble value = text == null ? OptionalDouble.empty() : Numbers.parse(text);
        @Nullable Double computed = done.flatMap(entry -> ResultRules.test(ledger, step, (Body.Result) entry.body()))
                .flatMap(bench::evaluated)
                .flatMap(evaluation -> ResultRules.computed(evaluation, test.sample(), attribute))
                .map(Evaluation.Result::value)
                .orElse(null);
        @Nullable String verdict = done.flatMap(_ -> record.verdict(step)).map(passes -> passes ? "PASS" : "FAIL").orElse(null);
        Text title = specification.map(Recipe.Specification::title).orElse(step.title());
        return new TestResult(
                specification.map(Recipe.Specification::id).orElse(step.id()), title,
                specification.map(Recipe.Specification::stage).orElse("in-process"), test.sample(), test.method(),
                attribute, limits.low(), limits.high(), limits.unit(), limits.digits(), text,
                value.isPresent() ? (Double) value.getAsDouble() : null, computed, verdict,
                done.map(Entry::seq).orElse(null));
    }

    private static String first(Entry done) {
        return ((Body.Result) done.body()).results().keySet().stream().findFirst().orElse("");
    }
}
