package org.seedtrain.lab.curve;

/// Data from which no curve can be made; the message tells the analyst why.
public final class CurveRefused extends IllegalArgumentException {
    public CurveRefused(String message) {
        super(message);
    }
}
