/// Validation of analytical procedures (ICH Q2(R2)).
@NullMarked
package org.seedtrain.lab.stats.validation;

import org.jspecify.annotations.NullMarked;
