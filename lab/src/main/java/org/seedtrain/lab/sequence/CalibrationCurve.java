package org.seedtrain.lab.sequence;

import java.util.List;

/// Response against concentration, and back.
public sealed interface CalibrationCurve permits CalibrationLine, CalibrationParabola {

    /// Which curve is laid through the standards.
    enum Model {
        LINE,
        /// `y = a + b x + c x^2`
        QUADRATIC
    }

    /// @throws IllegalArgumentException when a parabola is asked for and there are fewer than four levels, or it turns between them
    static CalibrationCurve of(Model model, List<Double> x, List<Double> y, CalibrationLine.Weights weights, boolean origin) {
        return switch (model) {
            case LINE -> CalibrationLine.of(x, y, weights, origin);
            case QUADRATIC -> CalibrationParabola.of(x, y, weights, origin);
        };
    }

    double intercept();

    double slope();

    /// Of the square; 0 for a line.
    double curvature();

    /// Weighted; 1 for one level.
    double rSquared();

    /// Standard deviation of a response of weight 1.
    double residual();

    double lowest();

    double highest();

    int points();

    double response(double concentration);

    /// Concentration of a response; beyond the top of a parabola that of the top.
    double back(double response);

    /// Concentration of the mean of some responses with its 95 % interval.
    CalibrationLine.Read read(double response, int injections);
}
