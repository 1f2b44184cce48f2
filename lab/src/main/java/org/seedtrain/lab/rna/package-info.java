/// What the laboratory computes about RNA and lipid nanoparticles, each formula once: content, encapsulation, size,
/// integrity, capping, charge.
@NullMarked
package org.seedtrain.lab.rna;

import org.jspecify.annotations.NullMarked;
