/// Living things that grow in a plant's vessels: what an organism does with its broth at a given climate. A vessel adds
/// gas, heat, chemistry and flow.
@NullMarked
package org.seedtrain.plant.organism;

import org.jspecify.annotations.NullMarked;
