/// Pure culture models as published: a few balances in the units of their source, without vessel, probes or loops. They
/// are what an engineer calculates on paper and what the solvers are checked with; the cultures of the plant
/// (`plant.fermenter`) are wider.
@NullMarked
package org.seedtrain.plant.culture;

import org.jspecify.annotations.NullMarked;
