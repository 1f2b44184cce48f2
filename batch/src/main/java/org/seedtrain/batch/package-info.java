/// See docs/explanation/architecture.md.
@NullMarked
package org.seedtrain.batch;

import org.jspecify.annotations.NullMarked;
