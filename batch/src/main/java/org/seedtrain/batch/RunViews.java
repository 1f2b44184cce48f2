package org.seedtrain.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.batch.record.BatchRecord;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.batch.view.RunView;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitLayout;

/// Puts a run into the views that clients see.
public final class RunViews {
    private RunViews() {}

    /// What does not change while a run goes on.
    public static RunView run(Run run) {
        List<RunView.UnitView> units = new ArrayList<>();
        for (UnitLayout unit : run.plant().plant().layout().units()) {
            units.add(unit(run.plant(), unit));
        }
        List<RunView.LotView> lots = new ArrayList<>();
        for (MaterialLot lot : run.lots().all()) {
            boolean expired = run.lots().expired(lot, 0);
            lots.add(new RunView.LotView(
                    lot.id(), lot.material(), Text.of(lot.title()), expired ? "expired" : lot.status(),
                    run.lots().expiry(lot).toString(), expired, lot.properties().get("assay"), null));
        }
        return new RunView(
                RunView.procedure(run.recipe()), units, lots, run.recipe().specification(), run.recipe().course(),
                run.recipe().product());
    }

    private static RunView.UnitView unit(PlantRun plant, UnitLayout unit) {
        List<Tag> tags = plant.tags().stream().filter(tag -> tag.unitName().equals(unit.name())).toList();
        return new RunView.UnitView(
                unit.name(), unit.type(), Text.of(unit.title()), tags, plant.actions(unit.name()),
                plant.malfunctions(unit.name()).stream()
                        .map(kind -> new RunView.MalfunctionView(kind.name(), Text.of(kind.title())))
                        .toList());
    }

    static RecordView record(Run run, RunClock clock) {
        BatchRecord record = run.batchRecord();
        Body.Disposition disposition = run.disposition();
        return new RecordView(
                run.last().seq(),
                new RecordView.ClockView(clock.time(), clock.rate(), clock.frozen(), clock.slowOnAlarm(), clock.slowed()),
                record.steps(),
                record.current(),
                record.findings(),
                record.yields(),
                record.deviations(),
                containers(run),
                samples(run),
                disposition == null ? null : disposition.decision().name(),
                run.closed());
    }

    private static List<RecordView.ContainerView> containers(Run run) {
        double now = run.last().time();
        List<RecordView.ContainerView> containers = new ArrayList<>();
        for (Map.Entry<String, Long> made : run.containers().entrySet()) {
            Mixture content = run.plant().contents(made.getKey(), now);
            Entry by = run.ledger().entries().get(made.getValue().intValue());
            boolean labelled = run.ledger().steps().values().stream()
                    .anyMatch(step -> step.task() instanceof Task.Label label
                            && label.container().equals(made.getKey())
                            && run.ledger().done(step).isPresent());
            containers.add(new RecordView.ContainerView(
                    made.getKey(), made.getKey(), isSample(by) ? "sample" : "container", content.volume() * 1000,
                    content.mass(), labelled ? "labelled" : content.mass() > 0 ? "filled" : "empty", by.time(),
                    by.seq()));
        }
        return containers;
    }

    private static boolean isSample(Entry entry) {
        return entry.body() instanceof Body.Plant plant
                && plant.command() instanceof Command.Act act
                && act.action().equals("sample");
    }

    private static List<RecordView.SampleView> samples(Run run) {
        List<RecordView.SampleView> samples = new ArrayList<>();
        for (Map.Entry<String, Long> made : run.containers().entrySet()) {
            Entry by = run.ledger().entries().get(made.getValue().intValue());
            if (isSample(by)) {
                samples.add(new RecordView.SampleView(
                        made.getKey(), ((Body.Plant) by.body()).command().target(), by.time(), made.getKey(),
                        run.plant().contents(made.getKey(), by.time()).volume() * 1e6, by.step(), by.seq()));
            }
        }
        return samples;
    }
}
