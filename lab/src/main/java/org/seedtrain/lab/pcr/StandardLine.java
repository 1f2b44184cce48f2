package org.seedtrain.lab.pcr;

import org.hipparchus.util.FastMath;
import org.seedtrain.lab.stats.Student;

/// The standard line of a quantitative PCR: `Cq = intercept + slope log10(concentration)`, through every replicate.
///
/// @param residualSd of the cycles
/// @param n wells
/// @param meanLog mean of log10(concentration)
/// @param sxx sum of squares of log10(concentration)
/// @param lowest concentration of a standard
/// @param highest concentration of a standard
public record StandardLine(double slope, double intercept, double rSquared, double residualSd, int n, double meanLog, double sxx,
        double lowest, double highest) {

    /// @throws IllegalArgumentException when there are fewer than three concentrations or the cycles do not fall
    public static StandardLine of(double[] concentrations, double[] cq) {
        int n = concentrations.length;
        double meanX = 0;
        double meanY = 0;
        double[] x = new double[n];
        java.util.TreeSet<Double> levels = new java.util.TreeSet<>();
        for (int i = 0; i < n; i++) {
            if (!(concentrations[i] > 0)) {
                throw new IllegalArgumentException("a standard has the concentration " + concentrations[i] + "; it must be above 0");
            }
            levels.add(concentrations[i]);
            x[i] = FastMath.log10(concentrations[i]);
            meanX += x[i] / n;
            meanY += cq[i] / n;
        }
        if (levels.size() < 3) {
            throw new IllegalArgumentException("the standard line needs three concentrations or more that amplified; there are "
                    + levels.size());
        }
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (cq[i] - meanY);
            syy += (cq[i] - meanY) * (cq[i] - meanY);
        }
        double slope = sxy / sxx;
        if (!(slope < 0)) {
            throw new IllegalArgumentException("the cycles do not fall with the concentration; look at the layout of the standards");
        }
        double rss = Math.max(0, syy - slope * sxy);
        return new StandardLine(slope, meanY - slope * meanX, syy > 0 ? 1 - rss / syy : 1, Math.sqrt(rss / (n - 2)), n, meanX, sxx,
                levels.first(), levels.last());
    }

    /// Amplification by cycle less one: `10^(-1/slope) - 1`, 1 for doubling.
    public double efficiency() {
        return FastMath.pow(10, -1 / slope) - 1;
    }

    /// Ends of the 95 % interval of the efficiency, through that of the slope.
    public double[] efficiencyInterval() {
        double half = Student.twoSided95(n - 2.0) * residualSd / Math.sqrt(sxx);
        double steep = slope - half;
        double flat = Math.min(-1e-3, slope + half);
        return new double[] {FastMath.pow(10, -1 / steep) - 1, FastMath.pow(10, -1 / flat) - 1};
    }

    public double cq(double concentration) {
        return intercept + slope * FastMath.log10(concentration);
    }

    public double concentration(double cq) {
        return FastMath.pow(10, (cq - intercept) / slope);
    }

    /// Factor by which the 95 % interval reaches up and down from what the mean of some wells reads.
    public double intervalFactor(double meanCq, int wells) {
        double x = (meanCq - intercept) / slope;
        double relative = 1.0 / wells + 1.0 / n + (x - meanLog) * (x - meanLog) / sxx;
        return FastMath.pow(10, Student.twoSided95(n - 2.0) * residualSd * Math.sqrt(relative) / Math.abs(slope));
    }

    /// Coefficient of variation of concentrations [%] whose cycles scatter by sd: `sqrt((1+E)^(sd^2 ln(1+E)) - 1)`.
    public double cv_percent(double sd) {
        double step = FastMath.log(1 + efficiency());
        return 100 * Math.sqrt(Math.max(0, FastMath.expm1(sd * sd * step * step)));
    }
}
