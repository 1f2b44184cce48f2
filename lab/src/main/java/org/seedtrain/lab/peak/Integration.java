package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;

/// A chromatogram with what was found in it.
///
/// @param peaks in the order of their retention
/// @param dips negative peaks; they do not count among the areas
/// @param time_min of the points, evenly spaced
/// @param baseline under the signal, at every point
/// @param noise standard deviation of a point
/// @param flags what a reviewer should look at
@SuppressWarnings("ArrayRecordComponent")
public record Integration(
        List<Peak> peaks, List<Peak> dips, double[] time_min, double[] signal, double[] baseline, double noise,
        List<Flag> flags) {
    public Integration {
        peaks = List.copyOf(peaks);
        dips = List.copyOf(dips);
        flags = List.copyOf(flags);
    }

    /// The same chromatogram with other peaks: areas in percent and resolutions are made anew.
    public Integration with(List<Peak> others) {
        return new Integration(related(others), dips, time_min, signal, baseline, noise, flags);
    }

    public Integration with(List<Peak> others, List<Flag> more) {
        List<Flag> all = new ArrayList<>(flags);
        all.addAll(more);
        return new Integration(related(others), dips, time_min, signal, baseline, noise, all);
    }

    static List<Peak> related(List<Peak> peaks) {
        double total = peaks.stream().mapToDouble(Peak::area).sum();
        List<Peak> related = new ArrayList<>();
        @Nullable Peak before = null;
        for (Peak peak : peaks) {
            before = peak.among(total, before);
            related.add(before);
        }
        return related;
    }
}
