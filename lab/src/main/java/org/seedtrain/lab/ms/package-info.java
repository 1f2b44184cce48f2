/// Mass spectrometry: mzML files, masses of sequences, intact masses by deconvolution, peptide maps.
@NullMarked
package org.seedtrain.lab.ms;

import org.jspecify.annotations.NullMarked;
