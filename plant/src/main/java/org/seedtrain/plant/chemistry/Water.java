package org.seedtrain.plant.chemistry;

import org.seedtrain.plant.numeric.Quick;

/// Properties of liquid water at atmospheric pressure, 0 to 100 °C; temperatures in kelvin.
public final class Water {
    /// Gas constant [J/(mol K)], CODATA 2018.
    public static final double GAS_CONSTANT = 8.314462618;
    /// Faraday constant [C/mol], CODATA 2018.
    public static final double FARADAY = 96485.33212;
    private static final double LN10 = 2.302585092994046;
    private static final double CELSIUS = 273.15;

    private Water() {}

    /// Density [kg/m3], Kell (1975), J. Chem. Eng. Data 20, 97.
    public static double density(double temperature) {
        double t = temperature - CELSIUS;
        return (999.83952
                        + t * (16.945176
                                + t * (-7.9870401e-3
                                        + t * (-46.170461e-6 + t * (105.56302e-9 - t * 280.54253e-12)))))
                / (1 + 16.879850e-3 * t);
    }

    /// Dynamic viscosity [Pa s], Kestin, Sokolov and Wakeham (1978), J. Phys. Chem. Ref. Data 7, 941:
    /// `log10(mu/mu20) = (20-t)/(t+96) (1.2364 - 1.37e-3 (20-t) + 5.7e-6 (20-t)^2)`, mu20 = 1.002 mPa s.
    public static double viscosity(double temperature) {
        double t = temperature - CELSIUS;
        double d = 20 - t;
        double exponent = d / (t + 96) * (1.2364 - 1.37e-3 * d + 5.7e-6 * d * d);
        return 1.002e-3 * Quick.exp(LN10 * exponent);
    }

    /// Relative permittivity, Malmberg and Maryott (1956), J. Res. NBS 56, 1.
    public static double permittivity(double temperature) {
        double t = temperature - CELSIUS;
        return 87.740 + t * (-0.40008 + t * (9.398e-4 - t * 1.410e-6));
    }

    /// Debye-Hueckel constant for log10 and mol/L: `A = 1.82483e6 sqrt(rho) / (eps T)^1.5`, rho in kg/L.
    public static double debyeHueckel(double temperature) {
        double product = permittivity(temperature) * temperature;
        return 1.82483e6 * Math.sqrt(density(temperature) * 1e-3) / (product * Math.sqrt(product));
    }

    /// Vapour pressure [Pa], Antoine as fitted by Buck (1981): `611.21 exp((18.678 - t/234.5) t/(257.14 + t))`.
    public static double vapourPressure(double temperature) {
        double t = temperature - CELSIUS;
        return 611.21 * Quick.exp((18.678 - t / 234.5) * t / (257.14 + t));
    }
}
