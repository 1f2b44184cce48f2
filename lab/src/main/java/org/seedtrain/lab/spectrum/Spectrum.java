package org.seedtrain.lab.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/// Absorbance against wavelength.
///
/// @param wavelength_nm rising
/// @param absorbance in the path of the cell
@SuppressWarnings("ArrayRecordComponent")
public record Spectrum(double[] wavelength_nm, double[] absorbance) {
    public Spectrum {
        if (wavelength_nm.length != absorbance.length || wavelength_nm.length < 2) {
            throw new IllegalArgumentException("a spectrum needs two points or more and as many absorbances as wavelengths");
        }
        for (int i = 1; i < wavelength_nm.length; i++) {
            if (!(wavelength_nm[i] > wavelength_nm[i - 1])) {
                throw new IllegalArgumentException("the wavelengths must rise, each once; " + wavelength_nm[i] + " nm follows "
                        + wavelength_nm[i - 1] + " nm");
            }
        }
    }

    /// Scattered light, `A = a lambda^-n`.
    ///
    /// @param exponent n: 4 for particles much smaller than the wavelength, less for larger ones
    public record Scatter(double at320, double exponent) {
        double at(double wavelength) {
            return at320 * FastMath.pow(320 / wavelength, exponent);
        }
    }

    public boolean covers(double wavelength) {
        return wavelength >= wavelength_nm[0] && wavelength <= wavelength_nm[wavelength_nm.length - 1];
    }

    /// Between the points on a straight line.
    public double at(double wavelength) {
        if (!covers(wavelength)) {
            throw new IllegalArgumentException("the spectrum goes from " + wavelength_nm[0] + " to " + wavelength_nm[wavelength_nm.length - 1]
                    + " nm; " + wavelength + " nm is not in it");
        }
        int i = 1;
        while (wavelength_nm[i] < wavelength) {
            i++;
        }
        double share = (wavelength - wavelength_nm[i - 1]) / (wavelength_nm[i] - wavelength_nm[i - 1]);
        return absorbance[i - 1] + share * (absorbance[i] - absorbance[i - 1]);
    }

    /// The absorbance at 320 nm as Rayleigh's scattering, n = 4; nothing where it is not positive.
    public Scatter rayleigh() {
        return new Scatter(Math.max(0, at(320)), 4);
    }

    /// A straight line through the logarithms of absorbance and wavelength from 320 to 350 nm, where protein and nucleic acid do not
    /// absorb (Leach & Scheraga 1960); Rayleigh's where the absorbance there is too small for it.
    public Scatter fitted() {
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        int n = 0;
        for (int i = 0; i < wavelength_nm.length; i++) {
            if (wavelength_nm[i] >= 320 && wavelength_nm[i] <= 350) {
                if (!(absorbance[i] > 0.002)) {
                    return rayleigh();
                }
                double x = FastMath.log(wavelength_nm[i] / 320);
                double y = FastMath.log(absorbance[i]);
                sx += x;
                sy += y;
                sxx += x * x;
                sxy += x * y;
                n++;
            }
        }
        double spread = n * sxx - sx * sx;
        if (n < 4 || !(spread > 0)) {
            return rayleigh();
        }
        double slope = (n * sxy - sx * sy) / spread;
        return new Scatter(FastMath.exp((sy - slope * sx) / n), Math.max(0, Math.min(6, -slope)));
    }

    /// Wavelengths at which the absorbance is highest within 6 nm and stands out by 2 % of the largest.
    public List<Double> maxima() {
        double top = 0;
        for (double value : absorbance) {
            top = Math.max(top, value);
        }
        List<Double> maxima = new ArrayList<>();
        for (int i = 1; i < absorbance.length - 1; i++) {
            boolean highest = true;
            double left = absorbance[i];
            double right = absorbance[i];
            for (int k = 0; k < absorbance.length; k++) {
                double distance = wavelength_nm[k] - wavelength_nm[i];
                highest &= Math.abs(distance) > 6 || absorbance[k] < absorbance[i] || k == i;
                if (Math.abs(distance) < 40) {
                    left = distance < 0 ? Math.min(left, absorbance[k]) : left;
                    right = distance > 0 ? Math.min(right, absorbance[k]) : right;
                }
            }
            if (highest && absorbance[i] - Math.max(left, right) > 0.02 * top) {
                maxima.add(wavelength_nm[i]);
            }
        }
        return maxima;
    }
}
