package org.seedtrain.lab.sequence;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.peak.Peak;

/// One injection of a sequence with the peaks of the components.
///
/// @param number place in the sequence, from 1
/// @param name of the vial
/// @param concentration of a standard or check; 0 for what is unknown
/// @param dilution by which a result is multiplied
/// @param found by component; what was not found is not in it
public record Injection(int number, Kind kind, String name, double concentration, double dilution, Map<String, Found> found) {

    public enum Kind {
        BLANK,
        /// Repeated injections that show whether the system is fit.
        SUITABILITY,
        STANDARD,
        /// A known concentration that must be found again; brackets the samples.
        CHECK,
        SAMPLE;

        static @Nullable Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.name().equals(word.strip().toUpperCase(Locale.ROOT))) {
                    return kind;
                }
            }
            return null;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Figures of a peak; NaN for what was not measured.
    public record Found(double area, double retention_min, double resolution, double tailing, double plates, double signalToNoise) {
        static Found of(Peak peak, boolean first) {
            return new Found(peak.area(), peak.retention_min(), first ? Double.NaN : peak.resolution(), peak.tailing(), peak.plates(),
                    peak.signalToNoise());
        }
    }

    double area(String component) {
        Found peak = found.get(component);
        return peak == null ? 0 : peak.area();
    }

    /// Area, or area relative to that of an internal standard.
    ///
    /// @param internal name of the internal standard; empty for none
    double response(String component, String internal) {
        return internal.isEmpty() ? area(component) : area(component) / area(internal);
    }
}
