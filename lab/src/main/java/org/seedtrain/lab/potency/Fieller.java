package org.seedtrain.lab.potency;

import org.jspecify.annotations.Nullable;

/// A ratio of two estimates with its fiducial limits (Fieller 1940, 1954).
///
/// @param low absent when the denominator is not significantly different from zero: then there are no limits
/// @param g `t^2 var(denominator)/denominator^2`
public record Fieller(double ratio, @Nullable Double low, @Nullable Double high, double g) {

    /// @param nn variance of the numerator
    /// @param nd covariance
    /// @param dd variance of the denominator
    static Fieller of(double numerator, double denominator, double nn, double nd, double dd, double t) {
        double ratio = numerator / denominator;
        if (!Double.isFinite(ratio)) {
            throw new PotencyRefused("the slope is zero: there is nothing to read a potency from");
        }
        double g = t * t * dd / (denominator * denominator);
        if (!(g < 1)) {
            return new Fieller(ratio, null, null, g);
        }
        double centre = ratio - (dd > 0 ? g * nd / dd : 0);
        double inner = nn - 2 * ratio * nd + ratio * ratio * dd - (dd > 0 ? g * (nn - nd * nd / dd) : 0);
        double half = t / Math.abs(denominator) * Math.sqrt(Math.max(0, inner));
        return new Fieller(ratio, (centre - half) / (1 - g), (centre + half) / (1 - g), g);
    }
}
