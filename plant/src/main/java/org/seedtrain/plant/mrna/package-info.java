/// Messenger RNA and the particles it is packed into: in-vitro transcription, nanoparticles made by mixing, what time and
/// cold do to them, and the units in which that happens.
@NullMarked
package org.seedtrain.plant.mrna;

import org.jspecify.annotations.NullMarked;
