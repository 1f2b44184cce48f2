package org.seedtrain.plant.physics;

import org.hipparchus.util.FastMath;

/// Primary drying of one vial, Pikal (1984, 1985): heat through the bottom, `q = Kv Av (Ts - Tb)`, with
/// `Kv = KC + KP P/(1 + KD P)`; vapour through the dried layer, `m = Ap (Pi - P)/Rp`, with `Rp = R0 + A1 l/(1 + A2 l)`;
/// vapour pressure of ice `Pi = 3.597e12 exp(-6144.96/T)` Pa.
///
/// @param contact KC [W/(m2 K)]
/// @param gas KP [W/(m2 K Pa)]
/// @param saturation KD [1/Pa]
/// @param outer Av [m2]
/// @param inner Ap [m2]
/// @param resistance R0 [m2 Pa s/kg]
/// @param slope A1 [m Pa s/kg]
/// @param bend A2 [1/m]
public record VialDrying(
        double contact, double gas, double saturation, double outer, double inner, double resistance, double slope,
        double bend) {
    /// Heat of sublimation [J/kg].
    public static final double SUBLIMATION = 2.838e6;
    /// Conductivity of frozen product [W/(m K)].
    public static final double ICE_CONDUCTIVITY = 2.3;

    /// Vapour pressure of ice [Pa].
    public static double icePressure(double temperature) {
        return 3.597e12 * FastMath.exp(-6144.96 / temperature);
    }

    /// Kv [W/(m2 K)] at a chamber pressure [Pa].
    public double heatTransfer(double pressure) {
        return contact + gas * pressure / (1 + saturation * pressure);
    }

    /// Rp [m2 Pa s/kg] of a dried layer [m].
    public double layer(double dried) {
        return resistance + slope * dried / (1 + bend * dried);
    }

    /// Temperature [K] where the ice sublimes, for the bottom at `bottom` under a frozen layer [m]: heat conducted through
    /// the ice is the heat of what sublimes, `k Ap (Tb - Ti)/L = Hs m(Ti)`. Newton's method from the bottom; the function
    /// is monotone and convex, so it converges from there.
    public double interfaceTemperature(double bottom, double pressure, double frozen, double rp) {
        double perKelvin = ICE_CONDUCTIVITY / Math.max(1e-5, frozen);
        double t = bottom;
        for (int i = 0; i < 6; i++) {
            double p = icePressure(t);
            double flux = SUBLIMATION * (p - pressure) / rp;
            double slopeOfFlux = SUBLIMATION * p * 6144.96 / (t * t) / rp;
            t += (perKelvin * (bottom - t) - flux) / (perKelvin + slopeOfFlux);
        }
        return t;
    }

    /// Sublimation [kg/s] of one vial; nothing while the chamber's pressure is above that of the ice.
    public double sublimation(double interfaceTemperature, double pressure, double rp) {
        return Math.max(0, inner * (icePressure(interfaceTemperature) - pressure) / rp);
    }

    /// Bottom temperature [K] at which heat in and heat of sublimation balance, by bisection.
    public double steadyBottom(double shelf, double pressure, double frozen, double rp) {
        double low = 190;
        double high = Math.max(shelf, 190.1);
        for (int i = 0; i < 80; i++) {
            double middle = 0.5 * (low + high);
            double ice = interfaceTemperature(middle, pressure, frozen, rp);
            double excess = heatTransfer(pressure) * outer * (shelf - middle)
                    - SUBLIMATION * inner * (icePressure(ice) - pressure) / rp;
            if (excess > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
