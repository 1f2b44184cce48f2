/// The chemistry of aqueous solutions that every unit shares: pH from charge balance, conductivity, osmolality, density,
/// gases in water, raw materials and their dissolution. All pure functions; SI units.
@NullMarked
package org.seedtrain.plant.chemistry;

import org.jspecify.annotations.NullMarked;
