/// Potency of a preparation against a standard: parallel lines, slope ratio, parallel logistic curves and quantal responses
/// in randomised, block and Latin square designs (Ph. Eur. 5.3, USP <1032>, <1034>), their validity and their combination.
@NullMarked
package org.seedtrain.lab.potency;

import org.jspecify.annotations.NullMarked;
