package org.seedtrain.batch.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Severity;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.batch.view.RecordView;

/// What is out of its limits needs a deviation that refers to it.
final class LimitRules {
    private final Ledger ledger;
    private final Verdicts verdicts;
    private final List<RecordView.Finding> found = new ArrayList<>();

    LimitRules(Ledger ledger, Verdicts verdicts) {
        this.ledger = ledger;
        this.verdicts = verdicts;
    }

    List<RecordView.Finding> find() {
        Set<Long> covered = new HashSet<>();
        Set<String> coveredSteps = new HashSet<>();
        for (Entry entry : ledger.entries()) {
            if (entry.body() instanceof Body.Deviation deviation) {
                covered.addAll(deviation.of());
                if (entry.step() != null) {
                    coveredSteps.add(entry.step());
                }
            }
        }
        for (Step step : ledger.steps().values()) {
            boolean fails = verdicts.of(step).map(passes -> !passes).orElse(false);
            Entry done = ledger.done(step).orElse(null);
            if (fails && done != null && !covered.contains(done.seq()) && !coveredSteps.contains(step.id())) {
                found.add(finding(step, done));
            }
        }
        return found;
    }

    private RecordView.Finding finding(Step step, Entry done) {
        Severity grave = step.critical() ? Severity.CRITICAL : Severity.MAJOR;
        String what = switch (step.task()) {
            case Task.Wait _ -> "went on too early|기준 도달 전에 진행";
            case Task.Draw _ -> "the dead leg was not flushed|사강(dead leg) 배출 부족";
            case Task.SetPoint _, Task.Action _ -> "another value than prescribed|지시와 다른 값";
            default -> "the value|기록값";
        };
        String text = ledger.text(done, "value").orElse("");
        String[] both = what.split("\\|");
        return GdpRule.LIMITS.at(grave, done, step.title().en() + ", " + both[0] + " " + text,
                step.title().ko() + ", " + both[1] + " " + text);
    }
}
