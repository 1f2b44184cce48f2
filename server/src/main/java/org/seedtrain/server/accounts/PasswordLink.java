package org.seedtrain.server.accounts;

import java.time.Instant;

/// The secret of a link with which a person chooses a password, once.
///
/// @param token shown to the administrator at this moment only; the server keeps its hash
public record PasswordLink(String token, Instant expiresAt) {}
