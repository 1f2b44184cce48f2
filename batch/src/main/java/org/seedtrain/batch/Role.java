package org.seedtrain.batch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What somebody may do in a run.
public enum Role {
    /// Makes the batch: performs steps, verifies the steps of another.
    TRAINEE,
    /// Does what a trainee does, arms malfunctions, freezes the clock.
    INSTRUCTOR,
    /// Reviews the record, closes deviations, decides about the batch.
    QUALITY;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
