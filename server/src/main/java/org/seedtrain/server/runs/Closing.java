package org.seedtrain.server.runs;

import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
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

    Closing(RunRegister register) {
        this.register = register;
    }

    private record Progress(RunSummary.Status status, int done, double time) {}

    void after(LiveRun run, Entry entry) {
        if (entry.body() instanceof Body.Plant || entry.body() instanceof Body.Clock || entry.body() instanceof Body.Note) {
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                Progress progress = run.look(Closing::progress);
                register.project(run.id(), progress.status(), progress.done(), progress.time());
            } catch (RuntimeException e) {
                LOG.warn("The list does not show the progress of run {}: {}", run.id(), e.getMessage());
            }
        });
    }

    private static Progress progress(Run run) {
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
