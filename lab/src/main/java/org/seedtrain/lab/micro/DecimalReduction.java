package org.seedtrain.lab.micro;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.stats.Student;

/// Decimal reduction time from a biological indicator (ISO 11138-1, USP 55): by survivors or by units without growth.
///
/// @param d the time in which nine of ten die, in the unit of the exposures
/// @param low lower end of the 95 % interval
/// @param high upper end; infinite where the data do not bound it
public record DecimalReduction(double d, double low, double high) {

    /// @param exposure time
    /// @param units indicators exposed
    /// @param negative of them, without growth
    public record Exposure(double exposure, int units, int negative) {
        public Exposure {
            if (!(exposure >= 0) || units < 1 || negative < 0 || negative > units) {
                throw new IllegalArgumentException("an exposure needs a time of 0 or more, one unit or more and between none and all of"
                        + " them without growth; got " + exposure + ", " + units + ", " + negative);
            }
        }
    }

    /// Slope of a straight line: `log10 N = a - t/D`.
    public record Line(double slope, double intercept, double r, double slopeError, int n) {
        public static Line of(double[] x, double[] y) {
            double meanX = 0;
            double meanY = 0;
            for (int i = 0; i < x.length; i++) {
                meanX += x[i] / x.length;
                meanY += y[i] / x.length;
            }
            double sxx = 0;
            double sxy = 0;
            double syy = 0;
            for (int i = 0; i < x.length; i++) {
                sxx += (x[i] - meanX) * (x[i] - meanX);
                sxy += (x[i] - meanX) * (y[i] - meanY);
                syy += (y[i] - meanY) * (y[i] - meanY);
            }
            if (x.length < 2 || !(sxx > 0)) {
                throw new IllegalArgumentException("a line needs points at two places or more");
            }
            double slope = sxy / sxx;
            double rss = Math.max(0, syy - slope * sxy);
            double error = x.length > 2 ? Math.sqrt(rss / (x.length - 2) / sxx) : 0;
            return new Line(slope, meanY - slope * meanX, syy > 0 ? sxy / Math.sqrt(sxx * syy) : 0, error, x.length);
        }

        /// Ends of the 95 % interval of `-1/slope`.
        DecimalReduction reduction() {
            double half = n > 2 ? Student.twoSided95(n - 2) * slopeError : 0;
            double steep = -slope + half;
            double flat = -slope - half;
            return new DecimalReduction(-1 / slope, 1 / steep, flat > 0 ? 1 / flat : Double.POSITIVE_INFINITY);
        }
    }

    /// Direct counting: least squares of log10 of the survivors over time.
    public static DecimalReduction survivors(double[] time, double[] log10) {
        Line line = Line.of(time, log10);
        if (!(line.slope() < 0)) {
            throw new IllegalArgumentException("the survivors do not become fewer with time");
        }
        return line.reduction();
    }

    /// Survivors left in one unit, `ln(n/r)`, r of n units without growth.
    public static double survivorsPerUnit(int units, int negative) {
        return FastMath.log((double) units / negative);
    }

    /// Stumbo, Murphy & Cochran: `D = U/(log10 N0 - log10 ln(n/r))` at one exposure with some units growing and some not; the
    /// interval by the exact binomial one of r (Clopper & Pearson).
    public static DecimalReduction stumboMurphyCochran(double n0, Exposure seen) {
        int r = seen.negative();
        int n = seen.units();
        if (r == 0 || r == n) {
            throw new IllegalArgumentException("Stumbo, Murphy and Cochran need an exposure after which some units grow and some do"
                    + " not; here " + r + " of " + n + " did not grow");
        }
        BinomialInterval share = BinomialInterval.of(r, n);
        return new DecimalReduction(smc(n0, seen.exposure(), (double) r / n), smc(n0, seen.exposure(), share.high()),
                smc(n0, seen.exposure(), share.low()));
    }

    private static double smc(double n0, double exposure, double negative) {
        return exposure / (FastMath.log10(n0) - FastMath.log10(-FastMath.log(negative)));
    }

    /// Mean time until no unit grows, Holcomb, Spearman & Karber, for any exposures: `sum of (t_i + t_(i+1))/2 (p_(i+1) - p_i)`, p the
    /// share without growth. With equal steps and units (limited form) this is `U_k - d/2 - (d/n) sum r_i`.
    ///
    /// @param seen by rising exposure; at the last no unit grows, before the first (or at it) all do
    public static double meanTimeToSterility(List<Exposure> seen) {
        if (seen.size() < 2 || seen.getLast().negative() < seen.getLast().units()) {
            throw new IllegalArgumentException("Holcomb, Spearman and Karber need rising exposures up to one after which no unit grows");
        }
        if (seen.getFirst().negative() > 0) {
            throw new IllegalArgumentException("Holcomb, Spearman and Karber need a first exposure after which every unit grows; at "
                    + seen.getFirst().exposure() + " already " + seen.getFirst().negative() + " of " + seen.getFirst().units()
                    + " did not");
        }
        double mean = 0;
        double before = 0;
        for (int i = 1; i < seen.size(); i++) {
            Exposure here = seen.get(i);
            double share = (double) here.negative() / here.units();
            mean += 0.5 * (seen.get(i - 1).exposure() + here.exposure()) * (share - before);
            before = share;
        }
        return mean;
    }

    /// Limited or general Holcomb, Spearman & Karber: `D = U/(log10 N0 + 0.2507)`, interval of two standard deviations of U.
    public static DecimalReduction holcombSpearmanKarber(double n0, List<Exposure> seen) {
        double mean = meanTimeToSterility(seen);
        double variance = 0;
        for (int i = 1; i + 1 < seen.size(); i++) {
            Exposure here = seen.get(i);
            double step = 0.5 * (seen.get(i + 1).exposure() - seen.get(i - 1).exposure());
            double n = here.units();
            if (n > 1) {
                variance += step * step * here.negative() * (n - here.negative()) / (n * n * (n - 1));
            }
        }
        double scale = FastMath.log10(n0) + 0.2507;
        double half = 2 * Math.sqrt(variance);
        return new DecimalReduction(mean / scale, (mean - half) / scale, (mean + half) / scale);
    }

    /// Temperature difference that changes D tenfold: `log10 D = a - T/z`.
    public static DecimalReduction z(double[] temperature_C, double[] d) {
        double[] logs = new double[d.length];
        for (int i = 0; i < d.length; i++) {
            logs[i] = FastMath.log10(d[i]);
        }
        return survivors(temperature_C, logs);
    }

    /// Half cycle (ISO 11135): after half of the exposure no unit grew. log10 reduction that is then shown with 95 % confidence,
    /// `log10(N0 n/-ln 0.05)`, and twice of it for the whole cycle.
    ///
    /// @return log10 of the survivors per unit after the whole cycle, upper limit
    public static double halfCycleLogSurvivors(double n0, int units) {
        double half = FastMath.log10(n0 * units / -FastMath.log(0.05));
        return FastMath.log10(n0) - 2 * half;
    }
}
