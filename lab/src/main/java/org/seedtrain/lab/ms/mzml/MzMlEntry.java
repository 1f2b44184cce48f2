package org.seedtrain.lab.ms.mzml;

/// What an mzML run holds.
public sealed interface MzMlEntry permits Spectrum, Chromatogram {
    /// Its native identifier.
    String id();

    /// Where it begins in the file [byte].
    long offset();
}
