/// The virtual plant: what a unit operation is, the layout it stands in, and a run of it. The state at any time is a
/// pure function of the layout, the seed and the commands given until then; nothing here reads a file, a clock or a
/// random number.
@NullMarked
package org.seedtrain.plant;

import org.jspecify.annotations.NullMarked;
