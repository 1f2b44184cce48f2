package org.seedtrain.lab.analysis;

/// Something the analyst can put right: the message names the place, the value and what would be right.
public final class AnalysisRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public AnalysisRefused(String message) {
        super(message);
    }
}
