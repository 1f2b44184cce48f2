package org.seedtrain.plant.chemistry;

import org.hipparchus.util.FastMath;

/// pH of a medium that stands under carbon dioxide, by charge balance with constants for 37 °C and blood's ionic strength:
/// `SID + [H] - [OH] - [HCO3] - 2 [CO3] - [Lac] - B/(1 + 10^(pKB - pH)) = 0`, `[CO2] = alpha pCO2`.
public final class Bicarbonate {
    private static final double ALPHA = 3.07e-5;
    private static final double FIRST = 6.095;
    private static final double SECOND = 10.22;
    private static final double WATER = 13.62;

    private Bicarbonate() {}

    /// The pH.
    ///
    /// @param carbonDioxide partial pressure [mmHg]
    /// @param strongIons strong cations less strong anions [mol/L]
    /// @param lactate [mol/L]
    /// @param buffer total of an acid with one step [mol/L]
    /// @param pKB its pKa
    public static double pH(double carbonDioxide, double strongIons, double lactate, double buffer, double pKB) {
        ChargeBalance balance = new ChargeBalance(1);
        balance.clear();
        balance.water(FastMath.pow(10, -WATER), 0);
        balance.strongIons(strongIons - lactate, 0);
        balance.openCarbonDioxide(ALPHA * carbonDioxide, FastMath.pow(10, -FIRST), FastMath.pow(10, -SECOND));
        if (buffer > 0) {
            balance.constant(balance.acid(buffer, 0, 1), 0, FastMath.pow(10, -pKB));
        }
        return -balance.solve(-16, 0) / FastMath.log(10);
    }
}
