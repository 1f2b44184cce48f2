/// Somebody who follows the recipe without a browser: reads the step and the displays, appends what a person could
/// append, and makes the mistakes that people make, drawn from the seed. Around it a whole batch from the first entry to
/// the files that describe it.
@NullMarked
package org.seedtrain.batch.operator;

import org.jspecify.annotations.NullMarked;
