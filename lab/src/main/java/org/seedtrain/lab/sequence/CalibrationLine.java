package org.seedtrain.lab.sequence;

import java.util.List;
import org.seedtrain.lab.stats.Student;

/// Response against concentration as a straight line by weighted least squares, or as one response factor.
///
/// @param rSquared weighted; 1 for one level
/// @param residual standard deviation of a response of weight 1
/// @param lowest concentration of the standards
/// @param highest concentration of the standards
public record CalibrationLine(
        double slope, double intercept, double rSquared, double residual, double lowest, double highest, int points,
        double meanX, double sumWeights, double spreadX, Weights weights) implements CalibrationCurve {

    public enum Weights {
        NONE,
        /// 1/x
        INVERSE,
        /// 1/x^2
        SQUARED;

        double of(double x) {
            return switch (this) {
                case NONE -> 1;
                case INVERSE -> 1 / x;
                case SQUARED -> 1 / (x * x);
            };
        }
    }

    /// @param concentration in what unit the concentration of the sample comes out
    /// @param low lower end of the 95 % interval
    /// @param high upper end
    public record Read(double concentration, double low, double high) {}

    /// @param origin whether the line goes through it; so it does with a single level
    static CalibrationLine of(List<Double> x, List<Double> y, Weights weights, boolean origin) {
        int n = x.size();
        double sw = 0;
        double swx = 0;
        double swy = 0;
        for (int i = 0; i < n; i++) {
            double w = weights.of(x.get(i));
            sw += w;
            swx += w * x.get(i);
            swy += w * y.get(i);
        }
        double lowest = x.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double highest = x.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        boolean through = origin || lowest == highest;
        double mx = through ? 0 : swx / sw;
        double my = through ? 0 : swy / sw;
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            double w = weights.of(x.get(i));
            sxx += w * (x.get(i) - mx) * (x.get(i) - mx);
            sxy += w * (x.get(i) - mx) * (y.get(i) - my);
        }
        double slope = sxy / sxx;
        double intercept = my - slope * mx;
        double squares = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            double w = weights.of(x.get(i));
            double away = y.get(i) - intercept - slope * x.get(i);
            squares += w * away * away;
            all += w * (y.get(i) - swy / sw) * (y.get(i) - swy / sw);
        }
        int free = n - (through ? 1 : 2);
        return new CalibrationLine(slope, intercept, all > 0 ? 1 - squares / all : 1, free > 0 ? Math.sqrt(squares / free) : 0, lowest,
                highest, n, mx, through ? 0 : sw, sxx, weights);
    }

    @Override
    public double curvature() {
        return 0;
    }

    @Override
    public double response(double concentration) {
        return intercept + slope * concentration;
    }

    @Override
    public double back(double response) {
        return (response - intercept) / slope;
    }

    /// Concentration of the mean of some responses: `s/b sqrt(1/(w m) + 1/sum w + (x - mean x)^2/Sxx)`.
    @Override
    public Read read(double response, int injections) {
        double x = back(response);
        double w = weights.of(Math.max(x, 0.1 * lowest));
        double variance = 1 / (w * injections) + (sumWeights > 0 ? 1 / sumWeights : 0) + (x - meanX) * (x - meanX) / spreadX;
        int free = points - (sumWeights > 0 ? 2 : 1);
        double half = free > 0 ? Student.twoSided95(free) * residual / Math.abs(slope) * Math.sqrt(variance) : 0;
        return new Read(x, x - half, x + half);
    }
}
