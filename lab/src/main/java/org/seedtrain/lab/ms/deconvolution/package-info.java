/// From a spectrum of multiply charged ions to neutral masses.
@NullMarked
package org.seedtrain.lab.ms.deconvolution;

import org.jspecify.annotations.NullMarked;
