package org.seedtrain.lab.rna;

import java.util.Comparator;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.peak.Integrator;
import org.seedtrain.lab.peak.Peak;

/// Size against migration time from a ladder of known fragments: straight lines between neighbours on the logarithm of the size, as
/// instruments for RNA do; beyond the ends the last line goes on.
@SuppressWarnings("ArrayRecordComponent")
record SizeLadder(double[] times, double[] sizes) {

    /// @param sizes_nt rising; the largest peaks of the trace are theirs, in the order of their time
    static SizeLadder of(double[] time, double[] signal, double[] sizes_nt) {
        for (int i = 1; i < sizes_nt.length; i++) {
            if (!(sizes_nt[i] > sizes_nt[i - 1])) {
                throw new IllegalArgumentException("--ladder must rise: " + sizes_nt[i] + " follows " + sizes_nt[i - 1]);
            }
        }
        if (sizes_nt.length < 2) {
            throw new IllegalArgumentException("--ladder needs two sizes or more");
        }
        List<Peak> peaks = Integrator.resolve(time, signal).stream().sorted(Comparator.comparingDouble((Peak peak) -> -peak.height()))
                .limit(sizes_nt.length).sorted(Comparator.comparingDouble(Peak::retention_min)).toList();
        if (peaks.size() < sizes_nt.length) {
            throw new IllegalArgumentException("the ladder shows " + peaks.size() + " peaks, --ladder names " + sizes_nt.length
                    + " sizes: name those that are there");
        }
        return new SizeLadder(peaks.stream().mapToDouble(Peak::retention_min).toArray(), sizes_nt);
    }

    /// Size of what migrates in this time [nt].
    double size(double time) {
        int i = 1;
        while (i < times.length - 1 && time > times[i]) {
            i++;
        }
        double part = (time - times[i - 1]) / (times[i] - times[i - 1]);
        return sizes[i - 1] * FastMath.pow(sizes[i] / sizes[i - 1], part);
    }

    /// When this size passes the detector.
    double time(double size) {
        int i = 1;
        while (i < times.length - 1 && size > sizes[i]) {
            i++;
        }
        return times[i - 1] + (times[i] - times[i - 1]) * FastMath.log(size / sizes[i - 1]) / FastMath.log(sizes[i] / sizes[i - 1]);
    }
}
