package org.seedtrain.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.seedtrain.plant.PlantRun;

/// Simulated time as it follows from the wall and the clock entries. From the last entry on it runs at the rate that was
/// set; when an alarm comes up it falls back to 1 by itself, at the moment the plant computes for the alarm, so that
/// every server finds the same. It never runs backwards.
///
/// @param time simulated time of the anchor [s]
/// @param wall wall time of the anchor
/// @param slowed an alarm has come up since the rate was set
public record RunClock(double time, Instant wall, double rate, boolean frozen, boolean slowOnAlarm, boolean slowed) {
    public static final double SLOWEST = 0.1;
    public static final double FASTEST = 3600;

    public static RunClock starting(Instant wall) {
        return new RunClock(0, wall, 1, false, true, false);
    }

    /// Simulated seconds for a second on the wall, as they pass now.
    public double pace() {
        return frozen ? 0 : slowed ? Math.min(1, rate) : rate;
    }

    /// Simulated time at a moment on the wall, if nobody does anything until then.
    public double at(Instant moment, PlantRun plant) {
        Duration elapsed = Duration.between(wall, moment);
        double seconds = Math.max(0, elapsed.getSeconds() + elapsed.getNano() * 1e-9);
        double reached = time + pace() * seconds;
        OptionalDouble alarm = alarmUntil(reached, plant);
        if (alarm.isEmpty()) {
            return reached;
        }
        double fast = (alarm.getAsDouble() - time) / rate;
        return alarm.getAsDouble() + Math.min(1, rate) * Math.max(0, seconds - fast);
    }

    /// The clock as it stands at a moment on the wall.
    public RunClock seen(Instant moment, PlantRun plant) {
        double reached = at(moment, plant);
        return new RunClock(reached, moment, rate, frozen, slowOnAlarm, slowed || alarmUntil(reached, plant).isPresent());
    }

    private OptionalDouble alarmUntil(double reached, PlantRun plant) {
        boolean watching = slowOnAlarm && !slowed && !frozen && rate > 1 && reached > time;
        return watching ? plant.nextAlarm(time, reached - time) : OptionalDouble.empty();
    }

    /// The clock after an entry; to be asked before the plant carries out the entry's command. A closed run's clock stands.
    public RunClock after(Entry entry, PlantRun plant) {
        if (entry.body() instanceof Body.Clock set) {
            double start = set.to() == null ? entry.time() : Math.max(entry.time(), set.to());
            return new RunClock(start, entry.wall(), set.rate(), set.frozen(), set.slowOnAlarm(), false);
        }
        boolean alarm = alarmUntil(entry.time(), plant).isPresent();
        double now = Math.max(time, entry.time());
        boolean stands = frozen || entry.body() instanceof Body.Closed;
        return new RunClock(now, entry.wall(), rate, stands, slowOnAlarm, slowed || alarm);
    }
}
