package org.seedtrain.plant.column;

import java.util.List;
import org.seedtrain.plant.column.ColumnCase.Section;

/// Components that bind linearly, one by one.
final class LinearParts {
    private LinearParts() {}

    private static double[] only(double[] values, int i) {
        return values.length == 0 ? values : new double[] {values[i]};
    }

    /// One component of a case with linear binding.
    static ColumnCase component(ColumnCase c, int i) {
        Binding.Linear linear = (Binding.Linear) c.binding();
        List<Section> inlet = c.inlet().stream()
                .map(s -> new Section(s.start(), s.end(), only(s.constant(), i), only(s.slope(), i)))
                .toList();
        return new ColumnCase(
                c.model(), c.length(), c.velocity(), c.dispersion(), c.porosity(), c.particlePorosity(), c.radius(),
                only(c.film(), i), only(c.poreDiffusion(), i), only(c.surfaceDiffusion(), i),
                new Binding.Linear(linear.kinetic(), only(linear.ka(), i), only(linear.kd(), i)),
                only(c.startLiquid(), i), only(c.startBound(), i), inlet, c.times(), c.tolerance(), c.resolution());
    }

    static ColumnSolution together(ColumnCase column, List<ColumnSolution> parts) {
        int n = parts.size();
        double[][] outlet = new double[n][];
        double[] balance = new double[n];
        double[] estimate = new double[n];
        int[] sums = new int[5];
        for (int i = 0; i < n; i++) {
            ColumnSolution part = parts.get(i);
            outlet[i] = part.outlet()[0];
            balance[i] = part.balance()[0];
            estimate[i] = part.estimate()[0];
            ColumnSolution.Statistics s = part.statistics();
            sums[0] += s.states();
            sums[1] += s.steps();
            sums[2] += s.rejected();
            sums[3] += s.evaluations();
            sums[4] += s.factorisations();
        }
        ColumnSolution.Statistics first = parts.getFirst().statistics();
        return new ColumnSolution(
                column.times(), outlet, balance, estimate,
                new ColumnSolution.Statistics(
                        first.method(), first.elements(), first.degree(), first.particlePoints(), sums[0], sums[1],
                        sums[2], sums[3], sums[4]));
    }
}
