package org.seedtrain.batch;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that somebody did, as it stands in the log of a run. Never changed, never removed.
///
/// @param seq 0, 1, 2... within the run
/// @param id given by the client, so that a retried request lands once
/// @param time simulated time since the start of the run [s]; never less than in the entry before
/// @param wall when it happened for the people in the room, to the millisecond
/// @param step full id of the recipe step it belongs to
/// @param prev hash of the entry before, 64 zeros for the first
/// @param hash SHA-256 of the canonical JSON (RFC 8785) of this entry without its hash, lower-case hexadecimal
@JsonPropertyOrder({"seq", "id", "time", "wall", "actor", "step", "body", "prev", "hash"})
public record Entry(
        long seq,
        String id,
        double time,
        @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSX", timezone = "UTC")
                Instant wall,
        Actor actor,
        @Nullable String step,
        Body body,
        String prev,
        String hash) {

    /// What is appended before it has a place: the log gives number, times and hashes.
    public record Draft(String id, @Nullable String step, Body body, Actor actor) {}
}
