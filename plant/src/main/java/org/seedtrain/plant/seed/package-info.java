/// The seed train between the vial and the bioreactor: flasks in an incubator, a rocking bag, small stirred reactors. What
/// the cells do is [org.seedtrain.plant.organism]'s; this room adds gas over a moving surface, heat and handling.
@NullMarked
package org.seedtrain.plant.seed;

import org.jspecify.annotations.NullMarked;
