/// See docs/explanation/architecture.md.
@NullMarked
package org.seedtrain.lab;

import org.jspecify.annotations.NullMarked;
