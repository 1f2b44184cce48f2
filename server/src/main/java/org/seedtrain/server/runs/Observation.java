package org.seedtrain.server.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.RunClock;
import org.seedtrain.batch.Text;
import org.seedtrain.plant.Alarm;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Tag;

/// One person's view of the plant: what changed since that person looked last. Looking changes nothing.
final class Observation {
    private double[] last = new double[0];

    Tick look(Run run, Instant now) {
        RunClock clock = run.clockAt(now);
        double time = run.timeAt(now);
        PlantRun plant = run.plant();
        List<Tag> tags = plant.tags();
        double[] values = new double[tags.size()];
        plant.readAll(time, values);
        Map<String, Double> readings = new LinkedHashMap<>();
        List<String> busy = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Tag tag = tags.get(i);
            double shown = rounded(values[i], tag.digits());
            values[i] = shown;
            if (!Double.isNaN(shown) && (i >= last.length || last[i] != shown)) {
                readings.put(tag.name(), shown);
            }
            if (shown > 0.5 && tag.name().endsWith(".busy")) {
                busy.add(tag.unitName());
            }
        }
        last = values;
        List<Tick.AlarmState> alarms = plant.alarms(time).stream()
                .filter(alarm -> Double.isNaN(alarm.cleared()) || Double.isNaN(alarm.acknowledged()))
                .map(Observation::state)
                .toList();
        return new Tick(
                run.last().seq(),
                time,
                now,
                clock.frozen() ? clock.rate() : clock.pace(),
                clock.frozen(),
                clock.slowOnAlarm(),
                clock.slowed(),
                readings,
                alarms,
                busy);
    }

    /// Two places more than the display shows, so that a trend is smooth and a tick is short.
    static double rounded(double value, int digits) {
        double scale = Math.pow(10, Math.min(digits, 12) + 2.0);
        double scaled = value * scale;
        return Double.isNaN(value) || Math.abs(scaled) > 1e15 ? value : Math.rint(scaled) / scale;
    }

    private static Tick.AlarmState state(Alarm alarm) {
        Double cleared = known(alarm.cleared());
        Double acknowledged = known(alarm.acknowledged());
        String state = cleared != null ? "RETURNED" : acknowledged != null ? "STANDING_ACKNOWLEDGED" : "STANDING";
        return new Tick.AlarmState(
                alarm.id(),
                alarm.tag(),
                alarm.name(),
                Text.of(alarm.title()),
                alarm.priority(),
                alarm.limit(),
                alarm.raised(),
                cleared,
                acknowledged,
                state);
    }

    private static @Nullable Double known(double time) {
        return Double.isNaN(time) ? null : time;
    }
}
