/// Measures how fast the plant and the log are, and beside it how exact. Every bench prints the same table and the same
/// JSON: figure, unit, value, error, target, and the machine it was measured on.
@NullMarked
package org.seedtrain.bench;

import org.jspecify.annotations.NullMarked;
