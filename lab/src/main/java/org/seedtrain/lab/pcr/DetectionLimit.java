package org.seedtrain.lab.pcr;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.micro.MostProbableNumber;

/// The concentration that is found in 95 of 100 wells, by the one-hit model `P = 1 - exp(-k c)`: k by exact likelihood from how many
/// wells amplified at each level, `LOD = -ln(0.05)/k`, interval by likelihood ratio (MIQE 2009; Wilrich & Wilrich 2009).
///
/// @param lod concentration; infinite when no well amplified
/// @param low lower end of the 95 % interval
/// @param high upper end
/// @param bounded whether some well near the limit failed; if none did, the limit lies below the interval's upper end
public record DetectionLimit(double lod, double low, double high, boolean bounded) {
    private static final double NEEDED = 2.995732273553991;

    /// @param wells at this concentration
    /// @param amplified of them
    public record Level(double concentration, int wells, int amplified) {}

    public static DetectionLimit of(List<Level> levels) {
        MostProbableNumber hits = MostProbableNumber.of(levels.stream()
                .map(level -> new MostProbableNumber.Level(level.concentration(), level.wells(), level.amplified())).toList());
        boolean bounded = !Double.isInfinite(hits.mpn());
        double high = NEEDED / hits.likelihoodLow();
        return new DetectionLimit(bounded ? NEEDED / hits.mpn() : high, NEEDED / hits.likelihoodHigh(), high, bounded);
    }

    /// Chance that a well amplifies.
    public double chance(double concentration) {
        return -FastMath.expm1(-NEEDED * concentration / lod);
    }
}
