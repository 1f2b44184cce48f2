package org.seedtrain.batch.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Severity;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.batch.view.ResultViews;

/// Everything that stands against the release of a batch, each with the entry that shows it.
public final class Release {
    private Release() {}

    public static List<ResultViews.Blocker> blockers(Ledger ledger, BatchRecord record) {
        List<ResultViews.Blocker> blockers = new ArrayList<>();
        for (Step step : ledger.steps().values()) {
            if (!ledger.settled(step) && !(step.task() instanceof Task.Disposition)) {
                blockers.add(new ResultViews.Blocker("open-step",
                        new Text("Not done: " + step.title().en(), "미완료: " + step.title().ko()), step.id(), null));
            }
        }
        for (Recipe.Specification specification : ledger.recipe().specification()) {
            specification(ledger, record, specification).ifPresent(blockers::add);
        }
        for (RecordView.Finding finding : record.findings()) {
            if (finding.severity() == Severity.CRITICAL) {
                blockers.add(new ResultViews.Blocker("finding", finding.text(), finding.step(), finding.seq()));
            }
        }
        for (RecordView.DeviationView deviation : record.deviations()) {
            if (!deviation.closed()) {
                blockers.add(new ResultViews.Blocker("open-deviation",
                        new Text("Open deviation: " + deviation.title(), "미종결 일탈: " + deviation.title()), null,
                        deviation.seq()));
            }
        }
        for (RecordView.Yield yield : record.yields()) {
            if (yield.verdict() == RecordView.Verdict.FAIL && !explained(record, yield)) {
                String percent = Numbers.show(yield.yield_pct(), 1) + " %";
                blockers.add(new ResultViews.Blocker("yield",
                        new Text("Yield of " + yield.title().en() + " is " + percent, yield.title().ko() + " 수율 " + percent),
                        yield.step(), yield.seq()));
            }
        }
        return blockers;
    }

    private static boolean explained(BatchRecord record, RecordView.Yield yield) {
        return record.deviations().stream()
                .anyMatch(deviation -> deviation.closed() && deviation.of().contains(yield.seq()));
    }

    /// A requirement of the release specification is met when its test is reported within its limits.
    private static Optional<ResultViews.Blocker> specification(
            Ledger ledger, BatchRecord record, Recipe.Specification specification) {
        if (!specification.stage().equals("release")) {
            return Optional.empty();
        }
        for (Step step : ledger.steps().values()) {
            if (step.task() instanceof Task.Test test && specification.id().equals(test.specification())) {
                Optional<Entry> done = ledger.done(step);
                if (done.isPresent() && record.verdict(step).orElse(false)) {
                    return Optional.empty();
                }
                String text = done.flatMap(entry -> ledger.text(entry, specification.result())).orElse("-");
                return Optional.of(new ResultViews.Blocker("out-of-specification",
                        new Text(specification.title().en() + ": " + text + " does not meet " + range(specification),
                                specification.title().ko() + ": " + text + ", 기준 " + range(specification) + " 부적합"),
                        step.id(), done.map(Entry::seq).orElse(null)));
            }
        }
        return Optional.of(new ResultViews.Blocker("not-tested",
                new Text("Not tested: " + specification.title().en(), "미시험: " + specification.title().ko()), null, null));
    }

    static String range(Recipe.Specification specification) {
        int digits = specification.limits().digits();
        Double low = specification.limits().low();
        Double high = specification.limits().high();
        String unit = " " + Units.show(specification.limits().unit());
        if (low != null && high != null) {
            return Numbers.show(low, digits) + " – " + Numbers.show(high, digits) + unit;
        }
        return low != null ? "≥ " + Numbers.show(low, digits) + unit : "≤ " + Numbers.show(high, digits) + unit;
    }
}
