package org.seedtrain.lab.micro;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.stats.Student;

/// The standard line of the kinetic chromogenic limulus test (USP 85, Ph. Eur. 2.6.14):
/// `log10(onset) = intercept + slope log10(endotoxin)`, onset in s, endotoxin in EU/mL, through every replicate.
///
/// @param r correlation coefficient; |r| must be 0.980 or more
/// @param residualSd of log10(onset)
/// @param n points
/// @param meanLog mean of log10(endotoxin)
/// @param sxx sum of squares of log10(endotoxin)
public record EndotoxinCurve(
        double slope, double intercept, double r, double residualSd, int n, double meanLog, double sxx) {

    /// One standard well.
    public record Standard(double endotoxin_EU_mL, double onset_s) {}

    public static EndotoxinCurve fit(List<Standard> standards) {
        int n = standards.size();
        if (standards.stream().map(Standard::endotoxin_EU_mL).distinct().count() < 3) {
            throw new IllegalArgumentException("the standard line needs three concentrations or more that reacted");
        }
        double meanX = 0;
        double meanY = 0;
        for (Standard standard : standards) {
            meanX += FastMath.log10(standard.endotoxin_EU_mL()) / n;
            meanY += FastMath.log10(standard.onset_s()) / n;
        }
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (Standard standard : standards) {
            double x = FastMath.log10(standard.endotoxin_EU_mL()) - meanX;
            double y = FastMath.log10(standard.onset_s()) - meanY;
            sxx += x * x;
            sxy += x * y;
            syy += y * y;
        }
        double slope = sxy / sxx;
        double r = sxy / Math.sqrt(sxx * syy);
        double rss = Math.max(0, syy - slope * sxy);
        return new EndotoxinCurve(slope, meanY - slope * meanX, r, n > 2 ? Math.sqrt(rss / (n - 2)) : 0, n, meanX, sxx);
    }

    /// Endotoxin [EU/mL] at the geometric mean of some onset times [s].
    public double read(double... onset_s) {
        return FastMath.pow(10, (meanLogOnset(onset_s) - intercept) / slope);
    }

    /// Factor by which the 95 % interval reaches up and down from what is read.
    public double intervalFactor(double... onset_s) {
        double x = (meanLogOnset(onset_s) - intercept) / slope;
        double relative = 1.0 / onset_s.length + 1.0 / n + (x - meanLog) * (x - meanLog) / sxx;
        return FastMath.pow(10, Student.twoSided95(n - 2) * residualSd * Math.sqrt(relative) / Math.abs(slope));
    }

    private static double meanLogOnset(double[] onset_s) {
        double sum = 0;
        for (double onset : onset_s) {
            sum += FastMath.log10(onset);
        }
        return sum / onset_s.length;
    }

    /// Recovery of a spike [%]: what the spiked well reads more than the plain one, over what was added.
    public static double recovery_percent(double spiked, double plain, double added) {
        return 100 * (spiked - plain) / added;
    }

    /// Maximum valid dilution, `MVD = limit concentration / lambda`.
    ///
    /// @param limit endotoxin limit [EU per unit of product]
    /// @param concentration of the product [unit/mL]; 1 when the limit is in EU/mL
    /// @param lambda lowest standard [EU/mL]
    public static double maximumValidDilution(double limit, double concentration, double lambda) {
        return limit * concentration / lambda;
    }
}
