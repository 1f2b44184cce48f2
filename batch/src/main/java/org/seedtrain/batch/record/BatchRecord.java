package org.seedtrain.batch.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.batch.view.RecordView.State;
import org.seedtrain.batch.view.RecordView.Verdict;
import org.seedtrain.plant.PlantRun;

/// The batch record as it follows from the entries so far.
public final class BatchRecord {
    private final Ledger ledger;
    private final Verdicts verdicts;
    private final List<RecordView.Finding> findings = new ArrayList<>();

    public BatchRecord(Ledger ledger, PlantRun plant, Displays displays, Lots lots, List<RecordView.Finding> ofTests) {
        this.ledger = ledger;
        this.verdicts = new Verdicts(ledger, plant);
        findings.addAll(new NumberRules(ledger, displays).find());
        findings.addAll(new ConductRules(ledger).find());
        findings.addAll(new MaterialRules(ledger, lots, plant).find());
        findings.addAll(new LimitRules(ledger, verdicts).find());
        findings.addAll(ofTests);
        yieldFindings();
        findings.sort(Comparator.comparingLong(RecordView.Finding::seq).thenComparing(RecordView.Finding::rule));
    }

    private void yieldFindings() {
        List<RecordView.DeviationView> deviations = deviations();
        for (RecordView.Yield yield : yields()) {
            boolean explained = deviations.stream().anyMatch(deviation -> deviation.of().contains(yield.seq()));
            if (yield.verdict() == Verdict.FAIL && !explained) {
                String percent = Numbers.show(yield.yield_pct(), 1) + " %";
                findings.add(GdpRule.YIELD.at(ledger.entries().get((int) yield.seq()),
                        yield.title().en() + ", " + percent, yield.title().ko() + ", " + percent));
            }
        }
    }

    public List<RecordView.Finding> findings() {
        return List.copyOf(findings);
    }

    public Optional<Boolean> verdict(Step step) {
        return verdicts.of(step);
    }

    /// The verdict of one step without the rest of the record.
    public static Optional<Boolean> verdict(Ledger ledger, PlantRun plant, Step step) {
        return new Verdicts(ledger, plant).of(step);
    }

    public List<RecordView.StepState> steps() {
        return ledger.steps().values().stream().map(this::state).toList();
    }

    private RecordView.StepState state(Step step) {
        return new RecordView.StepState(
                step.id(),
                stateOf(step),
                ledger.entries(step.id()).stream().map(this::entry).toList(),
                verdicts.of(step).map(passes -> passes ? Verdict.PASS : Verdict.FAIL).orElse(null),
                findings.stream().filter(finding -> step.id().equals(finding.step())).toList(),
                missing(step));
    }

    public State stateOf(Step step) {
        if (ledger.done(step).isPresent()) {
            return verdicts.of(step).orElse(true) ? State.DONE : State.FAILED;
        }
        if (ledger.notApplicable(step).isPresent()) {
            return State.NOT_APPLICABLE;
        }
        boolean ready = step.after().stream().allMatch(id -> ledger.settled(ledger.steps().get(id)));
        return ready || !step.critical() ? State.OPEN : State.LOCKED;
    }

    private List<String> missing(Step step) {
        if (ledger.settled(step)) {
            return List.of();
        }
        return switch (step.task()) {
            case Task.Instruction _, Task.Label _, Task.Wait _ -> List.of("acknowledged");
            case Task.SetPoint _, Task.Action _, Task.Draw _ -> List.of("command");
            case Task.Reading _, Task.Value _, Task.Calculation _ -> List.of("value");
            case Task.Weighing _ -> List.of("weighed");
            case Task.Test _ -> ledger.entries(step.id()).stream().anyMatch(entry -> entry.body() instanceof Body.Test)
                    ? List.of("result")
                    : List.of("test", "result");
            case Task.Check _, Task.Signature _ -> List.of("signature");
            case Task.Disposition _ -> List.of("disposition");
        };
    }

    private RecordView.RecordEntry entry(Entry entry) {
        Step step = entry.step() == null ? null : ledger.steps().get(entry.step());
        boolean superseded = step != null
                && Ledger.completes(step, entry)
                && ledger.done(step).filter(last -> last.seq() != entry.seq()).isPresent();
        return new RecordView.RecordEntry(
                entry.seq(),
                entry.time(),
                entry.wall(),
                entry.actor(),
                entry.body().kind(),
                entry.body(),
                superseded,
                ledger.corrections(entry.seq()).stream().map(Entry::seq).toList());
    }

    /// The first step that is neither done nor left out.
    public @Nullable String current() {
        return ledger.steps().values().stream()
                .filter(step -> !ledger.settled(step))
                .map(Step::id)
                .findFirst()
                .orElse(null);
    }

    /// Yields as measured: each stage against the one before.
    public List<RecordView.Yield> yields() {
        List<RecordView.Yield> yields = new ArrayList<>();
        double before = Double.NaN;
        for (Recipe.Stage stage : ledger.recipe().stages()) {
            if (stage.measured() == null) {
                continue;
            }
            double now = ledger.number(stage.measured()).orElse(Double.NaN);
            Optional<Entry> done = ledger.done(ledger.steps().get(stage.measured().split("#")[0]));
            if (Double.isNaN(now) || done.isEmpty()) {
                continue;
            }
            double percent = Double.isNaN(before) ? 100 : before > 0 ? 100 * now / before : 0;
            boolean first = Double.isNaN(before);
            boolean holds = first || (stage.low() == null || percent >= stage.low())
                    && (stage.high() == null || percent <= stage.high());
            boolean judged = !first && (stage.low() != null || stage.high() != null);
            yields.add(new RecordView.Yield(
                    stage.id(), stage.title(), stage.step(), first ? now : before, now, percent, stage.low(),
                    stage.high(), judged ? holds ? Verdict.PASS : Verdict.FAIL : null, done.get().seq()));
            before = now;
        }
        return yields;
    }

    public List<RecordView.DeviationView> deviations() {
        Map<Long, Long> closed = new TreeMap<>();
        for (Entry entry : ledger.entries()) {
            if (entry.body() instanceof Body.DeviationClosed closing) {
                closed.put(closing.of(), entry.seq());
            }
        }
        List<RecordView.DeviationView> deviations = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            if (entry.body() instanceof Body.Deviation deviation) {
                Long by = closed.get(entry.seq());
                deviations.add(new RecordView.DeviationView(
                        entry.seq(), deviation.title(), deviation.severity(), deviation.description(), deviation.of(),
                        by != null, by));
            }
        }
        return deviations;
    }
}
