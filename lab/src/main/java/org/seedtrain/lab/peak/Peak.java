package org.seedtrain.lab.peak;

/// An integrated peak, described as USP 621 and Ph. Eur. 2.2.46 do.
///
/// @param retention_min time of the apex
/// @param start_min where its area begins
/// @param end_min where its area ends
/// @param area [signal min] over the baseline
/// @param areaPercent of all peaks
/// @param height of the apex over the baseline
/// @param width50_min width at half height
/// @param tailing `W0.05 / (2 f)`, f the front half at 5 % of the height; NaN-free: 1 where a neighbour hides a flank
/// @param plates `5.54 (t / W0.5)^2`
/// @param resolution to the peak before, `1.18 (t2 - t1) / (W0.5,1 + W0.5,2)`; 0 for the first
/// @param signalToNoise `2 H / h`, h taken as six standard deviations of the noise
/// @param method how its area was found
public record Peak(
        double retention_min,
        double start_min,
        double end_min,
        double area,
        double areaPercent,
        double height,
        double width50_min,
        double tailing,
        double plates,
        double resolution,
        double signalToNoise,
        Method method) {

    public enum Method {
        /// Alone on a straight baseline.
        BASELINE,
        /// Cut from its neighbours by perpendicular drops.
        PERPENDICULAR_DROP,
        /// Taken apart as an exponentially modified Gaussian.
        DECONVOLUTION
    }
}
