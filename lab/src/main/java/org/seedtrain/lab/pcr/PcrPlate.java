package org.seedtrain.lab.pcr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The amplification curves of a plate with one threshold for all of them.
///
/// @param curves by well
public record PcrPlate(Map<String, AmplificationCurve> curves, double threshold, double highestRise) {

    /// @param fluorescence by well, one number for each cycle
    /// @param threshold above the baseline; absent to set it by the noise and the rise of the plate
    public static PcrPlate of(double[] cycles, Map<String, double[]> fluorescence, @Nullable Double threshold) {
        Map<String, AmplificationCurve> curves = new LinkedHashMap<>();
        fluorescence.forEach((well, values) -> {
            try {
                curves.put(well, AmplificationCurve.of(cycles, values));
            } catch (IllegalArgumentException refused) {
                throw new IllegalArgumentException("well " + well + ": " + refused.getMessage());
            }
        });
        double highest = curves.values().stream().mapToDouble(AmplificationCurve::rise).max().orElse(0);
        double set = threshold != null ? threshold : AmplificationCurve.threshold(new ArrayList<>(curves.values()));
        return new PcrPlate(curves, set, highest);
    }

    public enum Way {
        /// Crossing of the common threshold.
        THRESHOLD,
        /// Maximum of the second derivative.
        SECOND_DERIVATIVE
    }

    /// Threshold cycle of a well; absent when it did not amplify.
    public @Nullable Double cq(String well, Way way) {
        AmplificationCurve curve = curves.get(well);
        if (curve == null) {
            throw new IllegalArgumentException("there is no curve of well " + well + "; there are " + List.copyOf(curves.keySet()));
        }
        if (!curve.amplified(highestRise)) {
            return null;
        }
        OptionalDouble cq = switch (way) {
            case THRESHOLD -> curve.crossing(threshold);
            case SECOND_DERIVATIVE -> curve.secondDerivativeMaximum();
        };
        return cq.isPresent() ? cq.getAsDouble() : null;
    }
}
