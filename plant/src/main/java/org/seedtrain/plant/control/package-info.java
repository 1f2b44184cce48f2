/// Controllers: what they do with a probe's value, continuous in time.
@NullMarked
package org.seedtrain.plant.control;

import org.jspecify.annotations.NullMarked;
