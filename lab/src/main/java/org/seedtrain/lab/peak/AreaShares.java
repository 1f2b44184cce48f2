package org.seedtrain.lab.peak;

import java.util.List;

/// Areas before, in and after the main peak: what purity by area percent is made of.
///
/// @param before area of what elutes earlier
/// @param main area of what elutes within a window around the main peak
/// @param after area of what elutes later
public record AreaShares(double before, double main, double after) {

    /// @param retention_min of the main peak
    /// @param within_min half of its window
    public static AreaShares of(List<Peak> peaks, double retention_min, double within_min) {
        double before = 0;
        double main = 0;
        double after = 0;
        for (Peak peak : peaks) {
            double away = peak.retention_min() - retention_min;
            if (Math.abs(away) <= within_min) {
                main += peak.area();
            } else if (away < 0) {
                before += peak.area();
            } else {
                after += peak.area();
            }
        }
        return new AreaShares(before, main, after);
    }

    public double total() {
        return before + main + after;
    }

    /// 0 where there is no area.
    public double percent(double area) {
        return total() > 0 ? 100 * area / total() : 0;
    }
}
