package org.seedtrain.server.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account, as administrators see it.
///
/// @param demonstration whether everybody knows its password
/// @param linkExpiresAt until when its link for choosing a password can be used, if there is one
public record AccountView(
        String id,
        String username,
        String name,
        List<Role> roles,
        State state,
        boolean demonstration,
        Instant createdAt,
        @Nullable Instant linkExpiresAt) {

    public enum State {
        ACTIVE,
        /// No password has been chosen yet.
        INVITED,
        LOCKED
    }
}
