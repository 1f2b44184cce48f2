/// What the laboratory calculates: how fast, and how exact.
@NullMarked
package org.seedtrain.bench.lab;

import org.jspecify.annotations.NullMarked;
