/// Chromatography columns: transport along the bed in a discontinuous Galerkin discretisation, film transfer into
/// particles, and binding. Everything works on slices of flat arrays; nothing is allocated while rates are computed.
@NullMarked
package org.seedtrain.plant.column;

import org.jspecify.annotations.NullMarked;
