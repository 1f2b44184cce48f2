package org.seedtrain.lab.peak;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Words;

/// An integrated peak, described as USP 621 and Ph. Eur. 2.2.46 do.
///
/// @param retention_min time of the apex
/// @param start_min where its area begins
/// @param end_min where its area ends
/// @param area [signal min] over the baseline
/// @param areaPercent of all peaks
/// @param height of the apex over the baseline
/// @param width50_min width at half height
/// @param tailing `W0.05 / (2 f)`, f the front half at 5 % of the height; 1 where a neighbour hides a flank
/// @param plates `5.54 (t / W0.5)^2`
/// @param resolution to the peak before, `1.18 (t2 - t1) / (W0.5,1 + W0.5,2)`; 0 for the first
/// @param signalToNoise `2 H / h`, h the noise from peak to peak; see [NoiseRange]
/// @param startLevel signal of the baseline at the start
/// @param endLevel signal of the baseline at the end
/// @param shape the exponentially modified Gaussian fitted to it; absent where none describes it
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
        double startLevel,
        double endLevel,
        @Nullable Emg shape,
        Method method) {

    public enum Method {
        /// Alone on its baseline.
        BASELINE("baseline", "기저선"),
        /// Cut from its neighbours by perpendicular drops.
        PERPENDICULAR_DROP("perpendicular drop", "수직 분할"),
        /// Cut off the flank of a larger peak by a straight line that touches it.
        TANGENT_SKIM("tangent skim", "접선 분할"),
        /// Taken apart as an exponentially modified Gaussian.
        DECONVOLUTION("deconvolution", "디콘볼루션"),
        /// Between points that a person set.
        MANUAL("by hand", "수동");

        private final Map<String, String> title;

        Method(String en, String ko) {
            title = Words.of(en, ko);
        }

        /// By language tag.
        public Map<String, String> title() {
            return title;
        }

        /// In files: `perpendicular-drop`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The same peak among others.
    Peak among(double total, @Nullable Peak before) {
        double widths = before == null ? 0 : width50_min + before.width50_min;
        double resolution = before == null || !(widths > 0) ? 0 : 1.18 * (retention_min - before.retention_min) / widths;
        return new Peak(retention_min, start_min, end_min, area, total != 0 ? 100 * area / total : 0, height, width50_min,
                tailing, plates, resolution, signalToNoise, startLevel, endLevel, shape, method);
    }
}
