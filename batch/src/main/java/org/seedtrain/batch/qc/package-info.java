/// The way of a sample from the plant to a result: what stands in the tube when the analyst takes it up, how a logged
/// test becomes raw data again, and what its method makes of them.
@NullMarked
package org.seedtrain.batch.qc;

import org.jspecify.annotations.NullMarked;
