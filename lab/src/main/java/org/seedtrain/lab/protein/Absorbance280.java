package org.seedtrain.lab.protein;

import org.jspecify.annotations.Nullable;

/// Beer and Lambert at 280 nm.
public final class Absorbance280 {
    /// Light scattered at 280 over that at 320 nm: the fourth power of the frequency, `(320/280)^4`.
    public static final double SCATTER = 1.706;

    private Absorbance280() {}

    /// `A280 - 1.706 A320`
    public static double net(double a280, @Nullable Double a320) {
        return a280 - (a320 == null ? 0 : SCATTER * a320);
    }

    /// `c = A D / (E l)` [g/L]
    ///
    /// @param perGram absorbance of 1 g/L in 1 cm
    /// @param path [cm]
    public static double concentration(double net, double dilution, double perGram, double path) {
        return net * dilution / (perGram * path);
    }

    /// Warburg and Christian (1942): protein beside nucleic acid, `1.55 A280 - 0.76 A260` [g/L] in 1 cm.
    public static double warburgChristian(double a280, double a260) {
        return 1.55 * a280 - 0.76 * a260;
    }
}
