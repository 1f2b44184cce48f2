package org.seedtrain.lab.environment;

/// Counts that cannot be evaluated; the message says which and what would be right.
public final class EnvironmentRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public EnvironmentRefused(String message) {
        super(message);
    }
}
