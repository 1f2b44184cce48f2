/// Linear regression by orthogonal decomposition, and least squares for any formula a person can write.
@NullMarked
package org.seedtrain.lab.stats.regression;

import org.jspecify.annotations.NullMarked;
