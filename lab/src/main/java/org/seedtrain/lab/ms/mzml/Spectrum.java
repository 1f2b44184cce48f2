package org.seedtrain.lab.ms.mzml;

import java.util.List;

/// One mass spectrum, its arrays as they stand in the file (32-bit numbers widened, which is exact).
///
/// @param index position in the run, from 0, as counted while reading
/// @param id native identifier
/// @param offset where it begins in the file [byte]
/// @param msLevel 1 for a survey spectrum, 2 for fragments; 0 where the file does not say
/// @param time_s start of the scan [s]; NaN where the file does not say
/// @param precursors ions that were selected, for fragment spectra
/// @param mz mass over charge [Da per elementary charge], in the order of the file
/// @param intensity of each point, counts
public record Spectrum(
        int index,
        String id,
        long offset,
        int msLevel,
        Polarity polarity,
        Representation representation,
        double time_s,
        List<Precursor> precursors,
        double[] mz,
        double[] intensity)
        implements MzMlEntry {

    public enum Polarity { POSITIVE, NEGATIVE, UNSTATED }

    public enum Representation { PROFILE, CENTROID, UNSTATED }

    /// @param mz of the selected ion
    /// @param charge 0 where unknown
    /// @param intensity 0 where unknown
    public record Precursor(double mz, int charge, double intensity) {}

    public Spectrum {
        precursors = List.copyOf(precursors);
    }

    /// Sum of the intensities.
    public double totalIonCurrent() {
        double sum = 0;
        for (double one : intensity) {
            sum += one;
        }
        return sum;
    }

    /// Place of the most intense point; -1 in an empty spectrum.
    public int basePeak() {
        int best = -1;
        for (int i = 0; i < intensity.length; i++) {
            if (best < 0 || intensity[i] > intensity[best]) {
                best = i;
            }
        }
        return best;
    }

    /// Place of the first m/z that is smaller than the one before it or not a number; -1 when they ascend.
    public int disorder() {
        for (int i = 0; i < mz.length; i++) {
            if (!(mz[i] >= (i == 0 ? 0 : mz[i - 1]))) {
                return i;
            }
        }
        return -1;
    }
}
