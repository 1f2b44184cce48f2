/// `./seedtrain bench column`: chromatography columns, how exact and how fast, side by side.
@NullMarked
package org.seedtrain.bench.column;

import org.jspecify.annotations.NullMarked;
