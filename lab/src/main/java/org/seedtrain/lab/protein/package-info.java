/// Protein by colour and by absorbance: what buffers do to an assay, and the extinction of a sequence.
@NullMarked
package org.seedtrain.lab.protein;

import org.jspecify.annotations.NullMarked;
