package org.seedtrain.plant.column;

/// What leaves a column.
///
/// @param times [s], those of the case
/// @param outlet by component, then by time [mol/m3]
/// @param balance by component: what came in, less what left and what more is in the column than at the beginning,
///     relative to the larger of what came in and what was there
/// @param estimate by component: largest difference of the outlet to a coarser solution with a looser step control, relative
///     to the largest concentration that leaves; the error is smaller. NaN where the resolution was given and nothing was
///     compared; for the transform what rounding may do
/// @param statistics how it was solved
public record ColumnSolution(double[] times, double[][] outlet, double[] balance, double[] estimate, Statistics statistics) {

    /// @param elements along the bed (0 for the transform)
    /// @param degree in each
    /// @param particlePoints along the radius (1: no gradient in particles)
    /// @param states number of equations solved in time (of the transform: of frequencies)
    /// @param steps in time, accepted
    /// @param rejected steps repeated for accuracy
    /// @param evaluations of the right-hand side
    /// @param factorisations of the Jacobian
    public record Statistics(
            ColumnCase.Method method,
            int elements,
            int degree,
            int particlePoints,
            int states,
            int steps,
            int rejected,
            int evaluations,
            int factorisations) {}

    ColumnSolution estimated(double[] other) {
        return new ColumnSolution(times, outlet, balance, other, statistics);
    }

    /// Largest concentration that leaves, by component.
    double[] peaks() {
        double[] peaks = new double[outlet.length];
        for (int i = 0; i < peaks.length; i++) {
            for (double c : outlet[i]) {
                peaks[i] = Math.max(peaks[i], Math.abs(c));
            }
        }
        return peaks;
    }

    /// Largest of [#balance()].
    public double balanceError() {
        double worst = 0;
        for (double one : balance) {
            worst = Math.max(worst, Math.abs(one));
        }
        return worst;
    }
}
