/// The plant: milliseconds per batch, microseconds per observed second, live plants per core, and the errors beside them.
@NullMarked
package org.seedtrain.bench.plant;

import org.jspecify.annotations.NullMarked;
