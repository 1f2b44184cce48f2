package org.seedtrain.lab.ms.sequence;

/// A sequence, formula or modification that cannot be read; the message names the place.
public final class SequenceRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public SequenceRefused(String message) {
        super(message);
    }
}
