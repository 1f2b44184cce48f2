package org.seedtrain.server.runs;

import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Hashes;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.operator.ResultsFile;
import org.seedtrain.batch.operator.Trends;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What follows from an entry by itself: the list of runs shows how far it has come, and a run that was decided is closed.
@Component
class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final RunRegister register;
    private final Evidence evidence;

    Closing(RunRegister register, Evidence evidence) {
        this.register = register;
        this.evidence = evidence;
    }

    record Progress(RunSummary.Status status, int done, double time) {}

    void after(LiveRun run, Entry entry) {
        if (entry.body() instanceof Body.Plant || entry.body() instanceof Body.Clock || entry.body() instanceof Body.Note) {
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                Progress progress = run.look(Closing::progress);
                register.project(run.id(), progress.status(), progress.done(), progress.time());
                if (entry.body() instanceof Body.Disposition) {
                    close(run, entry);
                }
            } catch (RuntimeException e) {
                LOG.warn("What follows from entry {} of run {} was not done: {}", entry.seq(), run.id(), e.getMessage());
            }
        });
    }

    /// The last entry carries the hashes of what is kept beside the log.
    private void close(LiveRun run, Entry decided) {
        String[] texts = new String[2];
        run.append(one -> {
            texts[0] = Trends.csv(one);
            texts[1] = ResultsFile.json(one);
            Body closed = new Body.Closed(Hashes.sha256(texts[0]), Hashes.sha256(texts[1]));
            return new Entry.Draft("close-" + decided.id(), null, closed, decided.actor());
        });
        evidence.keep(run.id(), Evidence.TRENDS, texts[0]);
        evidence.keep(run.id(), Evidence.RESULTS, texts[1]);
    }

    static Progress progress(Run run) {
        int done = 0;
        Step current = null;
        for (Step step : run.ledger().steps().values()) {
            if (run.ledger().settled(step)) {
                done++;
            } else if (current == null) {
                current = step;
            }
        }
        return new Progress(status(run, current), done, run.last().time());
    }

    private static RunSummary.Status status(Run run, @org.jspecify.annotations.Nullable Step current) {
        Body.Disposition disposition = run.disposition();
        if (disposition != null) {
            return RunSummary.Status.valueOf(disposition.decision().name());
        }
        boolean review = current != null
                && (current.task() instanceof Task.Disposition
                        || current.task() instanceof Task.Signature signature
                                && signature.role() == org.seedtrain.batch.Role.QUALITY);
        return review ? RunSummary.Status.IN_REVIEW : RunSummary.Status.OPEN;
    }
}
