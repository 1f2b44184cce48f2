package org.seedtrain.batch.recipe;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What a number must keep: judged on the value as reported, rounded to `digits`.
///
/// @param low lowest value that passes, absent: none
/// @param high highest value that passes, absent: none
/// @param unit in which low, high and the value are written
/// @param digits decimal places to be written
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Limits(@Nullable Double low, @Nullable Double high, String unit, int digits) {

    public boolean limited() {
        return low != null || high != null;
    }

    public boolean hold(double value) {
        return (low == null || value >= low) && (high == null || value <= high);
    }
}
