package org.seedtrain.lab.environment;

import org.hipparchus.util.FastMath;

/// How fast a room cleans itself after a disturbance, ISO 14644-3:2019 B.4: `C = Cb + (C0 - Cb) exp(-n t)`.
///
/// @param rate_per_min recovery rate n
/// @param standardError_per_min of the rate
/// @param hundredfold_min time to a hundredth, `ln(100) / n`
/// @param points that were used
public record Recovery(double rate_per_min, double standardError_per_min, double hundredfold_min, int points) {
    private static final int FEWEST = 3;

    /// What perfect mixing gives: the rate is the air changes.
    public static Recovery perfect(double airChangesPerHour) {
        double rate = airChangesPerHour / 60;
        return new Recovery(rate, 0, FastMath.log(100) / rate, 0);
    }

    /// The straight line through ln(C - Cb), least squares, from the highest concentration on; points within a fifth of the
    /// background or below it are left out, because noise would decide there.
    ///
    /// @param background Cb, in the unit of the concentrations; 0 if there is none
    /// @throws EnvironmentRefused when fewer than three points are left or nothing falls
    public static Recovery of(double[] time_min, double[] concentration, double background) {
        int first = 0;
        for (int i = 1; i < concentration.length; i++) {
            if (time_min[i] <= time_min[i - 1]) {
                throw new EnvironmentRefused("the time " + time_min[i] + " min (point " + (i + 1) + ") does not come after "
                        + time_min[i - 1] + " min; sort the points by time");
            }
            first = concentration[i] > concentration[first] ? i : first;
        }
        int n = 0;
        double st = 0;
        double sy = 0;
        double stt = 0;
        double sty = 0;
        double syy = 0;
        for (int i = first; i < concentration.length; i++) {
            double above = concentration[i] - background;
            if (!(above > 0.2 * background) || !(above > 0)) {
                break;
            }
            double y = FastMath.log(above);
            double t = time_min[i] - time_min[first];
            n++;
            st += t;
            sy += y;
            stt += t * t;
            sty += t * y;
            syy += y * y;
        }
        if (n < FEWEST) {
            throw new EnvironmentRefused("after the highest concentration there are " + n + " points clearly above the background of "
                    + background + "; three or more are needed");
        }
        double sxx = stt - st * st / n;
        double slope = (sty - st * sy / n) / sxx;
        if (!(slope < 0)) {
            throw new EnvironmentRefused("the concentration does not fall after its highest value; there is no recovery to evaluate");
        }
        double residual = Math.max(0, syy - sy * sy / n - slope * (sty - st * sy / n));
        double error = n > 2 ? Math.sqrt(residual / (n - 2) / sxx) : 0;
        return new Recovery(-slope, error, FastMath.log(100) / -slope, n);
    }
}
