/// Chromatograms: peaks found, integrated and described.
@NullMarked
package org.seedtrain.lab.peak;

import org.jspecify.annotations.NullMarked;
