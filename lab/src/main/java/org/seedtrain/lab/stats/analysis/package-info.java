/// The statistics and validation of the laboratory as verbs: each reads a table, answers with figures, plots and a verdict.
@NullMarked
package org.seedtrain.lab.stats.analysis;

import org.jspecify.annotations.NullMarked;
