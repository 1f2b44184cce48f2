/// Numbers of twice the precision of double, and columns that keep the decimals a person wrote.
@NullMarked
package org.seedtrain.lab.stats.exact;

import org.jspecify.annotations.NullMarked;
