package org.seedtrain.batch.qc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Severity;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.batch.record.GdpRule;
import org.seedtrain.batch.record.Ledger;
import org.seedtrain.batch.record.Numbers;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.lab.Evaluation;

/// Rules about reported results: they are compared with what the method computes from the raw data.
public final class ResultRules {
    private ResultRules() {}

    public static List<RecordView.Finding> find(Ledger ledger, Bench bench) {
        List<RecordView.Finding> found = new ArrayList<>();
        for (Step step : ledger.steps().values()) {
            if (step.task() instanceof Task.Test) {
                for (Entry entry : ledger.entries(step.id())) {
                    if (entry.body() instanceof Body.Result result) {
                        test(ledger, step, result)
                                .flatMap(bench::evaluated)
                                .ifPresent(evaluation -> compare(ledger, step, entry, result, evaluation, found));
                    }
                }
            }
        }
        return found;
    }

    /// The test that a result reports.
    static Optional<Entry> test(Ledger ledger, Step step, Body.Result result) {
        return ledger.entries(step.id()).stream()
                .filter(entry -> entry.body() instanceof Body.Test test && test.attempt() == result.attempt())
                .reduce((_, last) -> last);
    }

    private static void compare(
            Ledger ledger, Step step, Entry entry, Body.Result result, Evaluation evaluation,
            List<RecordView.Finding> found) {
        for (String name : result.results().keySet()) {
            String text = ledger.text(entry, name).orElse("");
            Optional<Evaluation.Result> computed = computed(evaluation, result.sample(), name);
            OptionalDouble typed = Numbers.parse(text);
            if (computed.isPresent() && typed.isPresent()) {
                int digits = Numbers.decimals(text).orElse(computed.get().digits());
                double difference = Math.abs(typed.getAsDouble() - computed.get().value());
                String right = computed.get().text(digits);
                boolean bound = computed.get().relation() != Evaluation.Relation.EQUAL;
                boolean wrong = bound
                        ? !Numbers.relation(text).equals(Numbers.relation(right))
                                || !typed.equals(Numbers.parse(right))
                        : difference > Numbers.halfDigit(digits) * 1.02 + 1e-9 * Math.abs(computed.get().value());
                if (wrong) {
                    found.add(GdpRule.TRANSCRIPTION.at(entry, "'" + text + "' was reported, the raw data give " + right,
                            "'" + text + "'(으)로 보고, 원자료의 계산값은 " + right));
                }
            }
        }
        for (Evaluation.Criterion criterion : evaluation.suitability()) {
            if (!criterion.met()) {
                Map<String, String> title = criterion.title();
                String value = Numbers.show(criterion.value(), criterion.digits());
                Severity grave = step.critical() ? Severity.CRITICAL : Severity.MAJOR;
                found.add(GdpRule.SUITABILITY.at(grave, entry, title.get("en") + " is " + value,
                        title.get("ko") + " " + value));
            }
        }
    }

    static Optional<Evaluation.Result> computed(Evaluation evaluation, String sample, String attribute) {
        return evaluation.results().stream()
                .filter(result -> result.specimen().equals(sample) && result.attribute().equals(attribute))
                .findFirst();
    }
}
