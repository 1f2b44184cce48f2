package org.seedtrain.batch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.qc.Bench;
import org.seedtrain.batch.qc.ResultRules;
import org.seedtrain.batch.qc.Results;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.record.BatchRecord;
import org.seedtrain.batch.record.Displays;
import org.seedtrain.batch.record.Genealogy;
import org.seedtrain.batch.record.Ledger;
import org.seedtrain.batch.record.Lots;
import org.seedtrain.batch.record.Manifest;
import org.seedtrain.batch.record.Picture;
import org.seedtrain.batch.record.Release;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.batch.view.ResultViews;
import org.seedtrain.batch.view.RunView;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.PlantRun;

/// One batch as it follows from its log. Two runs of the same entries are the same in every bit. Not for use by several
/// threads at once.
public final class Run {
    private final Blueprint blueprint;
    private final Body.Start start;
    private final PlantRun plant;
    private final Ledger ledger;
    private final Bench laboratory;
    private final Displays displays;
    private final Lots lots;
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, Long> containers = new LinkedHashMap<>();
    private final Map<String, Double> containerTimes = new LinkedHashMap<>();
    private RunClock clock;
    private @Nullable BatchRecord record;

    private Run(Entry first, Blueprint blueprint) {
        if (!(first.body() instanceof Body.Start begins)) {
            throw new IllegalArgumentException("entry 0 of a run must be its start; found '" + first.body().kind() + "'");
        }
        this.start = begins;
        this.blueprint = blueprint;
        this.plant = new PlantRun(blueprint.plant(), begins.seed());
        this.ledger = new Ledger(blueprint.recipe());
        this.laboratory = new Bench(plant);
        this.displays = new Displays(ledger, plant);
        this.lots = new Lots(blueprint.plant().layout(), first.wall());
        this.clock = RunClock.starting(first.wall());
        ledger.add(first, 1);
        byId.put(first.id(), first);
    }

    /// The first entry of a new run.
    public static Entry first(String id, Actor actor, Instant wall, Body.Start start) {
        return BatchJson.sealed(
                new Entry(0, id, 0, wall.truncatedTo(ChronoUnit.MILLIS), actor, null, start, Hashes.NONE, ""));
    }

