/// Cells and physical tests: what counts, masses, millivolts and absorbances come to.
@NullMarked
package org.seedtrain.lab.physical;

import org.jspecify.annotations.NullMarked;
