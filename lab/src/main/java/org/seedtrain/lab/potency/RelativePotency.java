package org.seedtrain.lab.potency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outcome of an assay.
///
/// @param model `parallel-line`, `slope-ratio`, `4pl`, ...
/// @param estimates one for each preparation examined
/// @param curves of each preparation, to draw: response against dose
/// @param slope common slope (per unit of ln dose), or the slope of the standard
/// @param parameters of the common curve with their standard errors; empty for lines
/// @param parallelism extra sum of squares of separate curves over parallel ones; absent for lines, where the table has it
public record RelativePotency(
        String model,
        double confidence,
        VarianceTable variance,
        List<Estimate> estimates,
        List<Similarity> similarities,
        List<Line> curves,
        double slope,
        List<Parameter> parameters,
        @Nullable ExtraSquares parallelism) {

    public RelativePotency {
        estimates = List.copyOf(estimates);
        similarities = List.copyOf(similarities);
        curves = List.copyOf(curves);
        parameters = List.copyOf(parameters);
    }

    /// @param ratio dose of the standard over the equally active dose of the preparation
    /// @param low lower fiducial limit; absent when there is none
    public record Estimate(
            String preparation, double ratio, @Nullable Double low, @Nullable Double high, double logStandardError) {}

    /// How like the standard's a property of the curve is, with its 90 % interval: for a test by equivalence.
    ///
    /// @param property `slope-ratio`, `intercept-difference`, `range-ratio`, `upper-asymptote-ratio`
    public record Similarity(
            String preparation, String property, double value, @Nullable Double low, @Nullable Double high) {}

    public record Parameter(String name, double value, double standardError) {}

    public record ExtraSquares(double f, int df1, int df2, double p) {}

    /// What was fitted, to draw.
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(String preparation, double[] dose, double[] response) {}
}
