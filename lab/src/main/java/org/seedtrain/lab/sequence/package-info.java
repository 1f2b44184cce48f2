/// A sequence of injections: system suitability, calibration with an external or internal standard, results of samples between
/// the standards that bracket them, carry-over.
@NullMarked
package org.seedtrain.lab.sequence;

import org.jspecify.annotations.NullMarked;
