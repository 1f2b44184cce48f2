/// From a sequence to masses: elements and their isotopes, residues, modifications, disulfides, digests, fragments and
/// isotope distributions.
@NullMarked
package org.seedtrain.lab.ms.sequence;

import org.jspecify.annotations.NullMarked;
