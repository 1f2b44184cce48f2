/// Quantitative PCR: what amplification curves say about how much of a stretch of DNA there was.
@NullMarked
package org.seedtrain.lab.pcr;

import org.jspecify.annotations.NullMarked;
