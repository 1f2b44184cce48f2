/// The log: how many entries a second the server's own store makes durable, and how long one waits for it.
@NullMarked
package org.seedtrain.bench.log;

import org.jspecify.annotations.NullMarked;
