/// What serves a plant: clean rooms, purified water and water for injections, clean steam, compressed air, cleaning in
/// place. Units whose state is a row of numbers ([Service]).
@NullMarked
package org.seedtrain.plant.utility;

import org.jspecify.annotations.NullMarked;
