package org.seedtrain.lab.curve;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.Replicates;
import org.seedtrain.lab.stats.Student;

/// Whether dilutions of one sample give one result: the recovery of each against the reference, and the slope of the
/// logarithm of the result over that of the dilution (0 when they agree), with its 90 % interval.
///
/// @param mean of the results, each times its dilution
/// @param cv of the results [%]
/// @param slope absent with fewer than two dilutions
/// @param low90 absent with fewer than three
/// @param worst largest deviation from the reference [%]
/// @param linear whether every recovery is within the limit
/// @param flags `not-linear`, `rises-with-dilution` (hook or matrix), `falls-with-dilution`
public record DilutionLinearity(
        String name, double mean, double cv, double reference, @Nullable Double slope, @Nullable Double low90,
        @Nullable Double high90, double worst, boolean linear, List<Point> points, List<String> flags) {

    /// @param result times the dilution
    /// @param recovery of the reference [%]
    public record Point(double dilution, double result, double recovery) {}

    public DilutionLinearity {
        points = List.copyOf(points);
        flags = List.copyOf(flags);
    }

    /// @param results times their dilutions, above 0
    /// @param reference what they should be; NaN for their mean
    /// @param limit allowed deviation [%]
    public static DilutionLinearity of(String name, double[] dilutions, double[] results, double reference, double limit) {
        Replicates all = Replicates.of(results);
        double expected = Double.isNaN(reference) ? all.mean() : reference;
        List<Point> points = new ArrayList<>();
        double worst = 0;
        for (int i = 0; i < results.length; i++) {
            double recovery = 100 * results[i] / expected;
            points.add(new Point(dilutions[i], results[i], recovery));
            worst = Math.max(worst, Math.abs(recovery - 100));
        }
        double n = results.length;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = 0; i < results.length; i++) {
            double x = FastMath.log(dilutions[i]) - FastMath.log(dilutions[0]);
            double y = FastMath.log(results[i] / all.mean());
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
            syy += y * y;
        }
        double spread = sxx - sx * sx / n;
        Double slope = spread > 1e-12 ? (sxy - sx * sy / n) / spread : null;
        Double low = null;
        Double high = null;
        if (slope != null && results.length > 2) {
            double rest = Math.max(0, syy - sy * sy / n - slope * (sxy - sx * sy / n));
            double half = Student.quantile(0.95, n - 2) * Math.sqrt(rest / (n - 2) / spread);
            low = slope - half;
            high = slope + half;
        }
        boolean linear = worst <= limit;
        List<String> flags = new ArrayList<>();
        if (!linear) {
            flags.add("not-linear");
            if (slope != null && Math.abs(slope) > 0.05) {
                flags.add(slope > 0 ? "rises-with-dilution" : "falls-with-dilution");
            }
        }
        return new DilutionLinearity(name, all.mean(), all.cv_percent(), expected, slope, low, high, worst, linear, points, flags);
    }
}
