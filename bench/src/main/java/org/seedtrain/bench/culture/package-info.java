/// How exact and how fast cultures are solved.
@NullMarked
package org.seedtrain.bench.culture;

import org.jspecify.annotations.NullMarked;
