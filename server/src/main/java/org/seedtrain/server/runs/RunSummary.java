package org.seedtrain.server.runs;

import java.time.Instant;
import org.seedtrain.batch.Text;

/// A run in a list.
///
/// @param startedBy name of the person who started it
/// @param time simulated time of the last entry [s]
public record RunSummary(
        String id,
        String recipe,
        Text title,
        long seed,
        String startedBy,
        Instant startedAt,
        Status status,
        int stepsDone,
        int stepsTotal,
        double time) {

    public enum Status {
        OPEN,
        IN_REVIEW,
        RELEASED,
        REJECTED
    }
}
