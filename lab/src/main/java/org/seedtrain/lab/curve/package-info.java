/// Standard curves: models, weighted fits with standard errors, and reading an unknown off the curve.
@NullMarked
package org.seedtrain.lab.curve;

import org.jspecify.annotations.NullMarked;
