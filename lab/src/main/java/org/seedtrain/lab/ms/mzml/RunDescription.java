package org.seedtrain.lab.ms.mzml;

import java.util.List;

/// What a file says about itself before its first spectrum.
///
/// @param version of mzML
/// @param indexed whether it stands in an `indexedmzML`
/// @param id of the run
/// @param startTime as written, empty where it is not
/// @param instruments models and parts, in the words of the vocabulary
/// @param software with versions
/// @param sourceFiles names of the files it was made from
/// @param announcedSpectra what `spectrumList` announces; -1 where there is none
/// @param announcedChromatograms what `chromatogramList` announces; -1 where there is none
public record RunDescription(
        String version,
        boolean indexed,
        String id,
        String startTime,
        List<String> instruments,
        List<String> software,
        List<String> sourceFiles,
        int announcedSpectra,
        int announcedChromatograms) {
    public RunDescription {
        instruments = List.copyOf(instruments);
        software = List.copyOf(software);
        sourceFiles = List.copyOf(sourceFiles);
    }
}
