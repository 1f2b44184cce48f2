/// The stirred fermenter: aeration, heat, chemistry and culture of one vessel with its probes and loops.
@NullMarked
package org.seedtrain.plant.fermenter;

import org.jspecify.annotations.NullMarked;
