package org.seedtrain.lab.peak;

/// How a chromatogram is to be integrated.
///
/// @param overlap what is done with peaks that overlap
/// @param threshold least height of a peak in standard deviations of the noise
/// @param from_min what comes before is left out
/// @param to_min what comes after is left out
/// @param fullScale of the detector: at this signal it is saturated; infinite where it is not known
/// @param leastAreaPercent smaller peaks are left out
public record Settings(
        Overlap overlap, double threshold, double from_min, double to_min, double fullScale, double leastAreaPercent) {

    public enum Overlap {
        /// Taken apart as exponentially modified Gaussians; where these do not describe the signal, cut.
        RESOLVE,
        /// Cut by perpendicular drops.
        DROP,
        /// Small peaks on the tail of a large one are skimmed off, others cut.
        SKIM
    }

    public static Settings of(Overlap overlap) {
        return new Settings(overlap, 3, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
    }

    public Settings threshold(double deviations) {
        return new Settings(overlap, deviations, from_min, to_min, fullScale, leastAreaPercent);
    }

    public Settings between(double from, double to) {
        return new Settings(overlap, threshold, from, to, fullScale, leastAreaPercent);
    }

    public Settings fullScale(double signal) {
        return new Settings(overlap, threshold, from_min, to_min, signal, leastAreaPercent);
    }

    public Settings leastAreaPercent(double percent) {
        return new Settings(overlap, threshold, from_min, to_min, fullScale, percent);
    }
}
