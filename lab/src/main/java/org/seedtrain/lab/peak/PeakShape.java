package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Measures of integrated peaks.
final class PeakShape {
    private PeakShape() {}

    static List<Peak> describe(List<Integrator.Segment> segments, double noise) {
        double total = 0;
        for (Integrator.Segment segment : segments) {
            total += area(segment);
        }
        List<Peak> peaks = new ArrayList<>();
        for (Integrator.Segment segment : segments) {
            peaks.add(describe(segment, total, noise, peaks.isEmpty() ? null : peaks.getLast()));
        }
        return peaks;
    }

    private static Peak describe(
            Integrator.Segment segment, double total, double noise, @Nullable Peak before) {
        double[] apex = apex(segment);
        double height = apex[1];
        double front50 = apex[0] - crossing(segment, 0.5 * height, -1);
        double back50 = crossing(segment, 0.5 * height, 1) - apex[0];
        double width50 = !Double.isFinite(front50) ? 2 * back50 : !Double.isFinite(back50) ? 2 * front50 : front50 + back50;
        double front05 = apex[0] - crossing(segment, 0.05 * height, -1);
        double back05 = crossing(segment, 0.05 * height, 1) - apex[0];
        double tailing = Double.isFinite(front05) && Double.isFinite(back05) ? (front05 + back05) / (2 * front05) : 1;
        double width = Double.isFinite(width50) ? width50 : segment.time()[segment.time().length - 1] - segment.time()[0];
        double resolution = before == null ? 0
                : 1.18 * (apex[0] - before.retention_min()) / (width + before.width50_min());
        double area = area(segment);
        double ratio = apex[0] / width;
        return new Peak(apex[0], segment.time()[0], segment.time()[segment.time().length - 1], area,
                total != 0 ? 100 * area / total : 0, height, width, tailing, 5.54 * ratio * ratio, resolution,
                height / (3 * noise), segment.method());
    }

    private static double area(Integrator.Segment segment) {
        double area = 0;
        for (int i = 1; i < segment.time().length; i++) {
            area += 0.5 * (segment.raw()[i] + segment.raw()[i - 1]) * (segment.time()[i] - segment.time()[i - 1]);
        }
        return area;
    }

    /// Time and height of the top of a parabola through the highest point and its neighbours.
    private static double[] apex(Integrator.Segment segment) {
        int i = segment.apex();
        double[] t = segment.time();
        double[] y = segment.smooth();
        if (i == 0 || i == t.length - 1) {
            return new double[] {t[i], y[i]};
        }
        double a = (y[i - 1] - 2 * y[i] + y[i + 1]) / 2;
        double b = (y[i + 1] - y[i - 1]) / 2;
        double shift = a < 0 ? -b / (2 * a) : 0;
        return new double[] {t[i] + shift * (t[i + 1] - t[i]), y[i] + (a < 0 ? -b * b / (4 * a) : 0)};
    }

    /// Where a flank falls through a level; NaN where it does not within the segment.
    private static double crossing(Integrator.Segment segment, double level, int step) {
        double[] t = segment.time();
        double[] y = segment.smooth();
        for (int i = segment.apex(); i + step >= 0 && i + step < t.length; i += step) {
            if (y[i] >= level && y[i + step] < level) {
                return t[i] + (y[i] - level) / (y[i] - y[i + step]) * (t[i + step] - t[i]);
            }
        }
        return Double.NaN;
    }
}
