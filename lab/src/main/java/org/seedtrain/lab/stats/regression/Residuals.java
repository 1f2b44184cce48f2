package org.seedtrain.lab.stats.regression;

import org.jspecify.annotations.Nullable;

/// Residuals (observed - model) and the Jacobian of the model, at parameters.
///
/// @param jacobian row by observation
record Residuals(double[] values, double[][] jacobian) {

    interface Function {
        /// @return null where the model has no finite value
        @Nullable Residuals at(double[] parameters);
    }

    double squares() {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
