package org.seedtrain.lab.ms.sequence;

/// A sequence, formula or modification that cannot be read; the message names the place.
public final class SequenceRefused extends RuntimeException {
    public SequenceRefused(String message) {
        super(message);
    }
}