    /// @throws org.seedtrain.batch.recipe.ContentError if recipe or layout in the log cannot be read
    public static Run of(List<Entry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a run needs its first entry; the log is empty");
        }
        if (!(entries.getFirst().body() instanceof Body.Start start)) {
            throw new IllegalArgumentException(
                    "entry 0 of a run must be its start; found '" + entries.getFirst().body().kind() + "'");
        }
        return of(entries, Blueprint.of(start));
    }

    static Run of(List<Entry> entries, Blueprint blueprint) {
        Run run = new Run(entries.getFirst(), blueprint);
        entries.subList(1, entries.size()).forEach(run::append);
        return run;
    }

    /// The entry that a draft becomes if it is appended now. Changes nothing.
    ///
    /// @throws Refused if the record does not take it
    /// @throws org.seedtrain.plant.CommandRefused if the plant does not
    public Entry next(Entry.Draft draft, Instant wall) {
        Entry known = byId.get(draft.id());
        if (known != null) {
            return known;
        }
        Instant moment = wall.truncatedTo(ChronoUnit.MILLIS);
        Entry.Draft complete = complete(draft);
        double time = timeAt(moment);
        Guards.check(this, complete, time);
        Entry last = last();
        return BatchJson.sealed(new Entry(
                last.seq() + 1, complete.id(), time, moment, complete.actor(), complete.step(), complete.body(),
                last.hash(), ""));
    }

    /// A correction finds its step, a signature its manifest.
    private Entry.Draft complete(Entry.Draft draft) {
        if (draft.body() instanceof Body.Correction correction && draft.step() == null) {
            Entry of = ledger.entry(correction.of());
            return new Entry.Draft(draft.id(), of == null ? null : of.step(), correction, draft.actor());
        }
        if (draft.body() instanceof Body.Signature signature && signature.manifest().isEmpty() && draft.step() != null
                && ledger.steps().containsKey(draft.step())) {
            Body bound = new Body.Signature(signature.meaning(), manifest(draft.step()));
            return new Entry.Draft(draft.id(), draft.step(), bound, draft.actor());
        }
        return draft;
    }

    /// Takes an entry that is in the log into the run.
    public void append(Entry entry) {
        if (entry.seq() != last().seq() + 1) {
            throw new RunLog.SequenceConflict(entry.seq(), last().seq() + 1);
        }
        RunClock before = clock;
        clock = clock.after(entry, plant);
        if (entry.body() instanceof Body.Plant carried) {
            carryOut(entry, carried.command());
        }
        if (entry.body() instanceof Body.Test test) {
            laboratory.tested(test);
        }
        ledger.add(entry, before.pace());
        byId.put(entry.id(), entry);
        record = null;
    }

    private void carryOut(Entry entry, Command command) {
        int known = plant.units().size();
        plant.apply(entry.time(), command);
        List<String> units = plant.units();
        for (String created : units.subList(known, units.size())) {
            containers.put(created, entry.seq());
            containerTimes.put(created, entry.time());
            laboratory.drawn(created, entry.time());
        }
    }

    public Entry last() {
        return ledger.entries().getLast();
    }

    public List<Entry> entries() {
        return List.copyOf(ledger.entries());
    }

    public Recipe recipe() {
        return blueprint.recipe();
    }

    public Body.Start start() {
        return start;
    }

    public PlantRun plant() {
        return plant;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Bench laboratory() {
        return laboratory;
    }

    public Lots lots() {
        return lots;
    }

    /// Containers that were made during the run, with the entry that made them.
    public Map<String, Long> containers() {
        return containers;
    }

    /// Simulated time at a moment on the wall [s], to the millisecond; never before the last entry.
    public double timeAt(Instant moment) {
        double reached = Math.floor(clock.at(moment, plant) * 1000 + 1e-6) / 1000;
        return Math.max(Math.max(reached, last().time()), plant.last());
    }

    /// The clock as it stands at a moment on the wall.
    public RunClock clockAt(Instant moment) {
        return clock.seen(moment, plant);
    }

    /// SHA-256 of what a signature at a step would stand for now.
    public String manifest(String step) {
        Step at = ledger.steps().get(step);
        if (at == null) {
            throw new IllegalArgumentException("there is no step '" + step + "' in this recipe");
        }
        return Manifest.of(ledger, at, Long.MAX_VALUE);
    }

    public boolean closed() {
        return last().body() instanceof Body.Closed;
    }

    /// The decision about the batch, absent while there is none.
    public Body.@Nullable Disposition disposition() {
        return ledger.entries().stream()
                .map(Entry::body)
                .filter(Body.Disposition.class::isInstance)
                .map(Body.Disposition.class::cast)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    public BatchRecord batchRecord() {
        BatchRecord known = record;
        if (known == null) {
            known = new BatchRecord(ledger, plant, displays, lots, ResultRules.find(ledger, laboratory));
            record = known;
        }
        return known;
    }

    public RecordView record() {
        return RunViews.record(this, clock);
    }

    /// What stands against releasing the batch.
    public List<ResultViews.Blocker> blockers() {
        return Release.blockers(ledger, batchRecord());
    }

    /// What does not change while the run goes on.
    public RunView view() {
        return RunViews.run(this);
    }

    /// Every test with its specification and verdict.
    public List<ResultViews.TestResult> results() {
        return Results.of(ledger, batchRecord(), laboratory);
    }

    public ResultViews.Genealogy genealogy() {
        return new Genealogy(ledger, plant, lots).view();
    }

    /// Product at each stage as the models know it.
    public List<ResultViews.PictureStage> product() {
        return new Picture(ledger, plant).stages();
    }

    /// What was lost where, and which decision explains it. Computes the batch again for each decision that differed
    /// from the recipe, so ask only when somebody looks.
    public ResultViews.Picture picture() {
        return new Picture(ledger, plant).view();
    }
}
