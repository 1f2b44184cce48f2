package org.seedtrain.plant.column;

/// A column case that makes no sense; the message names key and value.
public final class CaseRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public CaseRefused(String message) {
        super(message);
    }
}
