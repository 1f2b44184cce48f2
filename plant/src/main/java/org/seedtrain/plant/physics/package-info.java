/// Single physical laws as small classes, each with its equation and source: heat, sterilisation, sedimentation, cell
/// breakage, filtration. They hold no state; the units use them.
@NullMarked
package org.seedtrain.plant.physics;

import org.jspecify.annotations.NullMarked;
