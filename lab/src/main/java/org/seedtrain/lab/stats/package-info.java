/// Statistics that a quality department expects and Hipparchus does not have.
@NullMarked
package org.seedtrain.lab.stats;

import org.jspecify.annotations.NullMarked;
