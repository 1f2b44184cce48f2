package org.seedtrain.server.runs;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;

/// An entry as a client asks for it.
///
/// @param step full id of the step, absent when it belongs to none
/// @param asUser another person who does it at this screen, with that person's `password`
public record NewEntry(
        @Nullable @Size(max = 200) String step,
        @NotNull Body body,
        @Nullable @Size(max = 200) String password,
        @Nullable @Size(max = 60) String asUser) {}
