package org.seedtrain.plant.solver;

/// The equations could not be followed any further.
public final class SolverFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SolverFailure(String message) {
        super(message);
    }
}
