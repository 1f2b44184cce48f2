package org.seedtrain.plant;

import java.util.Map;

/// An alarm as it went: raised, perhaps returned to normal. Acknowledgement is an entry of the log.
///
/// @param tag the reading that is out of its limit, e.g. `FRM-200.DO.reading`
/// @param name which limit, e.g. `low`, `highHigh`
/// @param priority 1 (critical) to 3 (advisory)
/// @param raised simulated time [s]
/// @param cleared simulated time [s] of return to normal, NaN while it stands
/// @param acknowledged simulated time [s], NaN while nobody has
public record Alarm(
        String tag,
        String name,
        Map<String, String> title,
        int priority,
        double limit,
        double raised,
        double cleared,
        double acknowledged) {

    /// One of a kind in a run.
    public String id() {
        return tag + ":" + name + "@" + raised;
    }
}
