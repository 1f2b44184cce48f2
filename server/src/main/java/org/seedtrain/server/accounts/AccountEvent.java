package org.seedtrain.server.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of an account. None is ever altered or removed.
///
/// @param by name of who changed it
/// @param oldValue what stood before, in words of the API: roles, a state
/// @param newValue what stands since; for a link the time at which it expires
public record AccountEvent(
        long id, Instant at, String by, Kind kind, @Nullable String oldValue, @Nullable String newValue) {

    public enum Kind {
        CREATED,
        ROLES,
        LINK,
        PASSWORD_CHOSEN,
        PASSWORD_CHANGED,
        LOCKED,
        UNLOCKED
    }
}
