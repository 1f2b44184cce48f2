package org.seedtrain.lab.peak;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something a person changes in an integration, with what the record needs to know of it.
///
/// @param from_min where it begins; for a drop, where it is
/// @param to_min where it ends
/// @param startLevel signal of the baseline at its begin; absent for the signal itself
/// @param endLevel signal of the baseline at its end; absent for the signal itself
/// @param who did it
/// @param when it was done, as the caller's clock says
/// @param reason why
public record ReintegrationEvent(
        Kind kind, double from_min, double to_min, @Nullable Double startLevel, @Nullable Double endLevel, String who,
        String when, String reason) {

    public enum Kind {
        /// Peaks whose apex lies in the range do not count.
        EXCLUDE,
        /// One peak between two points of a straight baseline takes the place of those whose apex lies between, or is added.
        BASELINE,
        /// The peak at this time is cut in two by a perpendicular drop.
        DROP,
        /// Peaks whose apex lies in the range become one.
        MERGE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ReintegrationEvent {
        for (String[] one : new String[][] {{"who", who}, {"when", when}, {"reason", reason}}) {
            if (one[1].isBlank()) {
                throw new IllegalArgumentException("event '" + kind.word() + "' at " + from_min + " min: '" + one[0]
                        + "' is empty; a change of an integration needs who, when and a reason");
            }
        }
        if (!(to_min >= from_min) || kind != Kind.DROP && !(to_min > from_min)) {
            throw new IllegalArgumentException("event '" + kind.word() + "': it goes from " + from_min + " to " + to_min
                    + " min; the end must come after the begin");
        }
    }
}
