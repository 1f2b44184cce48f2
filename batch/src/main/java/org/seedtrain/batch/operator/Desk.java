package org.seedtrain.batch.operator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Actor;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Role;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.RunLog;
import org.seedtrain.plant.CommandRefused;

/// Where an operator without a browser sits: a run with its log, and a wall clock that is moved by hand, so that the log
/// is the same every time. Here the wall runs with the plant, second by second.
final class Desk {
    static final Actor INSTRUCTOR = new Actor("instructor", "Han Yuna", Role.INSTRUCTOR);

    /// Something that happens at a given time whatever the operator does.
    record Event(double time, Body.Plant body) {}

    private final Run run;
    private final RunLog log;
    private final Instant begin;
    private final List<Event> events = new ArrayList<>();
    private double time;

    Desk(Run run, RunLog log, List<Event> events) {
        this.run = run;
        this.log = log;
        this.begin = run.entries().getFirst().wall();
        this.events.addAll(events);
        this.events.sort(Comparator.comparingDouble(Event::time));
    }

    Run run() {
        return run;
    }

    /// Simulated time [s].
    double time() {
        return time;
    }

    private Instant wall() {
        return begin.plusMillis((long) StrictMath.rint(time * 1000));
    }

    /// Lets time pass.
    void pass(double seconds) {
        double until = StrictMath.rint((time + Math.max(0, seconds)) * 1000) / 1000;
        while (!events.isEmpty() && events.getFirst().time() <= until) {
            Event event = events.removeFirst();
            time = Math.max(time, StrictMath.rint(event.time() * 1000) / 1000);
            try {
                enter(INSTRUCTOR, null, event.body());
            } catch (CommandRefused refused) {
                enter(INSTRUCTOR, null, new Body.Note("The plant refused: " + refused.getMessage()));
            }
        }
        time = until;
    }

    /// Appends what somebody did.
    ///
    /// @throws org.seedtrain.batch.Refused if the record does not take it
    /// @throws CommandRefused if the plant does not
    Entry enter(Actor actor, @Nullable String step, Body body) {
        String id = UUID.nameUUIDFromBytes(
                        (run.start().run() + "/" + (run.last().seq() + 1)).getBytes(StandardCharsets.UTF_8))
                .toString();
        Entry entry = log.append(run.next(new Entry.Draft(id, step, body, actor), wall()));
        run.append(entry);
        return entry;
    }
}
