package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Finds shoulders: places where the signal is bent down (its second derivative has a minimum) though it has no top.
final class Shoulders {
    /// A shoulder must bend by this many standard deviations of the noise of the second derivative...
    private static final double SIGNIFICANT = 8;
    /// ...and by this share of the strongest bend of the cluster.
    private static final double SHARE = 0.03;

    private Shoulders() {}

    /// The tops with the shoulders among them, in order.
    static List<Integer> with(List<Integer> tops, double[] smooth, int start, int end, int half, double noise) {
        double[] bend = new double[smooth.length];
        double strongest = 0;
        for (int i = Math.max(half, start); i <= Math.min(smooth.length - 1 - half, end); i++) {
            bend[i] = smooth[i - half] - 2 * smooth[i] + smooth[i + half];
            strongest = Math.min(strongest, bend[i]);
        }
        double threshold = Math.min(SHARE * strongest, -SIGNIFICANT * noise * Smoothing.noiseFactor(half) * Math.sqrt(6));
        TreeSet<Integer> found = new TreeSet<>(tops);
        for (int i = Math.max(half, start) + 1; i < Math.min(smooth.length - 1 - half, end); i++) {
            boolean minimum = bend[i] < threshold && bend[i] < bend[i - 1] && bend[i] <= bend[i + 1];
            if (minimum && deepest(bend, i, half) && apart(found, i, 2 * half)) {
                found.add(i);
            }
        }
        return new ArrayList<>(found);
    }

    private static boolean deepest(double[] bend, int at, int half) {
        for (int i = Math.max(0, at - half); i <= Math.min(bend.length - 1, at + half); i++) {
            if (bend[i] < bend[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean apart(TreeSet<Integer> found, int at, int distance) {
        Integer before = found.floor(at);
        Integer after = found.ceiling(at);
        return (before == null || at - before > distance) && (after == null || after - at > distance);
    }
}
