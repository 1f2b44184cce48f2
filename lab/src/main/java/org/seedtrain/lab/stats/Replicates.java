package org.seedtrain.lab.stats;

import java.util.List;

/// Repeated readings of one thing, summarised.
///
/// @param sd standard deviation with n - 1; 0 for a single reading
public record Replicates(int n, double mean, double sd) {

    public static Replicates of(List<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    public static Replicates of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("there are no values to summarise");
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double residual = 0;
        for (double value : values) {
            residual += value - mean;
        }
        mean += residual / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double sd = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
        return new Replicates(values.length, mean, sd);
    }

    /// Coefficient of variation [%]; 0 when the mean is 0.
    public double cv_percent() {
        return mean != 0 ? 100 * sd / Math.abs(mean) : 0;
    }

    /// Half width of the 95 % confidence interval of the mean, from the scatter alone; 0 for a single reading.
    public double halfWidth() {
        return n > 1 ? Student.twoSided95(n - 1) * sd / Math.sqrt(n) : 0;
    }
}
