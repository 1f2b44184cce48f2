/// Initial value problems: an L-stable Rosenbrock method for what is stiff, an explicit method for what is not, both
/// with dense output. Written for replay: fixed order of operations, no platform intrinsics, no memory between runs.
@NullMarked
package org.seedtrain.plant.solver;

import org.jspecify.annotations.NullMarked;
