/// The unit operations of the lines, each a [org.seedtrain.plant.UnitModel]: preparation, seed, recovery, purification,
/// filling. A unit gives on what it got; nothing here resets what an earlier unit did.
@NullMarked
package org.seedtrain.plant.units;

import org.jspecify.annotations.NullMarked;
