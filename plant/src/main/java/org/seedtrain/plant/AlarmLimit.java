package org.seedtrain.plant;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A limit that a tag is watched for.
///
/// @param tag full name of the watched tag; its value without noise is compared
/// @param name `low`, `high`, `highHigh`...
/// @param high whether it is raised above the limit (else below)
/// @param limit in the tag's unit
/// @param hysteresis how far back the value must come to clear it, not negative
/// @param enabledBy full name of a tag of the same unit that must be above 0.5 for the alarm to stand; null: always
public record AlarmLimit(
        String tag,
        String name,
        Map<String, String> title,
        int priority,
        boolean high,
        double limit,
        double hysteresis,
        @Nullable String enabledBy) {}
