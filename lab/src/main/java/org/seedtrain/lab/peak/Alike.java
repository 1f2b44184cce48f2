package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/// Peaks that elute one after the other have about the same width and tail. For each peak of a group: what its neighbours, the tall
/// ones before all, say of its shape.
final class Alike {
    private static final double NEAR = 3;
    private static final double WIDTH_SPREAD = 0.35;
    private static final double TAIL_SPREAD = 0.15;

    private Alike() {}

    /// The same peaks by height and place, each with the mean width and tail of its neighbourhood.
    static List<Emg> of(List<Emg> peaks) {
        int n = peaks.size();
        double[] width = new double[n];
        double[] tail = new double[n];
        double[] height = new double[n];
        for (int i = 0; i < n; i++) {
            Emg one = peaks.get(i);
            double w = width(one);
            width[i] = FastMath.log(w);
            tail[i] = skew(one, w);
            height[i] = Math.abs(one.area()) / w;
        }
        List<Emg> alike = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double sum = 0;
            double widths = 0;
            double tails = 0;
            for (int j = 0; j < n; j++) {
                double away = (i - j) / NEAR;
                double weight = height[j] * height[j] * FastMath.exp(-0.5 * away * away);
                sum += weight;
                widths += weight * width[j];
                tails += weight * tail[j];
            }
            Emg one = peaks.get(i);
            double w = FastMath.exp(widths / sum);
            double t = FastMath.cbrt(tails / sum);
            double mean = one.mu() + one.tau();
            alike.add(new Emg(one.area() * w / FastMath.exp(width[i]), mean - w * t, w * Math.sqrt(1 - t * t), w * t));
        }
        return alike;
    }

    static EmgFit.Held held(List<Emg> alike) {
        return new EmgFit.Held(alike, WIDTH_SPREAD, TAIL_SPREAD);
    }

    /// Whether a peak has another shape than its neighbours, which may be the noise's doing.
    static boolean far(List<Emg> peaks, List<Emg> alike) {
        for (int i = 0; i < peaks.size(); i++) {
            double w = width(peaks.get(i));
            double usual = width(alike.get(i));
            if (Math.abs(FastMath.log(w / usual)) > 0.5 * WIDTH_SPREAD
                    || Math.abs(skew(peaks.get(i), w) - skew(alike.get(i), usual)) > TAIL_SPREAD) {
                return true;
            }
        }
        return false;
    }

    static double width(Emg one) {
        return Math.sqrt(one.sigma() * one.sigma() + one.tau() * one.tau());
    }

    private static double skew(Emg one, double width) {
        double t = one.tau() / width;
        return t * t * t;
    }
}
