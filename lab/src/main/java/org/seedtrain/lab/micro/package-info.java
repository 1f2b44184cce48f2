/// Microbiology: colony counts with their confidence, endotoxin by onset times.
@NullMarked
package org.seedtrain.lab.micro;

import org.jspecify.annotations.NullMarked;
