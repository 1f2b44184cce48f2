package org.seedtrain.server.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtrain.server.problems.Refused;
import org.springframework.stereotype.Component;

/// The secret of the one-time link with which the first administrator of a new centre is made. It lives as long as the
/// server, is printed on its console only, and is worth nothing once there is an administrator.
@Component
public class SetupToken {
    private final Accounts accounts;
    private @Nullable String token;

    SetupToken(Accounts accounts) {
        this.accounts = accounts;
    }

    /// The secret, when the centre has no administrator yet.
    public synchronized Optional<String> needed() {
        if (accounts.setUp()) {
            token = null;
            return Optional.empty();
        }
        if (token == null) {
            token = Secret.random();
        }
        return Optional.of(token);
    }

    void check(String given) {
        byte[] right = needed().orElse("").getBytes(StandardCharsets.UTF_8);
        if (right.length == 0 || !MessageDigest.isEqual(right, given.getBytes(StandardCharsets.UTF_8))) {
            throw Refused.forbidden(
                    "setup.token", "This link is not valid (any more). The server prints a new one when it starts.");
        }
    }

    synchronized void spend() {
        token = null;
    }
}
