/// mzML 1.1 (HUPO-PSI): spectra and chromatograms read as a stream and written. The reader takes bytes as they come, trusts
/// no index, resolves no entity, and says at which byte and in which spectrum a file is wrong.
@NullMarked
package org.seedtrain.lab.ms.mzml;

import org.jspecify.annotations.NullMarked;
