package org.seedtrain.cases;

/// A case that cannot be used: one sentence a line that names the file, the key, what stands there and what would be right.
public final class CaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CaseProblem(String message) {
        super(message);
    }
}
