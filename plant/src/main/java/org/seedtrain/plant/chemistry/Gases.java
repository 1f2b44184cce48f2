package org.seedtrain.plant.chemistry;

import org.seedtrain.plant.numeric.Quick;

/// Oxygen and carbon dioxide in water: the concentration in equilibrium with a partial pressure.
///
/// Salts and sugar drive gas out (Setschenow): `log10(H0/H) = ks I + kg glucose`; ks 0.14 (O2) and 0.10 L/mol (CO2) for
/// sodium chloride, kg 6.6e-4 L/g for glucose (Schumpe and Deckwer 1979).
public final class Gases {
    private static final double ATMOSPHERE = 101325;
    private static final double LN10 = 2.302585092994046;

    private Gases() {}

    /// Oxygen in pure water [mol/(m3 Pa)]: `ln x = -66.7354 + 87.4755/tau + 24.4526 ln tau`, tau = T/100 K, x the mole
    /// fraction at 1 atm (Battino, IUPAC Solubility Data Series 7, 1981).
    public static double oxygen(double temperature) {
        double tau = temperature / 100;
        double fraction = Quick.exp(-66.7354 + 87.4755 / tau + 24.4526 * Quick.log(tau));
        return fraction * Water.density(temperature) / 18.01528e-3 / ATMOSPHERE;
    }

    /// Carbon dioxide in pure water [mol/(m3 Pa)]: `log10 KH = 108.3865 + 0.01985076 T - 6919.53/T - 40.45154 log10 T +
    /// 669365/T^2` mol/(kg atm) (Plummer and Busenberg 1982).
    public static double carbonDioxide(double temperature) {
        double log = 108.3865
                + 0.01985076 * temperature
                - 6919.53 / temperature
                - 40.45154 / LN10 * Quick.log(temperature)
                + 669365 / (temperature * temperature);
        return Quick.exp(LN10 * log) * Water.density(temperature) / ATMOSPHERE;
    }

    /// Oxygen in a solution [mol/(m3 Pa)]; ionic strength in mol/L, glucose in kg/m3.
    public static double oxygen(double temperature, double ionicStrength, double glucose) {
        return oxygen(temperature) * Quick.exp(-LN10 * (0.14 * ionicStrength + 6.6e-4 * glucose));
    }

    /// Carbon dioxide in a solution [mol/(m3 Pa)]; ionic strength in mol/L.
    public static double carbonDioxide(double temperature, double ionicStrength) {
        return carbonDioxide(temperature) * Quick.exp(-LN10 * 0.10 * ionicStrength);
    }
}
