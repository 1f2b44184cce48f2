package org.seedtrain.plant;

/// A plant layout cannot be built; the message names the place, the value and what would be right.
public final class LayoutRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LayoutRefused(String message) {
        super(message);
    }
}
