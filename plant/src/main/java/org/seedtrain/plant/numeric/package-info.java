/// Arithmetic that the laws share: the same bits on every machine.
@NullMarked
package org.seedtrain.plant.numeric;

import org.jspecify.annotations.NullMarked;
