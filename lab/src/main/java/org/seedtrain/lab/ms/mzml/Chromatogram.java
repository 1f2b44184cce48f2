package org.seedtrain.lab.ms.mzml;

/// A chromatogram as it stands in the file.
///
/// @param index position in the run, from 0
/// @param id native identifier, e.g. `TIC`
/// @param offset where it begins in the file [byte]
/// @param type its kind in the words of the vocabulary, e.g. `total ion current chromatogram`
/// @param time_s [s]
/// @param intensity counts
public record Chromatogram(int index, String id, long offset, String type, double[] time_s, double[] intensity)
        implements MzMlEntry {}
