package org.seedtrain.cases;

/// A case that was read and found to make sense.
public interface Case {
    /// Solves it from the beginning; the same answer every time.
    Solved solve();
}
