/// Absorbance over wavelength: ratios, scattered light taken off, what the solution holds.
@NullMarked
package org.seedtrain.lab.spectrum;

import org.jspecify.annotations.NullMarked;
