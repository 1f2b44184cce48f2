package org.seedtrain.lab.water;

/// A reading of water that cannot be judged; the message says which and what would be right.
public final class WaterRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public WaterRefused(String message) {
        super(message);
    }
}
