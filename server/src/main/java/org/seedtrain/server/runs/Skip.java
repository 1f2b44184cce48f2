package org.seedtrain.server.runs;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.RunClock;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.server.problems.Refused;

/// Until when time is to be skipped: one of these.
///
/// @param untilStep full id of a step that waits
/// @param tag until this tag is `atLeast` or `atMost` a value
/// @param seconds simulated [s]
record Skip(
        @Nullable String untilStep,
        @Nullable String tag,
        @Nullable Double atLeast,
        @Nullable Double atMost,
        @Nullable Double seconds) {

    /// Nobody skips further than this [s].
    private static final double FARTHEST = 7 * 86400.0;
    /// The plant stands a moment behind what was waited for, so that it is seen [s].
    private static final double BEHIND = 1;

    /// The clock entry that goes there, or to the next alarm if one comes before.
    Body.Clock clock(Run run, double now, RunClock clock) {
        double target = target(run, now);
        OptionalDouble alarm = run.plant().nextAlarm(now, target - now);
        boolean stopped = alarm.isPresent();
        double to = stopped ? Math.min(target, alarm.getAsDouble() + BEHIND) : target;
        return new Body.Clock(
                stopped && clock.slowOnAlarm() ? Math.min(1, clock.rate()) : clock.rate(),
                clock.frozen(),
                clock.slowOnAlarm(),
                Math.max(now, to));
    }

    private double target(Run run, double now) {
        if (seconds != null) {
            if (!(seconds > 0 && seconds <= FARTHEST)) {
                throw Refused.wrong("skip.seconds", "Between 0 and " + FARTHEST + " s can be skipped.", FARTHEST);
            }
            return now + seconds;
        }
        if (tag != null) {
            return reached(run.plant(), tag, atLeast, atMost, now, FARTHEST);
        }
        if (untilStep != null) {
            return waited(run, untilStep, now);
        }
        throw Refused.wrong("skip.nothing", "Say until when: untilStep, tag or seconds.");
    }

    private static double reached(
            PlantRun plant, String tag, @Nullable Double atLeast, @Nullable Double atMost, double now, double horizon) {
        if (!plant.knows(tag) || atLeast == null && atMost == null) {
            throw Refused.wrong("skip.tag", "There is no tag '" + tag + "', or neither atLeast nor atMost is given.", tag);
        }
        boolean above = atLeast != null;
        OptionalDouble when = plant.when(tag, above, above ? atLeast : atMost, now, horizon);
        if (when.isEmpty()) {
            throw Refused.conflict(
                    "skip.never",
                    tag + " does not get there within " + Math.round(horizon / 60) + " min if nobody does anything.",
                    tag,
                    Math.round(horizon / 60));
        }
        return when.getAsDouble() + BEHIND;
    }

    private static double waited(Run run, String id, double now) {
        Step step = run.ledger().steps().get(id);
        if (step == null || !(step.task() instanceof Task.Wait wait)) {
            throw Refused.wrong("skip.step", "'" + id + "' is not a step that waits.", id);
        }
        if (wait.tag() == null) {
            double since = step.after().stream()
                    .map(before -> run.ledger().done(run.ledger().steps().get(before)))
                    .flatMap(java.util.Optional::stream)
                    .mapToDouble(Entry::time)
                    .max()
                    .orElse(now);
            return Math.max(now, since + (wait.seconds() == null ? 0 : wait.seconds()) + wait.atLeastSeconds());
        }
        double horizon = wait.seconds() == null ? FARTHEST : wait.seconds();
        return reached(run.plant(), wait.tag(), wait.atLeast(), wait.atMost(), now, horizon) + wait.atLeastSeconds();
    }
}
