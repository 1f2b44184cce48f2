package org.seedtrain.lab.potency;

/// An assay from which no potency can be made; the message tells the analyst why.
public final class PotencyRefused extends IllegalArgumentException {
    public PotencyRefused(String message) {
        super(message);
    }
}
