package org.seedtrain.server.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.MemoryRunLog;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.operator.BatchRun;
import org.seedtrain.batch.operator.Habits;
import org.seedtrain.server.accounts.Accounts;
import org.seedtrain.server.accounts.CentreMode;
import org.seedtrain.server.accounts.Person;
import org.seedtrain.server.content.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Batches to look at in a centre that is new: one that was released, one that was rejected, and one that stands still
/// shortly before induction, for whoever wants to see the fermenter at work at once. They are made by the headless
/// operator while the server already serves.
@Component
@Order(2)
class DemonstrationRuns implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationRuns.class);
    private static final String RECIPE = "microbial-subunit";

    /// @param until the run ends, frozen, before the first entry of this operation; null: it is made to the end
    private record Batch(String starter, String operator, long seed, @Nullable String until) {}

    private static final List<Batch> BATCHES = List.of(
            new Batch("haneul", "careful", 11, "fermentation.induction."),
            new Batch("minjun", "careful", 7, null),
            new Batch("minjun", "clumsy", 14, null));

    private final CentreMode mode;
    private final Accounts accounts;
    private final Library library;
    private final RunRegister register;
    private final Evidence evidence;
    private final JdbcClient sql;
    private final TransactionOperations transaction;

    DemonstrationRuns(
            CentreMode mode,
            Accounts accounts,
            Library library,
            RunRegister register,
            Evidence evidence,
            JdbcClient sql,
            TransactionOperations transaction) {
        this.mode = mode;
        this.accounts = accounts;
        this.library = library;
        this.register = register;
        this.evidence = evidence;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!mode.demonstration() || !mode.demonstrationRuns()) {
            return;
        }
        Thread.ofPlatform().name("demonstration").daemon().priority(Thread.MIN_PRIORITY).start(() -> {
            try {
                make();
            } catch (RuntimeException e) {
                LOG.warn("Not all demonstration batches could be made: {}", e.getMessage());
            }
        });
    }

    void make() {
        BATCHES.forEach(this::make);
    }

    private void make(Batch batch) {
        String request = "demonstration-" + batch.operator() + "-" + batch.seed();
        Person starter = accounts.findByUsername(batch.starter()).orElseThrow();
        boolean there = sql.sql("SELECT EXISTS (SELECT 1 FROM run WHERE started_by = ? AND request = ?)")
                .params(starter.id(), request)
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        Library.Document habits = library.operators().get(batch.operator());
        BatchRun.Order order = new BatchRun.Order(
                library.recipe(RECIPE).orElseThrow().text(),
                library.layout("demonstration").orElseThrow().text(),
                batch.seed(),
                Habits.read(habits.name(), habits.text()),
                List.of(),
                Instant.now().minus(Duration.ofDays(4)));
        BatchRun.Outcome outcome = BatchRun.make(order, new MemoryRunLog(), (done, total, title, time) -> {});
        transaction.executeWithoutResult(status -> {
            Run run = batch.until() == null ? outcome.run() : cut(outcome.run(), batch.until());
            keep(run, request, starter);
            if (run.closed()) {
                evidence.keep(run.start().run(), Evidence.TRENDS, outcome.trends());
                evidence.keep(run.start().run(), Evidence.RESULTS, outcome.results());
            }
        });
    }

    /// The beginning of a run is a run; its clock stands.
    private static Run cut(Run whole, String operation) {
        List<Entry> beginning = new ArrayList<>();
        for (Entry entry : whole.entries()) {
            if (entry.step() != null && entry.step().startsWith(operation)) {
                break;
            }
            beginning.add(entry);
        }
        Run run = Run.of(beginning);
        Entry last = run.last();
        Entry.Draft frozen = new Entry.Draft("frozen", null, new Body.Clock(1, true, true, null), last.actor());
        run.append(run.next(frozen, last.wall()));
        return run;
    }

    private void keep(Run run, String request, Person starter) {
        List<Entry> entries = run.entries();
        String id = run.start().run();
        register.add(
                id,
                request,
                starter,
                BatchJson.mapper().writeValueAsString(run.recipe().title()),
                run.recipe().id(),
                run.recipe().version(),
                run.start().seed(),
                run.recipe().steps().size(),
                entries.getFirst());
        for (Entry entry : entries.subList(1, entries.size())) {
            sql.sql("INSERT INTO entry (run, seq, id, line) VALUES (?, ?, ?, ?)")
                    .params(id, entry.seq(), entry.id(), BatchJson.line(entry))
                    .update();
        }
        Closing.Progress progress = Closing.progress(run);
        register.project(id, progress.status(), progress.done(), progress.time());
    }
}
