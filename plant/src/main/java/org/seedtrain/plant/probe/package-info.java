/// Probes: what an instrument says, which is never quite what is.
@NullMarked
package org.seedtrain.plant.probe;

import org.jspecify.annotations.NullMarked;
