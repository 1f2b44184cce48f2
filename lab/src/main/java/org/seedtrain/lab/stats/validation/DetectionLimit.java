package org.seedtrain.lab.stats.validation;

import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.Summary;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.regression.LinearFit;

/// Detection and quantitation limit (ICH Q2(R2) 3.2.3) as `factor sigma / slope`.
///
/// @param basis where sigma is from: `blank`, `residual`, `intercept`, `signal-to-noise`
/// @param sigma in units of the response
public record DetectionLimit(String basis, double sigma, double slope, double detection, double quantitation) {
    public static final double DETECTION = 3.3;
    public static final double QUANTITATION = 10;

    private static DetectionLimit of(String basis, double sigma, double slope, double detection, double quantitation) {
        if (!(Math.abs(slope) > 0)) {
            throw new StatisticsRefused("the slope of the calibration is 0: the response does not depend on the concentration");
        }
        if (!(sigma > 0)) {
            throw new StatisticsRefused("the " + basis + " does not scatter: a limit of 0 would be a lie. Were the responses "
                    + "rounded too far?");
        }
        return new DetectionLimit(basis, sigma, slope, detection * sigma / Math.abs(slope), quantitation * sigma / Math.abs(slope));
    }

    /// From the standard deviation of blank responses.
    public static DetectionLimit blank(Column blanks, double slope) {
        if (blanks.size() < 3) {
            throw new StatisticsRefused("the scatter of the blank needs three blanks or more; there are " + blanks.size());
        }
        return of("blank", Summary.of(blanks).sd(), slope, DETECTION, QUANTITATION);
    }

    /// From the residual standard deviation of a calibration near the limit.
    public static DetectionLimit residual(LinearFit line) {
        return of("residual", line.residualSd(), line.coefficients()[1], DETECTION, QUANTITATION);
    }

    /// From the standard error of the intercept.
    public static DetectionLimit intercept(LinearFit line) {
        return of("intercept", line.standardErrors()[0], line.coefficients()[1], DETECTION, QUANTITATION);
    }

    /// Where the signal is 3 and 10 times the noise.
    ///
    /// @param noise in units of the response, as the pharmacopoeia defines signal-to-noise for the method
    public static DetectionLimit signalToNoise(double noise, double slope) {
        return of("signal-to-noise", noise, slope, 3, QUANTITATION);
    }
}
