/// Analysis of variance, variance components and studies of measuring systems.
@NullMarked
package org.seedtrain.lab.stats.anova;

import org.jspecify.annotations.NullMarked;
