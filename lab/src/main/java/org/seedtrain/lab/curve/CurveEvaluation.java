package org.seedtrain.lab.curve;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table of standards and unknowns, evaluated: the fitted curve, the standards calculated back, the unknowns read.
///
/// @param parameters by name
/// @param standardErrors by name, `s^2 (J'WJ)^-1`; null for an asymmetry that the standards do not fix and that was held
/// @param standardErrorMethod says which: `Gauss-Newton`
/// @param rss weighted residual sum of squares
/// @param lackOfFit absent without replicates or with as many levels as parameters
/// @param blank mean response of the blanks; absent without blanks
/// @param lloq lowest standard of the range in which standards are recovered; absent when there is none
/// @param lod `3.3 s/b` of a straight line (ICH Q2); else absent
public record CurveEvaluation(
        String model,
        String weights,
        Map<String, Double> parameters,
        Map<String, @Nullable Double> standardErrors,
        String standardErrorMethod,
        double rss,
        double rSquared,
        double residualSd,
        int degreesOfFreedom,
        @Nullable LackOfFit lackOfFit,
        @Nullable Double blank,
        @Nullable Double lloq,
        @Nullable Double uloq,
        @Nullable Double lod,
        @Nullable Double loq,
        List<Standard> standards,
        List<Unknown> unknowns,
        List<DilutionLinearity> samples,
        List<Outlier> outliers) {

    public CurveEvaluation {
        standards = List.copyOf(standards);
        unknowns = List.copyOf(unknowns);
        samples = List.copyOf(samples);
        outliers = List.copyOf(outliers);
    }

    /// What a fit is judged by.
    ///
    /// @param recovery allowed deviation of a standard calculated back [%]
    /// @param recoveryLowest the same at the lowest standard [%]
    /// @param cv allowed coefficient of variation of replicates [%]
    /// @param linearity allowed deviation of a dilution from the mean of its sample [%]
    public record Limits(double recovery, double recoveryLowest, double cv, double linearity) {
        public static final Limits USUAL = new Limits(15, 20, 20, 20);
    }

    /// Scatter of the levels about the curve against that of replicates.
    public record LackOfFit(double f, int df1, int df2, double p) {}

    /// One level of the standards.
    ///
    /// @param concentration nominal
    /// @param response mean
    /// @param backCalculated absent where the curve has no such response
    /// @param recovery of the nominal concentration [%]
    /// @param cv of the responses [%]; absent for a single one
    /// @param flags `recovery`, `cv`
    public record Standard(
            String name, double concentration, double response, double fitted, @Nullable Double backCalculated,
            @Nullable Double recovery, @Nullable Double cv, int replicates, List<String> flags) {}

    /// @param concentration times the dilution; absent out of range
    /// @param ci95 lower and upper end, times the dilution; absent out of range
    /// @param relation `equal`; out of range `below` or `above` [#bound]
    /// @param bound times the dilution; absent within
    /// @param cv of the responses [%]; absent for a single one
    /// @param recovery of a control [%]; else absent
    /// @param flags `out-of-range`, `below-range`, `above-range`, `extrapolated-low`, `extrapolated-high`, `below-lloq`,
    ///     `above-uloq`, `saturated`, `wide-interval` (beyond 50 %), `cv`, `outlier`, `recovery`
    public record Unknown(
            String name, String role, double dilution, @Nullable Double response, @Nullable Double concentration,
            @Nullable List<Double> ci95, String relation, @Nullable Double bound, @Nullable Double cv, int replicates,
            @Nullable Double recovery, List<String> flags) {}

    /// @param test `Grubbs` or `Dixon` of three replicates or more, `studentised residual` of a standard
    public record Outlier(String name, int line, double response, String test, double statistic, double critical) {}
}
