package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Negative peaks: found where no peak is, in what is left of the signal.
final class Dips {
    private Dips() {}

    /// @param left signal less baseline and peaks
    static List<Peak> of(double[] left, List<Cluster> clusters, Grid grid, NoiseLevels noise, Settings settings, PeakShape shape) {
        double[] turned = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            turned[i] = -left[i];
        }
        for (Cluster cluster : clusters) {
            Arrays.fill(turned, cluster.from, cluster.to + 1, 0);
        }
        double lowest = Arrays.stream(turned).max().orElse(0);
        if (lowest < Math.max(5, settings.threshold()) * noise.sigma()) {
            return List.of();
        }
        NoiseLevels own = NoiseLevels.of(turned);
        List<Peak> dips = new ArrayList<>();
        for (Start start : Start.of(Candidates.find(own, noise), turned, noise,
                Math.max(5, settings.threshold()))) {
            double time = grid.time(start.apex());
            if (start.top() && time >= settings.from_min() && time <= settings.to_min()) {
                int from = (int) Math.max(0, start.apex() - 3.5 * start.front());
                int to = (int) Math.min(left.length - 1.0, start.apex() + 5 * start.back() + 1);
                dips.add(shape.dip(from, to, start.apex(), start.sigma()));
            }
        }
        return dips;
    }
}
