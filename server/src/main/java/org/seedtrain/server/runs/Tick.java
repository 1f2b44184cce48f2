package org.seedtrain.server.runs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Text;

/// What the plant shows at one moment.
///
/// @param seq number of the last entry
/// @param time simulated time [s]
/// @param rate simulated seconds that pass in a second on the wall; what was set, unless an alarm slowed it
/// @param readings what the displays show that changed since the tick before, in the tags' units
/// @param busy units in which something is under way
record Tick(
        long seq,
        double time,
        Instant wall,
        double rate,
        boolean frozen,
        boolean slowOnAlarm,
        boolean slowed,
        Map<String, Double> readings,
        List<AlarmState> alarms,
        List<String> busy) {

    /// An alarm that stands or that nobody has acknowledged yet.
    ///
    /// @param raised simulated time [s]; so are `cleared` and `acknowledged`, absent while it has not happened
    /// @param state `STANDING`, `STANDING_ACKNOWLEDGED`, `RETURNED`
    record AlarmState(
            String id,
            String tag,
            String name,
            Text title,
            int priority,
            double limit,
            double raised,
            @Nullable Double cleared,
            @Nullable Double acknowledged,
            String state) {}
}
