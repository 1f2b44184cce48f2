package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;

/// Where a detector showed no more: stretches of equal highest signals that the flanks beside them run into too steeply for a top.
///
/// @param from index of the first point
/// @param to index of the last point
record Saturation(int from, int to) {
    private static final int LEAST = 5;

    /// @param fullScale of the detector, infinite where it is not known
    static List<Saturation> of(double[] y, double sigma, double fullScale) {
        double top = y[0];
        for (double value : y) {
            top = Math.max(top, value);
        }
        boolean known = top >= fullScale;
        double level = known ? fullScale : top - 1e-9 * Math.abs(top);
        List<Saturation> found = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= y.length; i++) {
            boolean full = i < y.length && y[i] >= level;
            if (full && start < 0) {
                start = i;
            } else if (!full && start >= 0) {
                if (known || i - start >= LEAST && steep(y, start, i - 1, sigma)) {
                    found.add(new Saturation(start, i - 1));
                }
                start = -1;
            }
        }
        return found;
    }

    private static boolean steep(double[] y, int from, int to, double sigma) {
        int beyond = Math.max(2, (to - from + 1) / 2);
        double left = from - beyond >= 0 ? y[from] - y[from - beyond] : 0;
        double right = to + beyond < y.length ? y[to] - y[to + beyond] : 0;
        double range = 0;
        for (int i = Math.max(1, from - beyond); i <= Math.min(y.length - 1, to + beyond); i++) {
            double step = Math.abs(y[i] - y[i - 1]);
            range = step > 0 && (range == 0 || step < range) ? step : range;
        }
        return Math.max(left, right) > Math.max(10 * sigma, 9 * Math.min(range, Math.max(left, right) / 20));
    }
}
